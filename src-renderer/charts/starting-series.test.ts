import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from '#domain/editions.ts';
import { Figures } from '#domain/figures.ts';
import { latest } from '#domain/view.ts';
import { makeSeries, observe } from '#domain/observation-samples.ts';
import type { Block, Edition, Series } from '#domain/observations.ts';
import { startingSeries } from './starting-series.ts';

const baseline: Edition = { ...makeWorkingEdition('myb-2013', 'Yearbook', 0), role: 'baseline' };

function block(seriesId: string, editionId: string, period: string, text: string): Block {
  return { seriesId, editionId, tableId: 'table', figures: { [period]: observe(text, period) } };
}

describe('startingSeries', () => {
  const sizes = ['10', '70', '--', '50', '20', '60', '40', 'NA'];
  const series: Series[] = sizes.map((_, index) => makeSeries({ id: String(index) }));
  const total = makeSeries({ id: 'total', role: 'total' });
  const figures = new Figures(
    [baseline],
    [
      ...sizes.map((text, index) => block(String(index), 'myb-2013', '2013', text)),
      block('total', 'myb-2013', '2013', '250'),
    ],
  );

  it('are the five largest of 2013 in document order, without the total', () => {
    expect(startingSeries([...series, total], figures, latest)).toEqual(['1', '3', '4', '5', '6']);
  });
});
