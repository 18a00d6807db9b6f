import { boardOf, consolidate, longRows, provinceDifferences, receiving, rosterOn, type ProvinceWorkbook } from '../province';
import { inSlices } from '../steps';
import { receiveAll } from './province-files';

/** Where a province's workbook says something else than the files of a folder make, a sentence each. */
export async function verifyProvince(workbook: ProvinceWorkbook, folder: string): Promise<readonly string[]> {
  const { desk, madeOn: today, template, period } = workbook;
  const received = await receiveAll(folder, today);
  const board = boardOf(received, { template, period, roster: rosterOn(desk), desk: receiving(desk, received, today), today });
  const made = await inSlices(consolidate(board));
  return provinceDifferences(workbook, made, longRows(made), received);
}
