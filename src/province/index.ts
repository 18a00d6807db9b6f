/**
 * Many submissions into one of the province: which agencies must report, which files came, how each row consolidates,
 * and what is left to a person.
 */
export { entryOf, existsFor, roster, RosterError, type Roster, type RosterEntry } from './roster/roster';
export { readRosterCsv, writeRosterCsv } from './roster/roster-csv';
export { proposeRoster } from './roster/propose-roster';
export { fileOf, receiveFiles, type IncomingFile, type Received, type Version } from './receiving/receive';
export { boardOf, type Board, type Situation } from './receiving/board';
export { strangerWords, type Stranger } from './receiving/stranger';
export { SETTLED, STATUS_WORDS, statusWords, type BoardLine, type BoardStatus } from './receiving/board-line';
export { differencesOf, type Difference } from './receiving/versions';
export * from './desk';
export { awaited, type Contribution, type Standing } from './consolidation/contribution';
export { consolidate, type Consolidated } from './consolidation/consolidate';
export type { EarlierProvince } from './consolidation/earlier';
export { figureFacts, type FigureFacts } from './consolidation/figure-facts';
export type { Mover } from './consolidation/movers';
export { isAdjustable, type Decision, type Judgement } from './consolidation/judgement';
export { longRows, KIND_WORDS, type LongRow } from './table/long-table';
export { writeLongTableCsv } from './table/long-table-csv';
export { provinceLayout } from './workbook/province-layout';
export { slipName, slipOf, type Slip } from './slips/slip';
export { slipFiles } from './slips/slip-files';
export { linesToAsk, requestFiles } from './slips/request-letter';
export { provinceDifferences } from './workbook/province-differences';
export { readProvince, type ProvinceWorkbook } from './workbook/read-province';
