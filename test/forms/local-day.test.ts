import { localDay } from '../../src/forms';

describe('the day where the machine is', () => {
  it('has begun with the first second and lasts to the last', () => {
    expect(localDay(new Date(2023, 2, 5, 0, 0, 1))).toBe('2023-03-05');
    expect(localDay(new Date(2023, 11, 31, 23, 59, 59))).toBe('2023-12-31');
  });

  it('is not the day in Greenwich', () => {
    expect(localDay(new Date('2023-09-14T20:00:00Z'))).toBe('2023-09-15');
  });
});
