import * as z from 'zod/mini';
import type { Template } from '../forms';
import type { Inquiry, Source } from './submission';
import { shortened, TEXT_LIMITS } from './limits';
import { readDate } from './report-date';

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** Who is asked for which rows and who gave what, as a figures file keeps it. */
export const inquirySchema = z.strictObject({
  rooms: z.record(text(40), text(TEXT_LIMITS.room)),
  due: z.optional(text(20)),
  sources: z.optional(
    z.record(
      text(40),
      z.strictObject({
        room: text(TEXT_LIMITS.room),
        person: z.optional(text(TEXT_LIMITS.person)),
        date: z.optional(text(20)),
        document: z.optional(text(TEXT_LIMITS.document)),
        figure: text(TEXT_LIMITS.figure),
      }),
    ),
  ),
});

type InquiryEntry = z.infer<typeof inquirySchema>;

/** Of a row that isn't there nobody can be asked; a day that is none is nobody's. */
export function inquiryOf({ rooms, due = '', sources = {} }: InquiryEntry, template: Template): Inquiry {
  const known = <Value>(entries: Readonly<Record<string, Value>>) =>
    Object.entries(entries).flatMap(([row, value]) => {
      const indicator = template.indicator(row);
      return indicator && indicator.kind !== 'heading' ? [[indicator.id, value] as const] : [];
    });
  return {
    rooms: new Map(known(rooms).filter(([, room]) => room !== '')),
    due: readDate(due) ?? '',
    sources: new Map(
      known(sources).map(([id, { room, person = '', date = '', document = '', figure }]): readonly [typeof id, Source] => [
        id,
        { room, person, date: readDate(date) ?? '', document, figure },
      ]),
    ),
  };
}

/** The way back of `inquiryOf`. */
export function inquiryEntry({ rooms, due, sources }: Inquiry): InquiryEntry {
  return {
    rooms: Object.fromEntries([...rooms].map(([id, room]) => [id, shortened(room, TEXT_LIMITS.room)])),
    due,
    sources: Object.fromEntries(
      [...sources].map(([id, { room, person, date, document, figure }]) => [
        id,
        {
          room: shortened(room, TEXT_LIMITS.room),
          person: shortened(person, TEXT_LIMITS.person),
          date,
          document: shortened(document, TEXT_LIMITS.document),
          figure: shortened(figure, TEXT_LIMITS.figure),
        },
      ]),
    ),
  };
}
