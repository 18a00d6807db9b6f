import { openFile, openPasted, type Opened } from '../../src/opening';
import { plainText, type Form } from '../../src/forms';
import { inLegacyFont } from '../submission/legacy-encoders';
import { changedFrom, figuresFile, inShort, PERIOD, printed } from './figures';

const submission = figuresFile('d-truth.json');
const figures = printed(submission);
const { forms } = submission.template;
const TODAY = '2023-09-15';

/** The seven forms as somebody saves or copies them: a title, a heading, the rows. */
type Rows = readonly (readonly string[])[];
type Spelling = (printed: string) => string;
const asPrinted: Spelling = (text) => text;
/** As a program set to English writes it. */
const english: Spelling = (text) => text.replaceAll('.', '').replace(',', '.');

function rowsOf(form: Form, spelling: Spelling): Rows {
  return [
    [`${form.name}. ${form.title}`, '', '', '', ''],
    ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'],
    ...form.indicators.map(({ id, code, label, unit }) => [
      ...[code, label, unit].map((text) => plainText(text)),
      spelling(figures[id] ?? ''),
      '',
    ]),
  ];
}

const all = (spelling: Spelling = asPrinted): Rows => forms.flatMap((form) => rowsOf(form, spelling));

function csv(rows: Rows, mark: string, ending = '\r\n'): string {
  const quoted = (text: string) => (/["\n\r]/.test(text) || text.includes(mark) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(quoted).join(mark)).join(ending) + ending;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].forEach((unit, at) => {
    view.setUint16(2 * at, unit, !isBig);
  });
  return bytes;
};
/** One byte a letter: what a font from before Unicode needs. */
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const open = (name: string, bytes: Uint8Array): Promise<Opened> => openFile({ name, bytes }, { period: PERIOD }, TODAY);

function expectAll({ kind, submission: read, findings, missing, questions }: Opened, found: readonly string[] = []): void {
  expect([kind, missing, questions.filter(({ kind: asked }) => asked !== 'font')]).toEqual(['table', [], []]);
  expect(changedFrom('d', read)).toEqual({});
  expect(inShort(findings)).toEqual(found);
}

describe('CSV', () => {
  test.each([
    ['semicolons, UTF-8', utf8(csv(all(), ';'))],
    ['semicolons, UTF-8 with a mark', utf8(`\ufeff${csv(all(), ';')}`)],
    ['semicolons, UTF-16', utf16(csv(all(), ';'), false)],
    ['semicolons, UTF-16 of the other order', utf16(csv(all(), ';'), true)],
    ['semicolons, lines as on old Macs', utf8(csv(all(), ';', '\n'))],
    ['tabs, UTF-8', utf8(csv(all(), '\t'))],
    ['tabs, UTF-16, as Excel’s Unicode text', utf16(csv(all(), '\t'), false)],
    ['tabs, decomposed Unicode', utf8(csv(all(), '\t').normalize('NFD'))],
  ])('%s: read whole', async (_, bytes) => {
    expectAll(await open('phu-luc.csv', bytes));
  });

  test('one byte a letter, typed for a font from before Unicode: read whole, and the font named', async () => {
    for (const mark of [';', '\t']) {
      const bytes = latin1(inLegacyFont(csv(all(), mark), 'TCVN3'));
      expectAll(await open('phu-luc.csv', bytes), ['legacy-font warning']);
    }
  });

  test('commas: what may be thousands or decimals is asked, everything else read', async () => {
    for (const spelling of [asPrinted, english]) {
      const { submission: read } = await open('phu-luc.csv', utf8(csv(all(spelling), ',')));
      for (const [id, text] of Object.entries(changedFrom('d', read))) {
        const figure = read.figures.get(id as 'BM1/1');
        const isOpen = figure?.kind === 'ambiguous' || text === '';
        expect([id, text, isOpen]).toEqual([id, text, true]);
      }
      expect(Object.keys(changedFrom('d', read)).length).toBeLessThan(10);
    }
  });

  test('without its period the file asks for it', async () => {
    const { questions } = await openFile({ name: 'x.csv', bytes: utf8(csv(all(), ';')) }, {}, TODAY);
    expect(questions.map(({ kind }) => kind)).toEqual(['period']);
  });

  test('one form of the seven is read, and the others are said to be missing', async () => {
    const [first] = forms;
    const { found, missing, findings } = await open('bieu-1.csv', utf8(csv(first ? rowsOf(first, asPrinted) : [], ';')));
    expect([found.length, missing.length, inShort(findings)]).toEqual([1, 6, ['6 × missing-form error']]);
  });

  test('letters that were lost when it was saved are named', async () => {
    const lost = csv(
      [
        ['Họ và tên cán bộ được giao nhiệm vụ', 'Số điện thoại liên hệ'],
        ['Nguyễn Văn Hưởng', '1'],
        ['Trần Thị Lượng', '2'],
        ['Đặng Đình Thượng', '3'],
      ],
      ';',
    ).replace(/[^\p{ASCII}]/gu, '?');
    await expect(open('x.csv', utf8(`${lost}${lost}`))).rejects.toThrow(/dấu \?/);
  });

  test('a list of something else holds no form', async () => {
    await expect(
      open(
        'x.csv',
        utf8(
          csv(
            [
              ['Họ tên', 'Tuổi'],
              ['An', '30'],
              ['Bình', '31'],
              ['Chi', '29'],
            ],
            ';',
          ),
        ),
      ),
    ).rejects.toThrow(/Không nhận ra bảng nào/);
  });
});

describe('web pages and what is pasted', () => {
  const cell = (text: string, tag = 'td') =>
    `<${tag}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</${tag}>`;
  const page = (rows: Rows) => `<table>${rows.map((cells) => `<tr>${cells.map((text) => cell(text)).join('')}</tr>`).join('')}</table>`;
  const pages = forms.map((form) => page(rowsOf(form, asPrinted))).join('<p>&nbsp;</p>');
  const paste = (html: string, text = '') => openPasted({ html, text }, { period: PERIOD }, TODAY);

  test.each([
    ['one table for each form', `<!DOCTYPE html><html><body>${pages}</body></html>`],
    ['one table for all', `<html><body>${page(all())}</body></html>`],
    ['with struck-out figures and raised marks', `<html>${pages.replaceAll('<td>201</td>', '<td><s>19</s>201<sup>1</sup></td>')}</html>`],
    ['under Excel’s name', `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>${page(all())}</body></html>`],
  ])('%s: read whole', async (_, html) => {
    expectAll(await open('phu-luc.xls', utf8(html)));
    expectAll(await paste(html));
  });

  test('tabs on the clipboard', async () => {
    expectAll(await paste('', csv(all(), '\t')));
  });

  test('a second column of figures asks which', async () => {
    const rows = all().map((cells) =>
      cells[3] === 'Số liệu' ? [...cells.slice(0, 3), '2022', '2023'] : [...cells.slice(0, 4), cells[3] ?? ''],
    );
    const { questions } = await paste(page(rows.map((cells, at) => (at % 5 === 0 && cells[4] ? [...cells.slice(0, 4), '7'] : cells))));
    expect(questions.map(({ kind }) => kind)).toEqual(['column']);
  });
});

/** As Windows set to Vietnamese saves "CSV": marked vowels have codes of their own, tones stand after them. */
function inWindows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code] as const));
  const apart = Array.from(text.normalize('NFC')).flatMap((char) => {
    const tones = char.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
    const letter = char
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      .normalize('NFC');
    return [letter, ...tones];
  });
  return Uint8Array.from(apart, (char) => codes.get(char) ?? 63);
}

test('what Windows saves in Vietnamese is Vietnamese', async () => {
  expectAll(await open('phu-luc.csv', inWindows1258(csv(all(), ';'))), []);
});

test('labels that lost their letters are like those of other rows: nothing is taken, also where some could be', async () => {
  const lost = csv(all(), ';').replace(/[^\0-\x7f]/g, '?');
  await expect(open('phu-luc.csv', latin1(lost))).rejects.toThrow(/đã thành dấu \? khi lưu/);
});
