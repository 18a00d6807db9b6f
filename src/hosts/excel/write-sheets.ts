import type { SheetLayout } from '../../sheets';
import { HostError, type Host } from '../host';
import { hostError } from '../office/office-errors';
import { roundTrip, within, type Patience } from '../office/round-trip';
import { sameName, sheetOrder } from '../sheet-order';
import { dispensableIn, type Dispensable } from './dispensable';
import { insist } from './insist';
import { protectAs, type Mending, type ProtectedSheet } from './sheet-protection';
import { writeSheet, writeView, type SheetBefore } from './write-sheet';

type Options = NonNullable<Parameters<Host['writeSheets']>[1]>;

interface FoundSheet extends ProtectedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly filtered: boolean;
}

/** How far the building has come, through all attempts. */
interface Progress {
  /** The sheets as they were before anything was written. */
  atFirst: readonly FoundSheet[] | undefined;
  built: number;
  /** What is left out, because Excel refused it once. */
  readonly without: Set<Dispensable>;
}

/** How much of the patience with the person it is worth to have panes frozen. */
const WORTH_OF_VIEW = 1 / 6;

/**
 * Builds the sheets in one round trip each, after one to look and one to make room: every sheet is
 * there before the first formula refers to it. Between two round trips the workbook is sound: the
 * pane hears of edits, and what was protected is. While the person keeps Excel from working it
 * waits, looks again and goes on.
 */
export async function writeSheets(layouts: readonly SheetLayout[], options: Options, mending: Mending, patience: Patience): Promise<void> {
  stopIfAsked(options);
  const progress: Progress = { atFirst: undefined, built: 0, without: new Set() };
  try {
    await insist(() => attempt(layouts, progress, options, patience), options, patience, patience.person);
  } catch (error) {
    const failure = hostError(error);
    const mended = progress.atFirst ? mending.owe(progress.atFirst) : undefined;
    // Excel that doesn't answer won't answer this either, but may still do it.
    if (failure.kind !== 'unreachable') await mended;
    throw failure;
  }
  if (!progress.without.has('view')) return;
  const show = (): Promise<void> => showAll(layouts, progress, patience);
  // The sheets stand, and are worth having without it.
  await insist(show, options, patience, patience.person * WORTH_OF_VIEW).catch(() => undefined);
}

function stopIfAsked({ signal }: Options): void {
  if (signal?.aborted === true) throw new HostError('cancelled');
}

async function attempt(layouts: readonly SheetLayout[], progress: Progress, options: Options, patience: Patience): Promise<void> {
  const found = await look(layouts, options, patience);
  progress.atFirst ??= found;
  stopIfAsked(options);
  options.onProgress?.(progress.built, layouts.length);
  await makeRoom(layouts, found, progress, options, patience);
  await buildAll(layouts, found, progress, options, patience);
}

/** The sheets there are. Refuses what can't succeed, before anything is written. */
async function look(layouts: readonly SheetLayout[], options: Options, patience: Patience): Promise<readonly FoundSheet[]> {
  const context = new Excel.RequestContext();
  const { workbook } = context;
  workbook.load('readOnly,protection/protected');
  workbook.worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/protection/options,items/autoFilter/enabled',
  );
  await roundTrip(context, patience.reading);
  if (workbook.readOnly) throw new HostError('read-only');
  const found = workbook.worksheets.items.map(({ id, name, visibility, protection, autoFilter }) => ({
    id,
    name,
    visible: visibility === 'Visible',
    protected: protection.protected,
    options: protection.options,
    filtered: autoFilter.enabled,
  }));
  if (workbook.protection.protected && !isInPlace(layouts, found, options)) throw new HostError('protected', 'workbook structure');
  return found;
}

function isInPlace(layouts: readonly SheetLayout[], found: readonly FoundSheet[], options: Options): boolean {
  const order = orderOf(layouts, found, options);
  return order.every((name, index) => found[index]?.name === name) && layouts.every(({ name }) => named(found, name)?.visible === true);
}

function orderOf(layouts: readonly SheetLayout[], found: readonly FoundSheet[], { after }: Options): readonly string[] {
  return sheetOrder(
    found.map(({ name }) => name),
    layouts.map(({ name }) => name),
    after,
  );
}

function named(found: readonly FoundSheet[], name: string): FoundSheet | undefined {
  return found.find((sheet) => sameName(sheet.name, name));
}

/** Makes sure that the sheets can be written, adds what isn't there, puts everything in order. */
async function makeRoom(
  layouts: readonly SheetLayout[],
  found: readonly FoundSheet[],
  progress: Progress,
  options: Options,
  patience: Patience,
): Promise<void> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  context.runtime.enableEvents = false;
  // Before anything is written, because a password shows itself only by refusing.
  for (const { name } of layouts.slice(progress.built)) {
    const before = named(found, name);
    if (before?.protected !== true) continue;
    const sheet = worksheets.getItem(before.id);
    sheet.protection.unprotect();
    protectAs(sheet, before.options);
  }
  if (!isInPlace(layouts, found, options)) {
    // From the first on: what stands before a sheet stands there when its turn comes.
    orderOf(layouts, found, options).forEach((name, position) => {
      if (!layouts.some((layout) => sameName(layout.name, name))) return;
      const before = named(found, name);
      const sheet = before ? worksheets.getItem(before.id) : worksheets.add(name);
      if (before && before.name !== name) sheet.name = name;
      if (before?.visible === false) sheet.visibility = 'Visible';
      sheet.position = position;
    });
  }
  if (layouts.length === 0) finish(context, layouts, found, options);
  context.runtime.enableEvents = true;
  await within(context.sync(), patience.writing);
}

/** Builds what isn't built yet. */
async function buildAll(
  layouts: readonly SheetLayout[],
  found: readonly FoundSheet[],
  progress: Progress,
  options: Options,
  patience: Patience,
): Promise<void> {
  for (const [index, layout] of layouts.entries()) {
    if (index < progress.built) continue;
    stopIfAsked(options);
    const isLast = index === layouts.length - 1;
    const sheet = named(found, layout.name);
    let before: SheetBefore = { isNew: !sheet, filtered: sheet?.filtered === true, protected: sheet?.protected === true };
    const queue = (context: Excel.RequestContext): void => {
      const target = context.workbook.worksheets.getItem(layout.name);
      const view = (): void => {
        writeView(target, layout);
        if (isLast) comeForward(context, layouts, progress);
      };
      writeSheet(target, layout, before, { page: !progress.without.has('page'), view: progress.without.has('view') ? undefined : view });
      if (isLast) finish(context, layouts, found, options);
    };
    for (;;) {
      try {
        await build(queue, patience);
        break;
      } catch (error) {
        const part = dispensableIn(error);
        if (!part || progress.without.has(part)) throw error;
        progress.without.add(part);
        // Up to the page and the view everything is done, the protection is not.
        before = { isNew: false, filtered: layout.filter !== undefined, protected: false };
      }
    }
    progress.built = index + 1;
    options.onProgress?.(index + 1, layouts.length);
  }
}

/** One sheet. Whatever is off is off for this round trip only. */
async function build(queue: (context: Excel.RequestContext) => void, { writing }: Patience): Promise<void> {
  const context = new Excel.RequestContext();
  context.runtime.enableEvents = false;
  context.application.suspendApiCalculationUntilNextSync();
  queue(context);
  context.runtime.enableEvents = true;
  await within(context.sync(), writing);
}

/** Queues what comes after all sheets are built. */
function finish(context: Excel.RequestContext, layouts: readonly SheetLayout[], found: readonly FoundSheet[], options: Options): void {
  const { worksheets, properties } = context.workbook;
  for (const [key, value] of Object.entries(options.properties ?? {})) properties.custom.add(key, value);
  // Calculation was suspended while formulas came in, so nothing is computed yet. Not the application's own way, which computes every open workbook.
  for (const { name } of layouts) worksheets.getItem(name).calculate(true);
  for (const name of options.remove ?? []) {
    const sheet = named(found, name);
    if (sheet && !layouts.some((layout) => sameName(layout.name, name))) worksheets.getItem(sheet.id).delete();
  }
}

/** Who made the first sheets wants to see them; who made them anew stays where they are. */
function comeForward({ workbook }: Excel.RequestContext, layouts: readonly SheetLayout[], { atFirst = [] }: Progress): void {
  const [first] = layouts;
  if (first && !layouts.some(({ name }) => named(atFirst, name))) workbook.worksheets.getItem(first.name).activate();
}

/** What needs the workbook's window in front, all at once. */
async function showAll(layouts: readonly SheetLayout[], progress: Progress, patience: Patience): Promise<void> {
  const context = new Excel.RequestContext();
  for (const layout of layouts) writeView(context.workbook.worksheets.getItem(layout.name), layout);
  comeForward(context, layouts, progress);
  await roundTrip(context, patience.reading);
}
