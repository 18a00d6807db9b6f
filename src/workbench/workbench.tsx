import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { currentPeriod, localDay } from '../forms';
import type { WorkbenchHost } from '../hosts/workbench';
import type { Placement } from '../sheets';
import type { Submission } from '../submission';
import { downloadFile, isWhole, Pane, pickFile, pickFiles, type Services } from '../taskpane';
import type { Beginning } from './beginning';
import { Divider } from './divider';
import { fetchAhead } from './fetch-ahead';
import { Keeper } from './keeper';
import { switchWorkbook } from './open-workbook';
import { paneWidth, widestPane } from './pane-width';
import { useRegions } from './use-regions';
import { startSpreadsheet, type SpreadsheetStage } from './spreadsheet';
import { WorkbookBar } from './workbook-bar';
import { useWorkbookLock } from './use-workbook-lock';
import { StoreFullError } from './workbook-store';
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

/** Pixels; the same as in layout.css, which shows one at a time below it. */
const ROOM_FOR_BOTH = 760;

type Side = 'left' | 'right';
type View = 'pane' | 'sheet';

/** The whole page: one of several kept workbooks, the pane, and the spreadsheet beside it. */
export function Workbench({ begun }: { readonly begun: Beginning }) {
  const { memory, store, kept, host, connection, arrive, fail } = begun;
  const [workbook, setWorkbook] = useState(begun.workbook);
  const [stage, setStage] = useState<SpreadsheetStage | 'failed'>('fetching');
  const [unreadable, setUnreadable] = useState(kept.unreadable);
  const [notice, setNotice] = useState<string>(kept.unreadable ? WORDS.unreadable : '');
  /** An object each time: what is said again stays for its whole time again. */
  const [hint, setHint] = useState({ text: '' });
  const [isKept, setIsKept] = useState(true);
  const [view, setView] = useState<View>('pane');
  const [printing, setPrinting] = useState<Submission | undefined>();
  const [pasting, setPasting] = useState<PasteQuestion | undefined>();
  const [wantedWidth, setWantedWidth] = useState(() => Number(memory.read('pane-width')));
  const windowWidth = useSyncExternalStore(onResize, () => window.innerWidth);
  const width = paneWidth(wantedWidth, windowWidth);
  const isSheetAlone = view === 'sheet' && windowWidth < ROOM_FOR_BOTH;
  const [side, setSide] = useState<Side>(() => (memory.read('pane-side') === 'left' ? 'left' : 'right'));
  const container = useRef<HTMLDivElement>(null);
  const mayWrite = useRef<boolean | undefined>(undefined);
  const sheet = useRef<WorkbenchHost>(undefined);

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
      const options = {
        ...(kept.layout && { workbook: kept.layout }),
        dark: dark().matches,
        onHint: (text: string) => setHint({ text }),
        confirmPaste,
        onLeave: (forward: boolean) => leaveSheet.current(forward),
      };
      const started = await startSpreadsheet(element, options, setStage);
      sheet.current = started;
      arrive(started);
      setStage('ready');
    };
    start()
      .catch((error: unknown) => {
        setStage('failed');
        fail(error instanceof Error ? error : new Error(String(error)));
      })
      .finally(fetchAhead);
  }, [kept, arrive, fail, confirmPaste]);

  const keeper = useMemo(
    () =>
      new Keeper(store, workbook, (isKept, problem) => {
        setIsKept(isKept);
        if (problem instanceof StoreFullError) setNotice(problem.message);
        else if (isKept) setNotice('');
      }),
    [store, workbook],
  );
  const keep = useCallback(() => {
    const state = connection.current();
    if (state.phase !== 'working' || mayWrite.current !== true) return;
    const isBegun = state.unfinished && state.unfinished.isOffered !== true;
    // A guessed period or figures nobody chose would come back as if they had been stated, and half-built forms as if they were all.
    if (state.question || isBegun || !isWhole(state.reading)) setIsKept(false);
    else keeper.keep(state.reading.submission);
  }, [connection, keeper]);
  const { holder, take } = useWorkbookLock(workbook.id, {
    onRival: () => setHint({ text: WORDS.rival }),
    letGo: async () => {
      // What was typed a moment ago is read, and with that kept.
      await connection.session?.latest();
      const figures = await keeper.handOver();
      mayWrite.current = false;
      sheet.current?.setReadOnly(WORDS.lookOnly);
      return figures;
    },
  });
  const [isTaking, setTaking] = useState(false);
  const mayWork = holder === undefined || holder === 'this-tab';
  useEffect(() => {
    if (holder === undefined || unreadable || isTaking) return;
    mayWrite.current = mayWork;
    if (stage === 'ready') sheet.current?.setReadOnly(mayWork ? undefined : WORDS.lookOnly);
  }, [holder, mayWork, stage, unreadable, isTaking]);

  /** Works on with what the other tab kept last; nothing of this tab is kept before that stands here. */
  const workHere = async () => {
    setTaking(true);
    const handed = await take();
    const [started, figures] = [sheet.current, handed ?? store.read(workbook.id)];
    started?.setReadOnly(undefined);
    try {
      if (started && figures !== undefined) {
        const { keptLayout } = await import('./kept-figures');
        const { sheets, properties } = keptLayout(figures, memory);
        await started.writeSheets(sheets, { properties });
      }
    } catch {
      setUnreadable(true);
      setNotice(WORDS.unreadable);
      return;
    }
    await (await connection.open()).refresh();
    mayWrite.current = true;
    keep();
    setTaking(false);
  };

  useEffect(() => {
    const media = dark();
    const follow = () => sheet.current?.setDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    if (hint.text === '') return undefined;
    const timer = setTimeout(() => setHint({ text: '' }), HINT_TIME);
    return () => clearTimeout(timer);
  }, [hint]);

  useEffect(() => {
    host.onShow = () => setView('sheet');
  }, [host]);

  useEffect(() => connection.subscribe(keep), [connection, keep]);

  useEffect(() => {
    // A reload, another workbook, another page: what is in sight is kept, also where nobody has pressed Enter.
    const keepLast = () => {
      if (mayWrite.current !== true) return;
      connection.attempt(async () => {
        const cells = await sheet.current?.lastCells();
        if (cells) connection.session?.show(cells);
      });
    };
    window.addEventListener('pagehide', keepLast);
    return () => window.removeEventListener('pagehide', keepLast);
  }, [connection]);

  /** Says so where the browser keeps nothing more. */
  const asRoomAllows = (act: () => void) => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof StoreFullError)) throw error;
      setNotice(error.message);
    }
  };

  useEffect(() => {
    // On paper the page is the appendix, not its screen.
    const print = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p' || connection.current().phase !== 'working') return;
      event.preventDefault();
      event.stopPropagation();
      connection.attempt(async () => setPrinting(await connection.session?.latest()));
    };
    window.addEventListener('keydown', print, true);
    return () => window.removeEventListener('keydown', print, true);
  }, [connection]);

  const donePrinting = useCallback(() => setPrinting(undefined), []);

  const services = useMemo<Services>(
    () => ({
      pickFile,
      pickFiles,
      deliver: (file) => {
        downloadFile(file);
        return Promise.resolve('download');
      },
      memory,
      openNewWorkbook: async (submission) => {
        // Also where the sheet has not come.
        const { keepAsNew } = await import('./kept-figures');
        switchWorkbook(keepAsNew(store, WORDS.nameOf(submission.period.name), submission).id, sessionStorage);
      },
      savesWorkbook: true,
      print: setPrinting,
      today: () => localDay(),
      reload: () => location.reload(),
    }),
    [memory, store],
  );

  return (
    <div className="workbench" data-side={side} data-view={view}>
      <WorkbookBar
        current={workbook}
        all={store.list()}
        kept={!mayWork ? 'looking' : isKept && !unreadable && !isTaking ? 'kept' : 'not-kept'}
        newName={WORDS.nameOf(currentPeriod(services.today()).name)}
        onOpen={(id) => switchWorkbook(id, sessionStorage)}
        onCreate={(name) => {
          asRoomAllows(() => switchWorkbook(store.create(name).id, sessionStorage));
        }}
        onRename={(name) => {
          asRoomAllows(() => store.rename(workbook.id, name));
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
          <Pane connection={connection} services={services} />
        </div>
        {/* Shown alone, the sheet is what the page is about. */}
        <div className="sheet" role={isSheetAlone ? 'main' : 'region'} aria-label={WORDS.sheet}>
          {isSheetAlone && <h1 className="unseen">{workbook.name}</h1>}
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
          <p className="hint" role="status" data-shown={hint.text !== ''}>
            {hint.text}
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
