import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { printFigure } from '../../../src/figures';
import { isTyped } from '../../../src/forms';
import { packageFiles } from '../../../src/sending';
import { workbookLayout } from '../../../src/sheets';
import { emptySubmission, figureOf, withFigures, writeFiguresFile, type Submission } from '../../../src/submission';
import { Connection } from '../../../src/taskpane';
import { doubtsOf, formsSentence } from '../../../src/taskpane/files/opened-words';
import { Opening, type Shown, type Source } from '../../../src/taskpane/files/opening';
import { takeOpened } from '../../../src/taskpane/files/take-opened';
import { wordsVi as words } from '../../../src/taskpane/language/vi/words';
import { clipboardHtml, formTable, writeAppendix } from '../../../src/word';
import { writeWorkbook } from '../../../src/xlsx';
import { HEADING, NUMBERING, ROWS, TOTAL } from '../../one-stop-tables';
import { realReport, reportWith, soundSubmission } from '../../submissions';
import { memory, MemoryHost } from '../session/memory-host';

const TODAY = '2026-11-25';
const report = realReport();
const sound = soundSubmission();

/** A pane on an empty workbook, and the way into it. */
async function start() {
  const host = new MemoryHost();
  const connection = new Connection(host, memory(), () => TODAY);
  await connection.connect();
  const problems: unknown[] = [];
  const opening = new Opening({
    today: () => TODAY,
    take: (opened, purpose) => takeOpened(connection, opened, purpose, TODAY),
    report: (error) => {
      if (error !== undefined) problems.push(error);
    },
  });
  const shown = () => {
    const now = opening.current().shown;
    if (!now) throw new Error('Nothing is shown');
    return now;
  };
  /** Agrees to what is proposed, if anything is. */
  const agree = async () => {
    if (connection.current().proposal) await (await connection.open()).acceptProposal();
  };
  const reading = () => {
    const state = connection.current();
    if (state.phase !== 'working') throw new Error(state.phase);
    return state.reading;
  };
  const sentence = () => formsSentence(shown().opened!, undefined, words);
  return { host, connection, opening, shown, sentence, agree, reading, problems };
}

const fileOf = (name: string, bytes: Uint8Array): Source => ({ kind: 'file', file: { name, bytes } });
const figuresFile = (submission: Submission) => fileOf('so-lieu.json', new TextEncoder().encode(writeFiguresFile(submission)));
const testCase = async (name: string) => fileOf(name, new Uint8Array(await readFile(join('test/cases', name))));
/** What was typed, as printed: derived rows are formulas, which this host doesn't calculate. */
const typed = (submission: Submission) =>
  submission.template.indicators
    .filter(isTyped)
    .map((indicator) => [indicator.id, printFigure(figureOf(submission, indicator.id), 'count')]);
const shownFigure = (submission: Submission, id: `BM${number}/${string}`) => printFigure(figureOf(submission, id), 'count');
const workbook = async () => (await packageFiles(sound)).find(({ kind }) => kind === 'workbook')!;

describe('a sound workbook of ours', () => {
  it('goes straight to the sheets, as does its figures file', async () => {
    for (const { name, bytes } of (await packageFiles(sound)).filter(({ kind }) => kind !== 'document')) {
      const { opening, reading, problems } = await start();
      await opening.open(fileOf(name, bytes), 'open');
      expect([problems, opening.current().shown]).toEqual([[], undefined]);
      expect(typed(reading().submission)).toEqual(typed(sound));
    }
  });

  it('proposes where something that stands would change', async () => {
    const { opening, connection, agree, reading } = await start();
    await opening.open(figuresFile(sound), 'open');
    await opening.open(figuresFile(reportWith({ 'BM3/3.1.1': '25' }, sound)), 'open');
    expect(connection.current().proposal?.changes).toContainEqual({ id: 'BM3/3.1.1', before: '20', after: '25', byFormula: false });
    await agree();
    expect(shownFigure(reading().submission, 'BM3/3.1.1')).toBe('25');
  });

  it('that was changed since it was packed is shown with what was sent', async () => {
    const parts = unzipSync((await workbook()).bytes);
    const name = 'xl/worksheets/sheet3.xml';
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/(<c r="D7"[^>]*><v>)37(<\/v>)/, '$138$2'));
    const { opening, shown } = await start();
    await opening.open(fileOf('goi.xlsx', zipSync(parts)), 'open');
    const [first] = doubtsOf(shown());
    expect(first).toMatchObject({ severity: 'warning' });
    expect(first?.message).toMatch(/^Tệp là gói đã đóng và đã thay đổi \d+ chỗ sau đó: .*Biểu mẫu 1, dòng 2\.1 \(37 → 38\)/);
  });
});

describe('a report', () => {
  it('is shown with its agency and forms before anything is written, and then stands in the sheets', async () => {
    const { host, opening, shown, sentence, agree, reading } = await start();
    await opening.open(fileOf('phu-luc.docx', await writeAppendix(report)), 'open');
    expect(shown().opened?.submission.agency.name).toBe(report.agency.name);
    expect(sentence()).toMatch(/^Biểu mẫu 1–7: \d+ số liệu\.$/);
    expect(host.names()).toEqual([]);
    if (shown().unanswered) await opening.answer({ period: '2023-Q3' });
    await opening.accept();
    await agree();
    expect(opening.current().shown).toBeUndefined();
    expect(shownFigure(reading().submission, 'BM1/1')).toBe('14');
    expect(reading().submission.period.id).toBe('2023-Q3');
  });
});

describe('a file that leaves its period open', () => {
  it('is not taken until the person says which, and then has it', async () => {
    const { host, opening, shown, agree, reading } = await start();
    await opening.open(await testCase('03-other-office.xlsx'), 'open');
    expect(shown().unanswered).toMatchObject({ kind: 'period' });
    await opening.accept();
    expect(host.names()).toEqual([]);
    await opening.answer({ period: '2023-Q3' });
    expect(shown().unanswered).toBeUndefined();
    // The answer stays in sight, to be changed.
    expect(shown().questions).toMatchObject([{ kind: 'period' }]);
    await opening.accept();
    await agree();
    expect(reading().submission.period.id).toBe('2023-Q3');
    expect(shownFigure(reading().submission, 'BM1/1')).toBe('201');
  });

  it('says nothing of columns while they may not be what they seem', async () => {
    const { opening, shown } = await start();
    await opening.open(await testCase('03e-prev-and-now-columns.xlsx'), 'open');
    expect(doubtsOf(shown())).toEqual([]);
    await opening.answer({ period: '2023-Q3' });
    expect(doubtsOf(shown())[0]?.message).toContain('số liệu lấy ở cột E "Số liệu, Kỳ này", không đọc cột D');
  });

  it('that says one nobody can read asks too, although something else in it names one', async () => {
    const { opening, shown } = await start();
    await opening.open(await testCase('44-period-quy4-typed.xlsx'), 'open');
    expect(shown().unanswered).toMatchObject({ kind: 'period', stated: expect.stringContaining('"Quý 4"') as string });
    await opening.answer({ period: '2023-Y' });
    expect(shown().opened?.submission.period.id).toBe('2023-Y');
    expect(doubtsOf(shown()).map(({ message }) => message)).not.toContainEqual(expect.stringContaining('Quý 4'));
  });
});

describe('several columns of figures', () => {
  it('are asked about after the period, and another period asks again', async () => {
    const { opening, shown, sentence, agree, reading } = await start();
    await opening.open(await testCase('07d-hidden-figure-column.xlsx'), 'open');
    expect(sentence()).toBe('Chưa rõ cột số liệu của biểu mẫu 1–7.');
    await opening.answer({ period: '2023-Q3' });
    expect(shown().unanswered).toMatchObject({ kind: 'column' });
    await opening.answer({ column: 'E' });
    expect(shown().unanswered).toBeUndefined();
    expect(shown().questions.map(({ kind }) => kind)).toEqual(['period', 'column']);
    await opening.answer({ period: '2023-Y' });
    expect([shown().choices.column, shown().unanswered]).toMatchObject([undefined, { kind: 'column' }]);
    await opening.answer({ column: 'E' });
    await opening.accept();
    await agree();
    expect(shownFigure(reading().submission, 'BM1/1')).toBe('201');
  });
});

describe('a form that stands twice', () => {
  it.each([
    [0, '201'],
    [1, '999'],
  ])('is read from the copy the person wants (%d)', async (copy, figure) => {
    const { opening, shown } = await start();
    await opening.open(await testCase('07-hidden-copy.xlsx'), 'open');
    expect(shown().unanswered).toBeUndefined();
    // There and back: the copies keep their order.
    for (const index of [1, 0, copy]) await opening.answer({ copies: new Map([['BM1', index]]) });
    expect(shownFigure(shown().opened!.submission, 'BM1/1')).toBe(figure);
    const [question] = shown().questions;
    expect(question?.kind === 'copy' && question.doubt.copies.map(({ sheet }) => sheet)).toEqual(['Biểu mẫu 1', 'BM1 cu']);
  });
});

describe('an old font', () => {
  it('is put into Unicode unless the person says otherwise', async () => {
    const { opening, shown } = await start();
    await opening.open(await testCase('05c-tcvn3.xlsx'), 'open');
    expect(shown().opened?.submission.agency.name).toBe('Sở Khoa học và Công nghệ Quảng Trị');
    await opening.answer({ convertsFont: false });
    expect(shown().opened?.submission.agency.name).not.toBe('Sở Khoa học và Công nghệ Quảng Trị');
    expect(shown().questions).toEqual([{ kind: 'font' }]);
  });
});

describe('an archive', () => {
  it('asks which of several files is meant, and can be asked again', async () => {
    const own = await writeWorkbook(workbookLayout(sound));
    const bytes = zipSync({ 'a.xlsx': own, 'b.xlsx': await writeWorkbook(workbookLayout(report)) });
    const { opening, shown } = await start();
    await opening.open(fileOf('goi.zip', bytes), 'open');
    expect(shown()).toMatchObject({ opened: undefined, questions: [{ kind: 'entry', names: ['a.xlsx', 'b.xlsx'] }] });
    await opening.answer({ entry: 'b.xlsx' });
    expect(shown().opened).toMatchObject({ name: 'b.xlsx' });
    await opening.answer({ entry: 'a.xlsx' });
    expect(shown().opened).toMatchObject({ name: 'a.xlsx' });
  });

  it('of which the chosen file can’t be read says so, and lets another be chosen', async () => {
    const bytes = zipSync({ 'a.xlsx': strToU8('%PDF-1.4'), 'b.xlsx': await writeWorkbook(workbookLayout(report)) });
    const { opening, shown, problems } = await start();
    await opening.open(fileOf('goi.zip', bytes), 'open');
    await opening.answer({ entry: 'a.xlsx' });
    expect(String(problems)).toContain('PDF');
    expect(shown().choices.entry).toBeUndefined();
    expect(opening.current().reading).toBeUndefined();
  });
});

describe('a pasted table', () => {
  const form = report.template.forms[2]!;
  const pasted = (of: Submission): Source => ({
    kind: 'pasted',
    name: 'Bảng dán vào',
    pasted: { html: clipboardHtml([formTable(of, form)]), text: '' },
  });

  it('brings its form into an empty workbook; the others stand as new ones', async () => {
    const { opening, sentence, agree, reading } = await start();
    await opening.open(pasted(report), 'open');
    expect(sentence()).toMatch(/^Biểu mẫu 3: \d+ số liệu; không có biểu mẫu 1, 2, 4–7\.$/);
    await opening.answer({ period: '2023-Q3' });
    await opening.accept();
    await agree();
    const rest = emptySubmission(report.template, report.period);
    const wanted = withFigures(
      rest,
      form.indicators.map(({ id }) => [id, figureOf(report, id)] as const),
    );
    expect(typed(reading().submission)).toEqual(typed(wanted));
  });

  it('changes nothing but its form where the sheets are of the same period', async () => {
    const { opening, shown, connection, agree, reading } = await start();
    await opening.open(figuresFile(sound), 'open');
    await opening.open(pasted(reportWith({ 'BM3/3.1.1': '25' }, sound)), 'open');
    await opening.answer({ period: sound.period.id });
    expect(formsSentence(shown().opened!, sound, words)).toMatch(/; giữ nguyên biểu mẫu 1, 2, 4–7 đang có\.$/);
    await opening.accept();
    expect(connection.current().proposal?.changes.map(({ id }) => id)).toEqual(['BM3/3.1.1']);
    await agree();
    expect(reading().submission.agency).toEqual(sound.agency);
    expect(shownFigure(reading().submission, 'BM3/3.1.1')).toBe('25');
  });

  it('without a table says so, and waits for another', async () => {
    const { opening, problems } = await start();
    opening.awaitPaste('open');
    await opening.open({ kind: 'pasted', name: 'Bảng dán vào', pasted: { html: '', text: 'Kính gửi' } }, 'open');
    expect(String(problems)).toContain('không có bảng nào');
    expect(opening.current()).toEqual({ reading: undefined, pasting: 'open', shown: undefined });
  });
});

describe('the period before', () => {
  it('comes in the same way, with the same questions', async () => {
    const { opening, shown, connection } = await start();
    await opening.open(figuresFile(sound), 'open');
    await opening.open(await testCase('03-other-office.xlsx'), 'carry-over');
    expect(shown().unanswered).toMatchObject({ kind: 'period' });
    await opening.answer({ period: '2023-H1' });
    await opening.accept();
    const state = connection.current();
    expect(state).toMatchObject({ phase: 'working', proposal: undefined, previous: { period: { id: '2023-H1' } } });
    expect(state.phase === 'working' && typed(state.reading.submission)).toEqual(typed(sound));
  });
});

describe('while something is read', () => {
  it('a later file wins, and what was closed does not come back', async () => {
    const { opening, shown } = await start();
    const slow = opening.open(await testCase('w0.docx'), 'open');
    const quick = opening.open(await testCase('03-other-office.xlsx'), 'open');
    await Promise.all([slow, quick]);
    expect(shown().opened?.name).toBe('03-other-office.xlsx');
    const late = opening.open(await testCase('w0.docx'), 'open');
    opening.close();
    await late;
    expect(opening.current()).toEqual({ reading: undefined, pasting: undefined, shown: undefined });
  });

  it('nothing is taken: the answer isn’t in it yet', async () => {
    const { host, opening, shown } = await start();
    await opening.open(await testCase('07-hidden-copy.xlsx'), 'open');
    const answered = opening.answer({ copies: new Map([['BM1', 1]]) });
    await opening.accept();
    expect(host.names()).toEqual([]);
    await answered;
    expect(shownFigure(shown().opened!.submission, 'BM1/1')).toBe('999');
  });

  it('a file that can’t be opened is told in a sentence', async () => {
    const { opening, problems } = await start();
    await opening.open(fileOf('x.xlsx', strToU8('%PDF-1.4')), 'open');
    expect(String(problems)).toContain('PDF');
    expect(opening.current().shown).toBeUndefined();
  });
});

describe("a one-stop centre's table", () => {
  const rows = [...HEADING, NUMBERING, ...ROWS, TOTAL];
  const table: Source = {
    kind: 'pasted',
    name: 'Bảng dán vào',
    pasted: { html: '', text: rows.map((texts) => texts.join('\t')).join('\n') },
  };
  const lines = ({ opened }: Shown) => opened?.oneStop?.map(({ id, figure }) => [id, printFigure(figure, 'count')]);

  it('is shown with the rows it fills; what is of online procedures is asked', async () => {
    const { host, opening, shown } = await start();
    await opening.open(table, 'open');
    expect(lines(shown())).toEqual([
      ['BM3/3.1.1', '1.256'],
      ['BM3/3.1.2', '1.255'],
    ]);
    expect(shown().questions.map(({ kind }) => kind)).toEqual(['level']);
    await opening.answer({ level: true });
    expect(shown().questions).toEqual([{ kind: 'level' }, { kind: 'carried', count: 3 }]);
    expect(lines(shown())).toHaveLength(2);
    await opening.answer({ carried: false });
    expect(lines(shown())?.slice(2)).toEqual([
      ['BM7/6.7.1', '1.267'],
      ['BM7/6.7.2', '1.012'],
    ]);
    await opening.answer({ carried: true });
    expect(lines(shown())?.[2]).toEqual(['BM7/6.7.1', '1.270']);
    await opening.answer({ level: false });
    expect([lines(shown())?.length, shown().questions.length]).toEqual([2, 1]);
    expect(host.names()).toEqual([]);
  });

  it('changes its rows and no other', async () => {
    const { opening, agree, reading } = await start();
    await opening.open(figuresFile(sound), 'open');
    await opening.open(table, 'open');
    await opening.accept();
    await agree();
    const changed = typed(reading().submission).filter((each, index) => each[1] !== typed(sound)[index]?.[1]);
    expect(changed).toEqual([
      ['BM3/3.1.1', '1.256'],
      ['BM3/3.1.2', '1.255'],
    ]);
  });

  it('is read from a CSV file and a page, too', async () => {
    const csv = rows.map((texts) => texts.map((text) => `"${text}"`).join(';')).join('\n');
    const page = `<table>${rows.map((texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
    for (const [name, text] of [
      ['mot-cua.csv', csv],
      ['mot-cua.html', `<!doctype html><html><body>${page}</body></html>`],
    ] as const) {
      const { opening, shown } = await start();
      await opening.open(fileOf(name, new TextEncoder().encode(text)), 'open');
      expect([name, lines(shown())]).toEqual([
        name,
        [
          ['BM3/3.1.1', '1.256'],
          ['BM3/3.1.2', '1.255'],
        ],
      ]);
    }
  });

  it('says where its own sums do not hold, before anything is written', async () => {
    const { opening, shown } = await start();
    const text = [...HEADING, ...ROWS, TOTAL.map((each, column) => (column === 9 ? '2' : each))]
      .map((texts) => texts.join('\t'))
      .join('\n');
    await opening.open({ ...table, pasted: { html: '', text } }, 'open');
    expect(doubtsOf(shown())[0]).toMatchObject({ severity: 'warning', message: expect.stringMatching(/quá hạn ghi 2|quá hạn 2/) });
  });

  it('is no period before', async () => {
    const { opening, problems } = await start();
    await opening.open(table, 'carry-over');
    await opening.accept();
    expect(String(problems[0])).toMatch(/không phải số liệu kỳ trước/);
  });
});
