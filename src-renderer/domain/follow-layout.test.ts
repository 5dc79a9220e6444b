import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFigures } from './figure-samples.ts';
import { latest } from './view.ts';
import { followLayout, type LaidOut } from './follow-layout.ts';
import { makeSeries, makeTable, observe } from './observation-samples.ts';
import type { RecordChange } from './steps.ts';
import { layoutTable, type LayoutInput } from './table-layout.ts';

const series = ['a', 'b', 'c'].map((id, order) => makeSeries({ id, order, label: id }));
const start: LayoutInput = {
  table: { ...makeTable(), addedPeriods: ['2016'] },
  series,
  notes: [],
  view: latest,
  figures: makeFigures({
    'myb-2013': { a: { '2012': '1', '2013': '2' }, b: { '2013': '3' } },
    working: { a: { '2014': '4' } },
  }),
};

const change = fc
  .record({
    seriesId: fc.constantFrom('a', 'b', 'c'),
    period: fc.constantFrom('2012', '2013', '2014', '2015', '2016'),
    editionId: fc.constantFrom('working', 'working', 'working', 'myb-2013'),
    text: fc.constantFrom(null, '97', 'NA'),
  })
  .map(({ text, ...place }): RecordChange => {
    const after = text === null ? null : observe(text);
    return { on: 'figure', tableId: 'table', before: null, after, ...place };
  });

describe('followLayout', () => {
  it.each([
    ['all periods', start],
    ['a window of them', { ...start, window: ['2013', '2014'] }],
    ['one hidden', { ...start, table: { ...start.table, hiddenPeriods: ['2014'] } }],
  ])('is the layout of the table after any changes, with %s', (_, input) => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }), (steps) => {
        let last: LaidOut = followLayout(null, input);
        for (const changes of steps) {
          const now = { ...last.input, figures: last.input.figures.with(changes) };
          last = followLayout(last, now);
          expect(last.layout).toEqual(layoutTable(now));
        }
      }),
    );
  });

  it('is the same object where a figure is entered into a column that is there', () => {
    const first = followLayout(null, start);
    const place = { seriesId: 'b', period: '2014', editionId: 'working', tableId: 'table' };
    const entered = start.figures.with([
      { on: 'figure', ...place, before: null, after: observe('5') },
    ]);
    expect(followLayout(first, { ...start, figures: entered }).layout).toBe(first.layout);
    expect(followLayout(first, { ...start, series: [...series] }).layout).not.toBe(first.layout);
  });
});
