/** Workbooks of other offices, open in Excel or the workbench: what they leave open is asked in the pane. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printFigure } from '../../../src/figures';
import type { IndicatorId } from '../../../src/forms';
import { sendingGate } from '../../../src/sending';
import { Connection } from '../../../src/taskpane';
import { figureOf } from '../../../src/submission';
import { asItIs } from '../../../src/taskpane/session/proposing';
import { readWorkbook } from '../../../src/xlsx';
import { memory, MemoryHost } from './memory-host';

/** The pane on a workbook from the cases, on a day of another year. */
async function on(name: string, rename: (sheet: string) => string = (sheet) => sheet) {
  const host = new MemoryHost();
  const { sheets, properties } = await readWorkbook(new Uint8Array(await readFile(join('test/cases', name))));
  host.show({ sheets: sheets.map((sheet) => ({ ...sheet, name: rename(sheet.name) })), properties });
  const connection = new Connection(host, memory(), () => '2026-11-25');
  await connection.connect();
  const session = await connection.open();
  const working = () => {
    const state = connection.current();
    if (state.phase !== 'working') throw new Error(state.phase);
    return state;
  };
  const figure = (id: IndicatorId) => printFigure(figureOf(working().reading.submission, id), 'count');
  return { host, session, working, figure };
}

const otherNames = (sheet: string) => `Phòng ${sheet}`;

describe('a workbook that doesn’t say its period', () => {
  it('asks for it, and has it written into its sheets', async () => {
    const { host, session, working, figure } = await on('03-other-office.xlsx');
    expect(working().question).toEqual({ kind: 'period', stated: 'Tệp không ghi kỳ báo cáo' });
    const { blocking } = sendingGate(working().reading.submission, working().findings);
    expect(blocking.map(({ topic }) => topic)).toContain('unknown-period');
    await session.settle({ period: '2023-Q3' });
    if (working().proposal) await session.acceptProposal();
    expect(working().question).toBeUndefined();
    expect(working().reading.submission.period.id).toBe('2023-Q3');
    expect(host.names()).toContain('Thông tin');
    expect(figure('BM1/1')).toBe('201');
  });

  it('is built under no guessed period, by whatever way', async () => {
    const { host, session, working } = await on('03-other-office.xlsx');
    const before = host.names();
    await session.propose(asItIs);
    expect(working()).toMatchObject({ proposal: undefined, problem: { message: expect.stringContaining('hãy chọn kỳ') as string } });
    expect(host.names()).toEqual(before);
  });

  it('names what nobody can read of it, and takes the answer before what else it says', async () => {
    const { session, working } = await on('44-period-quy4-typed.xlsx');
    expect(working().question).toMatchObject({ kind: 'period', stated: expect.stringContaining('"Quý 4"') as string });
    await session.settle({ period: '2023-Y' });
    if (working().proposal) await session.acceptProposal();
    expect(working()).toMatchObject({ question: undefined, reading: { submission: { period: { id: '2023-Y' } } } });
  });
});

describe('a workbook with several columns of figures', () => {
  it('asks for the period and then for the column, and says what will be lost before it builds', async () => {
    const { session, working, figure } = await on('07d-hidden-figure-column.xlsx');
    expect(working().question?.kind).toBe('period');
    await session.settle({ period: '2023-Q3' });
    expect(working()).toMatchObject({ question: { kind: 'column' }, proposal: undefined });
    await session.settle({ column: 'E' });
    expect(working().proposal?.notes).toEqual([expect.stringMatching(/^Các cột số không được đọc ở sheet "Biểu mẫu 1", .* sẽ mất/)]);
    await session.acceptProposal();
    expect(working()).toMatchObject({ question: undefined, proposal: undefined });
    expect(figure('BM1/1')).toBe('201');
  });

  it('whose sheets are called otherwise keeps them, and asks no more', async () => {
    const { host, session, working, figure } = await on('07d-hidden-figure-column.xlsx', otherNames);
    await session.settle({ period: '2023-Q3' });
    await session.settle({ column: 'E' });
    if (working().proposal) await session.acceptProposal();
    expect(host.names()).toContain('Phòng Biểu mẫu 1');
    expect(working().question).toBeUndefined();
    expect(figure('BM1/1')).toBe('201');
    const doubts = working().findings.filter(({ topic }) => topic === 'doubtful-column');
    expect(doubts.map(({ severity }) => severity)).toEqual(Array.from({ length: 7 }, () => 'info'));
  });

  it('is asked again when the person thinks better of it', async () => {
    const { session, working, figure } = await on('07d-hidden-figure-column.xlsx');
    await session.settle({ period: '2023-Q3' });
    await session.settle({ column: 'D' });
    await session.dismissProposal();
    expect(working()).toMatchObject({ question: { kind: 'period' }, proposal: undefined });
    await session.settle({ period: '2023-Q3' });
    await session.settle({ column: 'E' });
    await session.acceptProposal();
    expect(figure('BM1/1')).toBe('201');
  });
});
