import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { WorkbenchHost } from '../hosts/workbench';
import type { Placement } from '../sheets';
import type { Submission } from '../submission';
import { browserMemory, downloadFile, isWhole, Pane, pickFile, type Connection, type Services } from '../taskpane';
import { Divider } from './divider';
import { LateHost } from './late-host';
import { keepSubmission } from './keep-submission';
import { currentWorkbook, restoreSheets, switchWorkbook } from './open-workbook';
import { paneWidth, widestPane } from './pane-width';
import { startSpreadsheet, type SpreadsheetStage } from './spreadsheet';
import { WorkbookBar } from './workbook-bar';
import { lockWorkbook } from './workbook-lock';
import { StoreFullError, WorkbookStore } from './workbook-store';
import { WORDS } from './words';

const PastePreview = lazy(async () => ({ default: (await import('./paste-preview')).PastePreview }));
const PrintView = lazy(async () => ({ default: (await import('./print-view')).PrintView }));

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** A hint goes by itself after this long. */
const HINT_TIME = 5000;

/** A paste that waits for a person's word. */
interface PasteQuestion {
  readonly placement: Placement;
  readonly answer: (agreed: boolean) => void;
}

type Side = 'left' | 'right';
type View = 'pane' | 'sheet';

/** A host to give to the pane now, and the ways to put the real one in its place. */
function expectHost(empty: boolean, onShow: () => void) {
  let arrive: (host: WorkbenchHost) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const coming = new Promise<WorkbenchHost>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  return { host: new LateHost(coming, empty, onShow), arrive, fail };
}

/** The whole page: one of several kept workbooks, the pane, and the spreadsheet beside it. */
export function Workbench() {
  const memory = useMemo(browserMemory, []);
  const store = useMemo(() => new WorkbookStore(localStorage), []);
  const [workbook, setWorkbook] = useState(() => currentWorkbook(store, sessionStorage));
  const [stage, setStage] = useState<SpreadsheetStage | 'failed'>('fetching');
  const [notice, setNotice] = useState('');
  const [hint, setHint] = useState('');
  const [kept, setKept] = useState(true);
  const [view, setView] = useState<View>('pane');
  const [printing, setPrinting] = useState<Submission | undefined>();
  const [pasting, setPasting] = useState<PasteQuestion | undefined>();
  const [wantedWidth, setWantedWidth] = useState(() => Number(memory.read('pane-width')));
  const windowWidth = useSyncExternalStore(onResize, () => window.innerWidth);
  const width = paneWidth(wantedWidth, windowWidth);
  const [side, setSide] = useState<Side>(() => (memory.read('pane-side') === 'left' ? 'left' : 'right'));
  const container = useRef<HTMLDivElement>(null);
  const mayWrite = useRef<boolean | undefined>(undefined);
  /** Saving begins when what was kept stands in the sheets again: not a moment before. */
  const restored = useRef(false);

  // A tab keeps to one workbook; another one begins with a reload.
  const [{ host, arrive, fail }] = useState(() => expectHost(store.read(workbook.id) === undefined, () => setView('sheet')));
  const sheet = useRef<WorkbenchHost>(undefined);

  const confirmPaste = useCallback((placement: Placement) => new Promise<boolean>((answer) => setPasting({ placement, answer })), []);

  useEffect(() => {
    const element = container.current;
    if (!element || element.hasChildNodes()) return;
    const start = async () => {
      const started = await startSpreadsheet(element, { dark: dark().matches, onHint: setHint, confirmPaste }, setStage);
      sheet.current = started;
      const figures = store.read(workbook.id);
      if (figures !== undefined) {
        try {
          await restoreSheets(started, figures, memory);
        } catch {
          mayWrite.current = false;
          setNotice(WORDS.unreadable);
        }
      }
      restored.current = true;
      arrive(started);
    };
    start().catch((error: unknown) => {
      setStage('failed');
      fail(error instanceof Error ? error : new Error(String(error)));
    });
  }, [store, memory, workbook.id, arrive, fail, confirmPaste]);

  useEffect(() => {
    const lock = lockWorkbook(workbook.id, () => setHint(WORDS.rival));
    void lock.then(({ held, freed }) => {
      mayWrite.current ??= held;
      if (!held) {
        setNotice(WORDS.takenElsewhere);
        void freed.then(() => setNotice(WORDS.freed));
      }
    });
    return () => void lock.then(({ release }) => release());
  }, [workbook.id]);

  useEffect(() => {
    const media = dark();
    const follow = () => sheet.current?.setDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    if (hint === '') return undefined;
    const timer = setTimeout(() => setHint(''), HINT_TIME);
    return () => clearTimeout(timer);
  }, [hint]);

  const keepChanges = useCallback(
    (connection: Connection) => {
      connection.subscribe(() => {
        const state = connection.current();
        if (state.phase !== 'working' || !restored.current || mayWrite.current !== true) return;
        const isBegun = state.unfinished && state.unfinished.isOffered !== true;
        if (state.question || isBegun || !isWhole(state.reading)) {
          // A guessed period or figures nobody chose would come back as if they had been stated, and half-built forms as if they were all.
          setKept(false);
          return;
        }
        try {
          setKept(keepSubmission(store, workbook, state.reading.submission));
        } catch (error) {
          setKept(false);
          if (error instanceof StoreFullError) setNotice(error.message);
        }
      });
    },
    [store, workbook],
  );

  const donePrinting = useCallback(() => setPrinting(undefined), []);

  const services = useMemo<Services>(
    () => ({
      pickFile,
      deliver: (file) => {
        downloadFile(file);
        return Promise.resolve('download');
      },
      memory,
      print: setPrinting,
      today: () => new Date().toLocaleDateString('sv-SE'),
      reload: () => location.reload(),
    }),
    [memory],
  );

  return (
    <div className="workbench" data-side={side} data-view={view}>
      <WorkbookBar
        current={workbook}
        all={store.list()}
        kept={kept && mayWrite.current !== false}
        onOpen={(id) => switchWorkbook(id, sessionStorage)}
        onCreate={(name) => switchWorkbook(store.create(name).id, sessionStorage)}
        onRename={(name) => {
          store.rename(workbook.id, name);
          setWorkbook(store.find(workbook.id) ?? workbook);
        }}
        onRemove={() => {
          mayWrite.current = false;
          store.remove(workbook.id);
          location.reload();
        }}
        onSwapSides={() => {
          const other = side === 'left' ? 'right' : 'left';
          memory.write('pane-side', other);
          setSide(other);
        }}
      />
      {notice !== '' && (
        <p className="notice" role="alert">
          {notice}{' '}
          {notice === WORDS.freed && (
            <button type="button" onClick={() => location.reload()}>
              {WORDS.reload}
            </button>
          )}
        </p>
      )}
      <nav className="views" aria-label={WORDS.workbook}>
        {(['pane', 'sheet'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
            {WORDS[each]}
          </button>
        ))}
      </nav>
      <div className="desk" style={{ ['--pane-width' as string]: `${width}px` }}>
        <div className="pane">
          <Pane host={host} services={services} onConnection={keepChanges} />
        </div>
        <div className="sheet" role="region" aria-label={WORDS.sheet}>
          <Divider
            width={width}
            widest={widestPane(windowWidth)}
            side={side}
            onWidth={(wanted) => {
              memory.write('pane-width', String(wanted));
              setWantedWidth(wanted);
            }}
          />
          <div className="sheet-container" ref={container} />
          {stage !== 'ready' && <Skeleton stage={stage} />}
          <p className="hint" role="status" data-shown={hint !== ''}>
            {hint}
          </p>
        </div>
      </div>
      <Suspense>
        {pasting && (
          <PastePreview
            placement={pasting.placement}
            onAnswer={(agreed) => {
              setPasting(undefined);
              pasting.answer(agreed);
              sheet.current?.focus();
            }}
          />
        )}
      </Suspense>
      <Suspense>{printing && <PrintView submission={printing} onDone={donePrinting} />}</Suspense>
    </div>
  );
}

/** Lines and bars in the sheet's place until it is there. */
function Skeleton({ stage }: { stage: SpreadsheetStage | 'failed' }) {
  return (
    <div className="skeleton">
      {stage === 'failed' ? (
        <p role="alert">
          {WORDS.failed}{' '}
          <button type="button" onClick={() => location.reload()}>
            {WORDS.reload}
          </button>
        </p>
      ) : (
        <>
          <p role="status">{WORDS.stages[stage]}</p>
          <progress aria-label={WORDS.stages[stage]} max={3} value={stage === 'fetching' ? 1 : 2} />
        </>
      )}
    </div>
  );
}
