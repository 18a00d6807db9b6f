/** Microsoft's wire protocol between the Office.js client and its host, as far as the host here speaks it. */

export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: RequestBody };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const PATH = { root: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is itself an object, the id of its path; 0 or nothing elsewhere. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number; readonly Location: string };
}

/** An error as the host reports it. The codes are those of Excel.ErrorCodes and Word.ErrorCodes. */
export class WireError extends Error {
  override readonly name = 'WireError';
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
  }
}
