import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Host } from '../hosts';
import { Opening } from './files/opening';
import { OpeningViews } from './files/opening-views';
import { useFileDrop } from './files/use-file-drop';
import { useOpening } from './files/use-opening';
import { presentSubmission, takeOpened } from './files/take-opened';
import { useLanguage } from './language/use-language';
import { lazyView } from './lazy-view';
import { PaneProvider, usePane } from './pane-context';
import type { Services } from './services/services';
import { Connection } from './session/connection';
import type { Problem } from './session/problem';
import { StartView } from './start/start-view';
import { useTheme } from './use-theme';

const WorkView = lazyView(() => import('./work/work-view'), 'WorkView');
const Trouble = lazyView(() => import('./bars/trouble'), 'Trouble');
const WorkBar = lazyView(() => import('./bars/work-bar'), 'WorkBar');
const UnfinishedBar = lazyView(() => import('./bars/unfinished-bar'), 'UnfinishedBar');
const DeedToast = lazyView(() => import('./bars/deed-toast'), 'DeedToast');
const DeliveryBar = lazyView(() => import('./bars/delivery-bar'), 'DeliveryBar');
const ProposalView = lazyView(() => import('./work/proposal-view'), 'ProposalView');

const useStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  pane: { position: 'relative', height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  middle: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-4px' },
  said: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    overflowWrap: 'anywhere',
    ':empty': { padding: 0 },
  },
  waiting: {
    margin: 'auto',
    padding: tokens.spacingHorizontalL,
    textAlign: 'center',
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'center',
  },
});

interface PaneProps {
  readonly host: Host;
  readonly services: Services;
  /** Undefined follows the system. */
  readonly dark?: boolean | undefined;
  /** Given what tells of every change of what the sheets say; the page may keep a copy. */
  readonly onConnection?: (connection: Connection) => void;
}

/** The task pane, one and the same in Excel and in the workbench. */
export function Pane({ host, services, dark, onConnection }: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(dark);
  const { words, switchLanguage } = useLanguage(services.memory);
  const connection = useMemo(() => new Connection(host, services.memory, services.today), [host, services]);

  useEffect(() => {
    void connection.connect();
    onConnection?.(connection);
    return () => {
      connection.disconnect();
    };
  }, [connection, onConnection]);
  const opening = useMemo(
    () =>
      new Opening({
        today: services.today,
        take: (opened, purpose) => takeOpened(connection, opened, purpose, services.today()),
        report: (error) => {
          if (error === undefined) connection.dismissProblem();
          else connection.reportProblem(error);
        },
      }),
    [connection, services],
  );
  const context = useMemo(() => ({ connection, services, opening, words }), [connection, services, opening, words]);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <PaneProvider value={context}>
        <Contents switchLanguage={switchLanguage} />
      </PaneProvider>
    </FluentProvider>
  );
}

function Contents({ switchLanguage }: { switchLanguage: () => void }) {
  const styles = useStyles();
  const { state, words, connection, services, opening } = usePane();
  const opened = useSyncExternalStore(opening.subscribe, opening.current);
  const { openDropped } = useOpening();
  const mayOpen = state.phase === 'start' || state.phase === 'working';
  const over = useFileDrop('page', (file, all) => {
    if (mayOpen) openDropped(file, all);
  });
  return (
    <main className={mergeClasses(styles.pane, over && mayOpen && styles.dropping)}>
      <Suspense>
        {state.problem && (
          <Trouble
            problem={state.problem}
            words={words}
            reload={services.reload}
            dismiss={() => {
              connection.dismissProblem();
            }}
          />
        )}
      </Suspense>
      <Suspense>{state.unfinished && <UnfinishedBar unfinished={state.unfinished} />}</Suspense>
      <Suspense>{state.delivered && <DeliveryBar delivered={state.delivered} />}</Suspense>
      <div className={styles.middle}>
        <Suspense fallback={<Waiting text={words.reading} />}>
          {state.phase === 'connecting' && <Waiting text={words.connecting} />}
          {state.phase === 'unreachable' && <Unreachable reason={state.reason} />}
          {mayOpen && (
            <OpeningViews opening={opening} state={opened} present={presentSubmission(state)} today={services.today()} words={words}>
              {state.proposal && <ProposalView proposal={state.proposal} />}
              {!state.proposal && state.phase === 'start' && <StartView switchLanguage={switchLanguage} />}
              {!state.proposal && state.phase === 'working' && <WorkView switchLanguage={switchLanguage} />}
            </OpeningViews>
          )}
        </Suspense>
      </div>
      <p className={styles.said} aria-live="polite">
        {over && mayOpen ? words.dropHere : opened.reading !== undefined && words.openingFile(opened.reading)}
      </p>
      {/* Short work shows nothing: it would only flicker. */}
      <Suspense>
        {state.told && (
          <DeedToast
            told={state.told}
            words={words}
            undo={() => {
              connection.attempt(async () => connection.session?.undo());
            }}
          />
        )}
      </Suspense>
      <Suspense>
        {state.work && (state.work.total > 1 || state.work.waiting !== undefined) && <WorkBar work={state.work} words={words} />}
      </Suspense>
    </main>
  );
}

function Waiting({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.waiting}>
      <p role="status">{text}</p>
    </div>
  );
}

function Unreachable({ reason }: { reason: Problem }) {
  const styles = useStyles();
  const { words, services } = usePane();
  return (
    <div className={styles.waiting}>
      <p>{reason.message}</p>
      <Button appearance="primary" onClick={services.reload}>
        {words.reload}
      </Button>
    </div>
  );
}
