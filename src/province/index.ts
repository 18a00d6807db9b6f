/**
 * Many submissions into one of the province: which agencies must report, which files came, how each row consolidates,
 * and what is left to a person.
 */
export { entryOf, existsFor, roster, RosterError, type Roster, type RosterEntry } from './roster';
export { readRosterCsv, writeRosterCsv } from './roster-csv';
export { proposeRoster } from './propose-roster';
export { receiveFiles, type IncomingFile, type Received, type Version } from './receive';
export { boardOf, STATUS_WORDS, type Board, type BoardLine, type BoardStatus } from './board';
export { awaited, type Adjustment, type Contribution, type Decision, type Standing } from './contribution';
export { consolidate, NO_JUDGEMENT, type Consolidated, type Judgement } from './consolidate';
export { longRows, KIND_WORDS, type LongRow } from './long-table';
export { writeLongTableCsv } from './long-table-csv';
export { provinceLayout } from './province-layout';
