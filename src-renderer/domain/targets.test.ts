import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseTarget,
  printChartTarget,
  printTarget,
  readChartTarget,
  readTarget,
  seriesOfTarget,
  writeTarget,
  type Target,
} from './targets.ts';

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

describe('parseTarget', () => {
  it.each<[string, Target]>([
    ['workspace', { on: 'workspace' }],
    ['series:us-imports/canada/quantity', { on: 'series', seriesId: 'us-imports/canada/quantity' }],
    ['period:2009/2013', { on: 'period', period: '2009/2013' }],
    ['area:Korea, Republic of', { on: 'area', country: 'Korea, Republic of' }],
    ['area:a@b#c', { on: 'area', country: 'a@b#c' }],
    ['table:us-imports', { on: 'table', tableId: 'us-imports' }],
    ['chart:a1b2', { on: 'chart', chartId: 'a1b2' }],
    [
      'check:total/us-imports/total/quantity/2013',
      { on: 'check', checkId: 'total/us-imports/total/quantity/2013' },
    ],
    [
      'range:us-imports/belgium/quantity..us-imports/china/value@2012..2013',
      {
        on: 'range',
        from: 'us-imports/belgium/quantity',
        to: 'us-imports/china/value',
        first: '2012',
        last: '2013',
      },
    ],
  ])('reads %s, and writes it so', (text, target) => {
    expect(parseTarget(text)).toEqual(target);
    expect(writeTarget(target)).toBe(text);
  });

  it.each([
    '',
    'series:',
    'table:a@b',
    'range:a..b',
    'range:a@2013..2014',
    'planet:mars',
    'workspace:',
  ])('is null for “%s”', (text) => expect(parseTarget(text)).toBeNull());

  it('writes back every target that it reads', () => {
    const word = fc.constantFrom('', 'range:', 'series:', 'area:', 'check:', 'period:', 'chart:');
    const rest = fc.stringMatching(/^[a-z@#.:/ 0-9]{0,20}$/);
    fc.assert(
      fc.property(word, rest, (kind, end) => {
        const target = parseTarget(kind + end);
        fc.pre(target !== null);
        expect(target && writeTarget(target)).toBe(kind + end);
      }),
    );
  });
});

it.each([
  ['a@2013#working', ['a']],
  ['series:a', ['a']],
  ['range:a..b@2013..2014', ['a', 'b']],
  ['range:a..a@2013..2014', ['a']],
  ['table:a', []],
])('the series of %s are %j', (text, series) => {
  expect(seriesOfTarget(parseTarget(text))).toEqual(series);
});

it.each([
  `range:${'.'.repeat(400_000)}@`,
  `range:a..b@${'.'.repeat(400_000)}@`,
  `range:a..b@${'.'.repeat(400_000)}`,
])('tells a long line of dots for what it is at once', (text) => {
  const read = parseTarget(text);
  expect(read === null || writeTarget(read) === text).toBe(true);
});

it.each([
  ['range:a...b@1..2', 'a', '.b'],
  ['range:...b..c@1..2', '.', 'b..c'],
])('cuts %s at its first dots', (text, from, to) => {
  expect(parseTarget(text)).toEqual({ on: 'range', from, to, first: '1', last: '2' });
});
