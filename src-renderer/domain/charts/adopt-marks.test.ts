import { describe, expect, it } from 'vitest';
import { after, get } from '../structure/structure-samples.ts';
import { printTarget } from '../targets.ts';
import type { ChartMark } from './chart.ts';
import { belgium, charted, making } from './chart-workspace.ts';
import { startSpec } from './default-spec.ts';
import { saveChart } from './edit-chart.ts';

const block = charted.blocks.find(({ seriesId }) => seriesId === belgium);
const [period = ''] = Object.keys(block?.figures ?? {});
const figure = printTarget({ seriesId: belgium, period, editionId: block?.editionId ?? '' });
const point: ChartMark = {
  kind: 'point',
  annotationId: 'far',
  seriesId: belgium,
  period,
  dx: 0,
  dy: 0,
};

function save(mark: ChartMark, target: string, markdown = 'Why') {
  const notes = [{ id: mark.annotationId, target, markdown }];
  const form = { spec: startSpec([belgium]), carried: { marks: [mark], notes } };
  const { step, id } = get(saveChart(form, [], charted, making()));
  const saved = after(charted, step);
  const chart = saved.charts.find((one) => one.id === id);
  const known = new Set(charted.annotations.map((one) => one.id));
  return { id, chart, made: saved.annotations.filter((one) => !known.has(one.id)) };
}

describe('a chart that came with notes', () => {
  it('makes them anew on their figures', () => {
    const { chart, made } = save(point, figure);
    expect(made).toMatchObject([{ target: figure, markdown: 'Why' }]);
    expect(chart?.spec.marks).toEqual([{ ...point, annotationId: made[0]?.id }]);
    expect(made[0]?.id).not.toBe('far');
  });

  it('keeps the words on the chart where their figure is not stated, or is another one', () => {
    const elsewhere = printTarget({ seriesId: belgium, period, editionId: 'unknown' });
    for (const target of [elsewhere, 'chart:other', 'nothing']) {
      const { id, made } = save(point, target);
      expect(made).toMatchObject([{ target: `chart:${id}` }]);
    }
  });

  it('shows a note that is still there as it is there now', () => {
    const [there] = charted.annotations;
    if (there === undefined) throw new Error('The sample has notes.');
    const mark = { ...point, annotationId: there.id };
    const { chart, made } = save(mark, there.target, 'Other words');
    expect(made).toEqual([]);
    expect(chart?.spec.marks).toEqual([mark]);
  });

  it('leaves out a note without words', () => {
    const { chart, made } = save(point, figure, '  ');
    expect([chart?.spec.marks, made]).toEqual([[], []]);
  });
});
