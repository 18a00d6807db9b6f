import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { Opening } from './files/opening';
import { OpeningViews } from './files/opening-views';
import { useFileDrop } from './use-file-drop';
import { useOpening } from './files/use-opening';
import { presentSubmission } from './files/certain';
import { useLanguage } from './language/use-language';
import { WORDS } from './language/words';
import { later, soon } from './later';
import { lazyView } from './lazy-view';
import { PaneProvider, usePane } from './pane-context';
import { PaneFrame } from './pane-frame';
import type { Services } from './services/services';
import type { Connection } from './session/connection';
import type { Problem } from './session/problem';
import { StartView } from './start/start-view';

const takingFile = later(() => import('./files/take-opened'));

const WorkView = lazyView(
  soon(() => import('./work/work-view')),
  'WorkView',
);
const Trouble = lazyView(() => import('./bars/trouble'), 'Trouble');
const WorkBar = lazyView(
  soon(() => import('./bars/work-bar')),
  'WorkBar',
);
const UnfinishedBar = lazyView(() => import('./bars/unfinished-bar'), 'UnfinishedBar');
const DeedToast = lazyView(
  soon(() => import('./bars/deed-toast')),
  'DeedToast',
);
const DeliveryBar = lazyView(() => import('./bars/delivery-bar'), 'DeliveryBar');
const ProposalView = lazyView(() => import('./work/proposal-view'), 'ProposalView');

const useStyles = makeStyles({
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
  /** Made and connected by the page, before anything is drawn. */
  readonly connection: Connection;
  readonly services: Services;
  /** Whether the program around it is dark; where it doesn't say, the system is followed. */
  readonly isDark?: () => boolean | undefined;
}

/** The task pane, one and the same in Excel and in the workbench. */
export function Pane({ connection, services, isDark }: PaneProps) {
  const { words, switchLanguage } = useLanguage(services.memory, WORDS);
  const opening = useMemo(
    () =>
      new Opening({
        today: services.today,
        take: async (opened, purpose) => (await takingFile()).takeOpened(connection, opened, purpose, services.today()),
        report: (error) => {
          if (error === undefined) connection.dismissProblem();
          else connection.reportProblem(error);
        },
      }),
    [connection, services],
  );
  const context = useMemo(() => ({ connection, services, opening, words }), [connection, services, opening, words]);
  return (
    <PaneFrame isDark={isDark}>
      <PaneProvider value={context}>
        <Contents
          switchLanguage={() => {
            connection.attempt(switchLanguage);
          }}
        />
      </PaneProvider>
    </PaneFrame>
  );
}

function Contents({ switchLanguage }: { switchLanguage: () => void }) {
  const styles = useStyles();
  const { state, words, connection, services, opening } = usePane();
  const opened = useSyncExternalStore(opening.subscribe, opening.current);
  const { openDropped } = useOpening();
  const [assigning, setAssigning] = useState(false);
  const mayOpen = state.phase === 'start' || state.phase === 'working';
  const over = useFileDrop('page', ({ files }) => {
    if (mayOpen && files.length > 0) openDropped(files);
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
      {/* While it is being built it is no news that it doesn't stand yet. */}
      <Suspense>{state.unfinished && !state.work && <UnfinishedBar unfinished={state.unfinished} />}</Suspense>
      <Suspense>{state.delivered && <DeliveryBar delivered={state.delivered} />}</Suspense>
      <div className={styles.middle}>
        <Suspense fallback={<Waiting text={words.reading} />}>
          {state.phase === 'connecting' && <Waiting text={words.connecting} />}
          {state.phase === 'unreachable' && <Unreachable reason={state.reason} />}
          {mayOpen && (
            <OpeningViews opening={opening} state={opened} present={presentSubmission(state)} today={services.today()} words={words}>
              {state.proposal && <ProposalView proposal={state.proposal} />}
              {!state.proposal && state.phase === 'start' && <StartView switchLanguage={switchLanguage} />}
              {!state.proposal && state.phase === 'working' && (
                <WorkView switchLanguage={switchLanguage} assigning={assigning} setAssigning={setAssigning} />
              )}
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
