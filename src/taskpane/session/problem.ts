import { HostError } from '../../hosts';

/** Something that went wrong, with what can be tried. */
export interface Problem {
  readonly message: string;
  readonly detail: string;
  readonly canReload: boolean;
}

/** A failure as the pane shows it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HostError) return { message: error.message, detail: error.detail, canReload: error.kind === 'unreachable' };
  return { message: error instanceof Error ? error.message : String(error), detail: '', canReload: false };
}
