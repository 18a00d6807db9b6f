/**
 * Whatever a person does, in whatever order, and wherever the spreadsheet fails: no typed figure and no justification is
 * lost, and none is gained. What should be there is worked out on plain texts, apart from the program. The spreadsheet is
 * whichever is given.
 */
import * as fc from 'fast-check';
import { printFigure } from '../../../src/figures';
import { findPeriod, type IndicatorId, type PeriodId } from '../../../src/forms';
import type { Host } from '../../../src/hosts';
import { isJustifiable, withoutComputed, type CellPlace } from '../../../src/rules';
import { placeOf } from '../../../src/sheets';
import type { Submission } from '../../../src/submission';
import type { Connection } from '../../../src/taskpane';
import type { Session } from '../../../src/taskpane/session/session';
import { realReport } from '../../submissions';
import { connected } from './at-work';
import { memory } from './memory-host';

/** A spreadsheet to have a history in, and how it fails. */
export interface Desk<Failure> {
  readonly host: Host;
  /** Somebody types, or pastes several cells at once; false where the program takes nothing there. */
  readonly enter: (cells: readonly Entry[]) => boolean;
  /** The next thing that is asked for fails like this, or somebody gets in its way. */
  readonly fail: (failure: Failure) => void;
  /** Nothing fails any more, and nobody is in the way. */
  readonly calm: () => Promise<void>;
}

interface Entry {
  readonly place: CellPlace;
  readonly value: number | string;
}

const ROWS = ['BM1/1', 'BM5/1.1', 'BM7/6.5.1', 'BM7/6.5.2', 'BM7/6.6.1', 'BM6/1'] as const;
const RULES = ['BM7/6.5.2:at-most:BM7/6.5.1', 'BM7/6.6.1:at-most:BM7/6.5.1'];

type Step =
  | { readonly kind: 'type'; readonly row: IndicatorId }
  | { readonly kind: 'note'; readonly row: IndicatorId }
  | { readonly kind: 'paste' }
  | { readonly kind: 'repair' | 'undo' | 'rebuild' | 'open' | 'own' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'period'; readonly period: PeriodId }
  | { readonly kind: 'justify' | 'withdraw'; readonly rule: string };

/** A step that asks the pane for something. */
type Action = Exclude<Step, { kind: 'type' } | { kind: 'note' } | { kind: 'paste' } | { kind: 'finish' } | { kind: 'reload' }>;

/** Everything that is said, by what it is about. */
type Said = ReadonlyMap<string, string>;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ROWS).map((row): Step => ({ kind: 'type', row })) },
  { weight: 1, arbitrary: fc.constantFrom(...ROWS).map((row): Step => ({ kind: 'note', row })) },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'paste' }) },
  { weight: 6, arbitrary: fc.constantFrom('repair', 'undo', 'rebuild', 'open', 'own', 'undo').map((kind): Step => ({ kind })) },
  { weight: 2, arbitrary: fc.constantFrom<Step>({ kind: 'finish' }, { kind: 'reload' }) },
  { weight: 2, arbitrary: fc.constantFrom<PeriodId>('2023-H1', '2023-Y').map((period): Step => ({ kind: 'period', period })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('justify' as const, 'justify' as const, 'withdraw' as const), fc.constantFrom(...RULES))
      .map(([kind, rule]): Step => ({ kind, rule })),
  },
);

function saidBy(submission: Submission): Said {
  const { period, agency, figures, notes, justifications, template } = submission;
  const print = (id: IndicatorId) => {
    const kind = template.indicator(id)?.kind ?? 'heading';
    return kind === 'heading' ? '' : printFigure(figures.get(id)!, kind);
  };
  return new Map(
    [
      ['period', period.id] as const,
      ['agency', agency.name] as const,
      ...[...figures.keys()].map((id) => [`figure ${id}`, print(id)] as const),
      ...[...notes].map(([id, note]) => [`note ${id}`, note] as const),
      ...justifications.map(({ rule, reason, figures: on }) => [`reason ${rule}`, `${reason} ${JSON.stringify(on)}`] as const),
    ].filter(([, text]) => text !== ''),
  );
}

const at = (said: Said, about: string) => said.get(about) ?? '';
const isReason = (about: string) => about.startsWith('reason ');
const about = (...all: readonly Said[]) => [...new Set(all.flatMap((said) => [...said.keys()]))];
const isSame = (a: Said, b: Said) => about(a, b).every((what) => at(a, what) === at(b, what));
const isOtherReport = (a: Said, b: Said) => at(a, 'agency') !== at(b, 'agency') || at(a, 'period') !== at(b, 'period');

/** What is wanted, but where `now` says none of `ours` that; reasons given for another report don't come along. */
function joined(now: Said, wanted: Said, ours: readonly Said[]): Said {
  const pick = (what: string) => (ours.some((own) => at(own, what) === at(now, what)) ? at(wanted, what) : at(now, what));
  const result = new Map(about(now, wanted).map((what) => [what, pick(what)]));
  if (!isOtherReport(now, result)) return result;
  return new Map([...[...result].filter(([what]) => !isReason(what)), ...[...wanted].filter(([what]) => isReason(what))]);
}

interface Done {
  readonly before: Said;
  readonly after: Said;
}

/** Rows that somebody copies out of their own table, all at once. */
const PASTED = ['BM7/6.5.1', 'BM7/6.5.2', 'BM7/6.6.1'] as const;

class Person<Failure> {
  readonly memory = memory();
  connection!: Connection;
  session!: Session;
  /** What should be said. */
  said: Said = new Map();
  private done: Done[] = [];
  private typed = 100;
  /** Typed while sheets stood only in part. */
  private meanwhile = new Map<string, string>();

  constructor(private readonly desk: Desk<Failure>) {}

  async begin(): Promise<void> {
    Object.assign(this, await connected(this.desk.host, this.memory));
    await this.session.propose(realReport());
    this.said = saidBy(withoutComputed(realReport()));
    this.check();
  }

  async take(step: Step, failure: Failure | undefined): Promise<void> {
    if (step.kind === 'type') this.enter([this.figure(step.row)]);
    else if (step.kind === 'note') this.enter([[`note ${step.row}`, step.row, `Ghi chú ${String((this.typed += 1))}`]]);
    else if (step.kind === 'paste') this.enter(PASTED.map((row) => this.figure(row)));
    else if (step.kind === 'reload') await this.reload();
    else if (step.kind === 'finish') await this.finish();
    else await this.act(step, failure);
    await this.desk.calm();
    if (this.isBlocked()) return;
    await this.session.refresh();
    this.check();
  }

  /** Whatever stands open is ended, and nothing fails any more. */
  async end(): Promise<void> {
    if (this.isBlocked()) await this.finish();
    await this.session.refresh();
    this.check();
  }

  private isBlocked(): boolean {
    const { unfinished } = this.connection.current();
    return unfinished !== undefined && unfinished.isOffered !== true;
  }

  private get working() {
    const state = this.connection.current();
    return state.phase === 'working' ? state : undefined;
  }

  private check(): void {
    const submission = this.working?.reading.submission;
    expect(submission && [...saidBy(submission)].sort()).toEqual([...this.said].sort());
    // What nothing is left of any more can't be undone, now or later.
    while (this.done.length > 0 && isSame(this.undone(this.done.at(-1)!), this.said)) this.done.pop();
  }

  private undone({ before, after }: Done): Said {
    const changed = about(before, after).filter((what) => at(before, what) !== at(after, what));
    const only = (said: Said) => new Map(changed.map((what) => [what, at(said, what)]));
    const rest = new Map([...this.said].filter(([what]) => !changed.includes(what)));
    const back = joined(new Map(changed.map((what) => [what, at(this.said, what)])), only(before), [only(after)]);
    const result = new Map([...rest, ...back].filter(([, text]) => text !== ''));
    if (!isOtherReport(result, this.said)) return result;
    return new Map([...[...result].filter(([what]) => !isReason(what)), ...[...before].filter(([what]) => isReason(what))]);
  }

  private figure(row: IndicatorId): readonly [string, IndicatorId, number] {
    return [`figure ${row}`, row, (this.typed += 1)];
  }

  /** What is entered, what it is about, and into which row. Nobody enters where no row is seen. */
  private enter(all: readonly (readonly [string, IndicatorId, number | string])[]): void {
    const { working } = this;
    const entries = all.flatMap(([what, row, value]) => {
      const place = working && placeOf(working.reading, row, what.startsWith('note') ? 'note' : 'figure');
      return place ? [{ what, text: typeof value === 'number' ? this.printed(row, value) : value, place, value }] : [];
    });
    if (entries.length === 0 || !this.desk.enter(entries)) return;
    const texts = entries.map(({ what, text }) => [what, text] as const);
    if (this.isBlocked()) this.meanwhile = new Map([...this.meanwhile, ...texts]);
    else this.said = new Map([...this.said, ...texts]);
  }

  private printed(row: IndicatorId, value: number): string {
    const kind = realReport().template.indicator(row)!.kind;
    return printFigure({ kind: 'number', value, decimals: 0, text: String(value) }, kind === 'heading' ? 'count' : kind);
  }

  private async reload(): Promise<void> {
    const wasBlocked = this.isBlocked();
    this.connection.disconnect();
    Object.assign(this, await connected(this.desk.host, this.memory));
    this.done = [];
    if (wasBlocked) await this.finish();
  }

  private async finish(): Promise<void> {
    const { unfinished } = this.connection.current();
    if (!unfinished) return;
    const [wanted, before] = [saidBy(unfinished.wanted), unfinished.before ? saidBy(unfinished.before) : new Map<string, string>()];
    const isBack = unfinished.deed.kind === 'undone';
    const wasBlocked = this.isBlocked();
    await this.session.refresh();
    const now = this.working ? saidBy(this.working.reading.submission) : new Map<string, string>();
    await this.session.finish();
    if (this.connection.current().unfinished) return;
    this.said = joined(now, wanted, [new Map(), wanted, before]);
    this.said = new Map([...this.said].filter(([, text]) => text !== ''));
    for (const [what, text] of this.meanwhile) expect([what, at(this.said, what)]).toEqual([what, text]);
    if (wasBlocked || this.meanwhile.size > 0) this.meanwhile = new Map();
    if (!isBack && unfinished.before) this.done.push({ before, after: this.said });
  }

  private async act(step: Action, failure: Failure | undefined): Promise<void> {
    const before = this.said;
    const wasBlocked = this.isBlocked();
    await this.session.refresh();
    if (failure !== undefined) this.desk.fail(failure);
    const undoing = this.done.at(-1);
    const wanted = await this.perform(step);
    if (wanted === undefined || wasBlocked) return;
    await this.desk.calm();
    if (this.isBlocked()) return;
    await this.session.refresh();
    const now = saidBy(this.working!.reading.submission);
    if (failure === undefined) {
      this.said = wanted;
      // Which figures a reason rests on is for others to test.
      if (step.kind === 'justify') this.said = new Map([...wanted, [`reason ${step.rule}`, at(now, `reason ${step.rule}`)]]);
    } else {
      // Each thing is as it was or as it should be.
      for (const what of about(now, before, wanted)) {
        const may = isReason(what) && at(wanted, what) !== at(before, what) ? at(now, what) : at(wanted, what);
        expect([at(before, what), may]).toContain(at(now, what));
      }
      this.said = now;
    }
    if (isSame(this.said, before)) return;
    if (step.kind === 'undo') {
      if (isSame(this.undone(undoing!), this.said)) this.done = this.done.filter((each) => each !== undoing);
    } else this.done.push({ before, after: failure === undefined ? this.said : wanted });
  }

  /** Asks for it; what should be said when it was done, undefined where there is nothing to ask for. */
  private async perform(step: Action): Promise<Said | undefined> {
    const { session, working } = this;
    if (!working) return undefined;
    const with_ = (changes: readonly (readonly [string, string])[]) =>
      new Map([...new Map([...this.said, ...changes])].filter(([, text]) => text !== ''));
    switch (step.kind) {
      case 'repair': {
        const finding = working.findings.find(({ repair, status }) => repair && !repair.rebuilds && status === 'fail');
        const { repair } = finding ?? {};
        if (!repair) return undefined;
        await session.repair(repair);
        const { template } = working.reading.submission;
        const figures = Object.entries(repair.figures).map(([id, figure]) => {
          const { kind = 'heading', derivation } = template.indicator(id) ?? {};
          return [`figure ${id}`, derivation || kind === 'heading' ? '' : printFigure(figure, kind)] as const;
        });
        const notes = Object.entries(repair.notes).map(([id, note]) => [`note ${id}`, note] as const);
        return with_([...figures, ...notes, ...(repair.formulas ?? []).map((id) => [`figure ${id}`, ''] as const)]);
      }
      case 'undo': {
        const last = this.done.at(-1);
        await session.undo();
        return last ? this.undone(last) : undefined;
      }
      case 'rebuild':
        await session.propose((present) => present!.submission);
        return this.said;
      case 'open':
      case 'own': {
        const file = this.file(step.kind === 'open' ? 'Sở khác' : realReport().agency.name);
        await session.propose(file);
        await session.acceptProposal();
        return saidBy(withoutComputed(file));
      }
      case 'period':
        await session.propose((present) => ({ ...present!.submission, period: findPeriod(step.period)! }));
        return with_([['period', step.period]]);
      default: {
        const finding = working.findings.find(({ rule }) => rule !== undefined && rule.id === step.rule && isJustifiable(rule));
        if (!finding) return undefined;
        const reason = step.kind === 'justify' ? `Lý do ${String((this.typed += 1))}` : '';
        await session.justify(finding, reason);
        return with_([[`reason ${step.rule}`, reason]]);
      }
    }
  }

  private file(name: string): Submission {
    const report = realReport({ 'BM1/1': String((this.typed += 1)), 'BM7/6.5.2': '30' });
    const theirs = { rule: RULES[1]!, reason: `Của ${name}`, figures: { 'BM7/6.6.1': '1' } };
    return { ...report, agency: { ...report.agency, name }, justifications: [theirs] };
  }
}

/** Any history of this many steps at most, on a desk made for it. */
export async function expectNothingLost<Failure>(
  makeDesk: () => Promise<Desk<Failure>>,
  failure: fc.Arbitrary<Failure>,
  options: { readonly histories: number; readonly steps: number },
): Promise<void> {
  const failing = fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: failure });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, failing), { maxLength: options.steps }), async (steps) => {
      const desk = await makeDesk();
      const person = new Person(desk);
      await person.begin();
      for (const [each, fails] of steps) await person.take(each, fails);
      await person.end();
      person.connection.disconnect();
    }),
    { numRuns: Number(process.env['HISTORIES'] ?? options.histories) },
  );
}
