import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { ReportText } from '../../report';
import { tally } from '../../rules';
import { FillTab } from '../fill/fill-tab';
import { lazyView } from '../lazy-view';
import { useWorking } from '../pane-context';
import { NextStep } from './next-step';
import { ProgressRings } from './progress-rings';
import { WorkHead } from './work-head';

const QuestionCard = lazyView(() => import('./question-card'), 'QuestionCard');
const CheckTab = lazyView(() => import('../check/check-tab'), 'CheckTab');
const ReportTab = lazyView(() => import('../report/report-tab'), 'ReportTab');
const FilesTab = lazyView(() => import('../files/files-tab'), 'FilesTab');
const PackageView = lazyView(() => import('../sending/package-view'), 'PackageView');

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalS },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});

const TABS = ['fill', 'check', 'report', 'files'] as const;
type TabName = (typeof TABS)[number];

/** A workbook with forms in it: who and when, how far, four tabs, one next step. */
export function WorkView({ switchLanguage }: { switchLanguage: () => void }) {
  const styles = useStyles();
  const { words, state, services } = useWorking();
  const [asked] = useState(() => services.askedTab?.());
  const [tab, setTab] = useState<TabName>(() => TABS.find((name) => name === asked) ?? 'fill');
  const [packing, setPacking] = useState(asked === 'package');
  // Kept while the person goes to a cell and comes back.
  const [report, setReport] = useState<ReportText | undefined>();
  const { errors } = tally(state.findings);
  const showErrors = () => {
    setPacking(false);
    setTab('check');
  };
  if (packing) {
    return (
      <PackageView
        close={() => {
          setPacking(false);
        }}
        showErrors={showErrors}
      />
    );
  }
  return (
    <div className={styles.view}>
      <WorkHead />
      <ProgressRings />
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          setTab(value as TabName);
        }}
      >
        <Tab value="fill" id="tab-fill">
          {words.tabFill}
        </Tab>
        <Tab value="check" id="tab-check">
          {words.tabCheck}
          {errors > 0 ? ` (${String(errors)})` : ''}
        </Tab>
        <Tab value="report" id="tab-report">
          {words.tabReport}
        </Tab>
        <Tab value="files" id="tab-files">
          {words.tabFiles}
        </Tab>
      </TabList>
      <div className={styles.body} role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        <Suspense fallback={null}>
          {state.question && <QuestionCard key={state.question.kind} question={state.question} />}
          {tab === 'fill' && <FillTab />}
          {tab === 'check' && <CheckTab />}
          {tab === 'report' && <ReportTab report={report} setReport={setReport} />}
          {tab === 'files' && (
            <FilesTab
              switchLanguage={switchLanguage}
              packageUp={() => {
                setPacking(true);
              }}
            />
          )}
        </Suspense>
      </div>
      <NextStep
        showErrors={showErrors}
        packageUp={() => {
          setPacking(true);
        }}
      />
    </div>
  );
}
