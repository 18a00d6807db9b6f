import type { PackageLimits } from '../../src/opc';

export const LIMITS: PackageLimits = {
  fileBytes: 1_000_000,
  entries: 100,
  totalBytes: 500_000,
  readBytes: 200_000,
  xmlDepth: 20,
  xmlAttributes: 10,
};
