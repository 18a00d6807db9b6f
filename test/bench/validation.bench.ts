import { validate } from '../../src/rules';
import { readSubmission, workbookLayout } from '../../src/sheets';
import { emptySubmission } from '../../src/submission';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { realReport } from '../submissions';
import { median, report } from './budget';

const real = realReport();
const empty = emptySubmission(real.template, real.period);
const bytes = await writeWorkbook(workbookLayout(real));
const reading = await median(100, async () => readSubmission(await readWorkbook(bytes)));

const work = 'against reading a workbook';
report(`validate the real report, findings and repairs included, ${work}`, (await median(500, () => validate(real))) / reading, 0.15, 'x');
report(`validate an empty submission, ${work}`, (await median(500, () => validate(empty))) / reading, 0.15, 'x');
