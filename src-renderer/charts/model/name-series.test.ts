import { describe, expect, it } from 'vitest';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import type { Series } from '#domain/observations.ts';
import { nameSeries } from './name-series.ts';

function names(...series: Array<Partial<Series>>): string[] {
  return nameSeries(
    series.map((about, index) => ({
      series: makeSeries({ id: `id${index}`, label: 'France', country: 'France', ...about }),
      table: makeTable({ id: about.tableId ?? 'table', number: about.tableId ?? '1' }),
    })),
  );
}

describe('nameSeries', () => {
  it('is the label, or the company where rows differ by it', () => {
    expect(names({})).toEqual(['France']);
    expect(names({ entity: 'Nyrstar NV' })).toEqual(['Nyrstar NV']);
    expect(names({ entity: 'Nyrstar NV', label: 'Auby smelter' })).toEqual(['Auby smelter']);
  });

  it('adds only what tells two apart', () => {
    expect(names({ measure: 'quantity' }, { measure: 'value' }, { label: 'Peru' })).toEqual([
      'France, production, quantity, primary',
      'France, production, value, primary',
      'Peru',
    ]);
    expect(names({ tableId: '1' }, { tableId: '3' })).toEqual([
      'France, production, primary, Table 1',
      'France, production, primary, Table 3',
    ]);
    expect(names({}, {})).toEqual(['France (id0)', 'France (id1)']);
  });
});
