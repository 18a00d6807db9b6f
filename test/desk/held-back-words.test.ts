import { heldBackWords } from '../../src/desk/handing-over/held-back-words';
import { wordsVi } from '../../src/desk/words';
import { rosterOf } from '../province/made-up-province';

const [entry] = rosterOf({ TINH: 'province' }).entries;

test('everything that holds the figures back has its line, and long lists of names end', () => {
  const awaited = Array.from({ length: 8 }, (_, index) => ({
    ...{ entry: { ...entry!, name: `Sở ${String(index)}` }, status: 'not-sent' as const, notes: [], others: [], unusable: [], seen: [] },
    ...{ returns: 0, remark: '' },
  }));
  const held = { isRosterOpen: true, strangers: 1, awaited, toReview: [], findings: 4 };
  expect(heldBackWords(held, wordsVi)).toEqual([
    'danh sách đơn vị chưa xác nhận',
    '1 tệp chưa biết của đơn vị nào',
    'chưa có số liệu của Sở 0, Sở 1, Sở 2, Sở 3, Sở 4, Sở 5 và 2 đơn vị khác',
    '4 chỗ sai hoặc thiếu trong số liệu toàn tỉnh',
  ]);
});
