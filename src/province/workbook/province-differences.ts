import { statedFigure } from '../../figures';
import { placeName } from '../../forms';
import { figureOf } from '../../submission';
import type { Consolidated } from '../consolidation/consolidate';
import type { Received } from '../receiving/receive';
import { KIND_WORDS, type LongRow } from '../table/long-table';
import { rosterHash } from './province-sheets';
import type { ProvinceWorkbook } from './read-province';

/**
 * Where a province's workbook differs from what its roster, its desk and the files make anew: files that changed, are gone
 * or new, the roster, lines of the long table, figures of the forms. A sentence each, in that order.
 */
export function provinceDifferences(
  workbook: ProvinceWorkbook,
  made: Consolidated,
  rows: readonly LongRow[],
  received: readonly Received[],
): readonly string[] {
  return [
    ...fileDifferences(workbook, received),
    ...rosterDifferences(workbook, made),
    ...dataDifferences(workbook, rows),
    ...formDifferences(workbook, made),
  ];
}

function fileDifferences({ sources }: ProvinceWorkbook, received: readonly Received[]): readonly string[] {
  const now = new Map(
    received.map((each) => (each.kind === 'version' ? [each.version.file, each.version.sha256] : [each.file, each.sha256])),
  );
  const then = new Map(
    sources.filter(({ fingerprint, code }) => fingerprint !== '' || code !== '').map(({ file, sha256 }) => [file, sha256]),
  );
  const hashes = new Set(sources.map(({ sha256 }) => sha256));
  return [
    ...[...then].flatMap(([file, hash]) => {
      const own = now.get(file);
      if (own === undefined) return [...now.values()].includes(hash) ? [] : [`Tệp ${file}: không có trong thư mục.`];
      return own === hash ? [] : [`Tệp ${file}: nội dung khác tệp đã dùng để tổng hợp.`];
    }),
    ...[...now].flatMap(([file, hash]) =>
      then.has(file) || hashes.has(hash) ? [] : [`Tệp ${file}: có trong thư mục nhưng không có trong sổ.`],
    ),
  ];
}

function rosterDifferences({ rosterHash: stated }: ProvinceWorkbook, { board }: Consolidated): readonly string[] {
  return stated === '' || stated === rosterHash(board.roster) ? [] : ['Danh sách đơn vị: đã sửa sau khi tổng hợp.'];
}

/** Lines that are named; the count tells of the rest. */
const MOST_NAMED = 200;

function dataDifferences({ figures }: ProvinceWorkbook, rows: readonly LongRow[]): readonly string[] {
  const words = (value: number | undefined, kind: string | undefined) =>
    value === undefined ? (kind === KIND_WORDS.notApplicable ? '-' : '(trống)') : String(value);
  const own = rows.filter(({ code }) => code !== '');
  const differing = own.flatMap(({ code, agency, row, value, kind }) => {
    const figure = figures.get(code)?.get(row);
    const stated =
      figure === undefined
        ? '(không có)'
        : words(figure.kind === 'number' ? figure.value : undefined, figure.kind === 'notApplicable' ? KIND_WORDS.notApplicable : '');
    const made = words(value, kind);
    return stated === made ? [] : [`Dữ liệu, ${agency} (${code}), ${row}: sổ ghi ${stated}, tệp cho ${made}.`];
  });
  const known = new Set(own.map(({ code, row }) => `${code}\n${row}`));
  const extra = [...figures].flatMap(([code, each]) =>
    [...each.keys()]
      .filter((row) => !known.has(`${code}\n${row}`))
      .map((row) => `Dữ liệu, ${code}, ${row}: sổ có dòng này, các tệp không cho dòng này.`),
  );
  const all = [...differing, ...extra];
  return all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED), `Dữ liệu: còn ${String(all.length - MOST_NAMED)} dòng khác nữa.`] : all;
}

function formDifferences({ submission, template }: ProvinceWorkbook, made: Consolidated): readonly string[] {
  return template.indicators.flatMap(({ id, kind, derivation }) => {
    if (kind === 'heading' || derivation !== undefined) return [];
    const [stated, anew] = [submission, made.submission].map((each) => statedFigure(figureOf(each, id), kind) || '(trống)');
    return stated === anew ? [] : [`${placeName(template, id)}: sổ ghi ${stated ?? ''}, tính lại ${anew ?? ''}.`];
  });
}
