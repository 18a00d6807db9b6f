import {
  fingerprintOf,
  nextSubmission,
  overlaid,
  readFiguresFile,
  recordOf,
  rowsOfRooms,
  sameInquiry,
  stillStands,
  withoutInquiry,
  withRoom,
  writeFiguresFile,
  type Source,
  type Submission,
} from '../../src/submission';
import { findPeriod } from '../../src/forms';
import { sharedOut } from '../inquiries';
import { realReport, reportWith } from '../submissions';

const source: Source = { room: 'Thanh tra Sở', person: 'Lê Văn Bình', date: '2023-09-12', document: 'Báo cáo 12/BC-TTra', figure: '37' };

function withSource(submission: Submission): Submission {
  const { inquiry } = sharedOut(submission);
  return { ...submission, inquiry: { ...inquiry!, sources: new Map([['BM1/2.1', source]]) } };
}

test('a row is asked of one room, and only rows that are typed in are', () => {
  const asked = withRoom(withRoom(realReport(), ['BM1/1', 'BM1/2', 'BM1/2.1'], 'Văn phòng'), ['BM1/2.1'], 'Thanh tra');
  expect([...rowsOfRooms(asked)]).toEqual([
    ['Văn phòng', ['BM1/1']],
    ['Thanh tra', ['BM1/2.1']],
  ]);
  expect([...rowsOfRooms(withRoom(asked, ['BM1/1'], ''))]).toEqual([['Thanh tra', ['BM1/2.1']]]);
});

test('a figures file keeps who is asked and who gave what', () => {
  const asked = withSource(realReport());
  expect(sameInquiry(readFiguresFile(writeFiguresFile(asked)).inquiry, asked.inquiry)).toBe(true);
});

test('a figures file written without it says nothing of it', () => {
  expect(writeFiguresFile(realReport())).not.toContain('inquiry');
  expect(writeFiguresFile(withoutInquiry(withSource(realReport())))).toBe(writeFiguresFile(realReport()));
});

test('rows that are not there and days that are none are nobody’s', () => {
  const file = JSON.parse(writeFiguresFile(realReport())) as Record<string, unknown>;
  const { inquiry } = readFiguresFile(
    JSON.stringify({ ...file, inquiry: { rooms: { 'BM9/1': 'A', 'BM1/1': 'B' }, due: '31/2/2023', sources: {} } }),
  );
  expect(inquiry).toEqual({ rooms: new Map([['BM1/1', 'B']]), due: '', sources: new Map() });
});

test('the record and its fingerprint are as they were', () => {
  expect(fingerprintOf(recordOf(withSource(realReport())))).toBe(fingerprintOf(recordOf(realReport())));
});

test('the next period asks the same rooms, who have given nothing yet', () => {
  const next = nextSubmission(withSource(realReport()), realReport().template, findPeriod('2023-Y')!);
  expect(next.inquiry?.rooms).toEqual(withSource(realReport()).inquiry?.rooms);
  expect(next.inquiry?.sources.size).toBe(0);
  expect(next.inquiry?.due).toBe('');
});

test('a source stands while the figure is the one it gave', () => {
  expect(stillStands(reportWith({ 'BM1/2.1': '37' }), 'BM1/2.1', source)).toBe(true);
  expect(stillStands(reportWith({ 'BM1/2.1': '38' }), 'BM1/2.1', source)).toBe(false);
});

test('taking an action back takes back whom it asked', () => {
  const before = realReport();
  const after = withRoom(before, ['BM1/1'], 'Văn phòng');
  expect(overlaid(after, before, [after]).inquiry).toBeUndefined();
  const since = withRoom(after, ['BM1/3.1'], 'Thanh tra');
  expect(overlaid(since, before, [after]).inquiry).toEqual(since.inquiry);
});
