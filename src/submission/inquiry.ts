import { statedFigure } from '../figures';
import { isTyped, type IndicatorId } from '../forms';
import { nameKey } from './clean-text';
import { figureOf, type Inquiry, type Source, type Submission } from './submission';

/** Nobody is asked, and nobody gave anything. */
export const NO_INQUIRY: Inquiry = { rooms: new Map(), due: '', sources: new Map() };

/** The rows asked of each room, in the order of the forms, rooms in the order of their first row and spelled as there. */
export function rowsOfRooms({ template, inquiry = NO_INQUIRY }: Submission): ReadonlyMap<string, readonly IndicatorId[]> {
  const rooms = new Map<string, { readonly name: string; readonly rows: IndicatorId[] }>();
  for (const { id } of template.indicators) {
    const name = inquiry.rooms.get(id);
    if (name === undefined) continue;
    const room = rooms.get(nameKey(name));
    if (room) room.rows.push(id);
    else rooms.set(nameKey(name), { name, rows: [id] });
  }
  return new Map([...rooms.values()].map(({ name, rows }) => [name, rows]));
}

/** The same submission with rows asked of another room; an empty name leaves them to the clerk. Only rows that are typed in can be asked for. */
export function withRoom(submission: Submission, ids: readonly IndicatorId[], room: string): Submission {
  const { inquiry = NO_INQUIRY, template } = submission;
  const rooms = new Map(inquiry.rooms);
  for (const id of ids) {
    const indicator = template.indicator(id);
    if (room === '' || !indicator || !isTyped(indicator)) rooms.delete(id);
    else rooms.set(id, room);
  }
  return { ...submission, inquiry: { ...inquiry, rooms } };
}

/** Whether the figure that a source gave is the one that stands. */
export function stillStands(submission: Submission, id: IndicatorId, { figure }: Source): boolean {
  const kind = submission.template.indicator(id)?.kind;
  return kind !== undefined && kind !== 'heading' && statedFigure(figureOf(submission, id), kind) === figure;
}

/** What goes over into another period: who is asked. Undefined where nobody is. */
export function inquiryForNext(inquiry: Inquiry | undefined): Inquiry | undefined {
  return inquiry && { ...NO_INQUIRY, rooms: inquiry.rooms };
}

/** The submission without a word on who was asked and who gave what. */
export function withoutInquiry<Kind extends Submission>(submission: Kind): Kind {
  const { inquiry, ...own } = submission;
  return inquiry === undefined ? submission : (own as Kind);
}
