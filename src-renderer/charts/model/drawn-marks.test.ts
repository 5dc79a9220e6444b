import { describe, expect, it } from 'vitest';
import type { ChartMark, ChartSpec } from '#domain/charts/chart.ts';
import { sourcesOf, specOf, type Sample } from '../chart-samples.ts';
import { chartModel } from './chart-model.ts';

const sample: Sample = {
  rows: {
    a: { '2012': '10', '2013': '20', '2014': 'W' },
    b: { '2012': '1', '2013': '5-9', '2014': '3' },
  },
};

function place(mark: ChartMark, about: Partial<ChartSpec> = {}) {
  const annotation = {
    id: 'n',
    target: '',
    markdown: '**Why** it rose',
    createdAt: 0,
    updatedAt: 0,
  };
  const sources = { ...sourcesOf(sample), annotations: [annotation] };
  return chartModel(specOf(sample, { marks: [mark], ...about }), sources).marks;
}

const point = (seriesId: string, period: string): ChartMark => ({
  kind: 'point',
  annotationId: 'n',
  seriesId,
  period,
  dx: 0.1,
  dy: -0.2,
});

describe('placeMarks', () => {
  it('finds a point by its figure, in words without Markdown', () => {
    expect(place(point('a', '2013')).placed).toEqual([
      {
        id: 'n',
        text: 'Why it rose',
        kind: 'point',
        panel: 0,
        dataset: 'a',
        index: 1,
        dx: 0.1,
        dy: -0.2,
      },
    ]);
  });

  it.each<[string, ChartMark, Partial<ChartSpec>, object]>([
    ['a range', point('b', '2013'), {}, { panel: 0, dataset: 'b', index: 1 }],
    ['a panel', point('b', '2014'), { type: 'multiples' }, { panel: 1, dataset: 'b', index: 2 }],
    [
      'bars of one period',
      point('b', '2012'),
      { type: 'bar', from: '2012', to: '2012' },
      { panel: 0, dataset: '', index: 1 },
    ],
    [
      'a dumbbell',
      point('a', '2012'),
      { type: 'dumbbell', against: '2012', period: '2013' },
      { panel: 0, dataset: '2012', index: 0 },
    ],
    [
      'a slope',
      point('a', '2013'),
      { type: 'slope', against: '2012', period: '2013' },
      { panel: 0, dataset: 'a', index: 1 },
    ],
  ])('finds a point of %s', (_what, mark, about, found) => {
    expect(place(mark, about).placed).toMatchObject([found]);
  });

  it.each<[string, ChartMark, Partial<ChartSpec>]>([
    ['a gap', point('a', '2014'), {}],
    ['a period off the axis', point('a', '2013'), { from: '2014' }],
    ['a row that is not drawn', point('a', '2013'), { seriesIds: ['b'] }],
    ['small lines', point('a', '2013'), { type: 'sparklines' }],
    [
      'a dumbbell of others',
      point('a', '2014'),
      { type: 'dumbbell', against: '2012', period: '2013' },
    ],
    [
      'a span of panels',
      { kind: 'span', annotationId: 'n', from: '2012', to: '2013', at: 0 },
      { type: 'multiples' },
    ],
  ])('keeps the words of a mark on %s', (_what, mark, about) => {
    expect(place(mark, about)).toEqual({ placed: [], unplaced: [{ mark, text: 'Why it rose' }] });
  });

  it('does not draw a mark whose annotation is gone', () => {
    expect(place({ ...point('a', '2013'), annotationId: 'gone' })).toEqual({
      placed: [],
      unplaced: [],
    });
  });

  it('keeps the words of a level below, once the axis shows something else', () => {
    const level: ChartMark = { kind: 'level', annotationId: 'n', value: 12, at: 0, mode: 'value' };
    expect(place(level).placed).toHaveLength(1);
    expect(place(level, { mode: 'index' }).unplaced).toHaveLength(1);
    expect(place(level, { type: 'stacked-100' }).unplaced).toHaveLength(1);
  });

  it('puts one short note into a small panel, and the others below', () => {
    const sources = {
      ...sourcesOf(sample),
      annotations: ['n', 'm', 'l'].map((id) => {
        const markdown = id === 'l' ? 'Long words. '.repeat(8) : 'Why';
        return { id, target: '', markdown, createdAt: 0, updatedAt: 0 };
      }),
    };
    const marks = [
      { ...point('b', '2012'), annotationId: 'l' },
      point('a', '2012'),
      { ...point('a', '2013'), annotationId: 'm' },
    ];
    const { placed, unplaced } = chartModel(
      specOf(sample, { type: 'multiples', marks }),
      sources,
    ).marks;
    expect(placed.map(({ id }) => id)).toEqual(['n']);
    expect(unplaced.map(({ mark }) => mark.annotationId)).toEqual(['l', 'm']);
  });

  it('places spans of periods and levels', () => {
    const span: ChartMark = { kind: 'span', annotationId: 'n', from: '2012', to: '2013', at: 0.1 };
    expect(place(span).placed).toMatchObject([{ kind: 'span', first: 0, last: 1, at: 0.1 }]);
    const level: ChartMark = { kind: 'level', annotationId: 'n', value: 12, at: 0.9 };
    expect(place(level).placed).toMatchObject([{ kind: 'level', value: 12, at: 0.9 }]);
  });
});
