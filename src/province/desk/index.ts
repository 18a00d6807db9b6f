/** What Home Affairs has done about one period, and the acts by which it comes about. */
export {
  emptyDesk,
  readDesk,
  rosterOn,
  type Asked,
  type Closing,
  type Deed,
  type DeedKind,
  type Desk,
  type DeskAdjustment,
  type DeskDecision,
  type Kept,
  type Signed,
} from './desk';
export {
  accepting,
  adjusting,
  choosing,
  closing,
  confirming,
  deciding,
  excusing,
  noting,
  owning,
  receiving,
  reopening,
  requiring,
  returning,
  unadjusting,
  undeciding,
} from './acts';
export { findingsToAsk } from './asked';
export { handlingOf, type Handling } from './handling';
export { pinning } from './pinning';
export { closingDifferences } from './closing-differences';
export { answerWords, slipOutcomeWords, unexplained, type SlipOutcome } from './slip-outcome';
