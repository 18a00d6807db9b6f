import * as fc from 'fast-check';
import { NARROWEST_PANE, paneWidth, widestPane } from '../../src/workbench/pane-width';

test.each([
  ['1e9', 1366, 560],
  ['560', 1366, 560],
  ['560', 800, 480],
  ['480', 1366, 480],
  ['-5', 1366, 320],
  ['NaN', 1366, 360],
  ['', 1366, 360],
  ['Infinity', 1366, 560],
  ['480', 200, 320],
])('a remembered width of %s in a window of %d becomes %d', (remembered, window, width) => {
  expect(paneWidth(Number(remembered), window)).toBe(width);
});

test('whatever was remembered, pane and spreadsheet are both seen', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.string().map(Number)), fc.integer({ min: 640, max: 8000 }), (wanted, window) => {
      const width = paneWidth(wanted, window);
      expect(width).toBeGreaterThanOrEqual(NARROWEST_PANE);
      expect(width).toBeLessThanOrEqual(widestPane(window));
      expect(window - width).toBeGreaterThanOrEqual(320);
    }),
  );
});
