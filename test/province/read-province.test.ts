import * as fc from 'fast-check';
import { boardOf, confirming, emptyDesk, provinceLayout, readProvince, type Desk } from '../../src/province';
import { cellsOfLayout, type SheetCell, type WorkbookCells } from '../../src/sheets';
import { anyProvince, consolidatedOf } from './any-province';
import { busyDesk, consolidated, files, PROVINCE, roster, today } from './busy-desk';
import { period, template } from './made-up-province';

function written(desk: Desk): WorkbookCells {
  return cellsOfLayout(provinceLayout(consolidated(desk), files, 'cchc 0'));
}

/** What a person does to a sheet: its lines below the headings, changed. */
function edited(cells: WorkbookCells, name: string, edit: (rows: (SheetCell | undefined)[][]) => void): WorkbookCells {
  const sheets = cells.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    edit(rows);
    return { ...sheet, name: `${name} (2)`, rows };
  });
  return { ...cells, sheets };
}

const text = (value: string): SheetCell => ({ kind: 'text', value });

test('the desk is read back from the workbook as it was', () => {
  const desk = busyDesk();
  const read = readProvince(written(desk))!;
  expect(read.doubts).toEqual([]);
  const sorted = ({ receipts, ...rest }: Desk) => ({ ...rest, receipts: [...receipts].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)) });
  expect(sorted(read.desk)).toEqual(sorted(desk));
  expect(read).toMatchObject({ madeOn: today, period: { id: period.id }, rosterHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(read.figures.get('STP')?.get('BM1/1')).toMatchObject({ value: 4 });
  // So what follows is the same province.
  const again = boardOf(files, { template, period, roster, desk: read.desk, today });
  expect(again.lines).toEqual(consolidated(desk).board.lines);
});

test('a workbook of an agency is none', () => {
  const cells = written(busyDesk());
  expect(readProvince({ sheets: cells.sheets.filter(({ name }) => name !== 'Dữ liệu'), properties: {} })).toBeUndefined();
});

test('what a person adds by hand is followed: a deed, a decision, an adjustment, an owner, an agency', () => {
  let cells = written(confirming(emptyDesk(period.id, PROVINCE), roster));
  cells = edited(cells, 'Xử lý', (rows) => {
    rows.push([text('X1'), undefined, text('miễn báo cáo'), { kind: 'date', value: '2025-09-20' }, text('A'), undefined, text('Sáp nhập')]);
    rows.push([text('SNV'), undefined, text('Chấp nhận'), text('21/9/2025'), undefined, undefined, undefined, text('SNV.json')]);
  });
  cells = edited(cells, 'Quyết định', (rows) => {
    const line = rows.find((row) => String(row[0]?.value).startsWith('BM7/1 '))!;
    line[2] = { kind: 'number', value: 1 };
    line[3] = text('Đã ban hành');
  });
  cells = edited(cells, 'Điều chỉnh', (rows) => {
    rows.push([text('BM1/3.1'), text('SNV'), text('−2'), text('Trùng'), text('20-9-2025')]);
  });
  cells = edited(cells, 'Đơn vị chủ trì chỉ tiêu', (rows) => {
    rows.push([text('BM1/2.1'), text('SNV')]);
  });
  cells = edited(cells, 'Danh sách đơn vị', (rows) => {
    rows.push([text('X2'), text('UBND xã Mới'), text('Xã')]);
  });
  const { desk, doubts } = readProvince(cells)!;
  expect(doubts).toEqual([]);
  expect(desk.deeds.map(({ code, kind, on, fingerprint }) => [code, kind, on, fingerprint.length])).toEqual([
    ['X1', 'excuse', '2025-09-20', 0],
    ['SNV', 'accept', '2025-09-21', 64],
  ]);
  expect(desk.decisions).toEqual([{ id: 'BM7/1', figure: '1', reason: 'Đã ban hành', on: '', by: '' }]);
  expect(desk.adjustments).toMatchObject([{ id: 'BM1/3.1', code: 'SNV', value: -2, on: '2025-09-20' }]);
  expect(desk.owners).toContainEqual({ id: 'BM1/2.1', code: 'SNV' });
  expect(desk.entries.map(({ code }) => code)).toEqual(['SNV', 'STP', 'X1', 'X2']);
  const { lines } = boardOf(files, { template, period, roster, desk, today });
  expect(lines.map(({ status }) => status)).toEqual(['accepted', 'received', 'excused']);
});

test('what can be read by nobody is named with its line, and nothing is guessed', () => {
  let cells = written(confirming(emptyDesk(period.id, PROVINCE), roster));
  cells = edited(cells, 'Xử lý', (rows) => {
    rows.push([text('SNV'), undefined, text('Duyệt'), text('21/9/2025')]);
    rows.push([text('SNV'), undefined, text('Chấp nhận'), text('hôm qua')]);
    rows.push([text('SNV'), undefined, text('Chọn bản'), text('21/9/2025')]);
    rows.push([text('SNV'), undefined, text('Miễn báo cáo'), text('21/9/2025')]);
    rows.push([text('LA'), undefined, text('Mở lại'), text('21/9/2025')]);
  });
  cells = edited(cells, 'Quyết định', (rows) => {
    const line = rows.find((row) => String(row[0]?.value).startsWith('BM7/1 '))!;
    line[2] = text('khá');
    rows.push([text('BM7/2 – x'), undefined, { kind: 'number', value: 1 }]);
  });
  cells = edited(cells, 'Điều chỉnh', (rows) => {
    rows.push([text('BM9/3.1'), undefined, { kind: 'number', value: 1 }, text('x')]);
    rows.push([text('BM1/3.1'), undefined, text('ít'), text('x')]);
  });
  const { desk, doubts } = readProvince(cells)!;
  expect([desk.decisions, desk.adjustments]).toEqual([[], []]);
  expect(doubts.map((each) => each.replace(/^Sheet "([^"(]*).*dòng \d+: /, '$1: '))).toEqual([
    'Xử lý : không có việc "Duyệt", hãy ghi Chọn bản, Trả lại, Chấp nhận, Mở lại, Miễn báo cáo, Không miễn nữa.',
    'Xử lý : ngày không đọc được, hãy ghi như 20/9/2025.',
    'Xử lý : chưa rõ chọn bản nào, hãy ghi tên tệp vào cột Tệp.',
    'Xử lý : miễn báo cáo phải có lý do, hãy ghi lý do.',
    'Quyết định : số liệu "khá" không đọc được, hãy ghi một số hoặc dấu -.',
    'Quyết định : quyết định phải có lý do, hãy ghi lý do.',
    'Điều chỉnh : không có chỉ tiêu này, hãy ghi như BM1/2.1 ở đầu ô.',
    'Điều chỉnh : số điều chỉnh không đọc được, hãy ghi một số, có dấu trừ nếu bớt.',
    'Sheet "Xử lý": mã "LA" không có trong danh sách đơn vị; hãy sửa lại mã.',
  ]);
});

test('whatever a province was decided to be, its workbook says it again', () => {
  fc.assert(
    fc.property(anyProvince(), (province) => {
      const { board } = consolidatedOf(province);
      const read = readProvince(cellsOfLayout(provinceLayout(consolidatedOf(province), province.files, 'cchc 0')))!;
      expect(read.doubts).toEqual([]);
      expect(read.desk.decisions).toEqual(board.desk.decisions);
      expect(read.desk.adjustments).toEqual(board.desk.adjustments);
      expect(read.desk.entries).toEqual(province.roster.entries);
    }),
    { numRuns: 4 },
  );
});
