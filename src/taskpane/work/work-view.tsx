import { Button, makeStyles, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { findPeriod, templateFor } from '../../forms';
import type { ReportText } from '../../report';
import { printDate } from '../../submission';
import { daysUntil } from '../calendar/days';
import { FillTab } from '../fill/fill-tab';
import { lazyView } from '../lazy-view';
import { usePane } from '../pane-context';
import { ProgressRings } from './progress-rings';
import { periodsAround } from '../start/start-view';

const CheckTab = lazyView(() => import('../check/check-tab'), 'CheckTab');
const ReportTab = lazyView(() => import('../report/report-tab'), 'ReportTab');
const FilesTab = lazyView(() => import('../files/files-tab'), 'FilesTab');

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
  },
  who: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  agency: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  period: { flexShrink: 0 },
  calendar: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  late: { color: tokens.colorPaletteRedForeground1 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalS },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  foot: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  next: { flexGrow: 1 },
});

type TabName = 'fill' | 'check' | 'report' | 'files';

const PackageView = lazyView(() => import('../sending/package-view'), 'PackageView');

/** A workbook with forms in it: who and when, how far, four tabs, one next step. */
export function WorkView({ switchLanguage }: { switchLanguage: () => void }) {
  const styles = useStyles();
  const { words, state } = usePane();
  const [tab, setTab] = useState<TabName>('fill');
  const [packing, setPacking] = useState(false);
  // Kept while the person goes to a cell and comes back.
  const [report, setReport] = useState<ReportText | undefined>();
  const errors = state.progress.reduce((sum, each) => sum + each.errors, 0);
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
      <Head />
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
      <Foot
        showErrors={showErrors}
        packageUp={() => {
          setPacking(true);
        }}
      />
    </div>
  );
}

function Head() {
  const styles = useStyles();
  const { words, state, session, services } = usePane();
  const submission = state.reading?.submission;
  if (!submission) return null;
  const { period, agency } = submission;
  const days = daysUntil(period.due, services.today());
  const choices = periodsAround(period);
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <h1 className={styles.agency} title={agency.name}>
          {agency.name || words.agency}
        </h1>
        <Select
          className={styles.period}
          size="small"
          aria-label={words.period}
          value={period.id}
          onChange={(_, { value }) => {
            const next = findPeriod(value);
            const template = next && templateFor(next.id);
            if (next && template) void session.propose({ ...submission, period: next, template });
          }}
        >
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.calendar}>
        {words.window(printDate(period.from), printDate(period.to))} · {words.due(printDate(period.due))},{' '}
        <span className={days < 0 ? styles.late : undefined}>{words.daysLeft(days)}</span>
      </div>
    </header>
  );
}

/** Always exactly one next step; beside it the way back. */
function Foot({ showErrors, packageUp }: { showErrors: () => void; packageUp: () => void }) {
  const styles = useStyles();
  const { words, state, session } = usePane();
  const gaps = state.progress.flatMap(({ missing }) => missing);
  const errors = state.progress.reduce((sum, each) => sum + each.errors, 0);
  const [firstGap] = gaps;
  const busy = state.work !== undefined;
  return (
    <footer className={styles.foot}>
      {firstGap !== undefined ? (
        <Button
          appearance="primary"
          className={styles.next}
          disabled={busy}
          onClick={() => void session.goTo(nextGap(gaps, state.selected) ?? firstGap)}
        >
          {words.nextGap(gaps.length)}
        </Button>
      ) : errors > 0 ? (
        <Button appearance="primary" className={styles.next} onClick={showErrors}>
          {words.seeErrors(errors)}
        </Button>
      ) : (
        <Button appearance="primary" className={styles.next} onClick={packageUp}>
          {words.packageUp}
        </Button>
      )}
      <Button disabled={!state.canUndo || busy} onClick={() => void session.undo()}>
        {words.undo}
      </Button>
    </footer>
  );
}

/** The gap after the selected row, so that the button walks through them. */
function nextGap<Id>(gaps: readonly Id[], selected: Id | undefined): Id | undefined {
  const index = selected === undefined ? -1 : gaps.indexOf(selected);
  return index >= 0 ? gaps[(index + 1) % gaps.length] : gaps[0];
}
