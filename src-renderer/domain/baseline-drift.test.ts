import { describe, expect, it } from 'vitest';
import { reportDrift } from './baseline-drift.ts';
import { makeFigures, type Cells } from './figure-samples.ts';
import { Figures } from './figures.ts';
import { makeSeries, makeTable } from './observation-samples.ts';

const input = { tables: [makeTable()], series: [makeSeries({ id: 'a' })] };
const report = (cells: Cells) => reportDrift({ ...input, figures: makeFigures(cells) });

describe('reportDrift', () => {
  it('is empty in a new workspace', () => {
    expect(report({ 'myb-2013': { a: { '2012': '10', '2013': '11' } } })).toEqual({
      restated: [],
      added: [],
    });
    expect(reportDrift({ ...input, figures: new Figures([], []) })).toEqual({
      restated: [],
      added: [],
    });
  });

  it('sets the newest restatement against the baseline’s own figure', () => {
    const drift = report({
      'myb-2013': { a: { '2013': '10' } },
      'myb-2014': { a: { '2013': '11' } },
      working: { a: { '2013': '12 r', '2014': '15' } },
    });
    expect(drift.restated).toMatchObject([
      { from: { printed: '10' }, to: { printed: '12', editionId: 'working' }, change: 2 },
    ]);
    expect(drift.added).toEqual([]);
  });

  it.each([
    ['marked by the edition that restated it', '11 r', true],
    ['never marked', '11', false],
  ])('says of what a later edition repeats that it is %s', (_, restated, flagged) => {
    const drift = report({
      'myb-2013': { a: { '2013': '10' } },
      'myb-2014': { a: { '2013': restated } },
      working: { a: { '2013': '11' } },
    });
    expect(drift.restated).toMatchObject([{ to: { editionId: 'working' }, flagged }]);
  });

  it('forgets a restatement that was taken back', () => {
    const drift = report({
      'myb-2013': { a: { '2013': '10' } },
      'myb-2014': { a: { '2013': '11' } },
      working: { a: { '2013': '10' } },
    });
    expect(drift.restated).toEqual([]);
  });

  it('lists what later editions add to the years of the baseline', () => {
    const drift = report({ 'myb-2013': { a: { '2013': '10' } }, working: { a: { '2012': '9' } } });
    expect(drift.added).toMatchObject([{ figure: { period: '2012', printed: '9' } }]);
  });
});
