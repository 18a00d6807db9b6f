import { sameFigure, statedFigure, type Figure } from '../figures';
import { placeName, type IndicatorId, type Severity } from '../forms';
import { validate, type Finding, type SlipTopic } from '../rules';
import {
  figureOf,
  NO_INQUIRY,
  printDate,
  nameKey,
  shortened,
  TEXT_LIMITS,
  withFigures,
  withNotes,
  type Source,
  type Submission,
} from '../submission';
import type { SlipReply } from './read-slip';

interface MergeOptions {
  /** ISO: when slips came that don't say when they were filled in. */
  readonly today: string;
  /** A figure that is there gives way to the one that was answered: only where a person sees it before. */
  readonly replaces: boolean;
}

/** What became of the answers. */
export interface Merged {
  readonly submission: Submission;
  /** The slips that are this workbook's, of its period and agency. */
  readonly ours: readonly SlipReply[];
  /** What was not taken, and what doesn't go together. */
  readonly findings: readonly Finding[];
  /** The rows whose figure is the one a room gave. */
  readonly placed: ReadonlySet<IndicatorId>;
}

/** One figure for one row, by one room. */
interface Answer {
  readonly reply: SlipReply;
  readonly id: IndicatorId;
  readonly figure: Figure;
  /** Officially spelled. */
  readonly stated: string;
  /** ISO; empty where nobody can tell when. */
  readonly date: string;
}

/**
 * Takes what rooms answered into a submission, in whatever order and number the slips come, also more than once. Each
 * figure is placed with who gave it and when. What was answered in two ways, wasn't asked, is of another period or stands
 * beside what was typed is named; figures of two rooms that can't both be right are, too.
 */
export function mergeSlips(present: Submission, replies: readonly SlipReply[], { today, replaces }: MergeOptions): Merged {
  const findings: Finding[] = [];
  const ours = replies.filter((reply) => {
    const stranger = strangerWords(present, reply);
    if (stranger !== undefined) findings.push(slipFinding('other-slip', 'error', [], stranger, reply.id));
    return stranger === undefined;
  });
  const answers = new Map<IndicatorId, Answer[]>();
  for (const reply of ours) {
    for (const [id, figure] of reply.figures) {
      const kind = present.template.indicator(id)?.kind;
      if (kind === undefined || kind === 'heading') continue;
      const answer = { reply, id, figure, stated: statedFigure(figure, kind), date: dayOf(reply, today) };
      const unasked = unaskedWords(present, answer);
      if (unasked === undefined) answers.set(id, [...(answers.get(id) ?? []), answer]);
      else findings.push(slipFinding('not-asked', 'warning', [id], unasked, reply.id));
    }
  }
  const inquiry = present.inquiry ?? NO_INQUIRY;
  const sources = new Map(inquiry.sources);
  const figures: [IndicatorId, Figure][] = [];
  const placed = new Set<IndicatorId>();
  for (const [id, given] of answers) {
    const settled = settle(present, id, given, sources.get(id));
    findings.push(...settled.findings);
    const { answer } = settled;
    if (!answer) continue;
    const now = figureOf(present, id);
    const isSame = sameFigure(now, answer.figure);
    if (!isSame && now.kind !== 'blank' && !replaces) {
      findings.push(slipFinding('kept', 'warning', [id], keptWords(present, answer, now), answer.reply.id));
      continue;
    }
    if (!isSame) figures.push([id, answer.figure]);
    // Who gave the same before has given it.
    if (sources.get(id)?.room !== answer.reply.room || sources.get(id)?.figure !== answer.stated) sources.set(id, sourceOf(answer));
    placed.add(id);
  }
  const notes = notesOf(present, ours, answers, today);
  findings.push(...notes.findings);
  const submission = withNotes(withFigures({ ...present, inquiry: { ...inquiry, sources } }, figures), notes.taken);
  return { submission, ours, findings: [...findings, ...betweenRooms(submission, placed)], placed };
}

/** When a slip was filled in: today where it doesn't say, no day at all where it says one that can't be read. */
function dayOf({ date, isUndated }: SlipReply, today: string): string {
  return isUndated ? '' : date || today;
}

function sourceOf({ reply: { room, person, document }, stated, date }: Answer): Source {
  return { room, person, date, document, figure: stated };
}

/** Why a slip is none of this workbook's, or undefined. */
function strangerWords({ template, period, agency }: Submission, reply: SlipReply): string | undefined {
  if (reply.period.id !== period.id || reply.template !== template) {
    return `Phiếu của ${reply.room} là của ${reply.period.phrase}, sổ này là ${period.phrase} nên không lấy; hãy mở đúng sổ của kỳ ấy.`;
  }
  // As a slip names it: in one line.
  const own = shortened(agency.name.replace(/\s+/g, ' '), TEXT_LIMITS.name);
  if (reply.agency !== '' && own !== '' && reply.agency !== own) {
    return `Phiếu của ${reply.room} là của ${reply.agency}, không phải ${own}, nên không lấy; hãy kiểm tra lại tệp.`;
  }
  return undefined;
}

/** Why a figure was not asked of the room that gave it, or undefined. */
function unaskedWords({ template, inquiry }: Submission, { reply, id, stated }: Answer): string | undefined {
  const asked = inquiry?.rooms.get(id);
  const isDivided = (inquiry?.rooms.size ?? 0) > 0;
  if (reply.asked.has(id) && (!isDivided || nameKey(asked ?? '') === nameKey(reply.room))) return undefined;
  const whose = !isDivided || asked === undefined ? 'dòng này không hỏi nơi ấy' : `dòng này hỏi ${asked}`;
  return `${placeName(template, id)}: ${reply.room} ghi ${stated} nhưng ${whose}, nên không lấy; nếu đúng thì sửa phân công hoặc tự nhập.`;
}

interface Settled {
  /** The one that counts, if one does. */
  readonly answer?: Answer;
  readonly findings: readonly Finding[];
}

/** Of several answers for a row the one that counts: a room's later one; of two rooms, of one day, or of a day nobody knows, none. */
function settle({ template }: Submission, id: IndicatorId, given: readonly Answer[], before: Source | undefined): Settled {
  const said: readonly Said[] = [
    ...(before ? [{ ...before, stated: before.figure }] : []),
    ...given.map((answer) => ({ room: answer.reply.room, stated: answer.stated, date: answer.date, answer })),
  ];
  const latest =
    said
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const last = said.filter(({ date }) => date === latest);
  const isOneRoom = new Set(said.map(({ room }) => nameKey(room))).size === 1;
  const differs = new Set(said.map(({ stated }) => stated)).size > 1;
  const answer = (isOneRoom && differs ? last : said).find((each) => each.answer)?.answer;
  if (!differs) return { ...(answer && { answer }), findings: [] };
  const words = unique(said.map(({ room, stated, date }) => `${room} ghi ${stated} (${printDate(date) || 'không rõ ngày'})`)).join(', ');
  const lead = `${placeName(template, id)} có hai câu trả lời: ${words}`;
  const isSettled = isOneRoom && said.every(({ date }) => date !== '') && new Set(last.map(({ stated }) => stated)).size === 1;
  const message = isSettled
    ? `${lead}; số ghi sau được lấy, hãy xem lại.`
    : `${lead}; chưa lấy số nào trong các phiếu này, hãy hỏi lại rồi tự nhập.`;
  return {
    ...(isSettled && answer && { answer }),
    findings: [slipFinding('two-answers', isSettled ? 'warning' : 'error', [id], message, id)],
  };
}

interface Said {
  readonly room: string;
  readonly stated: string;
  readonly date: string;
  readonly answer?: Answer;
}

function keptWords({ template }: Submission, { id, reply, stated, date }: Answer, now: Figure): string {
  const kind = template.indicator(id)?.kind ?? 'heading';
  const own = kind === 'heading' ? '' : statedFigure(now, kind);
  return `${placeName(template, id)}: ${reply.room} ghi ${stated} (${printDate(date) || 'không rõ ngày'}) nhưng sổ đang ghi ${own}, nên giữ số trong sổ; hãy đối chiếu.`;
}

/** A note comes along where there is none; of two the one that is there stays, and of two that come at once the later. */
function notesOf(present: Submission, replies: readonly SlipReply[], answers: ReadonlyMap<IndicatorId, readonly Answer[]>, today: string) {
  const taken = new Map<IndicatorId, string>();
  const findings: Finding[] = [];
  const refuse = (reply: SlipReply, id: IndicatorId, note: string, why: string) => {
    const said = note.length > 80 ? `${note.slice(0, 80)}…` : note;
    const message = `${placeName(present.template, id)}: ghi chú của ${reply.room} là "${said.replace(/\s+/g, ' ')}", ${why} nên không lấy; hãy xem lại.`;
    findings.push(slipFinding('kept', 'warning', [id], message, `${reply.id}:note`));
  };
  const given = replies.flatMap((reply) => [...reply.notes].map(([id, note]) => ({ reply, id, note })));
  // The same whatever order the slips come in.
  given.sort((a, b) => inOrder(dayOf(b.reply, today), dayOf(a.reply, today)) || inOrder(a.note, b.note));
  for (const { reply, id, note } of given) {
    const now = taken.get(id) ?? present.notes.get(id) ?? '';
    const isBeside = !reply.asked.has(id) || (answers.has(id) && answers.get(id)?.every((answer) => answer.reply !== reply));
    if (now === note) continue;
    if (isBeside) refuse(reply, id, note, 'không kèm số được lấy');
    else if (now === '') taken.set(id, note);
    else refuse(reply, id, note, 'khác ghi chú đang có');
  }
  return { taken, findings };
}

/** The rules that figures of several rooms break, each with who gave what. */
function betweenRooms(submission: Submission, placed: ReadonlySet<IndicatorId>): readonly Finding[] {
  const { template, inquiry = NO_INQUIRY } = submission;
  return validate(submission).findings.flatMap((finding) => {
    const { rows, status, topic, severity, message, key } = finding;
    const given = rows.flatMap((id) => {
      const source = inquiry.sources.get(id);
      return source ? [{ id, room: source.room }] : [];
    });
    const isOurs = status === 'fail' && topic !== 'missing' && rows.some((id) => placed.has(id));
    if (!isOurs || new Set(given.map(({ room }) => nameKey(room))).size < 2) return [];
    const who = given.map(({ id, room }) => `${placeName(template, id)}: ${room}`).join('; ');
    return [slipFinding('between-rooms', severity, rows, `${message.replace(/\.$/, '')} (${who}).`, key)];
  });
}

function slipFinding(topic: SlipTopic, severity: Severity, rows: readonly IndicatorId[], message: string, what: string): Finding {
  return { key: ['slip', topic, what, ...rows].join(':'), source: 'slip', topic, severity, status: 'fail', rows, message };
}

function unique<Each>(all: readonly Each[]): readonly Each[] {
  return [...new Set(all)];
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
