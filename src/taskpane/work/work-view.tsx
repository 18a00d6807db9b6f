import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useState } from 'react';
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
const AssignView = lazyView(() => import('../slips/assign-view'), 'AssignView');
const PackageView = lazyView(() => import('../sending/package-view'), 'PackageView');

/** So low, as at 200 % on a notebook, that head and foot would leave no room for what is between them: the whole view scrolls. */
const LOW_WINDOW = '@media (max-height: 479px)';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, [LOW_WINDOW]: { overflowY: 'auto' } },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalS },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', [LOW_WINDOW]: { flexShrink: 0, overflowY: 'visible' } },
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

interface WorkViewProps {
  readonly switchLanguage: () => void;
  /** Rooms are being asked; kept while a slip that came back is looked at in place of all else. */
  readonly assigning: boolean;
  readonly setAssigning: (assigning: boolean) => void;
}

/** A workbook with forms in it: who and when, how far, four tabs, one next step. */
export function WorkView({ switchLanguage, assigning, setAssigning }: WorkViewProps) {
  const styles = useStyles();
  const { words, state, session, services } = useWorking();
  const [asked] = useState(() => services.asked?.tab());
  useEffect(() => services.asked?.followed(), [services]);
  const [tab, setTab] = useState<TabName>(() => TABS.find((name) => name === asked) ?? 'fill');
  const [packing, setPacking] = useState(asked === 'package');
  /** The person comes from asking rooms, and goes on where they began it. */
  const [hasAssigned, setAssigned] = useState(false);
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
  if (assigning) {
    return (
      <AssignView
        close={() => {
          setAssigning(false);
          setAssigned(true);
          setTab('files');
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
          setAssigned(false);
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
              assign={() => {
                setAssigning(true);
              }}
              hasAssigned={hasAssigned}
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
