/**
 * Checks: the expression language (one expression, three readings: evaluated, as a spreadsheet
 * formula, as a Vietnamese sentence), the catalogue of rules, validation, repairs, justifications.
 */
export { evaluate, termFormula, type CellAddress, type Facts, type Term, type Value } from './expression';
export { failsFormula, verdictOf, type Check, type Verdict } from './check';
export { messageFormula, messageText, type Message, type MessagePart } from './message';
export { SEVERITY_WORDS, type Rule, type RuleTopic, type Severity } from './rule';
export { rulesOf, ruleSet, type RuleSet } from './catalogue';
export {
  completed,
  completeFigures,
  derivationTerm,
  factsOf,
  replacedFigures,
  type CompletedSubmission,
  type Replacement,
} from './completion';
export { validate, type Finding, type FindingStatus, type Validation } from './validation';
export type { Repair } from './repair';
export { applyRepair } from './repair';
export { justificationOf, justify } from './justification';
