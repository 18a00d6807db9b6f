import { numberFigure, type Figure } from '../figures';
import { currentPeriod, templateFor, TEMPLATES, type IndicatorId, type OneStopRows, type Template } from '../forms';
import { findOneStopTable, type OneStopTable, type WorkbookCells } from '../sheets';
import { emptySubmission } from '../submission';
import type { Choices, OneStopLine, Opened, Question } from './opened';

/**
 * Reads the table of a one-stop centre: figures for a few rows of the forms, after asking what its files are. Undefined
 * where there is none, or the forms have no rows for it.
 */
export function openOneStop(cells: WorkbookCells, { name, today }: { name: string; today: string }, choices: Choices): Opened | undefined {
  const period = currentPeriod(today);
  const template = templateFor(period.id) ?? TEMPLATES.at(-1);
  const table = template?.oneStop && findOneStopTable(cells);
  if (!template?.oneStop || !table) return undefined;
  const lines = linesOf(table, template, template.oneStop, choices);
  return {
    name,
    kind: 'table',
    submission: { ...emptySubmission(template, period), figures: new Map(lines.map(({ id, figure }) => [id, figure])) },
    findings: [],
    notes: table.notes,
    questions: questionsOf(table, choices),
    found: [],
    missing: [],
    oneStop: lines,
  };
}

function questionsOf({ total }: OneStopTable, { level }: Choices): readonly Question[] {
  if (total.online === undefined) return [];
  const carried = total.carriedOver ?? 0;
  return [{ kind: 'level' }, ...(level === true && carried > 0 ? [{ kind: 'carried', count: carried } as const] : [])];
}

function linesOf({ total }: OneStopTable, template: Template, rows: OneStopRows, { level, carried }: Choices): readonly OneStopLine[] {
  const line = (id: IndicatorId, value: number | undefined, from: string): OneStopLine[] =>
    value === undefined || !template.indicator(id) ? [] : [{ id, figure: counted(value), from }];
  const { solved, online, direct, received, carriedOver = 0 } = total;
  const inTime = solvedInTime(total);
  const ofPeriod =
    online !== undefined && direct !== undefined ? online + direct : received === undefined ? undefined : received - carriedOver;
  const all = ofPeriod === undefined ? undefined : ofPeriod + (carried === true ? carriedOver : 0);
  return [
    ...line(rows.solved, solved, 'đã giải quyết'),
    ...line(rows.solvedInTime, inTime, 'giải quyết trước hạn và đúng hạn'),
    // Whether files carried over count is asked only where there are some.
    ...(level === true && online !== undefined && (carriedOver === 0 || carried !== undefined)
      ? [
          ...line(rows.received, all, carried === true ? 'tiếp nhận, cả từ kỳ trước chuyển qua' : 'tiếp nhận trong kỳ'),
          ...line(rows.receivedOnline, online, 'tiếp nhận trực tuyến'),
        ]
      : []),
  ];
}

/** Early ones are in time as well. Where nobody counts them apart, the table's own sum says that they are in it. */
function solvedInTime({ solved, early, onTime, late }: OneStopTable['total']): number | undefined {
  if (onTime === undefined) return undefined;
  if (early !== undefined) return early + onTime;
  return late !== undefined && solved === onTime + late ? onTime : undefined;
}

function counted(value: number): Figure {
  return numberFigure(value, 0);
}
