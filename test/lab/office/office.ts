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
}: OfficeOptions = {}) {
  const newest = new Map([
    ['ExcelApi', excelApi],
    ['WordApi', wordApi],
    ['OpenBrowserWindowApi', openBrowserWindow ? '1.1' : '0'],
  ]);
  return {
    HostType: { Excel: 'Excel', Word: 'Word' },
    PlatformType: { PC: 'PC', Mac: 'Mac', iOS: 'iOS', OfficeOnline: 'OfficeOnline' },
    DocumentMode: { ReadOnly: 'readOnly', ReadWrite: 'readWrite' },
    onReady: () => (stuck ? new Promise<never>(() => undefined) : Promise.resolve({ host, platform })),
    context: {
      host,
      platform,
      ui: { openBrowserWindow },
      document: { mode: readOnly ? 'readOnly' : 'readWrite' },
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
