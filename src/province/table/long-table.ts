import { LEVEL_WORDS, type IndicatorId } from '../../forms';
import type { Consolidated } from '../consolidation/consolidate';
import type { Contribution, Standing } from '../consolidation/contribution';

/** What a figure is, in the words of the long table. Blank, 0 and `-` are three different statements. */
export const KIND_WORDS = { number: 'số', notApplicable: 'không áp dụng', blank: 'trống' } as const;

/** Bears the adjustments, which are nobody's. */
export const ADJUSTMENT = 'Điều chỉnh';

/** One figure of one agency, with what became of it. */
export interface LongRow {
  readonly code: string;
  readonly agency: string;
  readonly level: string;
  readonly period: string;
  readonly row: IndicatorId;
  /** Only of numbers. */
  readonly value: number | undefined;
  readonly kind: (typeof KIND_WORDS)[keyof typeof KIND_WORDS];
  /** 1 where it counts, 0 where it was set aside. */
  readonly counted: 0 | 1;
  readonly weight: number;
  /** Why it was set aside, or what is wrong with it. */
  readonly why: string;
  /** The file it came in. */
  readonly file: string;
  /** The cell of that file, where it is a workbook. */
  readonly cell: string;
  /** The fingerprint of the version. */
  readonly version: string;
}

/** Every figure of every agency, row by row, and the adjustments: from these alone the province's figures follow. */
export function longRows({ board, contributions, adjustments }: Consolidated): readonly LongRow[] {
  const period = board.period.id;
  return board.template.indicators.flatMap(({ id }): readonly LongRow[] => [
    ...(contributions.get(id) ?? []).map((each) => rowOf(each, id, period)),
    ...adjustments
      .filter((each) => each.id === id)
      .map(({ code, value, reason }) => ({
        ...{ code: '', agency: ADJUSTMENT, level: '', period, row: id, value, kind: KIND_WORDS.number },
        ...{ counted: 1 as const, weight: 1, why: code === '' ? reason : `${code}: ${reason}`, file: '', cell: '', version: '' },
      })),
  ]);
}

function rowOf(each: Contribution, row: IndicatorId, period: string): LongRow {
  const { entry, version, figure, standing, weight, setAside } = each;
  return {
    code: entry.code,
    agency: entry.name,
    level: LEVEL_WORDS[entry.level],
    period,
    row,
    value: figure.kind === 'number' ? figure.value : undefined,
    kind: KIND_WORDS[standing === 'missing' ? 'blank' : standing],
    counted: setAside === undefined ? 1 : 0,
    weight,
    why: setAside ?? doubtOf(standing, figure),
    file: version?.file ?? '',
    cell: version?.cells?.get(row) ?? '',
    version: version?.fingerprint ?? '',
  };
}

function doubtOf(standing: Standing, figure: Contribution['figure']): string {
  if (standing === 'missing') return 'Chưa gửi';
  return figure.kind === 'unreadable' || figure.kind === 'ambiguous' ? `Không đọc được: ${figure.text.slice(0, 60)}` : '';
}
