import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { ReportText } from '../../report';
import { tally } from '../../rules';
import { FillTab } from '../fill/fill-tab';
import { lazyView } from '../lazy-view';
import { useWorking } from '../pane-context';
import { NextStep } from './next-step';
import { isUntouched } from './is-untouched';
import type { WantedPeriod } from './period-view';
import { ProgressRings } from './progress-rings';
import { useFindingKeys } from './use-finding-keys';
import { WorkHead } from './work-head';

const QuestionCard = lazyView(() => import('./question-card'), 'QuestionCard');
const CheckTab = lazyView(() => import('../check/check-tab'), 'CheckTab');
const ReportTab = lazyView(() => import('../report/report-tab'), 'ReportTab');
const FilesTab = lazyView(() => import('../files/files-tab'), 'FilesTab');
const PeriodView = lazyView(() => import('./period-view'), 'PeriodView');
const PackageView = lazyView(() => import('../sending/package-view'), 'PackageView');

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalS },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  // For the ear only: the eye sees the card.
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

const TABS = ['fill', 'check', 'report', 'files'] as const;
type TabName = (typeof TABS)[number];

/** A workbook with forms in it: who and when, how far, four tabs, one next step. */
export function WorkView({ switchLanguage }: { switchLanguage: () => void }) {
  const styles = useStyles();
  const { words, state, session, services } = useWorking();
  const [asked] = useState(() => services.askedTab?.());
  const [tab, setTab] = useState<TabName>(() => TABS.find((name) => name === asked) ?? 'fill');
  const [packing, setPacking] = useState(asked === 'package');
  const [wanted, setWanted] = useState<WantedPeriod | undefined>();
  // Kept while the person goes to a cell and comes back.
  const [report, setReport] = useState<ReportText | undefined>();
  const { errors } = tally(state.findings);
  const { current, position } = useFindingKeys(() => {
    setPacking(false);
    setTab('check');
  });
  const showErrors = () => {
    setPacking(false);
    setTab('check');
  };
  const wantPeriod = (next: WantedPeriod) => {
    if (!isUntouched(state.reading.submission)) setWanted(next);
    else {
      void session.propose((present) => ({ ...(present?.submission ?? state.reading.submission), ...next }), {
        deed: { kind: 'period', name: next.period.name },
      });
    }
  };
  if (wanted) {
    return (
      <PeriodView
        wanted={wanted}
        close={() => {
          setWanted(undefined);
        }}
      />
    );
  }
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
      <WorkHead onPeriod={wantPeriod} />
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
          {tab === 'check' && <CheckTab current={current?.key} />}
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
      <p className={styles.spoken} aria-live="polite">
        {current && `${position}. ${current.message}`}
      </p>
      <NextStep
        showErrors={showErrors}
        packageUp={() => {
          setPacking(true);
        }}
      />
    </div>
  );
}
