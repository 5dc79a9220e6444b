import { describe, expect, it } from 'vitest';
import { baselineEdition, workingEdition } from '../figure-samples.ts';
import { Figures } from '../figures.ts';
import { latest, type View } from '../view.ts';
import { makeSeries, makeTable, observe } from '../observation-samples.ts';
import type { Block } from '../observations.ts';
import { Evidence } from './evidence.ts';
import { checkSources } from './sources.ts';

type Sources = Readonly<Record<string, readonly [cites: string, locator: string]>>;

function block(editionId: string, seriesId: string, cells: Sources): Block {
  const figures = Object.entries(cells).map(([period, [cites, locator]]) => [
    period,
    { ...observe('25,000', period, seriesId), cites, locator },
  ]);
  return { seriesId, editionId, tableId: 'table', figures: Object.fromEntries(figures) };
}

function check(working: Readonly<Record<string, Sources>>, view: View = latest) {
  const blocks = Object.entries(working).map(([id, cells]) => block('working', id, cells));
  return checkSources(
    new Evidence({
      tables: [makeTable()],
      series: ['a', 'b'].map((id, order) => makeSeries({ id, order })),
      figures: new Figures(
        [baselineEdition, workingEdition],
        [block('myb-2013', 'a', { '2013': ['', ''] }), ...blocks],
      ),
      view,
    }),
  );
}

describe('checkSources', () => {
  it('says nothing of what was printed', () => {
    expect(check({})).toEqual([]);
  });

  it('makes one note of all the figures of a table without a source, and of those without a page', () => {
    expect(
      check({
        a: { '2013': ['', ''], '2014': ['USGS', 'p. 3'] },
        b: { '2014': ['USGS', ''], '2015-Q1': ['', 'p. 3'] },
      }),
    ).toEqual([
      {
        id: 'source/table/working',
        kind: 'source',
        table: 'table',
        period: '2013/2015',
        measure: 'production',
        result: 'note',
        printed: 1,
        computed: 4,
        limit: 0,
        message:
          '2 of 4 figures in Working edition without a source: a, 2013; b, 2015-Q1. ' +
          '1 of 4 figures in Working edition with a source and no page: b, 2014.',
        cells: [
          { seriesId: 'a', period: '2013', editionId: 'working' },
          { seriesId: 'b', period: '2015-Q1', editionId: 'working' },
          { seriesId: 'b', period: '2014', editionId: 'working' },
        ],
      },
    ]);
  });

  it('is content with figures that have both', () => {
    expect(check({ a: { '2014': ['USGS', 'p. 3'] } })).toMatchObject([
      { result: 'ok', period: '2014', printed: 1, computed: 1 },
    ]);
  });

  it('names the period that all share', () => {
    expect(check({ a: { '2014-Q1': ['', ''] } })).toMatchObject([{ period: '2014-Q1' }]);
    expect(check({ a: { '2014-Q1': ['', ''], '2014-Q2': ['', ''] } })).toMatchObject([
      { period: '2014' },
    ]);
  });

  it('looks no further than the view', () => {
    expect(check({ a: { '2014': ['', ''] } }, { kind: 'as-of', editionId: 'myb-2013' })).toEqual(
      [],
    );
  });
});
