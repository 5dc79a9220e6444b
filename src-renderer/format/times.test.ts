import { describe, expect, it } from 'vitest';
import { formatDateTime, formatDay, formatTime } from './times.ts';

// Made from local parts, so that the time zone does not matter.
const afternoon = new Date(2026, 10, 23, 14, 2, 31).getTime();
const midnight = new Date(2026, 10, 23, 0, 5, 1).getTime();

describe('formatTime', () => {
  it('has seconds and counts hours to 23', () => {
    expect(formatTime(afternoon, 'en-US')).toBe('14:02:31');
    expect(formatTime(midnight, 'en-US')).toBe('00:05:01');
  });
});

describe('formatDateTime', () => {
  it('has the day in the order of the locale', () => {
    expect(formatDateTime(afternoon, 'en-US')).toBe('Nov 23, 2026, 14:02');
    expect(formatDateTime(midnight, 'en-GB')).toBe('23 Nov 2026, 00:05');
  });
});

it('says in words that no calendar has a time', () => {
  for (const instant of [1e300, -1e300, NaN]) {
    for (const format of [formatTime, formatDateTime, formatDay]) {
      expect(format(instant, 'en-US')).toBe('an unknown time');
    }
  }
});

describe('formatDay', () => {
  it('has no time of day', () => {
    expect(formatDay(midnight, 'en-US')).toBe('Nov 23, 2026');
  });
});
