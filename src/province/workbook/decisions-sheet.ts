import type { IndicatorId } from '../../forms';
import { readFigure, sameFigure } from '../../figures';
import {
  cellValue,
  firstTableRow,
  fixedCellName,
  sheetPrefix,
  STYLE,
  tableSheet,
  WIDE_TABLE_MARGINS,
  type SheetLayout,
} from '../../sheets';
import { printDate } from '../../submission';
import type { Consolidated } from '../consolidation/consolidate';
import type { DeskDecision } from '../desk/desk';
import { DECISIONS, rowWords } from './desk-columns';

const FIGURE = Object.keys(DECISIONS.columns).indexOf('figure');

const TITLES = [
  { text: 'SỐ LIỆU DO NGƯỜI TỔNG HỢP QUYẾT ĐỊNH', style: STYLE.title, height: 22 },
  {
    text: 'Các dòng này không cộng được. Ghi số liệu, lý do, ngày và người quyết định; biểu mẫu lấy số từ đây.',
    style: STYLE.subtitle,
    height: 20,
  },
] as const;

/** The rows that don't follow from what the agencies sent, in the order of the forms. */
export function decidedRows({ board, decided }: Consolidated): readonly IndicatorId[] {
  return board.template.indicators.flatMap(({ id }) => (decided.has(id) ? [id] : []));
}

/** What stands in a row's own line: the decision that counts, or the only one there is, though it can't be followed. */
function ownDecision({ board: { desk }, decisions }: Consolidated, id: IndicatorId): DeskDecision | undefined {
  const all = desk.decisions.filter((each) => each.id === id);
  const counts = decisions.find((each) => each.id === id);
  const isIt = ({ on, reason, figure }: DeskDecision) =>
    counts && on === counts.on && reason === counts.reason && sameFigure(readFigure(figure, ','), counts.figure);
  return all.find(isIt) ?? (all.length === 1 ? all[0] : undefined);
}

/** One line a row that a person decides: what there is to decide from, the figure, the reason. What can't be followed stays to be mended. */
export function decisionsSheet(consolidated: Consolidated): SheetLayout {
  const { board, findings } = consolidated;
  const rows = decidedRows(consolidated);
  const own = rows.map((id) => ({ id, decision: ownDecision(consolidated, id) }));
  const others = board.desk.decisions.filter((each) => !own.some(({ decision }) => decision === each));
  return tableSheet({
    kind: 'province',
    name: DECISIONS.name,
    titles: TITLES,
    columns: Object.values(DECISIONS.columns),
    headingHeight: 34,
    rows: [...own, ...others.map((decision) => ({ id: decision.id, decision }))].map(({ id, decision }) => {
      const said = findings.find(
        ({ source, topic, rows: [first] }) => source === 'province' && topic === 'missing' && first === id,
      )?.message;
      const figure = decision && cellValue(readFigure(decision.figure, ','));
      const text = (value: string, unlocked = true) => ({ ...(value !== '' && { value }), style: { ...STYLE.note, unlocked } });
      return {
        cells: [
          text(rowWords(board.template, id), false),
          text(said ?? '', false),
          { ...(figure !== undefined && { value: figure }), style: { ...STYLE.figure, unlocked: true } },
          text(decision?.reason ?? ''),
          text(printDate(decision?.on ?? '')),
          text(decision?.by ?? ''),
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
  const cell = `${sheetPrefix(DECISIONS.name)}${fixedCellName(row, FIGURE)}`;
  return `IF(${cell}="","",${cell})`;
}
