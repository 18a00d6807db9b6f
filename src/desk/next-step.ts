import { blocksSending } from '../rules';
import { SETTLED, type BoardLine } from '../province';
import type { Picture } from './picture';

/** The parts of the desk. */
export const PARTS = ['roster', 'board', 'figures', 'out'] as const;
export type Part = (typeof PARTS)[number];

/** The one thing to do next, and where. */
export type NextStep =
  | {
      readonly kind: 'rosterToConfirm' | 'strangers' | 'toChoose' | 'toReview' | 'awaited' | 'toDecide' | 'toMend';
      readonly count: number;
      readonly part: Part;
    }
  | { readonly kind: 'rosterWrong' | 'noFiles' | 'ready'; readonly part: Part };

/** Whose figures are there and nobody has said anything about them. */
export function isToReview({ status }: BoardLine): boolean {
  return status === 'received' || status === 'resent';
}

/** Who still has to send something. */
export function isAwaited({ status }: BoardLine): boolean {
  return !SETTLED.has(status) && status !== 'several-versions';
}

/** What an agency's line waits for a person to choose. */
export function isToChoose({ status }: BoardLine): boolean {
  return status === 'several-versions';
}

/** In the order the work is done: whoever must report, what came, whether it is right, what only a person can say. */
export function nextStep(picture: Picture): NextStep {
  const { board, consolidated, roster, isProposed, trouble } = picture;
  const { lines } = board;
  if (trouble !== undefined) return { kind: 'rosterWrong', part: 'roster' };
  if (isProposed) return { kind: 'rosterToConfirm', count: roster.entries.length, part: 'roster' };
  if (lines.every(({ status }) => status === 'not-sent')) return { kind: 'noFiles', part: 'board' };
  const steps: readonly (readonly [Exclude<NextStep['kind'], 'rosterWrong' | 'noFiles' | 'ready'>, number, Part])[] = [
    ['strangers', board.strangers.length, 'board'],
    ['toChoose', lines.filter(isToChoose).length, 'board'],
    ['toReview', lines.filter(isToReview).length, 'board'],
    ['awaited', lines.filter(isAwaited).length, 'board'],
    ['toDecide', openDecisions(picture).length, 'figures'],
    ['toMend', consolidated.findings.filter(blocksSending).length, 'figures'],
  ];
  const [kind, count, part] = steps.find(([, times]) => times > 0) ?? [];
  return kind === undefined || count === undefined || part === undefined ? { kind: 'ready', part: 'out' } : { kind, count, part };
}

/** The rows a person has to decide and hasn't. */
export function openDecisions({ consolidated }: Pick<Picture, 'consolidated'>): readonly string[] {
  const { decided, decisions } = consolidated;
  return [...decided].filter((id) => !decisions.some((each) => each.id === id));
}

/** Everything that keeps the province's figures from being final. */
export interface HeldBack {
  readonly isRosterOpen: boolean;
  readonly strangers: number;
  readonly awaited: readonly BoardLine[];
  readonly toReview: readonly BoardLine[];
  /** What is wrong with the province's figures. */
  readonly findings: number;
}

export function heldBack({ board, consolidated, isProposed, trouble }: Picture): HeldBack {
  return {
    isRosterOpen: isProposed || trouble !== undefined,
    strangers: board.strangers.length,
    awaited: board.lines.filter((line) => isAwaited(line) || isToChoose(line)),
    toReview: board.lines.filter(isToReview),
    findings: consolidated.findings.filter(blocksSending).length,
  };
}

export function isHeldBack({ isRosterOpen, strangers, awaited, toReview, findings }: HeldBack): boolean {
  return isRosterOpen || strangers > 0 || awaited.length > 0 || toReview.length > 0 || findings > 0;
}
