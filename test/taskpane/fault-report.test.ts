import { version } from '../../package.json';
import { faultReport } from '../../src/taskpane/about/fault-report';
import { numberFigure } from '../../src/figures';
import { withFigures } from '../../src/submission';
import { realReport } from '../submissions';
import { atWork } from './session/at-work';

test('says version and state, and nothing of what the forms say', async () => {
  const secret = { ...withFigures(realReport(), [['BM1/1', numberFigure(987654)]]), agency: { name: 'Sở Kín', parent: '', symbol: '' } };
  const { connection } = await atWork(secret);
  connection.reportProblem(new Error('Tệp "Sở Kín.xlsx" ghi 987.654 ở dòng 1; hãy xem lại.'));
  const text = faultReport(connection.current(), { program: 'Chrome', now: '2023-09-15T01:00:00Z' });
  expect(text).toContain(`Phụ lục CCHC ${version}`);
  expect(text).toMatch(/Phát hiện: \d+ lỗi/);
  expect(text).not.toMatch(/Sở Kín|987/);
});
