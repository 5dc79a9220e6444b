import { describe, expect, it } from 'vitest';
import { fileStamp, readStamp } from './stamp.ts';

describe('fileStamp', () => {
  it('has nothing in it that a file name must not have, and reads back', () => {
    const moment = new Date('2024-03-01T10:05:59.007Z');
    expect(fileStamp(moment)).toBe('2024-03-01T10-05-59-007Z');
    expect(readStamp(fileStamp(moment))).toBe(moment.getTime());
  });
});

describe('readStamp', () => {
  it.each(['', '2024-03-01', '2024-13-01T10-00-00-000Z', 'x2024-03-01T10-00-00-000Z'])(
    'is null for %j',
    (stamp) => {
      expect(readStamp(stamp)).toBeNull();
    },
  );
});
