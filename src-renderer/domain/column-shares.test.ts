import { describe, expect, it } from 'vitest';
import { shareColumn } from './column-shares.ts';
import { makeFigures } from './figure-samples.ts';
import { latest } from './view.ts';
import { groupMeasures } from './measure-groups.ts';
import { measure } from './measure.ts';
import { makeSeries, makeTable } from './observation-samples.ts';
import type { Series } from './observations.ts';

/** The shares of rows (and of a row `total`) that state these texts in 2013; null is not listed. */
function sharesOf(cells: Record<string, string | null>, about: Partial<Series> = {}) {
  const listed = Object.entries(cells).flatMap(([id, text]) => (text === null ? [] : [[id, text]]));
  const figures = makeFigures({
    'myb-2013': Object.fromEntries(listed.map(([id, text]) => [id, { '2013': text ?? '' }])),
  });
  const series = Object.keys(cells).map((id, order) =>
    makeSeries({
      id,
      order,
      ...about,
      ...(id === 'total' ? { role: 'total', label: 'Total' } : {}),
    }),
  );
  const [group] = groupMeasures(series);
  if (group === undefined) throw new Error('No rows');
  return shareColumn(group, '2013', (id) => {
    const observation = figures.at(id, '2013', latest);
    return observation === null ? null : measure(observation, makeTable(), figures);
  });
}

describe('shareColumn', () => {
  it('is of the printed total where one is listed, and the total is 100', () => {
    const { whole, shareOf } = sharesOf({ canada: '26,000', belgium: '21,300', total: '97,200' });
    expect(whole).toMatchObject({ amount: 97200, name: 'printed total' });
    expect(shareOf('canada')?.value).toBeCloseTo(26.749, 3);
    expect(shareOf('canada')?.low).toBeCloseTo(26.6838, 4);
    expect(shareOf('total')).toMatchObject({ value: 100, low: 100, high: 100 });
  });

  it('is of the sum where none is', () => {
    const { whole, shareOf } = sharesOf({ a: '300', b: '100', total: null });
    expect(whole).toMatchObject({ amount: 400, name: 'sum of rows' });
    expect(shareOf('a')?.value).toBe(75);
    expect(shareOf('total')).toMatchObject({
      value: null,
      reason: expect.stringContaining('not listed'),
    });
  });

  it('leaves out of the sum what has no number, and says so', () => {
    const { whole, shareOf } = sharesOf({ a: '300', b: '100', c: 'W', d: '10-20', e: null });
    expect(whole.name).toBe('sum of the rows with a number');
    expect(shareOf('a')?.value).toBe(75);
    expect(shareOf('c')?.reason).toBe('c is withheld: not in the sum.');
    expect(shareOf('d')?.reason).toBe('d is a range: not in the sum.');
    expect(shareOf('e')?.reason).toBe('e is not listed: not in the sum.');
  });

  it('does not put the sum in the place of a withheld total', () => {
    const { whole, shareOf } = sharesOf({ a: '300', b: '100', total: 'W' });
    expect(whole).toMatchObject({ amount: null, reason: 'The total of 2013 is withheld.' });
    expect(shareOf('a')).toMatchObject({ value: null, reason: 'The total is withheld.' });
  });

  it('is estimated where the row or the total is', () => {
    const { shareOf } = sharesOf({ a: '300 e', b: '100', total: '400' });
    expect(shareOf('a')?.flags).toEqual(['e']);
    expect(shareOf('b')?.flags).toEqual([]);
  });

  it('is none of what is no row', () => {
    expect(sharesOf({ a: '300' }).shareOf('elsewhere')).toBeNull();
  });

  it('is none where rows do not add up', () => {
    const { whole, shareOf } = sharesOf({ a: '30%', b: '10%' }, { unit: '%' });
    expect(whole.amount).toBeNull();
    expect(shareOf('a')).toMatchObject({
      value: null,
      reason: 'The rows do not add up to a whole: there are no shares.',
    });
  });
});
