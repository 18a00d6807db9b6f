/** Event types of the client, by their numbers on the wire. */
export const EVENT = { changed: 10, activated: 11, added: 13, selectionChanged: 14, deleted: 15, nameChanged: 25 } as const;
const EVENT_CATEGORY = 65536;
const EVENT_MESSAGE = 3;

export function eventMessage(type: number, body: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ type: EVENT_MESSAGE, message: { entries: [[EVENT_CATEGORY, type, 'Workbook', JSON.stringify(body), 0]] } });
}
