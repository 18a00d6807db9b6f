/**
 * The part of the global `Office` that says where a page runs. Microsoft's own comes with
 * office.js, which is not loaded in tests: it wants to be inside Office and calls out.
 */
export interface OfficeOptions {
  /** The newest ExcelApi this Excel has. */
  readonly excelApi?: string;
  /** The newest WordApi this Word has. */
  readonly wordApi?: string;
  /** The document is open for reading only. */
  readonly readOnly?: boolean;
  /** Null in a plain browser. */
  readonly host?: string | null;
  /** Where Office runs. */
  readonly platform?: 'PC' | 'Mac' | 'iOS' | 'OfficeOnline';
  /** Opens a page in the real browser; Office on the web has no such thing. */
  readonly openBrowserWindow?: (url: string) => void;
  readonly addinCommands?: string;
  /** What the document's settings hold once they are saved. */
  readonly settings?: Map<string, unknown>;
  /** The document takes no settings. */
  readonly settingsFail?: boolean;
  /** Office never comes up. */
  readonly stuck?: boolean;
}

export function office({
  excelApi = '1.14',
  wordApi = '1.3',
  host = 'Excel',
  readOnly = false,
  platform = 'PC',
  openBrowserWindow,
  stuck = false,
  addinCommands = '1.1',
  settings = new Map(),
  settingsFail = false,
}: OfficeOptions = {}) {
  const newest = new Map([
    ['ExcelApi', excelApi],
    ['WordApi', wordApi],
    ['AddinCommands', addinCommands],
    ['OpenBrowserWindowApi', openBrowserWindow ? '1.1' : '0'],
  ]);
  return {
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    HostType: { Excel: 'Excel', Word: 'Word' },
    PlatformType: { PC: 'PC', Mac: 'Mac', iOS: 'iOS', OfficeOnline: 'OfficeOnline' },
    DocumentMode: { ReadOnly: 'readOnly', ReadWrite: 'readWrite' },
    onReady: () => (stuck ? new Promise<never>(() => undefined) : Promise.resolve({ host, platform })),
    context: {
      host,
      platform,
      ui: { openBrowserWindow },
      document: { mode: readOnly ? 'readOnly' : 'readWrite', settings: settingsOf(settings, settingsFail) },
      requirements: {
        isSetSupported: (name: string, version = '1.1') => compare(version, newest.get(name) ?? '0') <= 0,
      },
    },
  };
}

/** `1.9` comes before `1.14`. */
function compare(a: string, b: string): number {
  const [[majorA = 0, minorA = 0], [majorB = 0, minorB = 0]] = [a.split('.').map(Number), b.split('.').map(Number)] as [number[], number[]];
  return majorA - majorB || minorA - minorB;
}

/** Set in memory, and in the document once they are saved. */
function settingsOf(saved: Map<string, unknown>, fail: boolean) {
  const present = new Map(saved);
  return {
    get: (name: string) => present.get(name) ?? null,
    set: (name: string, value: unknown) => void present.set(name, value),
    remove: (name: string) => void present.delete(name),
    saveAsync: (done: (result: unknown) => void) => {
      if (fail) {
        done({ status: 'failed', error: { name: 'DataWriteError', message: 'the settings could not be saved' } });
        return;
      }
      saved.clear();
      for (const [name, value] of present) saved.set(name, value);
      done({ status: 'succeeded' });
    },
  };
}
