import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '#domain/charts/chart.ts';
import { modelOf, sourcesOf, specOf, type Cells, type Sample } from '../chart-samples.ts';
import { chartModel } from '../model/chart-model.ts';
import { lightTheme } from '../palette.ts';
import { chartWords } from '../words/chart-words.ts';
import { composeChart } from './compose.ts';

const colour = lightTheme.colours[0];
const look = { theme: lightTheme, locale: 'en-US', size: 12 };

function compose(sample: Sample, about: Partial<ChartSpec> = {}) {
  const model = modelOf(sample, about);
  const words = chartWords(model, { title: '', subtitle: '', note: '' });
  const composition = composeChart(model, words, look);
  if (composition === null) throw new Error('Nothing to draw.');
  return composition;
}

/** The one panel of a chart of one row. */
function draw(cells: Cells, about: Partial<ChartSpec> = {}) {
  return drawAll({ rows: { France: cells } }, about);
}

function drawAll(sample: Sample, about: Partial<ChartSpec> = {}) {
  const [panel] = compose(sample, about).panels;
  if (panel === undefined) throw new Error('No panel.');
  return panel.configuration;
}

const withGap = { '2012': '--', '2013': '33,000 e', '2014': 'W' };
const ranges = { '2012': '485-500', '2013': '555-580 e' };

describe('a chart over time', () => {
  it('leaves gaps as gaps and draws zero as zero', () => {
    const [dataset] = draw(withGap).data.datasets;
    expect(dataset).toMatchObject({ type: 'line', spanGaps: false, data: [0, 33000, null] });
  });

  it('draws estimates hollow, as points and as bars', () => {
    expect(draw(withGap).data.datasets[0]).toMatchObject({
      pointBorderColor: colour,
      pointBackgroundColor: [colour, lightTheme.paper, colour],
    });
    expect(draw(withGap, { type: 'bar' }).data.datasets[0]).toMatchObject({
      backgroundColor: [colour, lightTheme.paper, colour],
    });
  });

  it('draws ranges as bars from low to high', () => {
    expect(draw(ranges).data.datasets).toMatchObject([
      {
        type: 'bar',
        data: [
          [485, 500],
          [555, 580],
        ],
        borderColor: colour,
      },
    ]);
  });

  it('draws the numbers of a series with ranges as its line', () => {
    expect(draw({ '2012': '480', '2013': '555-580' }).data.datasets).toMatchObject([
      { type: 'bar', data: [null, [555, 580]] },
      { type: 'line', data: [480, null] },
    ]);
  });

  it('draws numbers among ranges as ranges of one value', () => {
    const cells = { '2012': '480', '2013': '555-580' };
    expect(draw(cells, { type: 'range' }).data.datasets).toMatchObject([
      {
        type: 'bar',
        data: [
          [480, 480],
          [555, 580],
        ],
      },
    ]);
  });

  it('leads no line over a break, and a dotted one to a plan', () => {
    const [dataset] = draw({ '2012': '1', '2013': '2 b', '2014': '3 f' }).data.datasets;
    const segment = (dataset as { segment?: Record<string, (at: object) => unknown> }).segment;
    const at = (p1DataIndex: number) => ({ p1DataIndex });
    expect(segment?.['borderColor']?.(at(1))).toBe('transparent');
    expect(segment?.['borderColor']?.(at(2))).toBeUndefined();
    expect(segment?.['borderDash']?.(at(2))).toEqual([1, 4]);
  });

  it('marks the base period where it stands on the axis', () => {
    expect(draw(withGap).options?.plugins?.annotation?.annotations).toMatchObject({
      base: { type: 'line', scaleID: 'x', value: 1, label: { content: '2013 baseline' } },
    });
    expect(draw(withGap, { to: '2012' }).options?.plugins?.annotation?.annotations).toEqual({});
  });

  it.each<[string, Cells, Partial<ChartSpec>, boolean]>([
    ['bars', withGap, { type: 'bar', mode: 'change' }, true],
    ['lines of values', withGap, {}, true],
    ['lines of an index', { '2012': '1', '2013': '2' }, { mode: 'index' }, false],
    ['bars from low to high', ranges, {}, false],
    ['ranges', ranges, { type: 'range' }, false],
  ])('begins the axis of %s at zero only where that is honest', (_what, cells, about, zero) => {
    expect(draw(cells, about).options?.scales?.['y']).toMatchObject({ beginAtZero: zero });
  });

  it('has the span of rounding only where it is asked for', () => {
    const cells = { '2012': '8,930', '2013': '21,300' };
    expect(draw(cells).data.datasets[0]).not.toHaveProperty('spans');
    expect(draw(cells, { showsSpans: true }).data.datasets[0]).toMatchObject({
      spans: [
        [8925, 8935],
        [21250, 21350],
      ],
    });
  });

  it('says each point in words', () => {
    expect(draw(withGap).data.datasets[0]).toMatchObject({
      words: ['0', '33,000, estimated', 'withheld'],
    });
  });

  it('measures by a second axis on the right only what is put there', () => {
    const sample: Sample = {
      rows: { quantity: { '2013': '97,200' }, value: { '2013': '57,700' } },
      about: { value: { unit: 'kUSD' } },
    };
    const { data, options } = drawAll(sample, { secondAxis: ['value'] });
    expect(data.datasets).toMatchObject([{ yAxisID: 'y' }, { yAxisID: 'y2' }]);
    expect(options?.scales?.['y2']).toMatchObject({
      position: 'right',
      title: { text: 'thousand dollars' },
    });
    expect(drawAll(sample, { mode: 'index' }).options?.scales).not.toHaveProperty('y2');
  });

  it('stacks from the first row up; a 100% stack ends at 100', () => {
    const sample: Sample = { rows: { a: { '2013': '1' }, b: { '2013': '3' } } };
    expect(drawAll(sample, { type: 'stacked' }).options?.scales).toMatchObject({
      x: { stacked: true },
      y: { stacked: true },
    });
    const hundred = drawAll(sample, { type: 'stacked-100' });
    expect(hundred.data.datasets).toMatchObject([{ data: [25] }, { data: [75] }]);
    expect(hundred.options?.scales?.['y']).toMatchObject({ max: 100 });
    expect(drawAll(sample, { type: 'area' }).data.datasets).toMatchObject([
      { fill: 'origin' },
      { fill: 'stack' },
    ]);
  });
});

describe('the key of a chart', () => {
  const rows = (count: number): Sample => ({
    rows: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`row ${index}`, { '2012': '1', '2013': '2' }]),
    ),
  });

  it('is there for bars and stacks; a few lines are named at their ends', () => {
    expect(compose(rows(2), { type: 'bar' }).legend.map(({ label }) => label)).toEqual([
      'row 0',
      'row 1',
    ]);
    expect(compose(rows(2)).legend).toEqual([]);
    expect(compose(rows(2)).panels[0]?.configuration.data.datasets).toMatchObject([
      { endLabel: 'row 0' },
      { endLabel: 'row 1' },
    ]);
  });

  it('is there for lines that are too many for names, all of them told by shape and dash', () => {
    const { legend } = compose(rows(12));
    expect(legend).toHaveLength(12);
    const looks = legend.map(({ colour: of, point, dash }) => JSON.stringify([of, point, dash]));
    expect(new Set(looks).size).toBe(12);
  });

  it('tells the two periods of a pair by shape, 2013 always by the same', () => {
    const shape = (period: string) =>
      compose(
        { rows: { a: { '2012': '1', '2013': '2', '2014': '3' } } },
        { type: 'dumbbell', period },
      ).legend.map(({ label, point }) => [label, point]);
    expect(shape('2012')).toEqual([
      ['2012', 'circle'],
      ['2013', 'rectRot'],
    ]);
    expect(shape('2014')).toEqual([
      ['2013', 'rectRot'],
      ['2014', 'circle'],
    ]);
  });
});

describe('small panels', () => {
  const sample: Sample = {
    rows: { a: { '2012': '1', '2013': '2' }, b: { '2012': '10', '2013': '90' } },
  };

  it('have a title each and the same axes', () => {
    const { panels, legend } = compose(sample, { type: 'multiples' });
    expect(panels.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(legend).toEqual([]);
    for (const { configuration } of panels) {
      expect(configuration.options?.scales?.['y']).toMatchObject({
        suggestedMin: 1,
        suggestedMax: 90,
      });
    }
  });

  it('say first and last figure where they have no axes', () => {
    const { panels } = compose(sample, { type: 'sparklines' });
    const { options } = panels[1]?.configuration ?? {};
    expect(options?.scales).toMatchObject({ x: { display: false }, y: { display: false } });
    expect(options?.plugins?.annotation?.annotations).toMatchObject({
      first: { content: ['10', '2012'] },
      last: { content: ['90', '2013'] },
    });
  });
});

it('sparklines of ranges say both ends of the first and last', () => {
  const sample: Sample = { rows: { a: { '2012': '510-545', '2013': '555-580' } } };
  const { options } = compose(sample, { type: 'sparklines' }).panels[0]?.configuration ?? {};
  expect(options?.plugins?.annotation?.annotations).toMatchObject({
    first: { content: ['510\u2013545', '2012'], yValue: 527.5 },
    last: { content: ['555\u2013580', '2013'], yValue: 567.5 },
  });
});

it('sparklines ring the points that notes are about, and say so', () => {
  const sample: Sample = { rows: { a: { '2012': '10', '2013': 'W' }, b: { '2012': '3' } } };
  const point = { kind: 'point', dx: 0, dy: 0 } as const;
  const spec = specOf(sample, {
    type: 'sparklines',
    marks: [
      { ...point, annotationId: 'why', seriesId: 'a', period: '2012' },
      { ...point, annotationId: 'gap', seriesId: 'a', period: '2013' },
    ],
  });
  const annotations = ['why', 'gap'].map((id) => ({
    id,
    target: 'a@2012',
    markdown: `On ${id}.`,
    createdAt: 1,
    updatedAt: 1,
  }));
  const model = chartModel(spec, { ...sourcesOf(sample), annotations });
  const words = chartWords(model, { title: '', subtitle: '', note: '' });
  expect(words.below).toContain('A ring marks a figure with a note.');
  const panels = composeChart(model, words, look)?.panels ?? [];
  const rings = panels.map(({ configuration }) =>
    Object.entries(configuration.options?.plugins?.annotation?.annotations ?? {}).filter(([key]) =>
      key.startsWith('note '),
    ),
  );
  expect(rings).toMatchObject([[['note 0', { type: 'point', xValue: 0, yValue: 10 }]], []]);
});

describe('other charts', () => {
  it('a waterfall has floating bars that say their amounts, falls with a sign', () => {
    const sample: Sample = {
      rows: {
        a: { '2012': '10', '2013': '4' },
        b: { '2012': '20', '2013': '25' },
        Total: { '2012': '30', '2013': '29' },
      },
    };
    const { data, options } = drawAll(sample, { type: 'waterfall' });
    expect(data.datasets[0]?.data).toEqual([
      [0, 30],
      [30, 24],
      [24, 29],
      [0, 29],
    ]);
    const said = Object.values(options?.plugins?.annotation?.annotations ?? {});
    expect(said.map((one) => (one as { content?: unknown }).content)).toEqual([
      '30',
      '\u22126',
      '+5',
      '29',
    ]);
  });

  it('a dumbbell lays rows out one below the other, and joins only both ends', () => {
    const { data, options } = drawAll(
      { rows: { a: { '2012': '1', '2013': '2' }, b: { '2013': '2', '2012': 'NA' } } },
      { type: 'dumbbell' },
    );
    expect(options).toMatchObject({ indexAxis: 'y' });
    expect(data.labels).toEqual(['a', 'b']);
    expect(data.datasets.map((one) => one.data)).toEqual([
      [1, null],
      [2, 2],
      [[1, 2], null],
    ]);
  });

  it('a slope has a line for each row, named at its end', () => {
    const { data } = drawAll({ rows: { a: { '2012': '1', '2013': '2' } } }, { type: 'slope' });
    expect(data.labels).toEqual(['2012', '2013']);
    expect(data.datasets).toMatchObject([{ data: [1, 2], endLabel: 'a' }]);
  });
});
