import type { SheetLayout } from '../../sheets';
import { HostError, type Host } from '../host';
import { hostError } from '../office/office-errors';
import { roundTrip, within, type Patience } from '../office/round-trip';
import { sameName } from './known-sheets';
import { isPageSetupError } from './page-setup-error';
import { protectAgain, type ProtectedSheet } from './sheet-protection';
import { writeSheet, type SheetBefore } from './write-sheet';

type Options = NonNullable<Parameters<Host['writeSheets']>[1]>;

interface FoundSheet extends ProtectedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly filtered: boolean;
}

/**
 * Builds the sheets in one round trip each, after one to look and one to make room: every sheet is
 * there before the first formula refers to it.
 */
export async function writeSheets(layouts: readonly SheetLayout[], options: Options, patience: Patience): Promise<void> {
  stopIfAsked(options);
  const found = await look(layouts, patience);
  stopIfAsked(options);
  options.onProgress?.(0, layouts.length);
  try {
    await makeRoom(layouts, found, options, patience);
    await buildAll(layouts, found, options, patience);
  } catch (error) {
    const failure = hostError(error);
    const mending = protectAgain(found, patience.reading).catch(() => undefined);
    // Excel that doesn't answer won't answer this either, but may still do it.
    if (failure.kind !== 'unreachable') await mending;
    throw failure;
  }
}

function stopIfAsked({ signal }: Options): void {
  if (signal?.aborted === true) throw new HostError('cancelled');
}

/** The sheets there are. Refuses what can't succeed, before anything is written. */
async function look(layouts: readonly SheetLayout[], patience: Patience): Promise<readonly FoundSheet[]> {
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
  if (workbook.protection.protected && !isInPlace(layouts, found)) throw new HostError('protected', 'workbook structure');
  return found;
}

function isInPlace(layouts: readonly SheetLayout[], found: readonly FoundSheet[]): boolean {
  return layouts.every(({ name }, index) => found[index]?.name === name && found[index].visible);
}

function named(found: readonly FoundSheet[], name: string): FoundSheet | undefined {
  return found.find((sheet) => sameName(sheet.name, name));
}

/** Lifts the protections, adds what isn't there, puts everything in order. */
async function makeRoom(
  layouts: readonly SheetLayout[],
  found: readonly FoundSheet[],
  options: Options,
  patience: Patience,
): Promise<void> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  // First of all, because a password shows itself only by refusing.
  for (const { name } of layouts) {
    const sheet = named(found, name);
    if (sheet?.protected === true) worksheets.getItem(sheet.id).protection.unprotect();
  }
  context.runtime.enableEvents = false;
  if (!isInPlace(layouts, found)) {
    layouts.forEach(({ name }, position) => {
      const before = named(found, name);
      const sheet = before ? worksheets.getItem(before.id) : worksheets.add(name);
      if (before && before.name !== name) sheet.name = name;
      if (before?.visible === false) sheet.visibility = 'Visible';
      sheet.position = position;
    });
  }
  if (layouts.length === 0) finish(context, layouts, found, options);
  await within(context.sync(), patience.writing);
}

async function buildAll(
  layouts: readonly SheetLayout[],
  found: readonly FoundSheet[],
  options: Options,
  patience: Patience,
): Promise<void> {
  let page = true;
  for (const [index, layout] of layouts.entries()) {
    stopIfAsked(options);
    const comesLast = (context: Excel.RequestContext): void => {
      if (index === layouts.length - 1) finish(context, layouts, found, options);
    };
    const before = named(found, layout.name);
    try {
      await build(layout, { isNew: !before, filtered: before?.filtered === true }, { page }, comesLast, patience);
    } catch (error) {
      if (!page || !isPageSetupError(error)) throw error;
      page = false;
      // Up to the page everything is done, the protection is not.
      await build(layout, { isNew: false, filtered: layout.filter !== undefined }, { page }, comesLast, patience);
    }
    options.onProgress?.(index + 1, layouts.length);
  }
}

async function build(
  layout: SheetLayout,
  before: SheetBefore,
  parts: { readonly page: boolean },
  comesLast: (context: Excel.RequestContext) => void,
  patience: Patience,
): Promise<void> {
  const context = new Excel.RequestContext();
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  writeSheet(context.workbook.worksheets.getItem(layout.name), layout, before, parts);
  comesLast(context);
  await within(context.sync(), patience.writing);
}

/** Queues what comes after all sheets are built. */
function finish(context: Excel.RequestContext, layouts: readonly SheetLayout[], found: readonly FoundSheet[], options: Options): void {
  const { worksheets, properties } = context.workbook;
  for (const name of options.remove ?? []) {
    const sheet = named(found, name);
    if (sheet && !layouts.some((layout) => sameName(layout.name, name))) worksheets.getItem(sheet.id).delete();
  }
  for (const [key, value] of Object.entries(options.properties ?? {})) properties.custom.add(key, value);
  const [first] = layouts;
  // Who made the first sheets wants to see them; who made them anew stays where they are.
  if (first && !layouts.some(({ name }) => named(found, name))) worksheets.getItem(first.name).activate();
  // Calculation was suspended while formulas came in, so nothing is computed yet.
  context.application.calculate('Full');
  context.runtime.enableEvents = true;
}
