import {
  FluentProvider,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Spinner,
  Toaster,
  Toast,
  ToastTitle,
  tokens,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { localDay } from '../forms';
import { browserMemory, NO_STOP, useFileDrop, useLanguage, useTheme } from '../taskpane';
import { readBeside } from './beside';
import { droppedFiles } from './chosen-files';
import { DeskBar } from './desk-bar';
import { DeskProvider, useDesk, type DeskContent } from './desk-context';
import { browserStore } from './desk-store';
import { eventWords } from './event-words';
import { NextStepBar } from './next-step-bar';
import type { Part } from './next-step';
import { ReadingBar } from './reading-bar';
import { DeskSession } from './session';
import { StartView } from './start-view';
import { useOnlyTab } from './use-only-tab';
import { wordsVi } from './words';

const VIEWS = {
  roster: lazy(async () => ({ default: (await import('./roster/roster-view')).RosterView })),
  board: lazy(async () => ({ default: (await import('./board/board-view')).BoardView })),
  figures: lazy(async () => ({ default: (await import('./figures/figures-view')).FiguresView })),
  out: lazy(async () => ({ default: (await import('./handing-over/out-view')).OutView })),
} satisfies Record<Part, unknown>;

const WORDS = { vi: wordsVi, en: async () => (await import('./words-en')).wordsEn };

const useStyles = makeStyles({
  // A toast and a dialog are drawn in a layer with the provider's class: what gave this a size or a colour would cover the page.
  frame: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // Within the page's main part, so that whoever goes by landmarks comes upon them.
  toasts: { position: 'fixed', bottom: 0, right: 0, zIndex: 1 },
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-6px' },
  main: {
    flexGrow: 1,
    width: '100%',
    maxWidth: '1440px',
    boxSizing: 'border-box',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    '@media (max-width: 759px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}` },
  },
  waiting: { margin: `${tokens.spacingVerticalXXXL} auto` },
  notice: { margin: `${tokens.spacingVerticalXXXL} auto`, maxWidth: '560px', padding: `0 ${tokens.spacingHorizontalL}` },
});

/** Long enough to read. */
const SHOWN = 6000;

/** The whole page of Home Affairs: who must report, what came, what it makes, what goes out. */
export function DeskPage() {
  const styles = useStyles();
  const memory = useMemo(browserMemory, []);
  const { words, switchLanguage } = useLanguage(memory, WORDS);
  const theme = useTheme(undefined);
  const toaster = useId('desk');
  const [session] = useState(() => new DeskSession({ store: browserStore(), read: readBeside, today: localDay }));
  const [part, setPart] = useState<Part>('board');
  const holder = useOnlyTab();
  const { dispatchToast } = useToastController(toaster);
  useEffect(() => {
    if (holder === 'here') void session.open();
  }, [session, holder]);

  const say = useCallback(
    (sentence: string) => {
      dispatchToast(
        <Toast>
          <ToastTitle>{sentence}</ToastTitle>
        </Toast>,
        { intent: 'info', timeout: SHOWN, pauseOnHover: true, politeness: 'polite', root: NO_STOP },
      );
    },
    [dispatchToast],
  );
  const content = useMemo<DeskContent>(
    () => ({
      ...{ session, words, memory, today: localDay, say, go: setPart },
      signed: () => ({ on: localDay(), by: memory.read('desk-person') ?? '' }),
      attempt: (work) => {
        work().catch((error: unknown) => {
          say(error instanceof Error ? error.message : String(error));
        });
      },
    }),
    [session, words, memory, say],
  );

  return (
    <FluentProvider theme={theme}>
      {holder === 'elsewhere' ? (
        <p className={styles.notice} role="alert">
          {words.elsewhere}{' '}
          <Link as="button" onClick={() => location.reload()}>
            {words.reload}
          </Link>
        </p>
      ) : (
        <DeskProvider value={content}>
          <Frame part={part} switchLanguage={switchLanguage} toaster={toaster} />
        </DeskProvider>
      )}
    </FluentProvider>
  );
}

interface FrameProps {
  readonly part: Part;
  readonly switchLanguage: () => Promise<void>;
  readonly toaster: string;
}

function Frame({ part, switchLanguage, toaster }: FrameProps) {
  const styles = useStyles();
  const { state, words, session, say, attempt } = useDesk();
  const isOver = useFileDrop('page', (dropped) => attempt(async () => session.receive(await droppedFiles(dropped))));
  const { event } = state;
  useEffect(() => {
    if (event) say(eventWords(event, words));
    // Each event once, whatever the language becomes.
  }, [event, say]);
  const View = VIEWS[part];
  const isStarted = state.picture !== undefined || state.received.length > 0;
  return (
    <div className={mergeClasses(styles.frame, isOver && styles.dropping)}>
      <DeskBar part={part} isStarted={isStarted} switchLanguage={() => attempt(switchLanguage)} />
      {state.isReading && <ReadingBar />}
      {isStarted && !state.isReading && <NextStepBar part={part} />}
      {!state.isKept && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.notKeptText}</MessageBarBody>
        </MessageBar>
      )}
      <main className={styles.main}>
        {state.isOpening ? (
          <Spinner className={styles.waiting} label={words.opening} />
        ) : !isStarted ? (
          <StartView />
        ) : state.picture ? (
          <Suspense fallback={<Spinner className={styles.waiting} label={words.opening} />}>
            <View />
          </Suspense>
        ) : (
          <Spinner className={styles.waiting} label={words.computing} />
        )}
        <div className={styles.toasts}>
          <Toaster toasterId={toaster} position="bottom-end" inline />
        </div>
      </main>
    </div>
  );
}
