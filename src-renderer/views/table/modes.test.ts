import { describe, expect, it } from 'vitest';
import { makeFigures } from '#domain/figure-samples.ts';
import { latest } from '#domain/view.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import type { Series } from '#domain/observations.ts';
import { layoutTable } from '#domain/table-layout.ts';
import { layoutForMode, modesFor } from './modes.ts';

function layout(...about: Partial<Series>[]) {
  const series = about.map((one, order) => makeSeries({ id: `row-${order}`, order, ...one }));
  const cells = { '2013': '1', '2014': '2' };
  const figures = makeFigures({
    'myb-2013': Object.fromEntries(series.map(({ id }) => [id, cells])),
  });
  return layoutTable({ table: makeTable(), series, figures, notes: [], view: latest });
}

const offered = (...about: Partial<Series>[]) =>
  modesFor(layout(...about)).map(({ label }) => label);

const always = ['Values', 'Change', 'Percent', 'Index'];
const quantity = { label: 'Canada', measure: 'quantity', unit: 'kg' };
const value = { label: 'Canada', measure: 'value', unit: 'kUSD' };

describe('modesFor', () => {
  it('offers shares of rows that add up, and a unit value of quantity and value', () => {
    expect(offered({ label: 'a' }, { label: 'b' })).toEqual([...always, 'Share']);
    expect(offered(quantity, value)).toEqual([...always, 'Share', 'Unit value']);
  });

  it('offers no shares of prices and of rows that belong to nothing', () => {
    expect(offered({ unit: 'USD/kg' })).toEqual(always);
    expect(offered({ role: 'single', label: 'a' }, { role: 'single', label: 'b' })).toEqual(always);
  });

  it('offers no percent of percentages', () => {
    expect(offered({ unit: '%' })).toEqual(['Values', 'Change']);
  });
});

describe('layoutForMode', () => {
  it('has one column a period for unit values, and every other mode all columns', () => {
    const full = layout(quantity, value);
    const ids = ({ columns }: typeof full) => columns.map(({ id }) => id);
    expect(ids(full)).toEqual(['2013 quantity', '2013 value', '2014 quantity', '2014 value']);
    expect(ids(layoutForMode(full, 'unit-value'))).toEqual(['2013', '2014']);
    expect(layoutForMode(full, 'share')).toBe(full);
  });
});
