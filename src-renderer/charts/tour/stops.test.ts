import { describe, expect, it } from 'vitest';
import { startSpec } from '#domain/charts/default-spec.ts';
import type { ChartSpec } from '#domain/charts/chart.ts';
import { makeWorkingEdition } from '#domain/editions.ts';
import { Figures } from '#domain/figures.ts';
import { latest } from '#domain/view.ts';
import { makeSeries, observe } from '#domain/observation-samples.ts';
import type { Edition, Table } from '#domain/observations.ts';
import { chartModel } from '../model/chart-model.ts';
import { stopsOfChart } from './stops.ts';

const baseline: Edition = { ...makeWorkingEdition('myb-2013', 'Yearbook', 0), role: 'baseline' };
const table: Table = {
  id: 't',
  number: '3',
  title: 'Production',
  unitLine: '',
  rowHeading: '',
  significantDigits: 3,
  noteIds: [],
  order: 1,
  addedPeriods: [],
};
const series = [
  makeSeries({ id: 'fr', tableId: 't', label: 'France', country: 'France', role: 'part' }),
  makeSeries({ id: 'ca', tableId: 't', label: 'Canada', country: 'Canada', role: 'part' }),
];
const texts: Record<string, Record<string, string>> = {
  fr: { '2013': '33,000 e', '2014': '40,000 e' },
  ca: { '2013': '65,000', '2014': 'W' },
};
const figures = new Figures(
  [baseline],
  Object.entries(texts).map(([seriesId, own]) => ({
    seriesId,
    editionId: 'myb-2013',
    tableId: 't',
    figures: Object.fromEntries(
      Object.entries(own).map(([period, text]) => [period, observe(text, period)]),
    ),
  })),
);

function stops(part: Partial<ChartSpec>) {
  const spec = { ...startSpec(['fr', 'ca']), ...part };
  const model = chartModel(spec, {
    tables: [table],
    series,
    notes: [],
    annotations: [
      { id: 'why', target: 'fr@2014', markdown: 'A **new** plant.', createdAt: 1, updatedAt: 1 },
    ],
    choices: {},
    figures,
    view: latest,
  });
  return stopsOfChart(model, 'en-US');
}

describe('stopsOfChart', () => {
  it('says of each point its value, its status and its change since the base', () => {
    expect(stops({})[0]?.map(({ words }) => words)).toEqual([
      'France, 2013: 33,000, estimated',
      'France, 2014: 40,000, estimated; +21.2% on 2013',
    ]);
  });

  it('stops at a gap too, with its reason and its place in the table', () => {
    expect(stops({})[1]?.[1]).toEqual({
      panel: 0,
      dataset: 'ca',
      index: 1,
      words: 'Canada, 2014: withheld',
      place: { tableId: 't', seriesId: 'ca', period: '2014' },
    });
  });

  it.each(['line', 'sparklines', 'dumbbell'] as const)('says a note on a point of %s', (type) => {
    const at = { seriesId: 'fr', period: '2014', dx: 0, dy: 0 };
    const marks = [{ kind: 'point', annotationId: 'why', ...at } as const];
    const lines = stops({ type, marks }).flat();
    const noted = lines.filter(({ words }) => words.endsWith('; note: A new plant.'));
    expect(noted.map(({ place }) => [place?.seriesId, place?.period])).toEqual([['fr', '2014']]);
  });

  it('leads from panel to panel where each series has its own', () => {
    expect(stops({ type: 'multiples' }).map((line) => line[0]?.panel)).toEqual([0, 1]);
  });

  it('knows the rows of bars that stand in one period by their places', () => {
    const lines = stops({ type: 'bar', from: '2013', to: '2013' });
    expect(lines.map(([stop]) => [stop?.dataset, stop?.index])).toEqual([
      ['', 0],
      ['', 1],
    ]);
  });

  it('goes along both ends of a dumbbell', () => {
    expect(stops({ type: 'dumbbell' })[0]?.map(({ dataset, index }) => [dataset, index])).toEqual([
      ['2013', 0],
      ['2014', 0],
    ]);
  });

  it('has none where nothing is drawn', () => {
    expect(stops({ seriesIds: [] })).toEqual([]);
  });
});
