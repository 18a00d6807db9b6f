import { HostError, type HostErrorKind, type HostSubject } from '../host';

/**
 * What Office.js calls its failures (Excel.ErrorCodes, Word.ErrorCodes, OfficeExtension.ErrorCodes)
 * and what that means to the person. Codes that are not here are our own mistakes or Office's: `failed`.
 */
const KINDS: Readonly<Record<string, HostErrorKind>> = {
  // Whether the file is read-only is asked before anything is written, so what is left is protection.
  AccessDenied: 'protected',
  BadPassword: 'protected',
  InvalidOperationInCellEditMode: 'editing',
  SearchDialogIsOpen: 'editing',
  InactiveWorkbook: 'elsewhere',
  // What deleting a sheet answers on Windows and Mac while another workbook is in front.
  InvalidSelection: 'elsewhere',
  // "isn't supported by Word in a browser", and much in documents of an old format.
  NotAllowed: 'unsupported',
  ApiNotAvailable: 'too-old',
  ApiNotFound: 'too-old',
  NotImplemented: 'too-old',
  FormulaLengthExceedsLimit: 'too-large',
  MemoryLimitReached: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ConnectionFailure: 'unreachable',
  HostRestartNeeded: 'unreachable',
  ServiceNotAvailable: 'unreachable',
  // Somebody removed, created or moved something between our looking and our writing.
  Conflict: 'conflict',
  InsertDeleteConflict: 'conflict',
  InvalidReference: 'conflict',
  ItemAlreadyExists: 'conflict',
  ItemNotFound: 'conflict',
};

/**
 * Members that answer GeneralException on Windows and Mac while another workbook is in front
 * (excel-add-ins-troubleshooting, "API limitations when the active workbook switches").
 */
const NEEDS_FRONT = /^(?:WorksheetFreezePanes\.|Worksheet\.(?:activate|delete)$|WorksheetCollection\.add$|Range\.select$)/;

/** What Word refuses while a comment is selected (office-js#6046); such a place tells nothing of what it is. */
const NEEDS_TEXT = /^(?:Paragraph|Range)\.insertContentControl$/;

/** Any failure as the port's own. */
export function hostError(error: unknown, subject?: HostSubject): HostError {
  if (error instanceof HostError) return error;
  const { code, message, location } = officeError(error);
  // After the machine slept, on the web (office-js#6585); only loading the page again helps.
  if (/invalid or timed out session/i.test(message)) return new HostError('unreachable', message, subject);
  const kind = (code === 'GeneralException' ? byLocation(location) : undefined) ?? KINDS[code] ?? 'failed';
  return new HostError(kind, [code, location, message].filter((part) => part !== '').join(' · '), subject);
}

function byLocation(location: string): HostErrorKind | undefined {
  if (NEEDS_FRONT.test(location)) return 'elsewhere';
  return NEEDS_TEXT.test(location) ? 'misplaced' : undefined;
}

interface OfficeError {
  readonly code: string;
  readonly message: string;
  /** The class and member that failed, `PageLayout.paperSize`. */
  readonly location: string;
}

/** Read by its shape: the library lives in a script of its own, so `instanceof` can't be relied on. */
export function officeError(error: unknown): OfficeError {
  const { code, message, debugInfo } = fields(error);
  return { code: text(code), message: text(message), location: text(fields(debugInfo).errorLocation) };
}

function fields(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value, ...('message' in value && { message: value.message }) } : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
