import { plainText, TABLE_HEADING, type IndicatorId, type Template } from '../forms';
import { NO_INQUIRY, printDate, readDate, shortened, TEXT_LIMITS, type Source, type Submission } from '../submission';
import { textOf, type SheetCell, type WorkbookCells } from './cells';
import { findTable } from './find-table';
import type { SheetLayout } from './layout';
import { STYLE, WIDE_TABLE_MARGINS } from './style';
import { submissionTitle, tableSheet, type TableRow } from './table-sheet';
import { codeKey } from './vocabulary';

export const SOURCES_SHEET = 'Nguồn số liệu';

/** Readers find the columns by these words. */
const SOURCE_COLUMNS = [
  'Biểu mẫu',
  TABLE_HEADING.code,
  'Số đã cung cấp',
  'Nơi cung cấp',
  'Người cung cấp',
  'Ngày',
  'Văn bản, tài liệu',
] as const;

const COLUMNS = [
  { heading: SOURCE_COLUMNS[0], width: 9 },
  { heading: SOURCE_COLUMNS[1], width: 8 },
  { heading: 'Tên chỉ tiêu', width: 44 },
  { heading: SOURCE_COLUMNS[2], width: 13 },
  { heading: SOURCE_COLUMNS[3], width: 26 },
  { heading: SOURCE_COLUMNS[4], width: 18 },
  { heading: SOURCE_COLUMNS[5], width: 12 },
  { heading: SOURCE_COLUMNS[6], width: 26 },
] as const;

/** Who gave which figure, when and from what. Undefined where nobody gave one. Only the document may be written in by hand. */
export function sourcesSheet(submission: Submission): SheetLayout | undefined {
  const { template, inquiry = NO_INQUIRY } = submission;
  const rows = template.indicators.flatMap(({ id, form, code, label }): TableRow[] => {
    const source = inquiry.sources.get(id);
    if (!source) return [];
    const text = (value: string, unlocked = false) => ({
      ...(value !== '' && { value }),
      style: { ...STYLE.note, ...(unlocked && { unlocked }) },
    });
    return [
      {
        cells: [
          { value: form.slice(2), style: STYLE.code },
          { value: plainText(code), style: STYLE.code },
          { value: plainText(label), style: STYLE.label },
          { value: source.figure, style: { ...STYLE.figure, numberFormat: '@' } },
          text(source.room),
          text(source.person),
          { ...(source.date !== '' && { value: printDate(source.date) }), style: { ...STYLE.figure, numberFormat: '@' } },
          text(source.document, true),
        ],
      },
    ];
  });
  if (rows.length === 0) return undefined;
  return tableSheet({
    kind: 'sources',
    name: SOURCES_SHEET,
    titles: [{ text: 'NGUỒN SỐ LIỆU', style: STYLE.title, height: 24 }, submissionTitle(submission)],
    columns: COLUMNS,
    headingHeight: 36,
    rows,
    orientation: 'landscape',
    margins: WIDE_TABLE_MARGINS,
    filtered: true,
  });
}

/** Who gave which figure, on whichever sheet it stands now; undefined where there is none. */
export function readSources(workbook: WorkbookCells, template: Template): ReadonlyMap<IndicatorId, Source> | undefined {
  const table = findTable(workbook, SOURCE_COLUMNS);
  if (!table) return undefined;
  const [form = 0, code = 1, figure = 2, room = 3, person = 4, date = 5, document = 6] = table.columns;
  const line = (cell: SheetCell | undefined, longest: number) => shortened(textOf(cell).replace(/\s+/g, ' '), longest);
  return new Map(
    table.body.flatMap((cells): (readonly [IndicatorId, Source])[] => {
      const indicator = template.indicator(`BM${textOf(cells[form]).trim()}/${codeKey(textOf(cells[code]))}`);
      const source: Source = {
        room: line(cells[room], TEXT_LIMITS.room),
        person: line(cells[person], TEXT_LIMITS.person),
        date: readDate(textOf(cells[date])) ?? '',
        document: line(cells[document], TEXT_LIMITS.document),
        figure: line(cells[figure], TEXT_LIMITS.figure),
      };
      return indicator && indicator.kind !== 'heading' && source.room !== '' ? [[indicator.id, source]] : [];
    }),
  );
}
