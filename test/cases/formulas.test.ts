import { cellsOfLayout, readSubmission, workbookLayout, type WorkbookCells } from '../../src/sheets';
import { onSheet, withCell } from '../sheets/mishaps';
import { changedFrom, figuresFile, inShort } from './figures';

const workbook = cellsOfLayout(workbookLayout(figuresFile('d-truth.json')));

/** The first sheet's rate (row 2.2 by row 2.1) or the second's total (rows 1.1 to 1.3) under another formula. */
function withFormula(form: 1 | 2, formula: string, value = 1): WorkbookCells {
  const cell = form === 1 ? 'D6' : 'D5';
  return onSheet(workbook, `Biểu mẫu ${String(form)}`, (sheet) => withCell(sheet, cell, { kind: 'number', value, formula }));
}

describe('a formula that computes the same is the formula', () => {
  test.each([
    'ROUND(D8/D7*100,2)',
    '=ROUND(D8/D7*100, 2)',
    'D8/D7*100',
    '+D8/D7*100',
    'D8/D7%',
    'D8*100/D7',
    '100*D8/D7',
    '(D8/D7)*100',
    '$D$8/$D$7*100',
    'round(d8/d7%,2)',
    'ROUND(D8/D7,4)*100',
    'IF(D7=0,"-",ROUND(D8/D7*100,2))',
    'IF(D7>0,D8/D7*100,0)',
    'IF(D7="","",D8/D7%)',
    'IF(ISBLANK(D7),"",D8/D7*100)',
    'IFERROR(D8/D7*100,"")',
    'IFERROR(ROUND(D8/D7*100,2),"-")',
    '_xlfn.IFERROR(D8/D7*100,0)',
    '@D8/@D7*100',
    "'Biểu mẫu 1'!D8/'Biểu mẫu 1'!D7*100",
  ])('the rate %s', (formula) => {
    const { submission, findings } = readSubmission(withFormula(1, formula));
    expect(inShort(findings)).toEqual([]);
    // Whatever stands in the file, it follows from its operands.
    expect(changedFrom('d', submission)).toEqual({});
  });

  test.each([
    'SUM(D6:D8)',
    'SUM(D6,D7,D8)',
    'D6+D7+D8',
    'SUM(D6:D7)+D8',
    'D8+SUM(D6:D7)',
    'SUM(D6+D7+D8)',
    'SUM($D$6:$D$8)',
    '@SUM(D6:D8)',
    'IFERROR(SUM(D6:D8),0)',
    'ROUND(SUM(D6:D8),2)',
  ])('the total %s', (formula) => {
    const { submission, findings } = readSubmission(withFormula(2, formula));
    expect(inShort(findings)).toEqual([]);
    expect(changedFrom('d', submission)).toEqual({});
  });
});

describe('a formula that computes something else is named, and its value compared', () => {
  test.each([
    'D7/D8*100',
    'D8/D7',
    'D8/D7*1000',
    'D8/D7*100+1',
    'D8%/D7',
    'ROUND(D8/D7*100,0)',
    'ROUND(D8/D7,2)*100',
    'D9/D7*100',
    'IF(D7>100,"-",D8/D7*100)',
    'IF(D9=0,"-",D8/D7*100)',
    'IF(D7=0,100,D8/D7*100)',
    'IF(D7>0,"-",D8/D7*100)',
    'IF(D7=0,D8/D7*100,"-")',
    'IFERROR(D8/D7*100,100)',
    'AVERAGE(D8,D7)',
    'ROUND((D8/D7*100,2)',
    'E8/E7*100',
  ])('the rate %s', (formula) => {
    const { submission, findings } = readSubmission(withFormula(1, formula, 77));
    expect(inShort(findings)).toEqual(['changed-formula warning BM1/2']);
    expect(submission.figures.get('BM1/2')).toMatchObject({ kind: 'number', value: 77 });
  });

  test.each([
    'SUM(D6:D7)',
    'SUM(D5:D8)',
    'SUM(D6:D8,D8)',
    'D6+D7+D8+D8',
    'D6+D7-D8',
    'SUM(D6:E8)',
    'SUM(D8:D6)',
    'SUBTOTAL(9,D6:D8)',
    'SUM(D6:D8)*2',
    'ROUND(SUM(D6:D8),-1)',
    'SUM(D6:D1048576)',
  ])('the total %s', (formula) => {
    const { submission, findings } = readSubmission(withFormula(2, formula, 77));
    expect(inShort(findings)).toEqual(['changed-formula warning BM2/1']);
    expect(submission.figures.get('BM2/1')).toMatchObject({ kind: 'number', value: 77 });
  });

  test.each([
    ['nested', `${'IFERROR('.repeat(1000)}D8/D7*100${',"")'.repeat(1000)}`],
    ['brackets', `${'('.repeat(4000)}D8/D7*100${')'.repeat(4000)}`],
    ['terms', Array.from({ length: 2000 }, () => 'D6').join('+')],
  ])('a formula as long as Excel allows takes no time: %s', (_, formula) => {
    const start = performance.now();
    const { findings } = readSubmission(withFormula(1, formula));
    expect(inShort(findings)).toEqual(['changed-formula warning BM1/2']);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
