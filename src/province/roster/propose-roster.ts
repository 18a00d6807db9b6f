import { levelOfName } from '../../forms';
import { cleanText, type Agency } from '../../submission';
import { nameKey } from './agency-name';
import { inOrder, roster, type Roster, type RosterEntry } from './roster';

/**
 * The roster that the agencies of received files suggest, where there is none: a person has to confirm it, for who never
 * sent anything isn't in it. Codes are those that the files give, or else the symbol where no other has it, or else the
 * name. The order of the agencies makes no difference.
 */
export function proposeRoster(agencies: readonly Agency[]): Roster {
  const named = agencies.filter(({ name, code = '' }) => name !== '' || code !== '');
  const distinct = new Map<string, Agency>();
  for (const agency of [...named].sort((a, b) => inOrder(JSON.stringify(a), JSON.stringify(b)))) {
    const key = agency.code ?? `${nameKey(agency.name)}|${nameKey(agency.parent)}`;
    if (!distinct.has(key)) distinct.set(key, agency);
  }
  const all = [...distinct.values()];
  const symbols = new Map<string, number>();
  for (const { symbol } of all) symbols.set(symbol, (symbols.get(symbol) ?? 0) + 1);
  const codes = new Set(all.flatMap(({ code }) => code ?? []));
  const unused = (wanted: string): string => {
    let code = wanted;
    for (let number = 2; codes.has(code); number++) code = `${wanted}-${String(number)}`;
    codes.add(code);
    return code;
  };
  return roster(
    all.map((agency): RosterEntry => {
      const { name, symbol, code } = agency;
      const own = symbol !== '' && symbols.get(symbol) === 1 ? symbol : codeFromName(name);
      const level = agency.level ?? levelOfName(name) ?? 'department';
      return { code: code ?? unused(own), name: name === '' ? (code ?? '') : name, level, parent: '', from: '', until: '' };
    }),
  );
}

/** `UBND xã Hải Lăng` → `UBND-XA-HAI-LANG`. */
function codeFromName(name: string): string {
  const plain = cleanText(name)
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return plain === '' ? 'DV' : plain;
}
