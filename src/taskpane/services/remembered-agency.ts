import { shortened, TEXT_LIMITS, type Agency } from '../../submission';
import type { Memory } from './services';

const KEYS = { name: 'agency-name', parent: 'agency-parent', symbol: 'agency-symbol' } as const;

/** The agency of the last workbook built on this machine; empty when there was none. */
export function rememberedAgency({ read }: Memory): Agency {
  // What was remembered comes from anywhere, and goes into the next workbook.
  const part = (name: keyof Agency) => shortened(read(KEYS[name]) ?? '', TEXT_LIMITS[name]);
  return { name: part('name'), parent: part('parent'), symbol: part('symbol') };
}

export function rememberAgency({ write }: Memory, agency: Agency): void {
  for (const part of ['name', 'parent', 'symbol'] as const) write(KEYS[part], agency[part]);
}
