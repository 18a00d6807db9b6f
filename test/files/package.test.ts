/** The package as others meet it: Microsoft's validator, a program that saves it again, and the receiver. */
import { packageFiles } from '../../src/sending';
import { readSubmission, sealOf, type Seal } from '../../src/sheets';
import { readWorkbook } from '../../src/xlsx';
import { recalculate } from '../lab/libreoffice';
import { lint, schemaErrors } from '../lab/ooxml';
import { realReport, reportWith, soundSubmission, TREACHEROUS_TEXTS } from '../submissions';

jest.setTimeout(180_000);

const hostile = reportWith(
  {},
  realReport(),
  Object.fromEntries(TREACHEROUS_TEXTS.map((text, index) => [realReport().template.indicators[index + 2]!.id, text])),
);
const justified = {
  ...soundSubmission({ 'BM4/2.5': '100' }),
  justifications: [{ rule: 'BM4/2.5:all-staff-gone', reason: 'Đạt chỉ tiêu; "=1+1"\nxem công văn.', figures: { 'BM4/2.5': '100' } }],
};

async function sealed(bytes: Uint8Array): Promise<Seal> {
  const cells = await readWorkbook(bytes);
  return sealOf(cells, readSubmission(cells));
}

describe.each([
  ['a sound submission', soundSubmission()],
  ['one with justifications', justified],
  ['one with hostile notes', hostile],
])('the package of %s', (_, submission) => {
  const files = packageFiles(submission);
  const bytesOf = async (kind: string) => (await files).find((file) => file.kind === kind)!.bytes;

  it('has nothing Microsoft’s validator or we would object to', async () => {
    const workbook = await bytesOf('workbook');
    expect(await schemaErrors(workbook, 'xlsx')).toEqual([]);
    expect(lint(workbook)).toEqual([]);
    expect(await schemaErrors(await bytesOf('document'), 'docx')).toEqual([]);
  });

  it('is intact after another program has opened, calculated and saved it', async () => {
    const [saved] = await recalculate([await bytesOf('workbook')], { locale: 'vi-VN' });
    expect(await sealed(saved!)).toEqual({ kind: 'intact' });
  });
});
