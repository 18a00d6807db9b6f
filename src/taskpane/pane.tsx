import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo } from 'react';
import type { Host } from '../hosts';
import { PaneProvider, usePane } from './pane-context';
import type { Services } from './services/services';
import { Session } from './session/session';
import { StartView } from './start/start-view';
import { lazyView } from './lazy-view';
import { useLanguage } from './language/use-language';
import { useTheme } from './use-theme';

const WorkView = lazyView(() => import('./work/work-view'), 'WorkView');
const Trouble = lazyView(() => import('./bars/trouble'), 'Trouble');
const WorkBar = lazyView(() => import('./bars/work-bar'), 'WorkBar');
const DeliveryBar = lazyView(() => import('./bars/delivery-bar'), 'DeliveryBar');
const ProposalView = lazyView(() => import('./work/proposal-view'), 'ProposalView');

const useStyles = makeStyles({
  provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  middle: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  waiting: {
    margin: 'auto',
    padding: tokens.spacingHorizontalL,
    textAlign: 'center',
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'center',
  },
});

export interface PaneProps {
  readonly host: Host;
  readonly services: Services;
  /** Undefined follows the system. */
  readonly dark?: boolean | undefined;
  /** Told about every change of what the sheets say; the page may keep a copy. */
  readonly onSession?: (session: Session) => void;
}

/** The task pane, one and the same in Excel and in the workbench. */
export function Pane({ host, services, dark, onSession }: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(dark);
  const { words, switchLanguage } = useLanguage(services.memory);
  const session = useMemo(() => new Session(host, services.memory, services.today), [host, services]);

  useEffect(() => {
    void session.connect();
    onSession?.(session);
    return () => {
      session.disconnect();
    };
  }, [session, onSession]);
  const context = useMemo(() => ({ session, services, words }), [session, services, words]);
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
  const { state, words, session, services } = usePane();
  return (
    <main className={styles.pane}>
      <Suspense>
        {state.problem && state.phase !== 'unreachable' && (
          <Trouble
            problem={state.problem}
            words={words}
            reload={services.reload}
            dismiss={() => {
              session.dismissProblem();
            }}
          />
        )}
      </Suspense>
      <Suspense>{state.delivered && <DeliveryBar delivered={state.delivered} />}</Suspense>
      <div className={styles.middle}>
        <Suspense fallback={<Waiting text={words.reading} />}>
          {state.phase === 'connecting' && <Waiting text={words.connecting} />}
          {state.phase === 'unreachable' && <Unreachable />}
          {state.proposal && <ProposalView proposal={state.proposal} />}
          {!state.proposal && state.phase === 'start' && <StartView switchLanguage={switchLanguage} />}
          {!state.proposal && state.phase === 'working' && <WorkView switchLanguage={switchLanguage} />}
        </Suspense>
      </div>
      {/* Short work shows nothing: it would only flicker. */}
      <Suspense>{state.work && state.work.total > 1 && <WorkBar work={state.work} words={words} />}</Suspense>
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

function Unreachable() {
  const styles = useStyles();
  const { state, words, services } = usePane();
  return (
    <div className={styles.waiting}>
      <p>{state.problem?.message ?? words.unreachable}</p>
      <Button appearance="primary" onClick={services.reload}>
        {words.reload}
      </Button>
    </div>
  );
}
