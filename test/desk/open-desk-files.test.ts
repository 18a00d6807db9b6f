import { openRosterFile } from '../../src/desk/open-desk-files';

/** As Excel saves "Unicode Text". */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

test('a list of agencies saved as Unicode text is read as any other', async () => {
  const text = 'Mã\tTên đơn vị\tCấp\r\nSNV\tSở Nội vụ\tSở\r\nX1\tUBND xã Hải Lăng\tXã\r\n';
  const read = await openRosterFile({ name: 'ds.txt', bytes: utf16(text) }, '2025-Q3');
  expect(read.entries.map(({ name }) => name)).toEqual(['Sở Nội vụ', 'UBND xã Hải Lăng']);
  expect(await openRosterFile({ name: 'ds.csv', bytes: new TextEncoder().encode(text) }, '2025-Q3')).toEqual(read);
});
