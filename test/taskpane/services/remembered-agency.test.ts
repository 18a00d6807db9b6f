import { agencyNamed, rememberAgency } from '../../../src/taskpane/services/remembered-agency';
import { memory } from '../session/memory-host';

const science = { name: 'Sở Khoa học và Công nghệ', parent: 'UBND tỉnh', symbol: 'SKHCN' };

test('symbol and superior come back with the agency they belong to, and go with no other', () => {
  const kept = memory();
  rememberAgency(kept, science);
  expect(agencyNamed(kept, 'Sở  khoa học và công nghệ '.normalize('NFD').trim())).toMatchObject({ symbol: 'SKHCN', parent: 'UBND tỉnh' });
  expect(agencyNamed(kept, 'UBND xã Hải Lăng')).toEqual({ name: 'UBND xã Hải Lăng', parent: '', symbol: '' });
});
