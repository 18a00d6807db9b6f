import { BLANK, sameFigure, type Figure } from '../figures';
import type { IndicatorId } from '../forms';
import type { ComparedPeriod, Inquiry, Justification, Submission } from './submission';

/**
 * What a submission says after an action, when it says `now` and the action wants it to say `wanted`: piece by piece
 * (who, when, each figure, each note, each justification) what is wanted where `now` still says what one of `ours` says,
 * and where a person has said something else since, that. Taking an action back wants what stood before it and counts
 * what it wrote as ours.
 *
 * Where the agency or the period becomes another, justifications are those that are wanted and no others: a reason given
 * for one report is none for another.
 */
export function overlaid(now: Submission, wanted: Submission, ours: readonly Submission[]): Submission {
  const piece = <Value>(of: (submission: Submission) => Value, same: (a: Value, b: Value) => boolean = Object.is): Value =>
    ours.some((own) => same(of(own), of(now))) ? of(wanted) : of(now);
  const { template, period } = piece(
    (of) => of,
    (a, b) => a.template.id === b.template.id && a.period.id === b.period.id,
  );
  const code = piece(({ agency }) => agency.code);
  const level = piece(({ agency }) => agency.level);
  const head = {
    template,
    period,
    agency: {
      name: piece(({ agency }) => agency.name),
      parent: piece(({ agency }) => agency.parent),
      symbol: piece(({ agency }) => agency.symbol),
      ...(code !== undefined && { code }),
      ...(level !== undefined && { level }),
    },
    report: {
      number: piece(({ report }) => report.number),
      date: piece(({ report }) => report.date),
      place: piece(({ report }) => report.place),
      signatory: piece(({ report }) => report.signatory),
    },
  };
  const ids = keysOf<IndicatorId>([...now.figures.keys(), ...wanted.figures.keys()]);
  const noted = keysOf<IndicatorId>([...now.notes.keys(), ...wanted.notes.keys()]);
  const figures = new Map(ids.map((id): [IndicatorId, Figure] => [id, piece(({ figures: all }) => all.get(id) ?? BLANK, sameFigure)]));
  const notes = new Map(noted.map((id): [IndicatorId, string] => [id, piece(({ notes: all }) => all.get(id) ?? '')]));
  const compared = piece(({ compared: all }) => all, sameCompared);
  const inquiry = piece(({ inquiry: own }) => own, sameInquiry);
  const isAnotherReport = head.agency.name !== now.agency.name || period.id !== now.period.id;
  const rules = keysOf([...wanted.justifications, ...now.justifications].map(({ rule }) => rule));
  return {
    ...head,
    figures: new Map([...figures].filter(([, figure]) => figure.kind !== 'blank')),
    notes: new Map([...notes].filter(([, note]) => note !== '')),
    justifications: isAnotherReport
      ? wanted.justifications
      : rules.flatMap((rule) => piece(({ justifications }) => justifications.find((entry) => entry.rule === rule), sameReason) ?? []),
    ...(compared && { compared }),
    ...(inquiry && { inquiry }),
  };
}

/** Whether two submissions say the same, piece by piece. How a figure is spelled makes no difference, nor in which order reasons stand. */
export function saysTheSame(a: Submission, b: Submission): boolean {
  const ids = keysOf([...a.figures.keys(), ...b.figures.keys()]);
  const noted = keysOf([...a.notes.keys(), ...b.notes.keys()]);
  const rules = keysOf([...a.justifications, ...b.justifications].map(({ rule }) => rule));
  const reason = ({ justifications }: Submission, rule: string) => justifications.find((entry) => entry.rule === rule);
  return (
    headOf(a) === headOf(b) &&
    ids.every((id) => sameFigure(a.figures.get(id) ?? BLANK, b.figures.get(id) ?? BLANK)) &&
    noted.every((id) => (a.notes.get(id) ?? '') === (b.notes.get(id) ?? '')) &&
    rules.every((rule) => sameReason(reason(a, rule), reason(b, rule)))
  );
}

/** Who and when, to be compared. */
export function headOf({ template, period, agency, report }: Submission): string {
  const { name, parent, symbol, code, level } = agency;
  const { number, date, place, signatory } = report;
  return JSON.stringify([template.id, period.id, name, parent, symbol, code, level, number, date, place, signatory]);
}

/** Whether the same is asked of the same rooms, and the same people gave the same. */
export function sameInquiry(a: Inquiry | undefined, b: Inquiry | undefined): boolean {
  const given = ({ sources }: Inquiry) =>
    [...sources].map(([id, { room, person, date, document, figure }]) => [id, room, person, date, document, figure] as const);
  const said = (inquiry: Inquiry | undefined) =>
    inquiry && JSON.stringify([inquiry.due, [...inquiry.rooms].sort(byRow), [...given(inquiry)].sort(byRow)]);
  return said(a) === said(b);
}

function byRow([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : 1;
}

function sameCompared(a: readonly ComparedPeriod[] = [], b: readonly ComparedPeriod[] = []): boolean {
  const said = (all: readonly ComparedPeriod[]) => JSON.stringify(all.map(({ period, figures }) => [period.id, [...figures].sort(byRow)]));
  return said(a) === said(b);
}

function sameReason(a: Justification | undefined, b: Justification | undefined): boolean {
  if (!a || !b) return a === b;
  const restsOn = ({ figures }: Justification) => JSON.stringify(Object.entries(figures).sort());
  return a.reason === b.reason && restsOn(a) === restsOn(b);
}

function keysOf<Key>(keys: readonly Key[]): readonly Key[] {
  return [...new Set(keys)];
}
