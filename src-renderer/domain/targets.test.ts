import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printChartTarget, printTarget, readChartTarget, readTarget } from './targets.ts';

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

describe('readChartTarget', () => {
  it('reads back the chart', () => {
    expect(printChartTarget('a1b2')).toBe('chart:a1b2');
    expect(readChartTarget('chart:a1b2')).toBe('a1b2');
  });

  it.each(['', 'chart:', 'a1b2', 'my chart:a', 'chart:a@2013#b', 'us-imports@2013#working'])(
    'is null for "%s"',
    (text) => expect(readChartTarget(text)).toBeNull(),
  );

  it('never takes a text for both a chart and an observation', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((id) => printChartTarget(id)),
      fc
        .tuple(fc.string(), fc.string(), fc.string())
        .map(([one, period, editionId]) =>
          printTarget({ seriesId: `chart:${one}`, period, editionId }),
        ),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(readTarget(one) === null || readChartTarget(one) === null).toBe(true);
      }),
    );
  });
});
