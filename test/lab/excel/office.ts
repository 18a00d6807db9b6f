/**
 * The part of the global `Office` that says where a page runs. Microsoft's own comes with
 * office.js, which is not loaded in tests: it wants to be inside Office and calls out.
 */
export interface OfficeOptions {
  /** The newest ExcelApi this Excel has. */
  readonly excelApi?: string;
  /** Null in a plain browser. */
  readonly host?: string | null;
  /** Office never comes up. */
  readonly stuck?: boolean;
}

export function office({ excelApi = '1.14', host = 'Excel', stuck = false }: OfficeOptions = {}) {
  return {
    HostType: { Excel: 'Excel', Word: 'Word' },
    onReady: () => (stuck ? new Promise<never>(() => undefined) : Promise.resolve({ host, platform: 'OfficeOnline' })),
    context: {
      requirements: {
        isSetSupported: (name: string, version = '1.1') => name === 'ExcelApi' && compare(version, excelApi) <= 0,
      },
    },
  };
}

/** `1.9` comes before `1.14`. */
function compare(a: string, b: string): number {
  const [[majorA = 0, minorA = 0], [majorB = 0, minorB = 0]] = [a.split('.').map(Number), b.split('.').map(Number)] as [number[], number[]];
  return majorA - majorB || minorA - minorB;
}
