import type { Validation } from '../../src/rules';

/** What was found, in short: `BM6/1:derived error fail`. */
export function outcome({ findings }: Validation): string[] {
  return findings.map(({ key, severity, status }) => `${key} ${severity} ${status}`);
}
