import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '#domain/charts/chart.ts';
import { imports, sourcesOf, specOf, type Sample } from '../chart-samples.ts';
import { cardWords } from './card-words.ts';

function words(about: Partial<ChartSpec> = {}, sample: Sample = imports) {
  return cardWords(specOf(sample, about), sourcesOf(sample));
}

describe('cardWords', () => {
  it.each<[Partial<ChartSpec>, string]>([
    [{}, 'Lines · Table 1 · 2012–2013'],
    [{ mode: 'index' }, 'Lines, index · Table 1 · 2012–2013'],
    [{ type: 'bar', from: '2013' }, 'Bars · Table 1 · 2013'],
    [{ type: 'waterfall', mode: 'percent' }, 'Waterfall, percent · Table 1 · 2012, 2013'],
    [{ type: 'scatter', period: '2012' }, 'Scatter · Table 1 · 2012'],
  ])('%j says %s', (about, expected) => {
    const sample = { ...imports, table: { number: '1' } };
    expect(words(about, sample).about).toBe(expected);
  });

  it('names a table that has no number by its title', () => {
    const sample = { ...imports, table: { number: '', title: 'Prices' } };
    expect(words({}, sample).about).toBe('Lines · Prices · 2012–2013');
  });

  it('counts the rows that are still there', () => {
    expect(words().rows).toBe('4 rows');
    expect(words({ seriesIds: ['Belgium', 'gone'] }).rows).toBe('1 row');
    expect(words({ seriesIds: ['gone'] })).toEqual({ about: 'Lines', rows: '0 rows' });
  });
});
