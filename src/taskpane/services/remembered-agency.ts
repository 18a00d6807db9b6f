import type { Agency } from '../../submission';
import type { Memory } from './services';

const KEYS = { name: 'agency-name', parent: 'agency-parent', symbol: 'agency-symbol' } as const;

/** The agency of the last workbook built on this machine; empty when there was none. */
export function rememberedAgency({ read }: Memory): Agency {
  return { name: read(KEYS.name) ?? '', parent: read(KEYS.parent) ?? '', symbol: read(KEYS.symbol) ?? '' };
}

export function rememberAgency({ write }: Memory, agency: Agency): void {
  for (const part of ['name', 'parent', 'symbol'] as const) write(KEYS[part], agency[part]);
}
