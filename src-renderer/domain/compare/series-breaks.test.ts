import { describe, expect, it } from 'vitest';
import { makeFigures } from '../figure-samples.ts';
import { latest, type View } from '../view.ts';
import { makeSeries } from '../observation-samples.ts';
import { breaksBetween, describeBreak } from './series-breaks.ts';

const belgium = makeSeries({ id: 'belgium' });

// The published edition begins to count otherwise in 2014; the working one restates 2013 so.
const figures = makeFigures({
  'myb-2013': { belgium: { '2012': '20,000', '2013': '30,000' } },
  'myb-2014': { belgium: { '2014': '25,000 b', '2015': '26,000' } },
  working: { belgium: { '2013': '28,000 b' } },
});
const inEdition = (editionId: string): View => ({ kind: 'edition', editionId });

function between(from: string, to: string, views: { from?: View; to?: View; view?: View } = {}) {
  const published: View = { kind: 'as-of', editionId: 'myb-2014' };
  return breaksBetween(belgium, figures, {
    from: { period: from, view: views.from ?? published },
    to: { period: to, view: views.to ?? published },
    view: views.view ?? published,
  }).map(({ period }) => period);
}

describe('breaksBetween', () => {
  it.each([
    ['2013', '2014', ['2014']],
    ['2013', '2015', ['2014']],
    ['2015', '2013', ['2014']],
    ['2014', '2013', ['2014']],
    ['2012', '2013', []],
    // Both stand after it.
    ['2014', '2015', []],
    ['2013-Q4', '2013', []],
    ['2012', '2014-Q1', []],
  ])('of %s and %s are %j', (from, to, periods) => {
    expect(between(from, to)).toEqual(periods);
  });

  it('are those of the editions that are looked at', () => {
    expect(between('2012', '2013', { to: latest })).toEqual(['2013']);
    expect(between('2012', '2014', { view: latest })).toEqual(['2013', '2014']);
  });

  it('lie between two editions of one period when only one has the flag', () => {
    const sides = { from: inEdition('myb-2013'), to: inEdition('working') };
    expect(between('2013', '2013', sides)).toEqual(['2013']);
    expect(between('2012', '2012', sides)).toEqual([]);
  });

  it('of a series that only notes one, have no period', () => {
    const noted = makeSeries({ id: 'canada', breakNote: 'Continues quantity in kilograms.' });
    const found = breaksBetween(noted, figures, {
      from: { period: '2012', view: latest },
      to: { period: '2013', view: latest },
      view: latest,
    });
    expect(found).toEqual([
      { seriesId: 'canada', period: '', note: 'Continues quantity in kilograms.' },
    ]);
  });

  it('where the flag says where it is, the note stands elsewhere for nothing', () => {
    const noted = { ...belgium, breakNote: 'Contained weight.' };
    const view: View = { kind: 'as-of', editionId: 'myb-2014' };
    const sides = { from: { period: '2012', view }, to: { period: '2013', view }, view };
    expect(breaksBetween(noted, figures, sides)).toEqual([]);
  });
});

it.each([
  ['2014', '', 'Series break at 2014.'],
  [
    '2014',
    'Contained weight from then on.',
    'Series break at 2014: Contained weight from then on.',
  ],
  ['', 'Continues quantity', 'Series break: Continues quantity.'],
])('describeBreak of %j and %j', (period, note, text) => {
  expect(describeBreak({ seriesId: 'a', period, note })).toBe(text);
});
