import { plainText, placeName, type IndicatorId } from '../forms';
import { cellValue, firstTableRow, fixedCellName, sheetPrefix, STYLE, tableSheet, WIDE_TABLE_MARGINS, type SheetLayout } from '../sheets';
import type { Consolidated } from './consolidate';

export const DECISIONS_SHEET = 'Quyết định';

const COLUMNS = [
  { heading: 'Chỉ tiêu', width: 60 },
  { heading: 'Các đơn vị ghi', width: 46 },
  { heading: 'Số liệu', width: 11 },
  { heading: 'Lý do', width: 40 },
] as const;

const FIGURE = 2;

const TITLES = [
  { text: 'SỐ LIỆU DO NGƯỜI TỔNG HỢP QUYẾT ĐỊNH', style: STYLE.title, height: 22 },
  {
    text: 'Các dòng này không cộng được. Ghi số liệu và lý do vào hai cột cuối; biểu mẫu lấy số từ đây.',
    style: STYLE.subtitle,
    height: 20,
  },
] as const;

/** The rows that don't follow from what the agencies sent, in the order of the forms. */
export function decidedRows({ board, decided }: Consolidated): readonly IndicatorId[] {
  return board.template.indicators.flatMap(({ id }) => (decided.has(id) ? [id] : []));
}

/** One line a row that a person decides: what there is to decide from, the figure, the reason. */
export function decisionsSheet(consolidated: Consolidated): SheetLayout {
  const { board, decisions, findings } = consolidated;
  return tableSheet({
    kind: 'province',
    name: DECISIONS_SHEET,
    titles: TITLES,
    columns: COLUMNS,
    headingHeight: 22,
    rows: decidedRows(consolidated).map((id) => {
      const decision = decisions.find((each) => each.id === id);
      const said = findings.find(
        ({ source, topic, rows: [first] }) => source === 'province' && topic === 'missing' && first === id,
      )?.message;
      const figure = cellValue(decision?.figure);
      const text = (value: string) => ({ ...(value !== '' && { value }), style: STYLE.note });
      return {
        cells: [
          // One text: a label in a cell of its own would be read as a row of another copy of the form.
          text(`${placeName(board.template, id)} – ${plainText(board.template.indicator(id)?.label ?? [])}`),
          text(said ?? ''),
          { ...(figure !== undefined && { value: figure }), style: { ...STYLE.figure, unlocked: true } },
          { ...text(decision?.reason ?? ''), style: { ...STYLE.note, unlocked: true } },
        ],
      };
    }),
    orientation: 'landscape',
    margins: WIDE_TABLE_MARGINS,
  });
}

/** What a form shows of a decided row. */
export function decisionFormula(consolidated: Consolidated, id: IndicatorId): string {
  const row = firstTableRow(TITLES) + decidedRows(consolidated).indexOf(id);
  const cell = `${sheetPrefix(DECISIONS_SHEET)}${fixedCellName(row, FIGURE)}`;
  return `IF(${cell}="","",${cell})`;
}
