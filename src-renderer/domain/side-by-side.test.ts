import { describe, expect, it } from 'vitest';
import {
  baselineEdition,
  makeFigures,
  publishedEdition,
  workingEdition,
} from './figure-samples.ts';
import { Figures } from './figures.ts';
import { makeSeries } from './observation-samples.ts';
import { besideEachOther } from './side-by-side.ts';

const layouts = [{ tableId: 'table', periods: ['2013', '2014'], wanted: ['2014'] }];
const editions = [
  baselineEdition,
  { ...publishedEdition, layouts },
  { ...workingEdition, layouts },
];

function beside(cells: Parameters<typeof makeFigures>[0], period = '2013') {
  const made = makeFigures({ 'myb-2014': {}, working: {}, ...cells });
  const blocks = editions.flatMap(({ id }) => {
    const figures = Object.fromEntries(
      [...made.periods(['a'], { kind: 'edition', editionId: id })].map((at) => [
        at,
        made.at('a', at, { kind: 'edition', editionId: id })!,
      ]),
    );
    return [{ seriesId: 'a', editionId: id, tableId: 'table', figures }];
  });
  return besideEachOther(new Figures(editions, blocks), makeSeries({ id: 'a' }), period);
}

describe('besideEachOther', () => {
  it('carries into what is worked on, and into nothing that is published', () => {
    expect(beside({ 'myb-2013': { a: { '2013': '5' } } })).toMatchObject([
      { stated: { printed: '5' }, carried: null, restates: false },
      { stated: null, carried: null, restates: false },
      { stated: null, carried: { printed: '5', editionId: 'myb-2013' }, restates: false },
    ]);
  });

  it('says where an edition restates the one before it, not where it repeats it', () => {
    const cells = {
      'myb-2013': { a: { '2013': '5' } },
      'myb-2014': { a: { '2013': '6 r' } },
      working: { a: { '2013': '6' } },
    };
    expect(beside(cells).map(({ restates }) => restates)).toEqual([false, true, false]);
  });

  it('takes what came of a plan for no restatement', () => {
    const cells = { 'myb-2013': { a: { '2014': '40 f' } }, working: { a: { '2014': '43' } } };
    expect(beside(cells, '2014').map(({ restates }) => restates)).toEqual([false, false, false]);
  });
});
