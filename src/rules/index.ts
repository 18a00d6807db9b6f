/**
 * Checks: the expression language (one expression, three readings: evaluated, as a spreadsheet
 * formula, as a Vietnamese sentence), the catalogue of rules, validation, repairs, justifications.
 */
export { evaluate, rowsOf, termFormula, type CellAddress, type Facts, type Term, type Value } from './expression';
export type { Check, Verdict } from './check';
export { failsFormula, verdictOf } from './checks/kinds';
export { LONGEST_LITERAL, messageFormula, messageText, type Message } from './message';
export { comparablesOf, type Comparable, type ComparableKind } from './comparable';
export { comparedPeriod } from './previous';
export { printedFormula, printedText, styleOfTerm } from './printed';
export type { Rule, RuleTopic } from './rule';
export { rulesOf, type RuleSet } from './catalogue';
export {
  completed,
  completedAroundStated,
  completeFigures,
  computedFigure,
  factsOf,
  replacedFigures,
  withoutComputed,
  type CompletedSubmission,
  type Replacement,
} from './completion';
export {
  blocksSending,
  findingsOfForm,
  isCell,
  tally,
  tallyClass,
  TALLY_CLASSES,
  TALLY_WORDS,
  tallyWords,
  type CellPlace,
  type Finding,
  type FindingStatus,
  type FindingTopic,
  type ProvinceTopic,
  type Repair,
  type ReportTopic,
  type SlipTopic,
  type Tally,
  type TallyClass,
  type TextPlace,
  type WorkbookTopic,
} from './finding';
export { validate, type Validation } from './validation';
export { basisOf, type Basis, type PrintedRow } from './origin';
export { EARLIEST_DAYS, LATEST_MONTHS } from './head-findings';
export { isJustifiable, justificationOf, justify } from './justification';
