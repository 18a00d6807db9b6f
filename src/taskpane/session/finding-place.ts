import { isCell, type CellPlace, type Finding } from '../../rules';
import { placeOf, type ReadingResult } from '../../sheets';

/** The cell to look at; undefined where the workbook has none for it. */
export function findingPlace(reading: ReadingResult, { place, rows: [first], topic }: Finding): CellPlace | undefined {
  if (isCell(place)) return place;
  if (topic === 'agency') return reading.fields.get('agency');
  if (topic === 'report-number') return reading.fields.get('number');
  return first === undefined ? undefined : placeOf(reading, first, topic === 'note' ? 'note' : 'figure');
}
