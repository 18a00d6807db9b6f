import { validate } from '../../rules';
import { figuresKeyOf, type Version } from '../receiving/receive';
import { FiguresFileError, readFiguresFile, writeFiguresFile } from '../../submission';
import type { Kept } from './desk';

/** A version so that it can be kept without its file. */
export function keptOf(code: string, { file, sha256, kind, seal, fingerprint, submission }: Version): Kept {
  return {
    code,
    file,
    sha256,
    kind,
    seal: seal ?? '',
    fingerprint,
    content: JSON.stringify(JSON.parse(writeFiguresFile(submission))),
  };
}

/** Each is read once, however often the board is drawn anew: what is kept never changes. */
const read = new WeakMap<Kept, Version | 'none'>();

/** A kept version again; undefined where its content is no figures file. What was odd about the file itself isn't kept. */
export function versionOfKept(kept: Kept): Version | undefined {
  const known = read.get(kept) ?? readKept(kept) ?? 'none';
  read.set(kept, known);
  return known === 'none' ? undefined : known;
}

function readKept({ file, sha256, kind, seal, fingerprint, content }: Kept): Version | undefined {
  try {
    const submission = readFiguresFile(content);
    const figuresKey = figuresKeyOf(submission);
    const { findings } = validate(submission);
    return { file, sha256, kind, submission, fingerprint, figuresKey, ...(seal !== '' && { seal }), findings };
  } catch (error) {
    if (error instanceof FiguresFileError) return undefined;
    throw error;
  }
}
