import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { currentPeriod } from '../forms';
import type { WorkbenchHost } from '../hosts/workbench';
import type { Placement } from '../sheets';
import { writeFiguresFile, type Submission } from '../submission';
import { browserMemory, downloadFile, isWhole, Pane, pickFile, type Connection, type Services } from '../taskpane';
import { Divider } from './divider';
import { LateHost } from './late-host';
import { keepSubmission } from './keep-submission';
import { currentWorkbook, restoreSheets, switchWorkbook } from './open-workbook';
import { paneWidth, widestPane } from './pane-width';
import { useRegions } from './use-regions';
import { startSpreadsheet, type SpreadsheetStage } from './spreadsheet';
import { WorkbookBar } from './workbook-bar';
import { useWorkbookLock } from './use-workbook-lock';
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
  /** What was kept can't be read: it is left as it is. */
  const [unreadable, setUnreadable] = useState(false);
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
  const [isRestored, setRestored] = useState(false);

  // A tab keeps to one workbook; another one begins with a reload.
  const [{ host, arrive, fail }] = useState(() => expectHost(store.read(workbook.id) === undefined, () => setView('sheet')));
  const sheet = useRef<WorkbenchHost>(undefined);
  const connected = useRef<Connection>(undefined);

  const leave = useRegions({
    onEnter: (region) => {
      if (region !== 'bar') setView(region);
    },
    focusSheet: () => sheet.current?.focus(),
  });
  const leaveSheet = useRef(leave);

  const confirmPaste = useCallback((placement: Placement) => new Promise<boolean>((answer) => setPasting({ placement, answer })), []);

  useEffect(() => {
    const element = container.current;
    if (!element || element.hasChildNodes()) return;
    const start = async () => {
      const started = await startSpreadsheet(
        element,
        {
          dark: dark().matches,
          onHint: setHint,
          confirmPaste,
          onLeave: (forward) => leaveSheet.current(forward),
        },
        setStage,
      );
      sheet.current = started;
      const figures = store.read(workbook.id);
      if (figures !== undefined) {
        try {
          await restoreSheets(started, figures, memory);
        } catch {
          mayWrite.current = false;
          setUnreadable(true);
          setNotice(WORDS.unreadable);
        }
      }
      restored.current = true;
      setRestored(true);
      arrive(started);
    };
    start().catch((error: unknown) => {
      setStage('failed');
      fail(error instanceof Error ? error : new Error(String(error)));
    });
  }, [store, memory, workbook.id, arrive, fail, confirmPaste]);

  const { holder, take } = useWorkbookLock(workbook.id, {
    onRival: () => setHint(WORDS.rival),
    letGo: async () => {
      // What was typed a moment ago is read, and with that kept.
      await connected.current?.session?.latest();
      mayWrite.current = false;
      sheet.current?.setReadOnly(WORDS.lookOnly);
    },
  });
  const isTaking = useRef(false);
  const mayWork = holder === undefined || holder === 'this-tab';
  useEffect(() => {
    if (holder === undefined || unreadable || isTaking.current) return;
    mayWrite.current = mayWork;
    if (isRestored) sheet.current?.setReadOnly(mayWork ? undefined : WORDS.lookOnly);
  }, [holder, mayWork, isRestored, unreadable]);

  /** Works on with what the other tab kept last; nothing of this tab is kept before that stands here. */
  const workHere = async () => {
    isTaking.current = true;
    await take();
    const [started, figures] = [sheet.current, store.read(workbook.id)];
    started?.setReadOnly(undefined);
    try {
      if (started && figures !== undefined) await restoreSheets(started, figures, memory);
    } catch {
      setUnreadable(true);
      setNotice(WORDS.unreadable);
      return;
    }
    await (await connected.current?.open())?.refresh();
    isTaking.current = false;
    mayWrite.current = true;
  };

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
      connected.current = connection;
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
      openNewWorkbook: (submission) => {
        const created = store.create(WORDS.nameOf(submission.period.name));
        store.save(created, writeFiguresFile(submission));
        switchWorkbook(created.id, sessionStorage);
      },
      savesWorkbook: true,
      print: setPrinting,
      today: () => new Date().toLocaleDateString('sv-SE'),
      reload: () => location.reload(),
    }),
    [memory, store],
  );

  return (
    <div className="workbench" data-side={side} data-view={view}>
      <WorkbookBar
        current={workbook}
        all={store.list()}
        kept={!mayWork ? 'looking' : kept && mayWrite.current !== false ? 'kept' : 'not-kept'}
        newName={WORDS.nameOf(currentPeriod(services.today()).name)}
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
          {notice}
        </p>
      )}
      {!mayWork && (
        <p className="notice" role="alert">
          {WORDS.elsewhere[holder]}{' '}
          <button type="button" onClick={() => void workHere()}>
            {WORDS.workHere}
          </button>
        </p>
      )}
      <nav className="views" aria-label={WORDS.viewName}>
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
