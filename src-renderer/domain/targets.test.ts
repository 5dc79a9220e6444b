import { describe, expect, it } from 'vitest';
import { printTarget, readTarget } from './targets.ts';

describe('printTarget', () => {
  it('writes an observation as one line', () => {
    const target = {
      seriesId: 'us-imports/canada/quantity',
      period: '2015',
      editionId: 'working',
    };
    expect(printTarget(target)).toBe('us-imports/canada/quantity@2015#working');
  });
});

describe('readTarget', () => {
  it.each([
    { seriesId: 'us-imports/canada/quantity', period: '2015', editionId: 'working' },
    { seriesId: 'consumption/united-states', period: '2009/2013', editionId: 'myb-2013' },
    { seriesId: 'prices/new-york-dealer/price', period: '2013-12-31', editionId: 'myb-2013' },
  ])('reads back what printTarget wrote of $seriesId in $period', (target) => {
    expect(readTarget(printTarget(target))).toEqual(target);
  });

  it.each(['', 'us-imports', 'us-imports/canada@2015', '@2015#working', 'a@b@c#d', 'a@b#c#d'])(
    'is null for "%s"',
    (text) => expect(readTarget(text)).toBeNull(),
  );
});
