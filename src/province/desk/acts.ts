import { spellFigure, statedFigure, type Figure } from '../../figures';
import type { Indicator, IndicatorId } from '../../forms';
import { figureOf, type Submission } from '../../submission';
import { askedOf } from './asked';
import type { Closing, Deed, DeskAdjustment, Desk, Signed } from './desk';
import { keptOf } from './kept';
import { withAnswers } from './slip-outcome';
import { handlingOf } from './handling';
import { fileOf, type Received, type Version } from '../receiving/receive';
import type { Roster } from '../roster/roster';

/**
 * What Home Affairs does, one function an act: each gives the desk as it is afterwards and leaves the one before as it was.
 * Whoever undoes an act takes the desk before it.
 */

/** Files came in: whatever wasn't there before came on that day. */
export function receiving(desk: Desk, received: readonly Received[], on: string): Desk {
  const known = new Set(desk.receipts.map(({ sha256 }) => sha256));
  const hashes = received.map((each) => fileOf(each).sha256);
  const fresh = [...new Set(hashes)].filter((sha256) => sha256 !== '' && !known.has(sha256)).sort();
  return fresh.length === 0 ? desk : { ...desk, receipts: [...desk.receipts, ...fresh.map((sha256) => ({ sha256, on }))] };
}

/** An agency and what there is of it. */
interface Case {
  readonly code: string;
  /** SHA-256 of all its files. */
  readonly seen: readonly string[];
}

/** Of several versions this one counts, until another comes that nobody has seen yet. */
export function choosing(desk: Desk, of: Case, version: Version, signed: Signed): Desk {
  return withDeed(desk, of, 'choose', signed, { fingerprint: version.fingerprint });
}

/** A version is sent back, with everything that was found in it. */
export function returning(desk: Desk, of: Case, version: Version, { deadline, ...signed }: Signed & { readonly deadline: string }): Desk {
  const time = handlingOf(desk, of.code).returns.length + 1;
  const next = withDeed(desk, of, 'return', signed, { fingerprint: version.fingerprint, deadline });
  return { ...keeping(next, of.code, version), asked: [...answered(desk, of.code, version), ...askedOf(of.code, time, version)] };
}

/** A version stands from now on, whatever else comes: until it is reopened, returned or another is accepted in its place. */
export function accepting(desk: Desk, of: Case, version: Version, signed: Signed): Desk {
  const asked = answered(desk, of.code, version);
  return keeping({ ...withDeed(desk, of, 'accept', signed, { fingerprint: version.fingerprint }), asked }, of.code, version);
}

/** It doesn't stand any more. */
export function reopening(desk: Desk, code: string, signed: Signed, reason = ''): Desk {
  return withoutIdle(withDeed(desk, { code, seen: [] }, 'reopen', signed, { reason }));
}

/** The agency needn't report. */
export function excusing(desk: Desk, code: string, signed: Signed, reason: string): Desk {
  return withDeed(desk, { code, seen: [] }, 'excuse', signed, { reason });
}

/** It has to, after all. */
export function requiring(desk: Desk, code: string, signed: Signed): Desk {
  return withDeed(desk, { code, seen: [] }, 'require', signed, {});
}

/** The figure of a row as a person decides it. */
export function deciding(desk: Desk, indicator: Indicator, figure: Figure, reason: string, { on, by }: Signed): Desk {
  const { id, kind } = indicator;
  const spelled = kind === 'heading' ? '' : spellFigure(figure, kind);
  return { ...desk, decisions: [...desk.decisions.filter((each) => each.id !== id), { id, figure: spelled, reason, on, by }] };
}

/** Nobody decides the row any more. */
export function undeciding(desk: Desk, id: IndicatorId): Desk {
  return { ...desk, decisions: desk.decisions.filter((each) => each.id !== id) };
}

export function adjusting(desk: Desk, adjustment: DeskAdjustment): Desk {
  return { ...desk, adjustments: [...desk.adjustments, adjustment] };
}

export function unadjusting(desk: Desk, adjustment: DeskAdjustment): Desk {
  return { ...desk, adjustments: desk.adjustments.filter((each) => each !== adjustment) };
}

/** What somebody wants to remember of an agency; an empty text is none. */
export function noting(desk: Desk, code: string, text: string): Desk {
  const others = desk.notes.filter((each) => each.code !== code);
  return { ...desk, notes: text === '' ? others : [...others, { code, text }] };
}

/** The agencies in charge of a row: one of each level at most. */
export function owning(desk: Desk, id: IndicatorId, codes: readonly string[]): Desk {
  return { ...desk, owners: [...desk.owners.filter((each) => each.id !== id), ...codes.map((code) => ({ id, code }))] };
}

/** A roster, as somebody confirmed it. */
export function confirming(desk: Desk, { entries, owners }: Roster): Desk {
  return { ...desk, entries, owners: [...owners].flatMap(([id, codes]) => codes.map((code) => ({ id, code }))) };
}

/** The province's figures are final, as far as it goes. */
export function closing(desk: Desk, submission: Submission, { on, by }: Signed): Desk {
  return { ...desk, closings: [...desk.closings, { on, by, figures: closedFigures(submission) }] };
}

/** Every figure as on paper. */
export function closedFigures(submission: Submission): Closing['figures'] {
  const rows = submission.template.indicators.flatMap(({ id, kind }) =>
    kind === 'heading' ? [] : [[id, statedFigure(figureOf(submission, id), kind)] as const],
  );
  return Object.fromEntries(rows.filter(([, figure]) => figure !== ''));
}

function withDeed(desk: Desk, { code, seen }: Case, kind: Deed['kind'], { on, by }: Signed, more: Partial<Deed>): Desk {
  const deed: Deed = { code, kind, on, by, deadline: '', fingerprint: '', reason: '', ...more, seen: [...new Set(seen)].sort() };
  return { ...desk, deeds: [...desk.deeds, deed] };
}

/** What was asked, with what the version answers to the last slip: its file may be gone one day. */
function answered(desk: Desk, code: string, { answers = [], submission: { template } }: Version): Desk['asked'] {
  const last = handlingOf(desk, code).returns.length;
  const isLast = (each: Desk['asked'][number]) => each.code === code && each.time === last;
  return answers.length === 0
    ? desk.asked
    : desk.asked.map((each) => (isLast(each) ? (withAnswers([each], answers, template)[0] ?? each) : each));
}

/** Keeps a version, and lets go of those of the agency that no deed needs any more. */
function keeping(desk: Desk, code: string, version: Version): Desk {
  const others = desk.kept.filter((each) => each.code !== code || each.fingerprint !== version.fingerprint);
  return withoutIdle({ ...desk, kept: [...others, keptOf(code, version)] });
}

/** What may be asked for again is the accepted version and the one that was returned last. */
function withoutIdle(desk: Desk): Desk {
  const isNeeded = ({ code, fingerprint }: Desk['kept'][number]) => {
    const { accepted, returns } = handlingOf(desk, code);
    return accepted?.fingerprint === fingerprint || returns.at(-1)?.fingerprint === fingerprint;
  };
  return { ...desk, kept: desk.kept.filter(isNeeded) };
}
