import { describe, expect, it } from 'vitest';
import { listEditionFigures } from './edition-figures.ts';
import { makeFigures, type Cells } from './figure-samples.ts';
import { latest, type View } from './view.ts';
import { makeSeries, makeTable } from './observation-samples.ts';

function list(cells: Cells, view: View = latest) {
  const figures = makeFigures(cells);
  return listEditionFigures(makeSeries({ id: 'a' }), '2013', { table: makeTable(), figures, view });
}

describe('listEditionFigures', () => {
  const three: Cells = {
    'myb-2013': { a: { '2013': '65,000' } },
    'myb-2014': { a: { '2013': '65,000' } },
    working: { a: { '2013': '70,200 r' } },
  };

  it('sets each edition against the one before it', () => {
    const found = list(three);
    expect(found.map(({ edition, isRepeated }) => [edition.id, isRepeated])).toEqual([
      ['myb-2013', false],
      ['myb-2014', true],
      ['working', false],
    ]);
    expect(found.map(({ change }) => change?.change ?? null)).toEqual([null, null, 5200]);
    expect(found[2]?.change?.percent).toBeCloseTo(8, 9);
  });

  it('marks the one that the view shows, and lists later ones too', () => {
    const shown = (view: View) => list(three, view).map(({ isShown }) => isShown);
    expect(shown(latest)).toEqual([false, false, true]);
    expect(shown({ kind: 'as-of', editionId: 'myb-2013' })).toEqual([true, false, false]);
  });

  it('gives the reason where there is no change', () => {
    const found = list({ 'myb-2013': { a: { '2013': 'W' } }, working: { a: { '2013': '5' } } });
    expect(found[1]?.change).toMatchObject({
      change: null,
      reason: 'The edition before is withheld.',
    });
  });

  it('is empty where no edition states the figure', () => expect(list({})).toEqual([]));
});
