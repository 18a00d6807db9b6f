/**
 * What a person waits for in the workbench. With `--against <commit>` both versions are built and visited in turns, and what
 * counts is how many times as long it takes; without it, each wait is compared with a fixed piece of work of the same run, and
 * with what that came to when it was last written down (`--keep` writes it). `--repeats <n>`: 20 unless told.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from '../e2e/lab/chromium';
import { report } from './budget';
import { presentSite, siteOfCommit, type Site } from './workbench/sites';
import { heapGrowth, visit, type Waits } from './workbench/visits';

const { values } = parseArgs({
  options: { against: { type: 'string' }, repeats: { type: 'string', default: '20' }, keep: { type: 'boolean', default: false } },
});
const repeats = Number(values.repeats);
const REBUILDS = 20;
const LARGEST_CHUNK = 1200;
const LONGEST_SAVE = 150;
const LARGEST_HEAP = 1.3;
/** A run without a version to compare with says that something has become slower when it takes so much longer. */
const TOLERANCE = 1.25;
const KEPT = 'test/bench/workbench/kept-ratios.json';

/** What is compared, and how much of the time of another version it may take. */
const WAITS: readonly {
  readonly what: string;
  readonly of: (waits: Waits) => readonly number[];
  readonly share: number;
  readonly quantile?: number;
}[] = [
  { what: 'reload with a kept workbook', of: ({ reload }) => [reload], share: 0.55 },
  { what: 'first visit over 20 Mbit/s, sheet', of: ({ firstVisit }) => [firstVisit], share: 0.65 },
  { what: 'first visit over 20 Mbit/s, pane', of: ({ firstPane }) => [firstPane], share: 1 },
  { what: 'Enter to the finding, median', of: ({ enter }) => enter, share: 0.4 },
  { what: 'Enter to the finding, p95', of: ({ enter }) => enter, share: 0.4, quantile: 0.95 },
  { what: 'generate the sample', of: ({ generate }) => [generate], share: 0.6 },
];

function quantileOf(numbers: readonly number[], quantile: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? NaN;
}

const present = await presentSite();
const other = values.against === undefined ? undefined : await siteOfCommit(values.against);
const sites = other ? [other, present] : [present];
const browser = await launch();
const waits = new Map<Site, Waits[]>(sites.map((site) => [site, []]));
let heap = NaN;
try {
  for (let turn = 0; turn < repeats; turn++) for (const site of sites) waits.get(site)?.push(await visit(browser, site));
  heap = await heapGrowth(browser, present, REBUILDS);
} finally {
  await browser.close();
  for (const site of sites) await site.close();
}

const timeOf = (site: Site, { of, quantile = 0.5 }: (typeof WAITS)[number]) => quantileOf((waits.get(site) ?? []).flatMap(of), quantile);
const ratios: Record<string, number> = {};
if (other) {
  for (const wait of WAITS) {
    const [before, now] = [timeOf(other, wait), timeOf(present, wait)];
    report(`${wait.what} (${before.toFixed(0)} ms, now ${now.toFixed(0)})`, now / before, wait.share, 'x');
  }
} else {
  const unit = quantileOf(
    (waits.get(present) ?? []).map((each) => each.unit),
    0.5,
  );
  for (const wait of WAITS) ratios[wait.what] = Number((timeOf(present, wait) / unit).toFixed(2));
  if (values.keep) writeFileSync(KEPT, `${JSON.stringify(ratios, null, 2)}\n`);
  const kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Readonly<Record<string, number>>) : {};
  for (const [what, ratio] of Object.entries(ratios)) {
    const before = kept[what];
    if (before === undefined)
      console.log(`       ${what}, against a fixed piece of work: ${String(ratio)} x (nothing kept to compare with)`);
    else report(`${what}, against a fixed piece of work`, ratio, Number((before * TOLERANCE).toFixed(2)), 'x');
  }
}
const save = { what: 'save', of: ({ save: saving }: Waits) => [saving], share: 1 };
report('save the workbook for the first time', timeOf(present, save), LONGEST_SAVE, 'ms');
report('the spreadsheet, compressed', present.chunk, LARGEST_CHUNK, 'kB');
report(`heap after ${String(REBUILDS)} rebuilds, against after the first`, heap, LARGEST_HEAP, 'x');
