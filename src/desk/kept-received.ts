import type { Received, Version } from '../province';
import { validate, type Finding } from '../rules';
import { readFiguresFile, writeFiguresFile } from '../submission';

/** What became of a file, as plain values: what the worker hands over and the browser keeps. The file itself is neither. */
export type KeptReceived =
  | (Omit<Version, 'submission'> & { readonly kept: 'version'; readonly figures: string })
  | { readonly kept: 'unreadable'; readonly file: string; readonly sha256: string; readonly message: string };

/** The same as plain values. What the rules find is left out: they find it again. */
export function keptReceived(received: Received): KeptReceived {
  if (received.kind === 'unreadable') {
    const { file, sha256, message } = received;
    return { kept: 'unreadable', file, sha256, message };
  }
  const { submission, findings, ...rest } = received.version;
  return { kept: 'version', ...rest, findings: findings.filter(isOfFile), figures: writeFiguresFile(submission) };
}

/** The way back; undefined for what can't be read, which another version of the program may have kept. */
export function receivedFrom(kept: KeptReceived): Received | undefined {
  if (kept.kept === 'unreadable') return { kind: 'unreadable', file: kept.file, sha256: kept.sha256, message: kept.message };
  try {
    const { file, sha256, kind, fingerprint, figuresKey, seal, cells, answers, figures, findings } = kept;
    const submission = readFiguresFile(figures);
    const all = [...findings, ...validate(submission).findings];
    const more = { ...(seal && { seal }), ...(cells && { cells }), ...(answers && { answers }) };
    return { kind: 'version', version: { file, sha256, kind, submission, fingerprint, figuresKey, ...more, findings: all } };
  } catch {
    return undefined;
  }
}

function isOfFile({ source }: Finding): boolean {
  return source === 'workbook' || source === 'report';
}

/** What a file is told by: the same bytes under the same name. */
export function keyOf(received: Received | KeptReceived): string {
  const { file, sha256 } = 'version' in received ? received.version : received;
  return `${sha256} ${file}`;
}
