import { unzipSync } from 'fflate';
import { makeDeskFile } from '../../src/desk/desk-files';
import { keptReceived } from '../../src/desk/kept-received';
import { emptyDesk, type Received } from '../../src/province';
import { readReport } from '../../src/word';
import { received, rosterOf, submissionOf } from '../province/made-up-province';

/** A Monday. */
const today = '2025-09-22';
const roster = rosterOf({ SNV: 'department', STP: 'department' });
const [, justice] = roster.entries;
const files: readonly Received[] = [
  received(submissionOf(justice!, { 'BM1/1': '2' }), 'stp.json'),
  { kind: 'unreadable', file: 'PhuLucCCHC_2025-Q3_SNV.xlsx', sha256: 'a', message: 'Tệp bị hỏng; hãy đề nghị đơn vị gửi lại.' },
];

test('who sent nothing that can be taken is asked for it by a day, as who is returned something is', async () => {
  const work = { desk: { ...emptyDesk('2025-Q3'), entries: roster.entries }, given: {} };
  const archive = await makeDeskFile({ what: 'slips', work, received: files.map(keptReceived), today });
  const [letter] = Object.values(unzipSync(archive.bytes));
  expect(JSON.stringify(readReport(letter!).blocks)).toContain('gửi lại trước hết ngày 25/9/2025');
});
