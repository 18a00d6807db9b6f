import type { Stop } from '../host';
import { roundTrip, type Patience } from '../office/round-trip';
import type { KnownSheets } from './known-sheets';

/** Long enough for a paste or a fill to have sent all its events, short enough not to be felt. */
const BURST_MILLISECONDS = 200;

/** Calls the listener once after every burst of edits, whoever made them but ourselves. */
export async function onChanged(listener: () => void, known: KnownSheets, patience: Patience): Promise<Stop> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const heard = (): Promise<void> => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(listener, BURST_MILLISECONDS);
    return Promise.resolve();
  };

  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const registered: { remove: () => void }[] = [
    worksheets.onChanged.add((event) => {
      known.changed(event.worksheetId);
      return event.triggerSource === 'ThisLocalAddin' ? Promise.resolve() : heard();
    }),
    worksheets.onAdded.add(heard),
    worksheets.onDeleted.add(heard),
  ];
  // On the web what is picked from a cell's list raises no event (office-js#4066); whoever picked goes on to another cell or to the pane.
  const onFocus = (): void => void heard();
  if (Office.context.platform === Office.PlatformType.OfficeOnline) {
    registered.push(worksheets.onSelectionChanged.add(heard));
    globalThis.addEventListener('focus', onFocus);
  }
  // Without it a renamed sheet is noticed at the next edit; sheets are known by id, so nothing goes wrong until then.
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.17')) registered.push(worksheets.onNameChanged.add(heard));
  await roundTrip(context, patience.reading);
  const stopHearing = known.hears();
  return () => {
    stopped = true;
    stopHearing();
    clearTimeout(timer);
    globalThis.removeEventListener('focus', onFocus);
    for (const handler of registered) handler.remove();
    // Nobody waits for it, and a pane that is closing may not get an answer.
    roundTrip(context, patience.reading).catch(() => undefined);
  };
}
