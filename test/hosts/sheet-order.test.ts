import { sheetOrder } from '../../src/hosts/sheet-order';

const FORMS = ['Thông tin', 'Biểu mẫu 1', 'Tổng hợp'];

test('what is built comes first, the rest stays behind it in its order', () => {
  expect(sheetOrder(['Của tôi', 'Biểu mẫu 1', 'Khác'], FORMS)).toEqual([...FORMS, 'Của tôi', 'Khác']);
});

test.each([
  ['new ones, one behind the other', [...FORMS, 'Của tôi'], [...FORMS, 'Phân công', 'Nguồn', 'Của tôi']],
  ['one behind another that is there', [...FORMS, 'Của tôi', 'Phân công'], [...FORMS, 'Của tôi', 'Phân công', 'Nguồn']],
  ['what is there stays, however it is spelled', ['PHÂN CÔNG', ...FORMS, 'nguồn'], ['Phân công', ...FORMS, 'Nguồn']],
  ['without any to stand behind', ['Của tôi'], ['Phân công', 'Nguồn', 'Của tôi']],
])('some sheets after others: %s', (_, present, order) => {
  expect(sheetOrder(present, ['Phân công', 'Nguồn'], FORMS)).toEqual(order);
});
