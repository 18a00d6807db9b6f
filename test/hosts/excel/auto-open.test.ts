import { autoOpen } from '../../../src/hosts';
import { Excel } from '../../lab/excel/excel';
import { loadMicrosoftClient } from '../../lab/excel/microsoft-client';
import type { OfficeOptions } from '../../lab/office/office';

const NAME = 'Office.AutoShowTaskpaneWithDocument';

function start(options: OfficeOptions = {}) {
  const settings = new Map<string, unknown>();
  loadMicrosoftClient(new Excel().bridge, { settings, ...options });
  return settings;
}

test('the workbook carries it once the person agrees, and not after they change their mind', async () => {
  const settings = start();
  expect([autoOpen()?.isOn(), settings.size]).toEqual([false, 0]);
  await autoOpen()?.set(true);
  expect([autoOpen()?.isOn(), [...settings]]).toEqual([true, [[NAME, true]]]);
  await autoOpen()?.set(false);
  expect([autoOpen()?.isOn(), settings.size]).toEqual([false, 0]);
});

test('a workbook that takes no settings is told', async () => {
  start({ settingsFail: true });
  await expect(autoOpen()?.set(true)).rejects.toMatchObject({ kind: 'failed', detail: expect.stringContaining('settings') });
});

test('an Office that opens no pane by itself is not asked', () => {
  start({ addinCommands: '0' });
  expect(autoOpen()).toBeUndefined();
});
