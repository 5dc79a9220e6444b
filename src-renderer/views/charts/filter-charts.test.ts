import { describe, expect, it } from 'vitest';
import type { SavedChart } from '#domain/charts/chart.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import { filterCharts, tagsOf } from './filter-charts.ts';

function chart(name: string, part: Partial<SavedChart> = {}) {
  const bare = { id: name, title: '', subtitle: '', note: '', tags: [], order: 1 };
  const times = { createdAt: 0, updatedAt: 0 };
  return { name, chart: { ...bare, ...times, spec: startSpec([]), ...part } };
}

const charts = [
  chart('World production', { tags: ['supply'] }),
  chart('Imports', { note: 'Supply of the United States', tags: ['trade', 'supply'] }),
  chart('Prices'),
];

describe('filterCharts', () => {
  it.each([
    ['', '', ['World production', 'Imports', 'Prices']],
    ['SUPPLY', '', ['World production', 'Imports']],
    ['supply states', '', ['Imports']],
    ['', 'trade', ['Imports']],
    ['world', 'trade', []],
  ])('%j with the tag %j', (text, tag, names) => {
    expect(filterCharts(charts, text, tag).map(({ name }) => name)).toEqual(names);
  });
});

it('tagsOf has each tag once, in the order of the alphabet', () => {
  expect(tagsOf(charts.map((one) => one.chart))).toEqual(['supply', 'trade']);
});
