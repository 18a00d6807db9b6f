import * as fc from 'fast-check';
import { LEVELS, type IndicatorId, type Level } from '../../src/forms';
import {
  adjusting,
  boardOf,
  consolidate,
  deciding,
  emptyDesk,
  type Consolidated,
  type Desk,
  type Received,
  type Roster,
} from '../../src/province';
import { atOnce } from '../../src/steps';
import { anySubmission } from '../submissions';
import { period, received, rosterOf, template } from './made-up-province';

/** What was received, and what became of it. */
export interface AnyProvince {
  readonly files: readonly Received[];
  readonly roster: Roster;
}

const PROVINCE = { name: 'UBND tỉnh Quảng Trị', parent: '', symbol: '' };

export function consolidatedOf({ files, roster }: AnyProvince): Consolidated {
  return atOnce(consolidate(boardOf(files, { template, period, roster, desk: deskOf(roster), today: '2025-09-25' })));
}

/** With something decided and something adjusted. */
function deskOf({ entries: [first] }: Roster): Desk {
  const signed = { on: '2025-09-24', by: 'Phòng CCHC' };
  const one = { kind: 'number', value: 1, decimals: 0, text: '1' } as const;
  const decided = deciding(emptyDesk(period.id, PROVINCE), template.indicator('BM7/1')!, one, 'Đã ban hành', signed);
  return first ? adjusting(decided, { id: 'BM1/3.1', code: first.code, value: -2, reason: '=1+1', ...signed }) : decided;
}

/** Provinces of a few agencies of any level, some of them under another, some that sent nothing. */
export function anyProvince(): fc.Arbitrary<AnyProvince> {
  const agency = fc.record({
    level: fc.constantFrom<Level>(...LEVELS, 'commune', 'department'),
    until: fc.constantFrom('', '', '', '2025-06-30'),
    isUnder: fc.boolean(),
    communes: fc.constantFrom(undefined, 3, 12),
    submission: fc.option(anySubmission(template), { freq: 4 }),
  });
  const owned = fc.dictionary(fc.constantFrom<IndicatorId>('BM2/2.1', 'BM3/1.2', 'BM7/1', 'BM1/2.1', 'BM4/1.3'), fc.nat(5));
  return fc.tuple(fc.array(agency, { minLength: 1, maxLength: 6 }), owned).map(([agencies, owns]) => {
    const codes = agencies.map((_, index) => `D${String(index)}`);
    const district = agencies.findIndex(({ level }) => level === 'district');
    const more = agencies.map(({ level, until, isUnder, communes }, index) => ({
      until,
      parent: isUnder && level === 'commune' && district >= 0 ? (codes[district] ?? '') : '',
      ...(level === 'district' && communes !== undefined && { communes }),
      name: `Đơn vị ${String(index)}`,
    }));
    const owners = Object.entries(owns).map(([id, index]) => [id as IndicatorId, [codes[index % codes.length]!]] as const);
    const roster = rosterOf(
      Object.fromEntries(codes.map((code, index) => [code, agencies[index]!.level])),
      new Map(owners),
      Object.fromEntries(codes.map((code, index) => [code, more[index]!])),
    );
    const files = agencies.flatMap(({ submission, level }, index) => {
      const code = codes[index]!;
      return submission
        ? [received({ ...submission, period, agency: { name: `Đơn vị ${String(index)}`, parent: '', symbol: '', code, level } })]
        : [];
    });
    return { files, roster };
  });
}
