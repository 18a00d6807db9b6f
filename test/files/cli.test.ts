import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { numberFigure, sameFigure } from '../../src/figures';
import { completeFigures } from '../../src/rules';
import { readSubmission, workbookLayout } from '../../src/sheets';
import { slipsOf } from '../../src/slips';
import { slipLayout } from '../../src/slips/slip-files';
import { readFiguresFile, writeFiguresFile } from '../../src/submission';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { lint, schemaErrors } from '../lab/ooxml';
import { printedReport } from '../cases/printed-appendix';
import { sharedOut, typedRows } from '../inquiries';
import { fillLayout } from '../slips/fill-in';
import { docx, para } from '../word/documents';
import { emptyReport, realReport, reportWith, SAMPLE_FILE, soundSubmission, TREACHEROUS_TEXTS } from '../submissions';

const project = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'cchc-cli-'));
const program = join(folder, 'dist', 'cchc.js');

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** The bundle that users run, in a folder of its own. */
function cchc(...args: readonly string[]): Promise<Outcome> {
  return run(process.execPath, [program, ...args], folder);
}

beforeAll(() => {
  mkdirSync(dirname(program));
  copyFileSync(join(project, 'dist', 'cchc.js'), program);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function path(name: string): string {
  return join(folder, name);
}

/** Puts a file where the program can find it. */
function given(name: string, content: Uint8Array | string): string {
  writeFileSync(path(name), content);
  return path(name);
}

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path(name)));
}

/** One clear Vietnamese sentence on the error stream, nothing else anywhere. */
function expectRefusal({ code, out, err }: Outcome, about?: string | RegExp): void {
  expect({ code, out, lines: err.trim().split('\n').length, err }).toEqual({ code: 2, out: '', lines: 1, err });
  expect(err).toMatch(/^[^\n]{15,400}[.]\n$/);
  expect(err).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/i);
  expect(err).not.toMatch(/\bat .*[:(]\d+|Error|undefined|Exception|node:|ngoài dự kiến/);
  if (about !== undefined) expect(err).toMatch(about);
}

const sample = JSON.parse(readFileSync(SAMPLE_FILE, 'utf8')) as Record<string, unknown> & { figures: Record<string, string> };

function sampleWith(changes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...sample, ...changes });
}

describe('generate', () => {
  test('makes a valid workbook of the real report and lists what the formulas replaced', async () => {
    const { code, out, err } = await cchc('generate', SAMPLE_FILE, '-o', 'report.xlsx');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/quý III năm 2023.*report\.xlsx/);
    expect(out).toMatch(/Biểu mẫu 6, dòng 1: ghi 1,34, công thức 81,51/);
    expect(out).toMatch(/Biểu mẫu 1, dòng 2: ghi 83%?, công thức 83,78/);
    const bytes = bytesOf('report.xlsx');
    expect(await schemaErrors(bytes, 'xlsx')).toEqual([]);
    expect(lint(bytes)).toEqual([]);
    expect(bytes).toEqual(await writeWorkbook(workbookLayout(realReport())));
  });

  test('makes the same bytes every time', async () => {
    await cchc('generate', SAMPLE_FILE, '-o', 'first.xlsx');
    await cchc('generate', SAMPLE_FILE, '-o', 'second.xlsx');
    expect(bytesOf('first.xlsx')).toEqual(bytesOf('second.xlsx'));
  });

  test('makes an empty official workbook without figures', async () => {
    const { code, out } = await cchc('generate', '--period', '2024-H1', '-o', 'empty.xlsx');
    expect([code, out]).toEqual([0, expect.stringContaining('6 tháng năm 2024')]);
    expect(bytesOf('empty.xlsx')).toEqual(await writeWorkbook(workbookLayout(emptyReport('2024-H1'))));
  });

  test('makes one for the period that is on now when no period is named', async () => {
    expect((await cchc('generate', '-o', 'now.xlsx')).code).toBe(0);
    expect((await cchc('check', 'now.xlsx')).code).toBe(1);
  });

  test('finds room for the longest texts a file may hold', async () => {
    const longest = 'chữ '.repeat(8000).trim();
    const justifications = [{ rule: 'BM4/2.5:all-staff-gone', reason: longest, figures: { 'BM4/2.5': longest, 'BM4/2.2': longest } }];
    const agency = { name: 'Ban Quản lý '.repeat(24).trim() };
    const file = given('longest.json', sampleWith({ agency, notes: { 'BM1/1': longest }, figures: { 'BM1/1': longest }, justifications }));
    expect(await cchc('generate', file, '-o', 'longest.xlsx')).toMatchObject({ code: 0, err: '' });
    expect(await schemaErrors(bytesOf('longest.xlsx'), 'xlsx')).toEqual([]);
    expect(lint(bytesOf('longest.xlsx'))).toEqual([]);
    await cchc('read', 'longest.xlsx', '-o', 'longest-back.json');
    const back = readFiguresFile(readFileSync(path('longest-back.json'), 'utf8'));
    expect([back.agency.name, back.notes.get('BM1/1'), back.justifications[0]?.reason]).toEqual([agency.name, longest, longest]);
  });

  test('puts an earlier period beside this one', async () => {
    given('before.json', sampleWith({ period: '2023-H1', figures: { 'BM1/1': '10' } }));
    await cchc('generate', 'before.json', '-o', 'before.xlsx');
    for (const previous of ['before.xlsx', 'before.json']) {
      const { code } = await cchc('generate', SAMPLE_FILE, '--previous', previous, '-o', 'compared.xlsx');
      expect(code).toBe(0);
      const table = (await readWorkbook(bytesOf('compared.xlsx'))).sheets.find(({ name }) => name === 'Tổng hợp')!;
      const columns = ['Số liệu', 'Số liệu (bản in)', '6 tháng/2023', 'Chênh lệch'];
      expect(table.rows[2]?.slice(4, 8).map((cell) => cell?.value)).toEqual(columns);
      expect(table.rows[4]?.slice(4, 8).map((cell) => cell?.value)).toEqual([14, '14', 10, 4]);
    }
  });

  test('makes a workbook anew from a workbook, and says what was odd about it', async () => {
    const layout = workbookLayout(realReport());
    const odd = {
      ...layout,
      sheets: layout.sheets.map((sheet) =>
        sheet.form === 'BM6'
          ? {
              ...sheet,
              cells: sheet.cells.map((cell) =>
                cell.row === 4 && cell.column === 3 ? { row: 4, column: 3, value: 1.34, style: cell.style } : cell,
              ),
            }
          : sheet,
      ),
    };
    given('odd.xlsx', await writeWorkbook(odd));
    const { code, out } = await cchc('generate', 'odd.xlsx', '-o', 'mended.xlsx');
    expect(code).toBe(0);
    expect(out).toMatch(/ô D5 sheet "Biểu mẫu 6".*1,34/i);
    expect(bytesOf('mended.xlsx')).toEqual(await writeWorkbook(layout));
  });

  test('refuses a period that is not the file’s', async () => {
    expectRefusal(await cchc('generate', SAMPLE_FILE, '--period', '2023-Q1', '-o', 'x.xlsx'), /quý III năm 2023.*quý I năm 2023/);
  });

  test.each(['2023-Q2', '2023', 'quý III', '', '1999-Q1'])('refuses %j as a period', async (period) => {
    expectRefusal(await cchc('generate', '--period', period, '-o', 'x.xlsx'), /2023-Q1, 2023-H1, 2023-Q3 hoặc 2023-Y/);
  });

  test('refuses a period before the first circular', async () => {
    expectRefusal(await cchc('generate', '--period', '2019-Q1', '-o', 'x.xlsx'), /quý I năm 2019/);
  });

  test('needs to know where to', async () => {
    expectRefusal(await cchc('generate', SAMPLE_FILE), /-o/);
  });
});

interface Answer {
  readonly template: string;
  readonly period: string;
  readonly agency: Record<string, string>;
  readonly findings: readonly Record<string, unknown>[];
}

describe('check', () => {
  beforeAll(async () => {
    await cchc('generate', SAMPLE_FILE, '-o', 'checked.xlsx');
  });

  test('ends with 1 where there are errors, and says which', async () => {
    const { code, out, err } = await cchc('check', SAMPLE_FILE);
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/^Sở Khoa học và Công nghệ Quảng Trị, quý III năm 2023\n\d+ lỗi, \d+ chưa nhập, \d+ cảnh báo/);
    expect(out).toMatch(/Biểu mẫu 6\. .*\n.*dòng 1: .*1,34.*81,51/);
  });

  test('ends with 0 where there are none', async () => {
    const rows = realReport().template.indicators.filter(({ kind, derivation }) => kind !== 'heading' && !derivation);
    const clean = reportWith(Object.fromEntries(rows.map(({ id }) => [id, '-'])));
    given('clean.json', writeFiguresFile({ ...clean, agency: realReport().agency }));
    const { code, out } = await cchc('check', 'clean.json');
    expect([code, out]).toEqual([0, expect.stringContaining('0 lỗi')]);
    await cchc('generate', 'clean.json', '-o', 'clean.xlsx');
    expect((await cchc('check', 'clean.xlsx')).code).toBe(0);
  });

  test.each(['checked.xlsx', SAMPLE_FILE])('answers programs in one shape (%s)', async (file) => {
    const { code, out } = await cchc('check', file, '--json');
    const answer = JSON.parse(out) as Answer;
    expect(code).toBe(1);
    expect(Object.keys(answer)).toEqual(['template', 'period', 'agency', 'findings']);
    expect(answer).toMatchObject({ template: 'CCHC-2022', period: '2023-Q3', agency: sample['agency'] });
    expect(answer.findings.length).toBeGreaterThan(5);
    for (const finding of answer.findings) {
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'status', 'cells', 'stated', 'expected', 'imbalance', 'message', 'repair']);
      expect(finding).toEqual({
        rule: expect.stringMatching(/^(BM\d\/|workbook:)/),
        severity: expect.stringMatching(/^(error|warning|info)$/),
        status: expect.stringMatching(/^(fail|unverifiable|justified)$/),
        cells: expect.any(Array),
        stated: expect.any(String),
        expected: finding['expected'] === null ? null : expect.any(String),
        imbalance: finding['imbalance'] === null ? null : expect.any(Number),
        message: expect.stringMatching(/^\S.*[.!]$/s),
        repair: finding['repair'] === null ? null : { words: expect.any(String), figures: expect.any(Object), notes: expect.any(Object) },
      });
      for (const cell of finding['cells'] as string[]) expect(realReport().template.indicator(cell)?.id).toBe(cell);
    }
    expect(answer.findings).toContainEqual(
      expect.objectContaining({ cells: ['BM7/6.5.2', 'BM7/6.5.1'], severity: 'error', status: 'fail', stated: '19', imbalance: 7 }),
    );
  });

  test('finds the wrong rate in the figures as signed, with what it should be', async () => {
    const { findings } = JSON.parse((await cchc('check', SAMPLE_FILE, '--json')).out) as Answer;
    expect(findings).toContainEqual(expect.objectContaining({ cells: ['BM6/1', 'BM6/1.2', 'BM6/1.1'], stated: '1,34', expected: '81,51' }));
  });

  test('says what is wrong with the workbook itself, too', async () => {
    const parts = unzipSync(bytesOf('checked.xlsx'));
    const sheet = 'xl/worksheets/sheet7.xml';
    const xml = strFromU8(parts[sheet]!).replace(/<c r="D5"([^>]*)><f>.*?<\/f><v>.*?<\/v><\/c>/, '<c r="D5"$1><v>1.34</v></c>');
    given('typed-over.xlsx', zipSync({ ...parts, [sheet]: strToU8(xml) }));
    const { out } = await cchc('check', 'typed-over.xlsx', '--json');
    const { findings } = JSON.parse(out) as Answer;
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'workbook:overwritten-formula', cells: ['BM6/1'], stated: '1,34' }));
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'BM6/1:derived', stated: '1,34', expected: '81,51' }));
    expect((await cchc('check', 'typed-over.xlsx')).out).toMatch(/Ô D5 sheet "Biểu mẫu 6"/);
  });

  test('stops quietly when nobody reads on', async () => {
    const { err } = await run('sh', ['-c', `"${process.execPath}" "${program}" check "${SAMPLE_FILE}" --json | true`], folder);
    expect(err).toBe('');
  });
});

describe('export', () => {
  test.each([SAMPLE_FILE, 'exported.xlsx'])('makes a valid Word document (%s)', async (file) => {
    await cchc('generate', SAMPLE_FILE, '-o', 'exported.xlsx');
    const { code, out, err } = await cchc('export', file, '-o', 'appendix.docx');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('appendix.docx');
    const bytes = bytesOf('appendix.docx');
    expect(await schemaErrors(bytes, 'docx')).toEqual([]);
    const text = strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<[^>]+>/g, '');
    for (const words of ['Phụ lục', 'Ban hành kèm theo', '122/BC-SKHCHN', 'Biểu mẫu 7', '6.786,875']) expect(text).toContain(words);
  });

  test('needs to know where to', async () => {
    expectRefusal(await cchc('export', SAMPLE_FILE), /-o/);
  });
});

describe('read', () => {
  test('gives back the figures that went in', async () => {
    await cchc('generate', SAMPLE_FILE, '-o', 'there.xlsx');
    const { code, out, err } = await cchc('read', 'there.xlsx', '-o', 'back.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('back.json');
    const [before, after] = [realReport(), readFiguresFile(readFileSync(path('back.json'), 'utf8'))];
    expect([after.period, after.agency, after.report]).toEqual([before.period, before.agency, before.report]);
    expect(after.notes).toEqual(before.notes);
    const [was, is] = [completeFigures(before), completeFigures(after)];
    const blank = { kind: 'blank' } as const;
    const changed = before.template.indicators.filter(({ id }) => !sameFigure(was.get(id) ?? blank, is.get(id) ?? blank));
    expect(changed.map(({ id }) => id)).toEqual([]);
    await cchc('generate', 'back.json', '-o', 'again.xlsx');
    expect(bytesOf('again.xlsx')).toEqual(bytesOf('there.xlsx'));
  });

  test('reads a workbook that lost its information sheet and properties when told the period', async () => {
    const layout = workbookLayout(realReport());
    const sheets = layout.sheets.filter(({ kind }) => kind === 'form');
    given('lost.xlsx', await writeWorkbook({ ...layout, sheets, properties: {} }));
    expectRefusal(await cchc('read', 'lost.xlsx', '-o', 'lost.json'), /kỳ báo cáo/);
    expect((await cchc('read', 'lost.xlsx', '--period', '2023-Q3', '-o', 'lost.json')).code).toBe(0);
    expect(readFiguresFile(readFileSync(path('lost.json'), 'utf8')).period.id).toBe('2023-Q3');
  });
});

describe('workbooks that cannot be read', () => {
  const good = writeWorkbook(workbookLayout(realReport()));

  /** A part of a good workbook rewritten. */
  async function withPart(part: string, rewrite: (xml: string) => string): Promise<Uint8Array> {
    const parts = unzipSync(await good);
    return zipSync({ ...parts, [part]: strToU8(rewrite(strFromU8(parts[part]!))) });
  }

  /** An OLE container, as Excel makes it when a password is set, or as Excel 97 wrote workbooks. */
  function ole(stream: string): Uint8Array {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(
      Array.from(stream).flatMap((character) => [character.charCodeAt(0), 0]),
      1024,
    );
    return bytes;
  }

  const cases: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
    ['an empty file', () => new Uint8Array()],
    ['not a zip', () => strToU8('Kính gửi: Sở Nội vụ')],
    ['a web page', () => strToU8('<html><body><table><tr><td>STT</td></tr></table></body></html>')],
    ['a PDF', () => strToU8('%PDF-1.7\n1 0 obj <<>> endobj')],
    ['an encrypted workbook', () => ole('EncryptedPackage')],
    ['a workbook of Excel 97', () => ole('Workbook')],
    ['half a file', async () => (await good).slice(0, 9000)],
    ['a file without its last bytes', async () => (await good).slice(0, -30)],
    ['a file with its middle overwritten', async () => (await good).map((byte, index) => (index > 4000 && index < 8000 ? 0x55 : byte))],
    ['a zip of something else', () => zipSync({ 'readme.txt': strToU8('xin chào') })],
    [
      'a zip bomb',
      async () => zipSync({ ...unzipSync(await good), 'xl/worksheets/sheet3.xml': new Uint8Array(150_000_000) }, { level: 9 }),
    ],
    ['broken XML', () => withPart('xl/worksheets/sheet3.xml', (xml) => xml.slice(0, xml.length / 2))],
    ['XML that is none', () => withPart('xl/workbook.xml', () => 'không phải XML')],
    [
      'XML with entities that grow',
      () => withPart('xl/workbook.xml', (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "&#97;&#97;"><!ENTITY b "&a;&a;&a;">]>')),
    ],
    [
      'a workbook without its sheets',
      async () => zipSync(Object.fromEntries(Object.entries(unzipSync(await good)).filter(([name]) => !name.includes('worksheets')))),
    ],
    [
      'another workbook altogether',
      () => {
        const { sheets, ...rest } = workbookLayout(emptyReport());
        return writeWorkbook({
          ...rest,
          properties: {},
          sheets: [
            { ...sheets[0]!, name: 'Danh sách', cells: [{ row: 0, column: 0, value: 'Họ tên', style: {} }], merges: [], validations: [] },
          ],
        });
      },
    ],
    ['a workbook of a later circular', async () => withPart('docProps/custom.xml', (xml) => xml.replace('CCHC-2022', 'CCHC-2035'))],
  ];

  test.each(cases)('%s is refused in one sentence', async (name, bytes) => {
    const file = given(`${name}.xlsx`, await bytes());
    for (const args of [
      ['check', file],
      ['check', file, '--json'],
      ['read', file, '-o', 'never.json'],
    ]) {
      const outcome = await cchc(...args);
      expectRefusal(outcome, basename(file));
    }
  });

  test('one with prefixed XML and its parts in another order is read all the same', async () => {
    const parts = Object.entries(unzipSync(await good)).map(([name, bytes]): [string, Uint8Array] => {
      if (!/^xl\/(workbook|worksheets\/.*|sharedStrings|styles)\.xml$/.test(name)) return [name, bytes];
      const xml = strFromU8(bytes)
        .replace(/<(\/?)([A-Za-z])/g, '<$1x:$2')
        .replace(/xmlns="/g, 'xmlns:x="');
      return [name, strToU8(xml)];
    });
    given('prefixed.xlsx', zipSync(Object.fromEntries(parts.reverse())));
    const [prefixed, plain] = [
      await cchc('check', 'prefixed.xlsx', '--json'),
      await cchc('check', given('plain.xlsx', await good), '--json'),
    ];
    expect(prefixed).toEqual(plain);
    expect(prefixed.code).toBe(1);
  });
});

describe('files of other kinds', () => {
  const cases = join(project, 'test/cases');
  const caseFile = (name: string) => given(name, new Uint8Array(readFileSync(join(cases, name))));
  const figuresIn = (name: string) => {
    const { figures, notes } = JSON.parse(readFileSync(path(name), 'utf8')) as Record<'figures' | 'notes', Record<string, string>>;
    return { figures, notes };
  };
  const PERIOD = ['--period', '2023-Q3'] as const;

  test('read takes figures and notes out of a typed report to the letter, and what its head says', async () => {
    const file = given('typed.docx', printedReport(realReport()));
    const { code, out, err } = await cchc('read', file, '-o', 'typed.json');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Đã đọc số liệu quý III năm 2023');
    const read = JSON.parse(readFileSync(path('typed.json'), 'utf8')) as Record<string, Record<string, string>>;
    expect([read['figures'], read['notes'], read['period']]).toEqual([sample.figures, sample['notes'], sample['period']]);
    expect(read['agency']?.['name']).toBe((sample['agency'] as Record<string, string>)['name']);
    expect(read['report']).toMatchObject({ number: '122/BC-SKHCHN', date: '2023-09-15' });
    // The wrong rate is still found in what was read.
    expect((await cchc('check', 'typed.json')).out).toMatch(/dòng 1: .*1,34.*81,51/);
  });

  test('generate makes the workbook out of it, and says which figures the formulas replaced', async () => {
    const { code, out } = await cchc('generate', given('typed.docx', printedReport(realReport())), '-o', 'typed.xlsx');
    expect([code, out]).toEqual([0, expect.stringMatching(/Biểu mẫu 6, dòng 1: ghi 1,34, công thức 81,51/)]);
    await cchc('read', 'typed.xlsx', '-o', 'typed-back.json');
    await cchc('generate', SAMPLE_FILE, '-o', 'sample.xlsx');
    await cchc('read', 'sample.xlsx', '-o', 'sample-back.json');
    expect(figuresIn('typed-back.json')).toEqual(figuresIn('sample-back.json'));
  });

  test('the appendix written to Word is read back, from standard input too, once its period is said', async () => {
    await cchc('export', SAMPLE_FILE, '-o', 'word.docx');
    expectRefusal(await cchc('read', 'word.docx', '-o', 'never.json'), /word\.docx: .*--period 2023-Q3/);
    expect(existsSync(path('never.json'))).toBe(false);
    expect((await cchc('read', 'word.docx', ...PERIOD, '-o', 'word.json')).code).toBe(0);
    await cchc('generate', SAMPLE_FILE, '-o', 'there.xlsx');
    await cchc('read', 'there.xlsx', '-o', 'there.json');
    expect(figuresIn('word.json')).toEqual(figuresIn('there.json'));
    const piped = await run(
      'bash',
      ['-c', '"$0" "$1" read - --period 2023-Q3 -o piped.json < word.docx', process.execPath, program],
      folder,
    );
    expect([piped.code, piped.err]).toEqual([0, '']);
    expect(figuresIn('piped.json')).toEqual(figuresIn('there.json'));
  });

  test('--column says which of several columns of figures is meant', async () => {
    const file = caseFile('07d-hidden-figure-column.xlsx');
    expectRefusal(await cchc('check', file, ...PERIOD), /cột D .*cột E .*--column E/);
    expectRefusal(await cchc('generate', file, ...PERIOD, '-o', 'never.xlsx'), /--column/);
    expect(existsSync(path('never.xlsx'))).toBe(false);
    expect((await cchc('read', file, ...PERIOD, '--column', 'E', '-o', 'column.json')).code).toBe(0);
    expect(figuresIn('column.json').figures['BM1/1']).toBe('201');
  });

  test('--convert-font puts words typed for an old font into Unicode', async () => {
    const file = caseFile('05c-tcvn3.xlsx');
    const named = await cchc('read', file, '-o', 'old-font.json');
    expect([named.code, named.out]).toEqual([0, expect.stringContaining('TCVN3')]);
    expect((await cchc('read', file, '--convert-font', '-o', 'new-font.json')).code).toBe(0);
    expect(readFiguresFile(readFileSync(path('new-font.json'), 'utf8')).agency.name).toBe('Sở Khoa học và Công nghệ Quảng Trị');
  });

  test('--entry says which file of an archive or a folder is meant; where there is only one nobody has to', async () => {
    const workbook = new Uint8Array(readFileSync(join(cases, 'ok.xlsx')));
    const other = new Uint8Array(readFileSync(join(cases, 'd.xlsx')));
    const one = given('one.zip', zipSync({ 'ok.xlsx': workbook, 'ghi-chu.txt': strToU8('x') }));
    const two = given('two.zip', zipSync({ 'ok.xlsx': workbook, 'd.xlsx': other }));
    mkdirSync(path('folder'));
    writeFileSync(path('folder/ok.xlsx'), workbook);
    for (const file of [one, path('folder')]) {
      expect((await cchc('read', file, '-o', 'entry.json')).code).toBe(0);
      expect(figuresIn('entry.json').figures['BM1/1']).toBe('14');
    }
    writeFileSync(path('folder/d.xlsx'), other);
    for (const file of [two, path('folder')]) {
      expectRefusal(await cchc('read', file, '-o', 'never.json'), /d\.xlsx.*--entry/);
      expectRefusal(await cchc('read', file, '--entry', 'khong-co.xlsx', '-o', 'never.json'), /d\.xlsx.*ok\.xlsx|ok\.xlsx.*d\.xlsx/);
      expect((await cchc('read', file, '--entry', 'd.xlsx', '-o', 'entry.json')).code).toBe(0);
      expect(figuresIn('entry.json').figures['BM1/1']).toBe('201');
    }
    expect(existsSync(path('never.json'))).toBe(false);
  });

  test.each([
    ['18c-ods-renamed.xlsx', /OpenDocument/],
    ['18d-csv-renamed.xlsx', /dấu \?/],
    ['18l-base64.xlsx', /văn bản thuần/],
    ['18n-encrypted-mock.xlsx', /mật khẩu/],
    ['w21c-doc-renamed.docx', /Word đời cũ/],
    ['w21e-pdf-renamed.docx', /PDF/],
    ['44-period-quy4-typed.xlsx', /"Quý 4".*không phải kỳ báo cáo/],
  ])('%s: nothing is written that nobody can answer for', async (name, about) => {
    const file = caseFile(name);
    expectRefusal(await cchc('read', file, '-o', 'never.json'), about);
    expect((await cchc('package', file, '-o', 'never')).code).toBe(2);
    expect([existsSync(path('never.json')), existsSync(path('never'))]).toEqual([false, false]);
  });
});

describe('figures files that cannot be read', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{ "period": ', /JSON/],
    ['a list', '[1, 2]', /tệp số liệu/i],
    ['a number', '7', /./],
    ['null', 'null', /./],
    ['an empty object', '{}', /./],
    ['an unknown indicator', sampleWith({ figures: { 'BM1/99': '1' } }), /BM1\/99/],
    ['an indicator called like a part of the language', sampleWith({ figures: JSON.parse('{"__proto__": "1"}') as unknown }), /./],
    ['an indicator called constructor', sampleWith({ figures: { constructor: '1' } }), /constructor/],
    ['a figure for a title', sampleWith({ figures: { 'BM1/3': '1' } }), /BM1\/3/],
    ['a figure as a number', sampleWith({ figures: { 'BM1/1': 14 } }), /BM1\/1.*ngoặc kép/],
    ['a figure as an object', sampleWith({ figures: { 'BM1/1': { value: 14 } } }), /BM1\/1/],
    ['figures as a list', sampleWith({ figures: ['14'] }), /figures/],
    ['an unknown period', sampleWith({ period: '2023-Q2' }), /2023-Q3/],
    ['no agency', sampleWith({ agency: undefined }), /agency/],
    ['an agency that is a text', sampleWith({ agency: 'Sở Nội vụ' }), /agency/],
    ['an unknown section', sampleWith({ comment: 'x' }), /comment/],
    ['an unknown template', sampleWith({ template: 'CCHC-2035' }), /CCHC-2035/],
    ['a date that is none', sampleWith({ report: { date: '2023-02-31' } }), /2023-02-31/],
    ['a note for nothing', sampleWith({ notes: { 'BM9/1': 'x' } }), /BM9\/1/],
    ['a note longer than a cell holds', sampleWith({ notes: { 'BM1/1': 'x'.repeat(40_000) } }), /BM1\/1.*dài/],
    ['a file of two megabytes', sampleWith({ notes: { 'BM1/1': 'x'.repeat(2_000_000) } }), /lớn/],
    ['brackets without end', '{"figures":' + '['.repeat(100_000), /JSON/],
    ['deep nesting', sampleWith({ figures: 0 }).replace('"figures":0', `"figures":${'['.repeat(5000)}${']'.repeat(5000)}`), /./],
  ];

  test.each(cases)('%s is refused in one sentence', async (name, content, about) => {
    const file = given(`${name}.json`, content);
    expectRefusal(await cchc('check', file), about);
    expectRefusal(await cchc('generate', file, '-o', 'never.xlsx'), `${name}.json`);
  });

  test.each([1, 2].map((part) => [part, TREACHEROUS_TEXTS.filter((_, index) => index % 2 === part - 1)] as const))(
    'texts that look like code stay texts on every way (%d)',
    async (part, texts) => {
      const rows = Object.keys(sample.figures);
      const agency = { name: texts.join(' '), parent: texts[0], symbol: texts[1] };
      const notes = Object.fromEntries(texts.map((text, index) => [rows[index], text]));
      const file = given(`code-${part}.json`, sampleWith({ agency, notes }));
      for (const args of [
        ['generate', file, '-o', `code-${part}.xlsx`],
        ['export', `code-${part}.xlsx`, '-o', `code-${part}.docx`],
        ['read', `code-${part}.xlsx`, '-o', `code-${part}-back.json`],
      ]) {
        const { code, err } = await cchc(...args);
        expect([code, err]).toEqual([0, '']);
      }
      for (const kind of ['xlsx', 'docx'] as const) expect(await schemaErrors(bytesOf(`code-${part}.${kind}`), kind)).toEqual([]);
      expect(lint(bytesOf(`code-${part}.xlsx`))).toEqual([]);
      const back = JSON.parse(readFileSync(path(`code-${part}-back.json`), 'utf8')) as { agency: unknown; notes: unknown };
      expect(back.agency).toEqual(agency);
      expect(back.notes).toEqual(notes);
      const { out } = await cchc('check', file, '--json');
      expect((JSON.parse(out) as Answer).agency).toEqual(agency);
    },
  );
});

describe('files and words that make no sense', () => {
  test('a file that is not there', async () => {
    expectRefusal(await cchc('check', 'nowhere.xlsx'), /nowhere\.xlsx/);
    expectRefusal(await cchc('generate', SAMPLE_FILE, '--previous', 'nowhere.xlsx', '-o', 'x.xlsx'), /nowhere\.xlsx/);
  });

  test('an empty folder, or one instead of a result', async () => {
    mkdirSync(path('folder.xlsx'), { recursive: true });
    expectRefusal(await cchc('check', 'folder.xlsx'), /thư mục này không chứa/i);
    expectRefusal(await cchc('generate', SAMPLE_FILE, '-o', 'folder.xlsx'), /thư mục/);
  });

  test('a result in a folder that is not there', async () => {
    expectRefusal(await cchc('generate', SAMPLE_FILE, '-o', 'no/such/folder/x.xlsx'), /thư mục/);
  });

  test('a result that must not be overwritten', async () => {
    given('sealed.xlsx', 'x');
    chmodSync(path('sealed.xlsx'), 0o444);
    const outcome = await cchc('generate', SAMPLE_FILE, '-o', 'sealed.xlsx');
    // Whoever may write everywhere is not stopped by it.
    if (outcome.code !== 0) expectRefusal(outcome, /sealed\.xlsx/);
  });

  test.each([
    ['export', 'exported-over.xlsx'],
    ['read', 'read-over.xlsx'],
    ['generate', 'generated-over.xlsx'],
  ])('%s never writes over what it reads', async (command, name) => {
    await cchc('generate', SAMPLE_FILE, '-o', name);
    const before = bytesOf(name);
    symlinkSync(path(name), path(`link-to-${name}`));
    for (const output of [name, `./${name}`, `link-to-${name}`])
      expectRefusal(await cchc(command, name, '-o', output), /trùng với tệp đang đọc/);
    expect(bytesOf(name)).toEqual(before);
  });

  test('nor over the figures it compares with, and a package not over its own workbook', async () => {
    await cchc('generate', given('sound-now.json', writeFiguresFile(soundSubmission())), '-o', 'now.xlsx');
    given('PhuLucCCHC_2023-Q3_SKHCN.xlsx', bytesOf('now.xlsx'));
    expectRefusal(await cchc('package', 'PhuLucCCHC_2023-Q3_SKHCN.xlsx', '-o', '.'), /trùng với tệp đang đọc/);
    expect(bytesOf('PhuLucCCHC_2023-Q3_SKHCN.xlsx')).toEqual(bytesOf('now.xlsx'));
    expect(existsSync(path('PhuLucCCHC_2023-Q3_SKHCN.docx'))).toBe(false);
  });

  test('a disk that fills up leaves the old file, says so, and leaves nothing beside it', async () => {
    given('old.xlsx', 'cũ');
    // Nothing longer than a kilobyte can be written; node is told not to die of it.
    const limited = `trap '' XFSZ; ulimit -f 1; exec "$0" "$@"`;
    const outcome = await run('bash', ['-c', limited, process.execPath, program, 'generate', SAMPLE_FILE, '-o', 'old.xlsx'], folder);
    expectRefusal(outcome, /old\.xlsx: .*Tệp cũ còn nguyên\./);
    expect(readFileSync(path('old.xlsx'), 'utf8')).toBe('cũ');
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('- is standard input and output; what there is to tell goes to the error stream', async () => {
    const { code, out, err } = await cchc('read', SAMPLE_FILE, '-o', '-');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ period: '2023-Q3' })]);
    expect(err).toContain('Đã đọc số liệu quý III năm 2023');
    const piped = await run(
      'bash',
      ['-c', `"$0" "$1" read "$2" -o - 2>/dev/null | "$0" "$1" check - --json`, process.execPath, program, SAMPLE_FILE],
      folder,
    );
    expect(JSON.parse(piped.out)).toMatchObject({ period: '2023-Q3', agency: sample['agency'] });
  });

  test('no file at all', async () => {
    for (const command of ['read', 'export', 'package', 'skeleton']) expectRefusal(await cchc(command, '-o', 'x'), /tệp/);
    for (const command of ['check', 'verify']) expectRefusal(await cchc(command), /tệp/);
  });

  test.each([['frobnicate'], ['toString'], ['__proto__'], ['Check', 'x.xlsx']])('the command %s', async (...words) => {
    expectRefusal(await cchc(...words), /lệnh/);
  });

  test.each([
    ['check', SAMPLE_FILE, SAMPLE_FILE],
    ['check', SAMPLE_FILE, '--jason'],
    ['generate', '-o'],
    // Options that other commands know.
    ['read', SAMPLE_FILE, '--report', 'no.docx', '--json', '-o', 'y.json'],
    ['verify', SAMPLE_FILE, '--period', '2023-Q3'],
    ['export', SAMPLE_FILE, '-o', 'x.docx', '--previous=y.xlsx'],
  ])('the words %s %s %s', async (...words) => {
    expectRefusal(await cchc(...words.filter((word) => word !== '')), /--help/);
  });

  test('--help tells how it is used, and so does calling it without a word', async () => {
    const help = await cchc('--help');
    expect([help.code, help.err]).toEqual([0, '']);
    for (const words of [
      'generate',
      'check',
      'export',
      'skeleton',
      'package',
      'verify',
      'read',
      'slips',
      'merge',
      'consolidate',
      '--roster',
      '--report',
      '--period',
      '--previous',
      '--json',
      '-o',
    ])
      expect(help.out).toContain(words);
    expect(await cchc()).toMatchObject({ code: 2 });
  });

  test('an option that a command does not know is refused by name, and nothing is written', async () => {
    expectRefusal(await cchc('read', SAMPLE_FILE, '--report', 'no.docx', '-o', 'y.json'), /Lệnh read không nhận --report/);
    expect(existsSync(path('y.json'))).toBe(false);
  });

  test('each command tells how it is used', async () => {
    const { code, out } = await cchc('package', '--help');
    expect(code).toBe(0);
    expect(out).toContain('cchc package');
    expect(out).not.toContain('cchc verify');
  });

  test('--version says which one it is', async () => {
    expect(await cchc('--version')).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
  });
});

describe('package', () => {
  const sound = () => given('sound.json', writeFiguresFile(soundSubmission({ 'BM4/2.5': '100' })));

  test('writes the three files into a folder it makes, and says what goes along', async () => {
    const { code, out, err } = await cchc('package', sound(), '-o', 'out/quy-3');
    expect([code, err]).toEqual([0, '']);
    for (const ending of ['xlsx', 'docx', 'json']) {
      expect(out).toContain(`PhuLucCCHC_2023-Q3_SKHCN.${ending}`);
      expect(bytesOf(`out/quy-3/PhuLucCCHC_2023-Q3_SKHCN.${ending}`).length).toBeGreaterThan(1000);
    }
    expect(out).toMatch(/1 cảnh báo:\n {2}Biểu mẫu 4, dòng 2\.5: Ghi 100%/);
  });

  test('holds back what has errors: lists them, writes nothing, exits with 1', async () => {
    const { code, out } = await cchc('package', SAMPLE_FILE, '-o', 'held-back');
    expect(code).toBe(1);
    expect(out).toMatch(/còn 5 lỗi, 4 chưa nhập/);
    expect(out).toContain('Biểu mẫu 6, dòng 1: Ghi 1,34 nhưng 6.786,875 / 8.326 là 81,51.');
    expect(existsSync(path('held-back'))).toBe(false);
  });

  test('a workbook packs to the same as its figures', async () => {
    await cchc('generate', sound(), '-o', 'sound.xlsx');
    await cchc('package', path('sound.xlsx'), '-o', 'from-workbook');
    await cchc('package', sound(), '-o', 'from-figures');
    const name = 'PhuLucCCHC_2023-Q3_SKHCN.xlsx';
    expect(bytesOf(`from-workbook/${name}`)).toEqual(bytesOf(`from-figures/${name}`));
  });

  test('does not compare a period with itself', async () => {
    expectRefusal(await cchc('package', sound(), '--previous', sound(), '-o', 'x'), /kỳ trước/);
  });

  test('needs a folder to write to', async () => {
    expectRefusal(await cchc('package', sound()), /-o/);
    given('occupied', 'x');
    expectRefusal(await cchc('package', sound(), '-o', 'occupied'), /thư mục/);
  });
});

describe('verify', () => {
  async function packed(): Promise<string> {
    await cchc('package', given('to-verify.json', writeFiguresFile(soundSubmission())), '-o', 'received');
    return path('received/PhuLucCCHC_2023-Q3_SKHCN.xlsx');
  }

  test('calls a package intact that nobody touched', async () => {
    const { code, out, err } = await cchc('verify', await packed());
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Sở Khoa học và Công nghệ Quảng Trị, quý III năm 2023\nNguyên vẹn/);
  });

  test('lists what was changed, for people and for programs', async () => {
    const parts = unzipSync(new Uint8Array(readFileSync(await packed())));
    const sheet = 'xl/worksheets/sheet3.xml';
    parts[sheet] = strToU8(strFromU8(parts[sheet]!).replace(/(<c r="D7"[^>]*><v>)37(<\/v>)/, '$138$2'));
    given('changed.xlsx', zipSync(parts));
    const { code, out } = await cchc('verify', path('changed.xlsx'));
    expect(code).toBe(1);
    expect(out).toContain('Biểu mẫu 1, dòng 2.1: khi gửi 37, nay 38');
    const answer = JSON.parse((await cchc('verify', path('changed.xlsx'), '--json')).out) as { seal: string; differences: unknown[] };
    expect(answer.seal).toBe('altered');
    expect(answer.differences).toContainEqual({ what: 'Biểu mẫu 1, dòng 2.1', sent: '37', now: '38' });
  });

  test('says of a workbook that was never packed that it is no package', async () => {
    await cchc('generate', SAMPLE_FILE, '-o', 'plain.xlsx');
    expectRefusal(await cchc('verify', path('plain.xlsx')), /đóng gói/);
    expectRefusal(await cchc('verify', SAMPLE_FILE), /\.xlsx trong gói/);
  });
});

describe('a report beside the figures', () => {
  const figures = () => given('sound.json', writeFiguresFile(soundSubmission()));

  test('its statements are compared, quoted with both numbers, and one that differs is an error', async () => {
    given('report.docx', docx(para('Sở đã giải quyết 17 hồ sơ trước hạn.') + para('Đã tuyển dụng 03 viên chức.')));
    const { code, out, err } = await cchc('check', figures(), '--report', path('report.docx'));
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('0 lỗi');
    expect(out).toContain('Báo cáo: 1 chỗ khớp, 1 chỗ khác, 0 chỗ cần xem lại');
    expect(out).toContain('● Báo cáo ghi 17, Biểu mẫu 3 dòng 3.1.2 ghi 20.\n      “Sở đã giải quyết 17 hồ sơ trước hạn”');
  });

  test('its own slips are pointed out, and are no error', async () => {
    given('report.txt', 'Quý II/2023, Sở không nhận được phản ánh, kiến nghị về quy định thủ tục hành chính.');
    const { code, out } = await cchc('check', figures(), '--report', path('report.txt'));
    expect(code).toBe(0);
    expect(out).toContain('▲ Ghi "Quý II/2023", nhưng đây là báo cáo quý III năm 2023.');
  });

  test('programs get the same as JSON', async () => {
    given('report.docx', docx(para('Sở đã giải quyết 17 hồ sơ trước hạn.')));
    const { out } = await cchc('check', figures(), '--report', path('report.docx'), '--json');
    const { report } = JSON.parse(out) as {
      report: { statements: { ids: string[]; stated: string; expected: string; agrees: boolean }[] };
    };
    expect(report.statements).toContainEqual(
      expect.objectContaining({
        ids: ['BM3/3.1.2'],
        stated: '17',
        expected: '20',
        agrees: false,
        words: 'Sở đã giải quyết 17 hồ sơ trước hạn',
      }),
    );
  });

  test.each([
    ['a workbook', 'x.xlsx', () => writeWorkbook(workbookLayout(soundSubmission()))],
    ['a scan as PDF', 'x.pdf', () => Buffer.from('%PDF-1.7')],
    ['an empty file', 'x.docx', () => new Uint8Array()],
    ['an old document', 'x.txt', () => Buffer.from('{\\rtf1 x}')],
  ])('%s instead of a report is refused in one sentence', async (_, name, content) => {
    given(name, await content());
    expectRefusal(await cchc('check', figures(), '--report', path(name)));
  });

  test('the outline of a report has the figures in it, and contradicts none of them', async () => {
    const { code, out, err } = await cchc('skeleton', figures(), '-o', 'outline.docx');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/đề cương.*outline\.docx/);
    expect(await schemaErrors(bytesOf('outline.docx'), 'docx')).toEqual([]);
    const checked = await cchc('check', figures(), '--report', path('outline.docx'));
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/Báo cáo: \d\d+ chỗ khớp, 0 chỗ khác, 0 chỗ cần xem lại/);
  });
});

describe('slips and merge', () => {
  const report = soundSubmission();
  const asked = sharedOut({ ...report, figures: new Map() });

  test('each room has its slip, and what they fill in comes together in a workbook that says who gave what', async () => {
    writeFileSync(path('da-giao.xlsx'), await writeWorkbook(workbookLayout(asked)));
    const made = await cchc('slips', 'da-giao.xlsx', '--due', '12/9/2023', '-o', 'phieu');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('Đã lập 6 phiếu quý III năm 2023 trong phieu:');
    expect(made.out).toContain('Hạn trả lời: 12/9/2023.');
    expect(readdirSync(path('phieu')).filter((name) => name.endsWith('.xlsx'))).toHaveLength(6);
    mkdirSync(path('tra-loi'), { recursive: true });
    for (const slip of slipsOf(asked)) {
      const filled = fillLayout(slipLayout(asked, slip), slip, report, { date: '12/9/2023' });
      writeFileSync(join(path('tra-loi'), `${slip.id}.xlsx`), await writeWorkbook(filled));
    }
    const merged = await cchc('merge', 'da-giao.xlsx', 'tra-loi', '-o', 'moi.xlsx');
    expect(merged.out).toContain('Đã gộp 6 phiếu');
    expect(merged.out).toMatch(/Thanh tra Sở: đã trả lời \d+\/\d+ chỉ tiêu, 12\/9\/2023/);
    const { submission } = readSubmission(await readWorkbook(new Uint8Array(readFileSync(path('moi.xlsx')))));
    for (const [id, figure] of report.figures) {
      if (figure.kind !== 'blank' && !report.template.indicator(id)?.derivation)
        expect([id, sameFigure(submission.figures.get(id)!, figure)]).toEqual([id, true]);
    }
    expect(submission.inquiry?.sources.size).toBeGreaterThan(90);
  });

  test('what was typed stays, is named, and gives way only where that is said', async () => {
    const [slip] = slipsOf(asked);
    const [row] = slip!.rows;
    writeFileSync(path('da-go.xlsx'), await writeWorkbook(workbookLayout(sharedOut(report))));
    const other = fillLayout(slipLayout(asked, slip!), slip!, reportWith({ [row!]: '99' }), { date: '12/9/2023' });
    writeFileSync(path('khac.xlsx'), await writeWorkbook(other));
    const kept = await cchc('merge', 'da-go.xlsx', 'khac.xlsx', '-o', 'giu.xlsx');
    expect(kept.code).toBe(1);
    expect(kept.out).toContain('nên giữ số trong sổ; hãy đối chiếu.');
    await cchc('merge', 'da-go.xlsx', 'khac.xlsx', '--overwrite', '-o', 'thay.xlsx');
    const figureIn = async (name: string) =>
      readSubmission(await readWorkbook(new Uint8Array(readFileSync(path(name))))).submission.figures.get(row!);
    expect(await figureIn('giu.xlsx')).not.toMatchObject({ value: 99 });
    expect(await figureIn('thay.xlsx')).toMatchObject({ value: 99 });
  });

  test('a list says who is asked for which rows', async () => {
    given('giao.csv', 'BM1;Văn phòng Sở\nBM2/1.1;Thanh tra Sở\n');
    const made = await cchc('slips', SAMPLE_FILE, '--assign', 'giao.csv', '-o', 'phieu2');
    expect(made.out).toContain('Đã lập 2 phiếu');
    given('giao-sai.csv', 'BM9;Văn phòng Sở\n');
    expectRefusal(await cchc('slips', SAMPLE_FILE, '--assign', 'giao-sai.csv', '-o', 'phieu3'), /dòng 1 ghi "BM9"/);
  });

  test.each([
    ['a form', 'BM1;Văn phòng Sở\r\nBM1;Phòng B\n', /BM1 có hai nơi: dòng 1 giao cho Văn phòng Sở, dòng 2 giao cho Phòng B; /],
    ['a row', 'BM1/1;Văn phòng Sở\nBM2/1.1;Phòng A\nBM1/1;Phòng B\n', /BM1\/1 có hai nơi: dòng 1 .* dòng 3 giao cho Phòng B/],
    [
      'all rows of a form one by one',
      `BM1;Phòng A\n${typedRows(asked)
        .flatMap((id) => (id.startsWith('BM1/') ? `${id};Phòng B` : []))
        .join('\n')}`,
      /dòng 1 giao BM1 cho Phòng A, nhưng các dòng khác đã giao hết cho nơi khác; /,
    ],
  ])('a list that asks two rooms for %s is refused, none is left without a slip', async (_name, text, about) => {
    given('hai-noi.csv', text);
    expectRefusal(await cchc('slips', SAMPLE_FILE, '--assign', 'hai-noi.csv', '-o', 'phieu-hai-noi'), about);
  });

  test('a row’s room goes before its form’s, in whatever order the lines stand', async () => {
    given('thu-tu.csv', 'BM2/1.1;Thanh tra Sở\nBM2;Văn phòng Sở\n');
    const made = await cchc('slips', SAMPLE_FILE, '--assign', 'thu-tu.csv', '-o', 'phieu-thu-tu');
    expect(made.out).toContain('  Thanh tra Sở: 1 chỉ tiêu\n');
  });

  test('what can’t be done is said in one sentence', async () => {
    expectRefusal(await cchc('slips', SAMPLE_FILE, '-o', 'phieu4'), /chưa phân công/);
    expectRefusal(await cchc('merge', SAMPLE_FILE, '-o', 'm.xlsx'), /phiếu cần gộp/);
    expectRefusal(await cchc('merge', SAMPLE_FILE, SAMPLE_FILE, '-o', 'm.xlsx'), /không phải phiếu/);
    const [slip] = slipsOf(asked);
    const [row] = slip!.rows;
    const filled = fillLayout(slipLayout(asked, slip!), slip!, reportWith({ [row!]: '3' }), { date: '12/9/2023' });
    writeFileSync(path('phieu.xlsx'), await writeWorkbook(filled));
    writeFileSync(path('nam.xlsx'), await writeWorkbook(workbookLayout(sharedOut(emptyReport('2023-Y')))));
    const others = { ...asked, agency: { ...asked.agency, name: 'Sở Y tế' } };
    writeFileSync(path('y-te.xlsx'), await writeWorkbook(workbookLayout(others)));
    given('phieu-hong.xlsx', 'không phải sổ');
    expectRefusal(await cchc('merge', SAMPLE_FILE, 'khong-co.xlsx', '-o', 'm.xlsx'), /^khong-co\.xlsx: không có tệp này/);
    expectRefusal(await cchc('merge', 'khong-co.xlsx', 'phieu.xlsx', '-o', 'm.xlsx'), /^khong-co\.xlsx: không có tệp này/);
    expectRefusal(await cchc('merge', SAMPLE_FILE, 'phieu-hong.xlsx', '-o', 'm.xlsx'), /^phieu-hong\.xlsx: /);
    expectRefusal(await cchc('merge', 'phieu.xlsx', 'phieu.xlsx', '-o', 'm.xlsx'), /là phiếu cung cấp số liệu, không phải sổ/);
    expectRefusal(await cchc('merge', 'nam.xlsx', 'phieu.xlsx', '-o', 'm.xlsx'), /là của quý III năm 2023, sổ này là năm 2023/);
    expectRefusal(await cchc('merge', 'y-te.xlsx', 'phieu.xlsx', '-o', 'm.xlsx'), /không phải Sở Y tế, nên không lấy/);
    expectRefusal(await cchc('merge', SAMPLE_FILE, 'phieu.xlsx'), /thêm -o tên-tệp/);
    expectRefusal(await cchc('merge', SAMPLE_FILE, 'phieu.xlsx', '-o', 'phieu.xlsx'), /trùng với tệp đang đọc/);
    expectRefusal(await cchc('slips', 'khong-co.xlsx', '-o', 'phieu5'), /^khong-co\.xlsx: không có tệp này/);
    expectRefusal(await cchc('slips', 'phieu.xlsx', '-o', 'phieu5'), /là phiếu cung cấp số liệu, không phải sổ/);
    expectRefusal(await cchc('slips', 'y-te.xlsx', '--due', '32/9/2023', '-o', 'phieu5'), /--due "32\/9\/2023" không phải một ngày/);
    expectRefusal(await cchc('slips', 'y-te.xlsx', '--assign', 'khong-co.csv', '-o', 'phieu5'), /^khong-co\.csv: không có tệp này/);
    expectRefusal(await cchc('slips', 'y-te.xlsx', '-o', 'phieu.xlsx'), /^phieu\.xlsx: đây là tệp, không phải thư mục/);
    expect(['m.xlsx', 'phieu5'].filter((name) => existsSync(path(name)))).toEqual([]);
  });

  test('help says what each option is for, and a result that is there is replaced whole', async () => {
    expect((await cchc('slips', '--help')).out).toMatch(/--due ghi hạn trả lời[\s\S]*--assign lấy phân công/);
    expect((await cchc('merge', '--help')).out).toMatch(/--overwrite\.[\s\S]*--today là ngày/);
    writeFileSync(path('so-giao.xlsx'), await writeWorkbook(workbookLayout(asked)));
    given('ket-qua.xlsx', 'cũ');
    expect((await cchc('merge', 'so-giao.xlsx', 'phieu.xlsx', '-o', 'ket-qua.xlsx')).out).toContain('Đã gộp 1 phiếu, 1 số liệu');
    expect((await readWorkbook(new Uint8Array(readFileSync(path('ket-qua.xlsx'))))).sheets.length).toBeGreaterThan(9);
  });
});

describe('consolidate', () => {
  const agency = (code: string, name: string) => ({ name, parent: 'UBND tỉnh Quảng Trị', symbol: code, code });

  /** A folder of two departments, one of them twice, and a file that can't be read. */
  function inbox(name: string): string {
    const folder = path(name);
    mkdirSync(join(folder, 'SNV'), { recursive: true });
    const submission = soundSubmission();
    writeFileSync(join(folder, 'SNV', 'snv.json'), writeFiguresFile({ ...submission, agency: agency('SNV', 'Sở Nội vụ') }));
    writeFileSync(join(folder, 'stp.json'), writeFiguresFile({ ...submission, agency: agency('STP', 'Sở Tư pháp') }));
    writeFileSync(join(folder, 'hong.xlsx'), 'PK');
    return folder;
  }

  test('a folder becomes the province: who is missing and what is left to decide is told, and the same folder gives the same bytes', async () => {
    inbox('den');
    given(
      'danh-sach.csv',
      'Mã;Tên đơn vị;Cấp;Chủ trì chỉ tiêu\nSNV;Sở Nội vụ;Sở;BM1/2.1 BM1/2.2\nSTP;Sở Tư pháp;Sở;\nX1;UBND xã Hải Lăng;Xã;\n',
    );
    const words = ['consolidate', 'den', '--roster', 'danh-sach.csv', '--today', '2023-09-25', '--table', 'bang.csv', '-o', 'tinh.xlsx'];
    const { code, out, err } = await cchc(...words);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('3 đơn vị, quý III năm 2023: 1 chưa gửi, 2 đã nhận.');
    expect(out).toContain('  UBND xã Hải Lăng: chưa gửi\n');
    expect(out).toMatch(/^ {2}hong\.xlsx: /m);
    expect(out).toContain('Biểu mẫu 1, dòng 2.1: Lấy số liệu của Sở Nội vụ; 1 đơn vị khác ghi tổng cộng 37, đã để riêng.');
    const bytes = bytesOf('tinh.xlsx');
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toContain('Dữ liệu');
    const table = readFileSync(path('bang.csv'), 'utf8');
    expect(table.split('\n')[1]).toMatch(/^SNV,Sở Nội vụ,Sở,2023-Q3,BM1\/1,14,số,1,1,,SNV\/snv\.json,,[0-9a-f]{64}$/);
    await cchc(...words);
    expect(bytesOf('tinh.xlsx')).toEqual(bytes);
    // What comes out goes the same ways as any other submission.
    expect((await cchc('export', 'tinh.xlsx', '-o', 'tinh.docx')).code).toBe(0);
  });

  test('what was returned comes again and is compared; the workbook is what its files make, and says so when it is not', async () => {
    const folder = inbox('den5');
    const { figures, ...rest } = soundSubmission();
    const sends = (number: number | undefined) => {
      const own = new Map(figures);
      if (number === undefined) own.delete('BM1/1');
      else own.set('BM1/1', numberFigure(number));
      writeFileSync(join(folder, 'stp.json'), writeFiguresFile({ ...rest, figures: own, agency: agency('STP', 'Sở Tư pháp') }));
    };
    sends(undefined);
    const first = await cchc(
      ...['consolidate', 'den5', '--today', '2023-09-21', '--slips', 'tra-lai', '--due', '2023-09-25', '-o', 'tinh5.xlsx'],
    );
    expect([first.code, first.err]).toEqual([1, '']);
    expect(first.out).toContain('2 đơn vị, quý III năm 2023: 1 đã nhận, 1 đã trả.');
    const names = ['docx', 'xlsx'].map((kind) => `PhieuDeNghi_2023-Q3_STP_lan-1.${kind}`);
    expect(readdirSync(path('tra-lai')).sort()).toEqual(names);
    expect((await cchc('verify', 'tinh5.xlsx', 'den5')).code).toBe(0);

    sends(15);
    const again = await cchc('consolidate', 'den5', '--with', 'tinh5.xlsx', '--today', '2023-09-24', '-o', 'tinh6.xlsx');
    expect(again.out).toContain('1 đã nhận, 1 gửi lại');
    expect(again.out).toContain('Bản gửi lại: 1 nội dung đã xong, 0 nội dung còn lại.');
    const verified = await cchc('verify', 'tinh5.xlsx', 'den5');
    expect(verified.code).toBe(1);
    expect(verified.out).toContain('Tệp stp.json: nội dung khác tệp đã dùng để tổng hợp.');
  });

  test('without a roster it proposes one and says so', async () => {
    inbox('den2');
    const { out } = await cchc('consolidate', 'den2', '-o', 'tinh2.xlsx');
    expect(out).toContain('dùng danh sách đề xuất 2 đơn vị từ các tệp');
  });

  test('a period is never guessed', async () => {
    const folder = inbox('den3');
    writeFileSync(join(folder, 'cu.json'), sampleWith({ period: '2023-Q1' }));
    expectRefusal(await cchc('consolidate', 'den3', '-o', 'tinh3.xlsx'), /nhiều kỳ.*--period 2023-Q3/);
    expect((await cchc('consolidate', 'den3', '--period', '2023-Q3', '-o', 'tinh3.xlsx')).code).toBe(1);
  });

  test.each([
    ['a roster that is none', ['den4', '--roster', 'ds.csv', '-o', 't.xlsx'], /thiếu cột "Mã"/],
    ['a day that is none', ['den4', '--today', 'mai', '-o', 't.xlsx'], /không phải một ngày/],
    ['a day by which nothing can come', ['den4', '--slips', 'phieu', '--due', 'mai', '-o', 't.xlsx'], /--due "mai" không phải một ngày/],
    ['a second word for it', ['den4', '--deadline', '2023-09-25', '-o', 't.xlsx'], /không nhận --deadline/],
    ['a folder that is not there', ['khong-co', '-o', 't.xlsx'], /không có tệp này/],
    ['no folder', ['-o', 't.xlsx'], /thư mục/],
    ['a result within the folder', ['den4', '-o', 'den4/t.xlsx'], /trùng với tệp đang đọc|tệp kết quả/],
  ])('%s is refused in a sentence', async (_name, words, about) => {
    inbox('den4');
    given('ds.csv', 'Tên đơn vị\nSở Nội vụ\n');
    writeFileSync(path('den4/t.xlsx'), '');
    expectRefusal(await cchc('consolidate', ...words), about);
  });
});
