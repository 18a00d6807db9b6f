import type { Validity } from '../validity';

/** In force until a circular replaces them: see docs/decisions.md. */
export const validity: Validity = { firstPeriod: '2022-Q1' };
