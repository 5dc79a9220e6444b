import { expect, it } from 'vitest';
import { gatherEditionFacts } from './edition-facts.ts';
import { makeFigures } from './figure-samples.ts';
import { makeSeries } from './observation-samples.ts';

it('counts what each edition states, and what of it an earlier one states otherwise', () => {
  const figures = makeFigures({
    'myb-2013': { a: { '2013': '97', '2014': '40 f' }, b: { '2013': '5' } },
    working: { a: { '2013': '98 r', '2014': '41' }, b: { '2013': '5' } },
  });
  const series = [makeSeries({ id: 'a' }), makeSeries({ id: 'b', tableId: 'other' })];
  expect(gatherEditionFacts({ figures, series })).toEqual([
    { editionId: 'myb-2013', figures: 3, restated: 0, tableIds: ['table', 'other'] },
    // What came of a plan restates nothing, nor does a figure that is only repeated.
    { editionId: 'working', figures: 3, restated: 1, tableIds: ['table', 'other'] },
  ]);
});
