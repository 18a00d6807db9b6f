import { BLANK, NOT_APPLICABLE, numberFigure, type Figure } from '../../figures';
import type { IndicatorId, Template } from '../../forms';
import { isProvinceWorkbook, readSubmission, textOf, type WorkbookCells } from '../../sheets';
import { cleanText, readDate } from '../../submission';
import type { EarlierProvince } from '../consolidation/earlier';
import { emptyDesk, rosterOn, type Desk } from '../desk/desk';
import { ROSTER_COLUMNS, rosterFromCells } from '../roster/roster-csv';
import { roster } from '../roster/roster';
import { KIND_WORDS } from '../table/long-table';
import { DATA_COLUMNS } from './data-sheet';
import { SOURCES } from './desk-columns';
import {
  readAdjustments,
  readAsked,
  readClosings,
  readDecisions,
  readDeeds,
  readKept,
  readOwners,
  readRemarks,
  readSources,
  type SourceLine,
} from './read-desk';
import { findList, readList } from './read-list';

/** What a province's workbook says, whoever has worked in it since. */
export interface ProvinceWorkbook extends EarlierProvince {
  readonly template: Template;
  readonly desk: Desk;
  readonly sources: readonly SourceLine[];
  /** The SHA-256 of its roster, and the day it was made (ISO); empty where they aren't said any more. */
  readonly rosterHash: string;
  readonly madeOn: string;
  /** What was written by hand and can't be followed, a sentence each. */
  readonly doubts: readonly string[];
}

/**
 * Reads a province's workbook back; undefined where it is none. Lists are found by their headings, so they may have been
 * renamed, sorted and added to. Throws a RosterError for a roster that is wrong, and a WorkbookContentError where the
 * forms can't be read.
 */
export function readProvince(cells: WorkbookCells): ProvinceWorkbook | undefined {
  if (!isProvinceWorkbook(cells)) return undefined;
  const { submission } = readSubmission(cells);
  const { template, period, agency } = submission;
  const rosterTable = findList(cells, [ROSTER_COLUMNS.code, ROSTER_COLUMNS.name]);
  const grid = rosterTable ? [...rosterTable.above, rosterTable.heading, ...rosterTable.body] : [];
  const asTexts = grid.map((row) => Array.from(row, (cell) => cleanText(textOf(cell))));
  const { entries } = rosterTable ? rosterFromCells(asTexts, template) : roster([]);
  const codes = new Set(entries.map(({ code }) => code));
  const sources = readSources(cells);
  const owners = readOwners(cells, template, codes);
  const deeds = readDeeds(cells, sources.items);
  const decisions = readDecisions(cells, template);
  const adjustments = readAdjustments(cells, template);
  const remarks = readRemarks(cells);
  const { name, parent, symbol } = agency;
  const desk: Desk = {
    ...emptyDesk(period.id, { name, parent, symbol }),
    entries,
    owners: owners.items,
    receipts: sources.items.flatMap(({ sha256, on }) => (on === '' ? [] : [{ sha256, on }])),
    deeds: deeds.items,
    asked: readAsked(cells, template).items,
    kept: readKept(cells).items,
    decisions: decisions.items,
    adjustments: adjustments.items,
    notes: remarks.items,
    closings: readClosings(cells, template),
  };
  // Whatever is wrong with it is said now.
  const { entries: inOrder } = rosterOn(desk);
  const strangers = deeds.items
    .filter(({ code }) => !codes.has(code))
    .map(({ code }) => `Sheet "Xử lý": mã "${code.slice(0, 50)}" không có trong danh sách đơn vị; hãy sửa lại mã.`);
  const said = saidOf(cells);
  return {
    template,
    period,
    desk: { ...desk, entries: inOrder },
    submission,
    figures: figuresOf(cells, template),
    sources: sources.items,
    ...said,
    doubts: [sources, owners, deeds, decisions, adjustments].flatMap(({ doubts }) => doubts).concat(strangers),
  };
}

const HASH_SAID = /SHA-256 ([0-9a-f]{64})/;
const DAY_SAID = /lập ngày (\d{1,2}\/\d{1,2}\/\d{4})/;

/** What the line over the sources says. */
function saidOf(cells: WorkbookCells): Pick<ProvinceWorkbook, 'rosterHash' | 'madeOn'> {
  const { on, hash, fingerprint } = SOURCES.columns;
  const table = findList(cells, [on.heading, hash.heading, fingerprint.heading]);
  const text = (table?.above ?? []).flat().map(textOf).join('\n');
  return { rosterHash: HASH_SAID.exec(text)?.[1] ?? '', madeOn: readDate(DAY_SAID.exec(text)?.[1] ?? '') ?? '' };
}

/** The figures of the long table, by agency. */
function figuresOf(cells: WorkbookCells, template: Template): ProvinceWorkbook['figures'] {
  const figures = new Map<string, Map<IndicatorId, Figure>>();
  for (const { cell, text } of readList(cells, { columns: DATA_COLUMNS }, ['code', 'row', 'value', 'kind', 'counted'])) {
    const id = template.indicator(text('row'))?.id;
    if (id === undefined || text('code') === '') continue;
    const own = figures.get(text('code')) ?? new Map<IndicatorId, Figure>();
    const value = cell('value');
    const isNumber = text('kind') === KIND_WORDS.number && value?.kind === 'number';
    own.set(id, isNumber ? numberFigure(value.value) : text('kind') === KIND_WORDS.notApplicable ? NOT_APPLICABLE : BLANK);
    figures.set(text('code'), own);
  }
  return figures;
}
