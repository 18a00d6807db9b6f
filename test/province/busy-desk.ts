import {
  accepting,
  adjusting,
  boardOf,
  closing,
  confirming,
  consolidate,
  deciding,
  emptyDesk,
  excusing,
  noting,
  receiving,
  returning,
  type Consolidated,
  type Desk,
  type Received,
} from '../../src/province';
import { atOnce } from '../../src/steps';
import { period, received, rosterOf, submissionOf, template } from './made-up-province';

/** A province with something done about every agency. */
const owners = new Map([['BM2/2.1' as const, ['STP']]]);
export const roster = rosterOf({ STP: 'department', SNV: 'department', X1: 'commune' }, owners, { X1: { from: '2025-07-01' } });
const [snv, stp] = roster.entries;
export const today = '2025-09-25';
const signed = { on: '2025-09-24', by: 'Phòng CCHC' };
export const files: readonly Received[] = [received(submissionOf(snv!, { 'BM1/1': '3' })), received(submissionOf(stp!, { 'BM1/1': '4' }))];
export const PROVINCE = { name: 'UBND tỉnh', parent: '', symbol: '' };

export function consolidated(desk: Desk): Consolidated {
  return atOnce(consolidate(boardOf(files, { template, period, roster, desk, today })));
}

/** A desk with one of everything. */
export function busyDesk(): Desk {
  const at = boardOf(files, { template, period, roster, today }).lines;
  const of = (code: string) => ({ code, seen: at.find(({ entry }) => entry.code === code)!.seen });
  const version = (code: string) => at.find(({ entry }) => entry.code === code)!.version!;
  let desk = receiving(confirming(emptyDesk(period.id, PROVINCE), roster), files, '2025-09-19');
  desk = returning(desk, of('SNV'), version('SNV'), { ...signed, deadline: '2025-09-28' });
  desk = accepting(desk, of('STP'), version('STP'), signed);
  desk = excusing(desk, 'X1', signed, '=Mới thành lập');
  desk = deciding(desk, template.indicator('BM7/1')!, { kind: 'notApplicable' }, 'Chưa có', signed);
  desk = adjusting(desk, { id: 'BM1/3.1', code: 'SNV', value: -2.5, reason: 'Trùng', ...signed });
  desk = noting(desk, 'X1', 'Đã gọi điện');
  return closing(desk, consolidated(desk).submission, signed);
}
