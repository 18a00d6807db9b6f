import { knownTo } from '../../src/forms';
import { cellsOfLayout, readSubmission, workbookLayout, type SheetCell, type WorkbookCells } from '../../src/sheets';
import { sameInquiry, withoutInquiry, type Submission } from '../../src/submission';
import { askedOf, ROOMS, sharedOut, typedRows } from '../inquiries';
import { emptyReport, realReport, TREACHEROUS_TEXTS } from '../submissions';

const text = (value: string): SheetCell => ({ kind: 'text', value });

function workbookOf(submission: Submission): WorkbookCells {
  return cellsOfLayout(workbookLayout(submission));
}

function readBack(cells: WorkbookCells): Submission {
  const { submission, findings } = readSubmission(cells);
  expect(findings.filter(({ source }) => source === 'workbook').map(({ message }) => message)).toEqual([]);
  return submission;
}

/** As a clerk types it in the sheet Phân công, by form and STT; no STT is the line of the form. */
function typed(cells: WorkbookCells, names: readonly (readonly [form: string, code: string, name: string])[]): WorkbookCells {
  return {
    ...cells,
    sheets: cells.sheets.map((sheet) =>
      sheet.name !== 'Phân công'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row) => {
              const at = (column: number) => (row[column]?.value ?? '').toString();
              const name = names.find(([form, code]) => at(0) === form && at(1) === code)?.[2];
              if (name === undefined || at(2) === '') return row;
              const changed = [...row];
              changed[3] = text(name);
              return changed;
            }),
          },
    ),
  };
}

test('a workbook nobody divided has no sheet of it', () => {
  const names = workbookLayout(realReport()).sheets.map(({ name }) => name);
  expect(names).not.toContain('Phân công');
  expect(names).not.toContain('Nguồn số liệu');
});

test('who is asked and until when is read back as it was, and so are the figures', () => {
  const asked = sharedOut(emptyReport());
  const read = readBack(workbookOf(asked));
  expect(sameInquiry(read.inquiry, asked.inquiry)).toBe(true);
  expect(withoutInquiry(read).figures).toEqual(readBack(workbookOf(emptyReport())).figures);
});

test('names typed by hand are read: beside a row, and beside a form for its other rows', () => {
  const cells = typed(workbookOf(askedOf(emptyReport(), () => undefined)), [
    ['1', '', 'Văn phòng Sở'],
    ['1', '2.1.', ' Thanh   tra Sở '],
    ['1', '3.1.', '-'],
    ['6', '1.1.', 'Phòng Kế hoạch'],
  ]);
  const rooms = readBack(cells).inquiry!.rooms;
  const known = (id: string) => knownTo(emptyReport().template.indicator(id)!, undefined);
  const own = typedRows(emptyReport()).filter((id) => id.startsWith('BM1/') && known(id));
  expect(Object.fromEntries(own.map((id) => [id, rooms.get(id)]))).toEqual(
    Object.fromEntries(own.map((id) => [id, id === 'BM1/2.1' ? 'Thanh tra Sở' : id === 'BM1/3.1' ? undefined : 'Văn phòng Sở'])),
  );
  expect([...rooms].filter(([id]) => !id.startsWith('BM1/'))).toEqual([['BM6/1.1', 'Phòng Kế hoạch']]);
});

test('who gave what is read back, whatever the texts are', () => {
  const rows = typedRows(realReport());
  const sources = new Map(
    TREACHEROUS_TEXTS.map((words, index) => {
      const line = words.replace(/\s+/g, ' ').trim();
      return [rows[index]!, { room: ROOMS[0], person: line, date: '2023-09-12', document: line, figure: '12' }] as const;
    }),
  );
  const given: Submission = { ...realReport(), inquiry: { rooms: new Map(), due: '', sources } };
  expect(readBack(workbookOf(given)).inquiry?.sources).toEqual(sources);
});

test('nothing of a name becomes a formula or a link', () => {
  const given = askedOf(emptyReport(), () => '=HYPERLINK("http://x","y")');
  const sheet = workbookLayout(given).sheets.find(({ name }) => name === 'Phân công')!;
  const rooms = sheet.cells
    .filter(({ column, value }) => column === 3 && String(value).startsWith('='))
    .map(({ formula, link }) => [formula, link]);
  expect(rooms.length).toBe(typedRows(given).length);
  expect(new Set(rooms.flat())).toEqual(new Set([undefined]));
});

test('whether an asked figure has come is said by the sheet itself', () => {
  const asked = askedOf(realReport(), (id) => (id === 'BM1/1' || id === 'BM1/3.1' ? ROOMS[0] : undefined));
  const cells = workbookLayout(asked).sheets.find(({ name }) => name === 'Phân công')!.cells;
  const row = cells.find(({ column, value }) => column === 3 && value === ROOMS[0])!.row;
  expect(cells.find((cell) => cell.row === row && cell.column === 4)).toMatchObject({
    value: 'đã có',
    formula: `IF(OR($D$${String(row + 1)}="",$D$${String(row + 1)}="-"),"",IF('Biểu mẫu 1'!$D$5="","chưa có","đã có"))`,
  });
});
