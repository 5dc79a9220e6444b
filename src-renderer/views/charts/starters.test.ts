import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from '#domain/editions.ts';
import { Figures } from '#domain/figures.ts';
import { latest } from '#domain/view.ts';
import { makeSeries, observe } from '#domain/observation-samples.ts';
import type { Edition, Table } from '#domain/observations.ts';
import { starters } from './starters.ts';

const baseline: Edition = { ...makeWorkingEdition('myb-2013', 'Yearbook', 0), role: 'baseline' };
const production: Table = {
  id: 'refinery-production',
  number: '3',
  title: 'Production',
  unitLine: '',
  rowHeading: '',
  significantDigits: 3,
  noteIds: [],
  order: 1,
  addedPeriods: [],
};
const row = makeSeries({ id: 'row', tableId: production.id, role: 'part', unit: 'kg' });
const price = makeSeries({ id: 'price', tableId: 'prices', unit: 'USD/kg' });

function titles(figures: Record<string, Record<string, string>>, tables: ReadonlyArray<Table>) {
  const blocks = Object.entries(figures).map(([seriesId, texts]) => ({
    seriesId,
    editionId: 'myb-2013',
    tableId: '',
    figures: Object.fromEntries(
      Object.entries(texts).map(([period, text]) => [period, observe(text, period)]),
    ),
  }));
  const found = starters({
    tables,
    series: [row, price],
    figures: new Figures([baseline], blocks),
    view: latest,
  });
  return found.map(({ title }) => title);
}

describe('starters', () => {
  it('offer a waterfall only once there is a later year', () => {
    expect(titles({ row: { '2013': '10' } }, [production])).toEqual(['World production']);
    expect(titles({ row: { '2013': '10', '2014': '12' } }, [production])).toEqual([
      'World production',
      'Change since 2013',
    ]);
  });

  it('offer ranges where quarters have them', () => {
    const prices = { ...production, id: 'prices', number: '', title: 'Prices' };
    expect(titles({ price: { '2013-Q1': '550-580' } }, [prices])).toEqual([
      'Price ranges by quarter',
    ]);
    expect(titles({ price: { '2013-Q1': '560' } }, [prices])).toEqual([]);
  });

  it('offer nothing of tables that are not there', () => {
    expect(titles({ row: { '2013': '10' } }, [])).toEqual([]);
  });
});
