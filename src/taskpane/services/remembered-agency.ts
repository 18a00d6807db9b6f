import { levelNamed } from '../../forms';
import { nameKey, shortened, TEXT_LIMITS, type Agency } from '../../submission';
import type { Memory } from './services';

const KEYS = { name: 'agency-name', parent: 'agency-parent', symbol: 'agency-symbol', code: 'agency-code' } as const;

const LEVEL = 'agency-level';

/** The agency of the last workbook built on this machine; empty when there was none. */
export function rememberedAgency({ read }: Memory): Agency {
  // What was remembered comes from anywhere, and goes into the next workbook.
  const part = (name: keyof typeof KEYS) => shortened(read(KEYS[name]) ?? '', TEXT_LIMITS[name]);
  const code = part('code');
  const level = levelNamed(read(LEVEL) ?? '');
  return { name: part('name'), parent: part('parent'), symbol: part('symbol'), ...(code !== '' && { code }), ...(level && { level }) };
}

/** An agency as it is called. Symbol, superior and code are those of the agency that was remembered, and of no other. */
export function agencyNamed(memory: Memory, name: string): Agency {
  const remembered = rememberedAgency(memory);
  return nameKey(name) === nameKey(remembered.name) ? { ...remembered, name } : { name, parent: '', symbol: '' };
}

export function rememberAgency({ write }: Memory, agency: Agency): void {
  for (const part of ['name', 'parent', 'symbol', 'code'] as const) write(KEYS[part], agency[part] ?? '');
  write(LEVEL, agency.level ?? '');
}
