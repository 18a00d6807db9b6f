import { isTyped, type IndicatorId } from '../src/forms';
import { NO_INQUIRY, type Submission } from '../src/submission';

/** Rooms of a department, with names a file could be betrayed by. */
export const ROOMS = [
  'Văn phòng Sở',
  'Bộ phận Một cửa',
  'Thanh tra Sở',
  'Phòng Tổ chức cán bộ',
  'Phòng Kế hoạch – Tài chính',
  'Bà Trần Thị Hoa',
] as const;

/** The rows somebody types in. */
export function typedRows({ template }: Submission): readonly IndicatorId[] {
  return template.indicators.filter(isTyped).map(({ id }) => id);
}

/** Every typed row asked of the room that `roomOf` names; of none where it names none. */
export function askedOf(
  submission: Submission,
  roomOf: (id: IndicatorId, index: number) => string | undefined,
  due = '2023-09-12',
): Submission {
  const rooms = typedRows(submission).flatMap((id, index) => {
    const room = roomOf(id, index);
    return room === undefined ? [] : [[id, room] as const];
  });
  return { ...submission, inquiry: { ...NO_INQUIRY, rooms: new Map(rooms), due } };
}

/** The rows shared out among the six rooms, several in turn to each. */
export function sharedOut(submission: Submission): Submission {
  return askedOf(submission, (_, index) => ROOMS[Math.floor(index / 5) % ROOMS.length]);
}
