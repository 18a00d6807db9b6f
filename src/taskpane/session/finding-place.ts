import { isCell, type CellPlace, type Finding } from '../../rules';
import { placeOf, type ReadingResult } from '../../sheets';

/** The cell to look at; undefined where the workbook has none for it. */
export function findingPlace(reading: ReadingResult, { place, rows: [first], topic }: Finding): CellPlace | undefined {
  if (isCell(place)) return place;
  if (topic === 'agency') return reading.fields.get('agency');
  if (topic === 'report-number') return reading.fields.get('number');
  if (topic === 'report-date') return reading.fields.get('date');
  if (topic === 'same-as-before') return reading.fields.get('period');
  return first === undefined ? undefined : placeOf(reading, first, topic === 'note' ? 'note' : 'figure');
}
