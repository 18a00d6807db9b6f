/** What the session needs of the rooms below once there are forms to work on; loaded then. */
export { printFigure, readFigure, sameFigure } from '../figures';
export { completeFigures, justify, rulesOf, validate } from '../rules';
export {
  derivedFormula,
  isPackage,
  justificationsSheet,
  JUSTIFICATIONS_SHEET,
  MINUTES_SHEET,
  PROPERTY,
  readSubmission,
  RECORD_SHEET,
  sealOf,
  WorkbookContentError,
  workbookLayout,
} from '../sheets';
export { figureOf, isFiguresFile, readFiguresFile, writeFiguresFile } from '../submission';
export { progressOf } from './session/progress';
export { rememberedPrevious, rememberPrevious } from './services/remembered-previous';
