import { describe, expect, it } from 'vitest';
import { baseFigure } from './base.ts';
import { makeFigures } from './figure-samples.ts';
import { latest, type View } from './view.ts';
import { makeSeries, makeTable } from './observation-samples.ts';
import { TableFigures } from './table-figures.ts';

const figures = makeFigures({
  'myb-2013': { a: { '2013': '30,000' } },
  working: { a: { '2013': '31,000 r', '2014': '40,000' }, b: { '2013': '5' } },
});

function of(view: View) {
  const series = ['a', 'b', 'c'].map((id) => makeSeries({ id }));
  return new TableFigures({ table: makeTable(), series, figures, view });
}

describe('TableFigures', () => {
  it('gives each figure with its interval', () => {
    expect(of(latest).at('a', '2014')).toMatchObject({
      observation: { printed: '40,000', editionId: 'working' },
      interval: { low: 39950, high: 40050 },
    });
    expect(of(latest).at('c', '2014')).toBeNull();
  });

  it.each<View>([
    latest,
    { kind: 'as-of', editionId: 'myb-2013' },
    { kind: 'edition', editionId: 'working' },
  ])('has the base that everything else is compared with, in the view %j', (view) => {
    for (const id of ['a', 'b', 'c']) {
      const base = of(view).base(id)?.observation ?? null;
      expect(base).toEqual(baseFigure(figures, id, '2013', view));
    }
  });
});
