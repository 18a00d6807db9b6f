import type { Finding } from '../../rules';

/** The file says something of its period that can't be read: what was taken in its place is a guess. */
export function isPeriodInDoubt({ topic, severity }: Finding): boolean {
  return topic === 'unknown-period' && severity === 'error';
}
