import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  IUndoRedoService,
  IUniverInstanceService,
  ThemeService,
  UniverInstanceType,
  type IDisposable,
  type IWorkbookData,
  type Univer,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetWorksheetActiveOperation, SheetInterceptorService } from '@univerjs/sheets';
import { HoverManagerService, IEditorBridgeService } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import { filter, firstValueFrom } from 'rxjs';
import type { CellPlace } from '../../rules';
import { cellsOfLayout, type CellChange, type Placement, type SheetLayout, type WorkbookCells, type WorkbookLayout } from '../../sheets';
import { HostError, type Building, type Host, type Stop } from '../host';
import { keepAccessible } from './accessible-names';
import { begin, bootUniver, loadFunctionHelp, loadLatePlugins } from './boot';
import { BuiltFormulas } from './built-formulas';
import { Calculation } from './calculation';
import { marksAt } from './cell-marks';
import { Changes } from './changes';
import { Desk } from './desk';
import { calmly } from './hints';
import { forgetRules } from './forget-rules';
import { aFewTurns, nextFrame, oncePainted } from './frames';
import { forgetGoneValidations } from './idle-validation';
import { guideKeys } from './keyboard';
import { keepKeyboardOut, type Keyboard } from './keyboard-stays';
import { pasteInto } from './pasting';
import { protectSheets } from './protection';
import { readSheets } from './read-cells';
import { refuseInvalid } from './refusals';
import { placeOfLink } from './sheet-links';
import { content } from './snapshot';
import { spellNumbers } from './spelling';
import { endTyping, keepWhatIsTyped, readTypedFigures } from './typing';
import { emptySnapshot, propertiesOf, workbookSnapshot } from './workbook-snapshot';
import { writeCells, type CellWrite } from './writing';

export interface WorkbenchOptions {
  /** What the workbook holds from the beginning; without it, it is empty until `writeSheets`. */
  readonly workbook?: WorkbookLayout;
  readonly dark?: boolean;
  /** A polite sentence about something that was refused or done only in part. */
  readonly onHint?: (sentence: string) => void;
  /** Shows a person where pasted texts would go, and asks; without it they go there. */
  readonly confirmPaste?: (placement: Placement) => Promise<boolean>;
  /** Tab was pressed behind the last input cell of a sheet, or back before the first. */
  readonly onLeave?: (forward: boolean) => void;
}

/** The host of the workbench, with what its page needs besides. */
export interface WorkbenchHost extends Host {
  readonly kind: 'workbench';
  /** From now on nothing can be changed, for this reason, not even by what comes through the host; undefined lifts it. */
  readonly setReadOnly: (reason: string | undefined) => void;
  readonly setDark: (dark: boolean) => void;
  /** Puts the keyboard into the sheet. */
  readonly focus: () => void;
  /** For a page that goes: takes what is being typed and tells what then stands there, computed or not. All within the task it is called in. */
  readonly lastCells: () => Promise<WorkbookCells>;
  readonly dispose: () => void;
}

/** Boots Univer in the container, which should have a size of its own. */
export async function createWorkbench(container: HTMLElement, options: WorkbenchOptions = {}): Promise<WorkbenchHost> {
  const univer = bootUniver(container, options.dark === true);
  const injector = univer.__getInjector();
  const { workbook } = options;
  const drawn = begin(univer, workbook ? workbookSnapshot(null, injector, workbook.sheets, workbook) : emptySnapshot());
  // Before anything is drawn: the first cell is selected with it.
  const keyboard = keepKeyboardOut(container, injector.get(IEditorBridgeService));
  await drawn;
  // That they don't come is no reason to stop anybody.
  void loadLatePlugins(univer)
    .then(() => loadFunctionHelp(injector))
    .catch(() => undefined);
  return new UniverWorkbench(univer, container, keyboard, options);
}

class UniverWorkbench implements WorkbenchHost {
  readonly kind = 'workbench';
  private readonly desk: Desk;
  private readonly calculation: Calculation;
  private readonly changes: Changes;
  private readonly built = new BuiltFormulas();
  private readonly stops: IDisposable[];
  /** Nothing has been built yet: what stands there is Univer's own empty sheet. */
  private blank: boolean;
  /** The first sheets, known and not yet drawn: the spreadsheet takes far longer to draw than the pane, which goes first. */
  private coming: { readonly cells: WorkbookCells; readonly build: () => void } | undefined;
  /** Why they could not be drawn, when nobody was waiting for it: said to whoever reads next. */
  private failure: Error | undefined;

  constructor(
    private readonly univer: Univer,
    container: HTMLElement,
    private readonly keyboard: Keyboard,
    options: WorkbenchOptions,
  ) {
    this.blank = options.workbook === undefined;
    this.built.note(options.workbook?.sheets ?? []);
    const injector = univer.__getInjector();
    const interceptors = injector.get(SheetInterceptorService);
    forgetGoneValidations(injector);
    keepWhatIsTyped(injector.get(IEditorBridgeService));
    this.desk = new Desk(injector);
    this.calculation = new Calculation(this.desk);
    this.changes = new Changes(this.desk);
    // A figure in sight is a figure that counts, also for what is pressed beside the sheet.
    this.keyboard.onOut = () => void endTyping(this.desk);
    const onHint = calmly((sentence) => options.onHint?.(sentence));
    this.stops = [
      this.calculation,
      this.keyboard,
      keepAccessible(container),
      this.changes,
      spellNumbers(interceptors),
      readTypedFigures(this.desk, interceptors),
      protectSheets(
        this.desk,
        onHint,
        pasteInto({
          desk: this.desk,
          cells: () => this.cells(),
          // A person's own change: heard of, and taken back with one Ctrl+Z.
          write: (changes) => {
            writeCells(
              this.desk,
              changes.map((change) => this.toWrite(change)),
            );
          },
          onHint,
          confirm: options.confirmPaste,
        }),
      ),
      refuseInvalid(this.desk, interceptors, onHint),
      guideKeys(
        this.desk,
        (forward) => options.onLeave?.(forward),
        () => this.blank,
      ),
      this.followLinks(),
    ];
  }

  readCells: Host['readCells'] = async ({ endsTyping = false, atOnce = false } = {}): Promise<WorkbookCells> => {
    if (this.coming && atOnce && !endsTyping) return this.coming.cells;
    this.stand();
    if (this.failure !== undefined) {
      const { failure } = this;
      this.failure = undefined;
      throw new HostError('failed', failure.message);
    }
    if (endsTyping) {
      // Whoever means to act hears it before anything is begun.
      this.stopIfReadOnly();
      await this.endEditing();
    }
    if (atOnce && !endsTyping && !this.calculation.isSettled()) {
      const cells = this.cells();
      if (this.built.areAll(cells)) {
        void this.calculation.settled().then(() => {
          this.changes.note();
        });
        return cells;
      }
    }
    await this.calculation.settled();
    return this.cells();
  };

  writeSheets: Host['writeSheets'] = async (sheets, options = {}) => {
    if (options.signal?.aborted === true) throw new HostError('cancelled');
    this.stopIfReadOnly();
    this.stand();
    await this.endEditing();
    if (this.blank) {
      const cells = cellsOfLayout({ sheets, properties: options.properties ?? {} });
      this.coming = { cells, build: () => this.rebuild(sheets, options) };
      oncePainted(() => {
        try {
          this.stand();
        } catch (error) {
          this.failure = error instanceof Error ? error : new Error(String(error));
          this.changes.note();
        }
      });
    } else this.rebuild(sheets, options);
    options.onProgress?.(sheets.length, sheets.length);
  };

  writeCells: Host['writeCells'] = async (changes) => {
    this.stopIfReadOnly();
    this.stand();
    await this.endEditing();
    const writes = changes.map((change) => this.toWrite(change));
    const done = this.desk.asOwnWork(() => writeCells(this.desk, writes));
    if (!done) throw new HostError('failed', 'set-range-values');
    await this.calculation.settled();
  };

  showCell: Host['showCell'] = async (place) => {
    this.stand();
    const sheet = this.desk.workbook?.getSheetBySheetName(place.sheet);
    if (!sheet || !this.desk.workbook) throw new HostError('failed', `no sheet ${place.sheet}`);
    await this.endEditing();
    if (this.desk.sheet !== sheet) {
      this.desk.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
        unitId: this.desk.workbook.getUnitId(),
        subUnitId: sheet.getSheetId(),
      });
      await nextFrame();
    }
    this.desk.select(place);
  };

  onChanged = (listener: () => void): Promise<Stop> => Promise.resolve(this.changes.listen(listener));

  onSelected = (listener: (place: CellPlace) => void): Promise<Stop> => {
    let last = '';
    const subscription = this.desk.selections.selectionChanged$.subscribe(() => {
      const { cursor, sheet } = this.desk;
      if (!cursor || !sheet || this.blank) return;
      const place: CellPlace = { sheet: sheet.getName(), ...cursor };
      const key = JSON.stringify(place);
      if (key !== last) listener(place);
      last = key;
    });
    return Promise.resolve(() => subscription.unsubscribe());
  };

  setReadOnly = (reason: string | undefined): void => {
    this.desk.readOnly = reason;
  };

  setDark = (dark: boolean): void => this.desk.injector.get(ThemeService).setDarkMode(dark);

  focus = (): void => {
    this.keyboard.letIn();
    void this.takeKeyboard();
  };

  lastCells = async (): Promise<WorkbookCells> => {
    // Nothing was typed into what isn't drawn yet, and drawing it takes longer than a page has that goes.
    if (this.coming) return this.coming.cells;
    if (endTyping(this.desk)) await aFewTurns();
    return this.cells();
  };

  dispose = (): void => {
    this.coming = undefined;
    this.stops.forEach((stop) => stop.dispose());
    this.univer.dispose();
  };

  /** As they stand now, computed or not. */
  private cells(): WorkbookCells {
    const { workbook } = this.desk;
    if (!workbook || this.blank) return { sheets: [], properties: {} };
    return { sheets: readSheets(workbook, this.desk.injector.get(FormulaDataModel)), properties: propertiesOf(workbook) };
  }

  /** Builds what is still coming, and has it read again when it is computed. */
  private stand(): void {
    const { coming } = this;
    if (!coming) return;
    this.coming = undefined;
    coming.build();
    void this.calculation.settled().then(() => this.changes.note());
  }

  /** Univer takes a whole workbook faster than it takes nine sheets one by one, and either all of it or nothing. */
  private rebuild(layouts: readonly SheetLayout[], building: Building): void {
    const before = this.desk.workbook;
    const inView = this.desk.sheet?.getName();
    const cursor = this.desk.cursor;
    const snapshot = workbookSnapshot(this.blank ? null : before, this.desk.injector, layouts, building);
    const units = this.desk.injector.get(IUniverInstanceService);
    this.desk.asOwnWork(() => {
      if (before) {
        forgetRules(this.desk.injector, before);
        units.disposeUnit(before.getUnitId());
      }
      // What was done to the sheets before can't be taken back in these.
      this.desk.injector.get(IUndoRedoService).clearUndoRedo(snapshot.id);
      this.univer.createUnit<IWorkbookData, never>(UniverInstanceType.UNIVER_SHEET, snapshot);
      // Only the unit in focus is drawn.
      units.focusUnit(snapshot.id);
      const again = this.desk.workbook?.getSheets().find((sheet) => sheet.getName() === inView);
      if (again && this.desk.workbook && again !== this.desk.sheet) {
        this.desk.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
          unitId: this.desk.workbook.getUnitId(),
          subUnitId: again.getSheetId(),
        });
      }
      if (again && cursor) this.desk.select(cursor);
    });
    this.blank = false;
    this.built.note(layouts);
    this.calculation.expect();
  }

  private async takeKeyboard(): Promise<void> {
    const units = this.desk.injector.get(IUniverInstanceService);
    const renderers = this.desk.injector.get(IRenderManagerService);
    // It comes a little after the sheet.
    if (!renderers.has(DOCS_NORMAL_EDITOR_UNIT_ID_KEY))
      await firstValueFrom(renderers.created$.pipe(filter(({ unitId }) => unitId === DOCS_NORMAL_EDITOR_UNIT_ID_KEY)));
    if (!this.keyboard.isIn()) return;
    // The keyboard goes to whatever editor is current: the one of a cell, which opens with the first key, not another's.
    units.setCurrentUnitForType(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    this.desk.injector.get(ILayoutService).focus();
  }

  private stopIfReadOnly(): void {
    if (this.desk.readOnly !== undefined) throw new Error(this.desk.readOnly);
  }

  private toWrite({ place, content: wanted }: CellChange): CellWrite {
    const sheet = this.desk.workbook?.getSheetBySheetName(place.sheet);
    if (!sheet) throw new HostError('failed', `no sheet ${place.sheet}`);
    const cell = { sheet, row: place.row, column: place.column };
    if (wanted === 'empty') return { ...cell, content: undefined };
    return { ...cell, content: 'formula' in wanted ? wanted : content(wanted.value) };
  }

  private async endEditing(): Promise<void> {
    if (endTyping(this.desk)) await nextFrame();
  }

  private followLinks(): IDisposable {
    const subscription = this.desk.injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
      const { sheet } = this.desk;
      const link = sheet ? marksAt(sheet, location.row, location.col).link : undefined;
      const place = link === undefined ? undefined : placeOfLink(link);
      if (place) void this.showCell(place);
    });
    return { dispose: () => subscription.unsubscribe() };
  }
}
