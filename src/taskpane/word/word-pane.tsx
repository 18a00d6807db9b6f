import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useId, useMemo, useSyncExternalStore } from 'react';
import type { DocumentHost } from '../../hosts';
import { Opening } from '../files/opening';
import { OpeningViews } from '../files/opening-views';
import { FILES } from '../files/use-opening';
import { useLanguage } from '../language/use-language';
import { WORDS, type Words } from '../language/words';
import { lazyView } from '../lazy-view';
import { PaneFrame } from '../pane-frame';
import type { Services } from '../services/services';
import { isNoteThatGoes, WordSession, type PartState, type WordState } from './word-session';

const ReportComparison = lazyView(() => import('../report/report-comparison'), 'ReportComparison');
const Trouble = lazyView(() => import('../bars/trouble'), 'Trouble');
const WorkBar = lazyView(() => import('../bars/work-bar'), 'WorkBar');

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  middle: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  section: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%' },
  part: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  name: { flexGrow: 1, minWidth: 0 },
  state: { display: 'block', color: tokens.colorNeutralForeground2 },
  action: { minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap' },
  differs: { color: tokens.colorPaletteRedForeground1 },
  changes: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL, fontVariantNumeric: 'tabular-nums' },
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

interface WordPaneProps {
  readonly host: DocumentHost;
  readonly services: Pick<Services, 'pickFile' | 'memory' | 'today' | 'reload' | 'asked'>;
  readonly isDark?: () => boolean | undefined;
}

/** The task pane in Word: the tables of the appendix into the document, kept up with the figures, and the text checked against them. */
export function WordPane({ host, services, isDark }: WordPaneProps) {
  const styles = useStyles();
  const { words, switchLanguage } = useLanguage(services.memory, WORDS);
  const session = useMemo(() => new WordSession(host), [host]);
  const state = useSyncExternalStore(session.subscribe, session.current);

  const opening = useMemo(
    () =>
      new Opening({
        today: services.today,
        take: ({ name, submission }) => session.open({ name, submission }),
        report: (error) => {
          if (error === undefined) session.dismissProblem();
          else session.reportProblem(error);
        },
      }),
    [session, services],
  );
  const opened = useSyncExternalStore(opening.subscribe, opening.current);
  const open = () => {
    const choose = async () => {
      const file = await services.pickFile(FILES);
      if (file) await opening.open({ kind: 'file', file }, 'open');
    };
    choose().catch((error: unknown) => {
      session.reportProblem(error);
    });
  };
  return (
    <PaneFrame isDark={isDark}>
      <main className={styles.pane}>
        <Suspense>
          {state.problem && (
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
        <Suspense>
          <OpeningViews opening={opening} state={opened} today={services.today()} words={words}>
            <div className={styles.middle}>
              <Head state={state} words={words} open={open} />
              {state.opened && <AppendixParts state={state} words={words} session={session} />}
              {state.opened && <Comparison state={state} words={words} session={session} asked={services.asked} />}
              <Link
                as="button"
                onClick={() => {
                  switchLanguage().catch((error: unknown) => {
                    session.reportProblem(error);
                  });
                }}
              >
                {words.language}
              </Link>
            </div>
            <Suspense>{state.work && state.work.total > 1 && <WorkBar work={state.work} words={words} />}</Suspense>
            <Foot state={state} words={words} session={session} open={open} />
          </OpeningViews>
        </Suspense>
      </main>
    </PaneFrame>
  );
}

interface SectionProps {
  readonly state: WordState;
  readonly words: Words;
  readonly session: WordSession;
}

function Head({ state, words, open }: Pick<SectionProps, 'state' | 'words'> & { open: () => void }) {
  const styles = useStyles();
  const { opened } = state;
  return (
    <header className={styles.group}>
      <h1 className={styles.title}>{opened ? opened.submission.agency.name || words.agency : words.wordTitle}</h1>
      {opened ? (
        <>
          <p className={styles.text}>
            {opened.submission.period.name} · {opened.name}
          </p>
          <Button size="small" onClick={open}>
            {words.openAnother}
          </Button>
        </>
      ) : (
        <p className={styles.text}>{words.wordText}</p>
      )}
    </header>
  );
}

function AppendixParts({ state, words, session }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-labelledby="parts">
      <h2 id="parts" className={styles.section}>
        {words.partsTitle}
      </h2>
      <ul className={styles.list}>
        {state.parts.map((part) => (
          <PartLine key={part.name} part={part} words={words} session={session} busy={state.work !== undefined} />
        ))}
      </ul>
      {!session.seesTracking && state.parts.some(({ differences }) => differences.length > 0) && (
        <p className={styles.text}>{words.trackingUnseen}</p>
      )}
    </section>
  );
}

function PartLine({ part, words, session, busy }: { part: PartState; words: Words; session: WordSession; busy: boolean }) {
  const styles = useStyles();
  const { name, controls, differences } = part;
  const [control] = controls;
  const notes = differences.filter(isNoteThatGoes).length;
  const title = name === 'heading' ? words.partHeading : words.formName(name.slice(2));
  return (
    <li className={styles.part}>
      <div className={styles.row}>
        <span className={styles.name}>
          {title}
          <span className={mergeClasses(styles.state, differences.length > 0 && styles.differs)}>
            {control === undefined ? words.partAbsent : differences.length > 0 ? words.partDiffers(differences.length) : words.partAgrees}
          </span>
        </span>
        {control === undefined ? (
          <Button
            size="small"
            className={styles.action}
            disabled={busy}
            aria-label={`${words.insert}: ${title}`}
            onClick={() => void session.insert([name])}
          >
            {words.insert}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              className={styles.action}
              disabled={busy}
              aria-label={`${words.show}: ${title}`}
              onClick={() => void session.show(control)}
            >
              {words.show}
            </Button>
            {differences.length > 0 && (
              <Button
                size="small"
                className={styles.action}
                disabled={busy}
                aria-label={`${words.update}: ${title}`}
                onClick={() => void session.update([name])}
              >
                {words.update}
              </Button>
            )}
          </>
        )}
      </div>
      {notes > 0 && <p className={styles.text}>{words.notesGo(notes)}</p>}
      {differences.length > 0 && (
        <details>
          <summary>{words.whatDiffers}</summary>
          <ul className={styles.changes}>
            {differences.map(({ what, inDocument, now }) => (
              <li key={what}>
                {what}: {inDocument || words.blank} → {now || words.blank}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Comparison({ state, words, session, asked }: SectionProps & { asked: Services['asked'] }) {
  const styles = useStyles();
  const id = useId();
  useEffect(() => {
    if (asked?.tab() === 'compare') document.getElementById(id)?.focus();
    asked?.followed();
  }, [asked, id]);
  const { report, opened } = state;
  return (
    <section className={styles.group} aria-labelledby="comparison">
      <h2 id="comparison" className={styles.section}>
        {words.checkReportTitle}
      </h2>
      {report && opened && (
        <Suspense>
          <ReportComparison
            report={report}
            submission={opened.submission}
            words={words}
            document={{
              busy: state.work !== undefined,
              show: session.showWords,
              replace: session.seesTracking ? session.replaceWords : undefined,
            }}
          />
        </Suspense>
      )}
      <Button id={id} disabledFocusable={state.work !== undefined} onClick={() => void session.compare()}>
        {report ? words.compareAgain : words.compareDocument}
      </Button>
    </section>
  );
}

/** Always exactly one next step. */
function Foot({ state, words, session, open }: SectionProps & { open: () => void }) {
  const styles = useStyles();
  const busy = state.work !== undefined;
  const absent = state.parts.filter(({ controls }) => controls.length === 0).map(({ name }) => name);
  const differing = state.parts.filter(({ differences }) => differences.length > 0).map(({ name }) => name);
  const primary = (label: string, run: () => void) => (
    <Button appearance="primary" className={styles.next} disabled={busy} onClick={run}>
      {label}
    </Button>
  );
  return (
    <footer className={styles.foot}>
      {!state.opened ? (
        primary(words.openFigures, open)
      ) : differing.length > 0 ? (
        primary(words.updateParts(differing.length), () => void session.update(differing))
      ) : state.parts.length === 0 ? (
        primary(words.readAgain, () => void session.refresh())
      ) : absent.length === state.parts.length ? (
        primary(words.insertAll, () => void session.insert(absent))
      ) : absent.length > 0 ? (
        primary(words.insertParts(absent.length), () => void session.insert(absent))
      ) : (
        <span className={styles.next}>{words.partsAgree}</span>
      )}
      {state.opened && state.parts.length > 0 && (
        <Button disabled={busy} onClick={() => void session.refresh()}>
          {words.readAgain}
        </Button>
      )}
    </footer>
  );
}
