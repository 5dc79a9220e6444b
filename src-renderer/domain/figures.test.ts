import { describe, expect, it } from 'vitest';
import { Figures } from './figures.ts';
import { latest } from './view.ts';
import { makeFigures } from './figure-samples.ts';
import { measure } from './measure.ts';
import { makeTable, observe } from './observation-samples.ts';
import type { Block, Edition } from './observations.ts';

function edition(id: string, role: Edition['role'], published: string): Edition {
  return { id, title: id, publisher: '', published, role, createdAt: 1 };
}

const editions = [
  edition('working', 'working', ''),
  edition('myb-2014', 'published', '2015'),
  edition('myb-2013', 'baseline', '2014'),
];

function block(seriesId: string, editionId: string, cells: Record<string, string>): Block {
  const figures = Object.entries(cells).map(([period, text]) => [period, observe(text, period)]);
  return { seriesId, editionId, tableId: 'table', figures: Object.fromEntries(figures) };
}

// Belgium's 2013 is restated twice; 2012 stands in the baseline alone and 2015 in the working edition alone.
const figures = new Figures(editions, [
  block('belgium', 'working', { '2013': '21,500 r', '2015': 'NA' }),
  block('belgium', 'myb-2013', { '2012': '8,930', '2013': '21,300' }),
  block('belgium', 'myb-2014', { '2013': '21,400 r', '2014': '20,000' }),
  block('mexico', 'myb-2013', { '2012': '45', '2013': '--' }),
]);

const asOf = (editionId: string) => ({ kind: 'as-of', editionId }) as const;
const inEdition = (editionId: string) => ({ kind: 'edition', editionId }) as const;

describe('Figures.at', () => {
  it('shows the newest edition that has the figure', () => {
    expect(figures.at('belgium', '2013', latest)).toMatchObject({
      seriesId: 'belgium',
      period: '2013',
      editionId: 'working',
      printed: '21,500',
    });
  });

  it('falls back to an older edition where the newer ones say nothing', () => {
    expect(figures.at('belgium', '2012', latest)).toMatchObject({
      editionId: 'myb-2013',
      printed: '8,930',
    });
  });

  it('shows as of an edition what was known then', () => {
    expect(figures.at('belgium', '2013', asOf('myb-2014'))?.printed).toBe('21,400');
    expect(figures.at('belgium', '2013', asOf('myb-2013'))?.printed).toBe('21,300');
    expect(figures.at('belgium', '2015', asOf('myb-2014'))).toBeNull();
  });

  it('shows of one edition nothing that others state', () => {
    expect(figures.at('belgium', '2014', inEdition('myb-2014'))?.printed).toBe('20,000');
    expect(figures.at('belgium', '2012', inEdition('myb-2014'))).toBeNull();
  });

  it('shows nothing in or as of an edition that is unknown', () => {
    expect(figures.at('belgium', '2013', inEdition('myb-1999'))).toBeNull();
    expect(figures.at('belgium', '2013', asOf('myb-1999'))).toBeNull();
  });

  it('keeps not listed apart from zero and from not available', () => {
    expect(figures.at('mexico', '2014', latest)).toBeNull();
    expect(figures.at('mexico', '2013', latest)?.value).toEqual({ kind: 'zero' });
    expect(figures.at('belgium', '2015', latest)?.value).toEqual({ kind: 'not-available' });
  });

  it('is null for an unknown series', () => {
    expect(figures.at('atlantis', '2013', latest)).toBeNull();
  });
});

describe('Figures.all', () => {
  it('lists every statement of a figure, oldest edition first', () => {
    const printed = figures.all('belgium', '2013').map((one) => [one.editionId, one.printed]);
    expect(printed).toEqual([
      ['myb-2013', '21,300'],
      ['myb-2014', '21,400'],
      ['working', '21,500'],
    ]);
  });

  it('stops at the edition of an as-of view', () => {
    const ids = figures.all('belgium', '2013', asOf('myb-2014')).map(({ editionId }) => editionId);
    expect(ids).toEqual(['myb-2013', 'myb-2014']);
  });
});

describe('Figures.periods', () => {
  it('gathers those of all the series and editions', () => {
    expect(figures.periods(['belgium', 'mexico'])).toEqual(
      new Set(['2012', '2013', '2014', '2015']),
    );
  });

  it('holds to the view', () => {
    expect(figures.periods(['belgium'], inEdition('myb-2013'))).toEqual(new Set(['2012', '2013']));
    expect(figures.periods(['belgium'], asOf('myb-2014'))).toEqual(
      new Set(['2012', '2013', '2014']),
    );
  });

  it('are none for no series', () => {
    expect(figures.periods([])).toEqual(new Set());
  });
});

describe('Figures', () => {
  it('holds its editions in order, whatever the order in which they were given', () => {
    expect(figures.editions.map(({ id }) => id)).toEqual(['myb-2013', 'myb-2014', 'working']);
  });

  it('knows the baseline', () => {
    expect(figures.baseline?.id).toBe('myb-2013');
    expect(new Figures([], []).baseline).toBeNull();
  });

  it('gives every printed form of a series, all editions together', () => {
    expect(figures.printed('belgium').sort()).toEqual([
      '20,000',
      '21,300',
      '21,400',
      '21,500',
      '8,930',
      'NA',
    ]);
    expect(figures.printed('atlantis')).toEqual([]);
  });

  it('says whether one edition states a figure', () => {
    expect(figures.has('belgium', '2014', 'myb-2014')).toBe(true);
    expect(figures.has('belgium', '2014', 'working')).toBe(false);
  });
});

describe('printed', () => {
  const figures = makeFigures({
    'myb-2013': { a: { '2013': '27' } },
    working: { a: { '2014': '26.7' } },
  });

  it('is of all editions, or of those not later than one', () => {
    expect(figures.printed('a')).toEqual(['27', '26.7']);
    expect(figures.printed('a', 'myb-2013')).toEqual(['27']);
  });

  it('keeps the span of a printed figure whatever is entered later', () => {
    const printed = figures.at('a', '2013', latest);
    expect(printed === null ? null : measure(printed, makeTable(), figures).interval).toEqual({
      low: 26.5,
      high: 27.5,
    });
  });
});
