import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, get, sorted, undone } from '../structure/structure-samples.ts';
import type { ChartForm } from './edit-chart.ts';
import {
  changeChart,
  duplicateChart,
  moveChart,
  removeChart,
  saveChart,
  shiftChart,
} from './edit-chart.ts';
import { belgium, charted, dealers, makers, making, span, stocks } from './chart-workspace.ts';
import { nameChart, orderCharts } from './chart-list.ts';
import { makeChart } from './chart-samples.ts';
import { startSpec } from './default-spec.ts';
import { longestText, readChartSpec } from './read-spec.ts';

const form = { spec: startSpec([belgium]) };

function reason(made: { readonly ok: boolean }): string {
  return 'reason' in made ? String(made.reason) : '';
}

function galleryOf(records: typeof charted): string[] {
  return orderCharts(records.charts).map(({ id }) => id);
}

describe('saveChart', () => {
  it('keeps a new chart, last in the gallery; a name is not needed', () => {
    const { step, id } = get(saveChart(form, [], charted, making()));
    expect(step.label).toBe('Save the chart “Lines: Belgium”');
    const saved = after(charted, step);
    expect(galleryOf(saved)).toEqual(['stocks', 'alone', id]);
    expect(saved.charts.at(-1)).toEqual({
      id: 'new-1',
      title: '',
      subtitle: '',
      note: '',
      tags: [],
      order: 3,
      spec: startSpec([belgium]),
      createdAt: 9,
      updatedAt: 9,
    });
    expect(sorted(undone(charted, step))).toEqual(sorted(charted));
  });

  it('makes the notes of its marks in the same step, and takes none over from elsewhere', () => {
    const spec = { ...startSpec([belgium]), marks: [span] };
    const mark = { kind: 'span', from: '2013', to: '2014', at: 0.5, markdown: ' Why? ' } as const;
    const saved = after(charted, get(saveChart({ spec }, [mark], charted, making())).step);
    expect(saved.charts.at(-1)?.spec.marks).toEqual([
      { kind: 'span', annotationId: 'new-2', from: '2013', to: '2014', at: 0.5 },
    ]);
    expect(saved.annotations.at(-1)).toMatchObject({
      id: 'new-2',
      target: 'chart:new-1',
      markdown: 'Why?',
    });
  });

  it('tidies words, and says on a second axis only what is drawn', () => {
    const spec = { ...startSpec([belgium]), secondAxis: [belgium, dealers] };
    const words = { title: '  Imports \n by year ', tags: [' a', 'a', '', 'b '], note: ' x\n' };
    const { step } = get(saveChart({ ...words, spec }, [], charted, making()));
    expect(after(charted, step).charts.at(-1)).toMatchObject({
      title: 'Imports by year',
      tags: ['a', 'b'],
      note: 'x',
      spec: { secondAxis: [belgium] },
    });
  });

  it.each<[string, Partial<ChartForm>, string]>([
    ['no rows', { spec: startSpec([]) }, 'A chart needs at least one row: choose what it shows.'],
    ['a row that is not there', { spec: startSpec(['x']) }, 'There is no row x.'],
    ['a row twice', { spec: startSpec([belgium, belgium]) }, 'seriesIds has an entry twice.'],
    [
      'an edition that is not there',
      { spec: { ...startSpec([belgium]), view: { kind: 'edition', editionId: 'x' } } },
      'There is no edition x.',
    ],
    [
      'a title without end',
      { title: 'x'.repeat(longestText + 1) },
      `The chart’s title is longer than ${longestText} characters.`,
    ],
  ])('refuses %s', (_what, about, words) => {
    expect(reason(saveChart({ ...form, ...about }, [], charted, making()))).toContain(words);
  });

  it('refuses an id that is taken', () => {
    const taken = { makeId: () => 'stocks', now: 9 };
    expect(reason(saveChart(form, [], charted, taken))).toBe('There is a chart stocks already.');
  });
});

describe('changeChart', () => {
  it('changes one thing, and leaves the marks as they stand', () => {
    const spec = { ...stocks.spec, type: 'bar' as const, marks: [] };
    const step = get(changeChart('stocks', { spec }, charted, 9));
    expect(step?.label).toBe('Change the chart “Stocks”');
    expect(step?.changes).toEqual([
      {
        on: 'chart',
        id: 'stocks',
        before: stocks,
        after: { ...stocks, updatedAt: 9, spec: { ...stocks.spec, type: 'bar' } },
      },
    ]);
  });

  it.each([
    { title: 'Stocks ' },
    { tags: [] },
    { spec: { ...stocks.spec, marks: [] } },
    { subtitle: '', note: '' },
    {},
  ])('is nothing where nothing changes: %j', (about) => {
    expect(changeChart('stocks', about, charted, 9)).toEqual({ ok: true, value: null });
  });

  it('names it as it is called then, and after what it shows once it has no name', () => {
    const label = (title: string) => get(changeChart('stocks', { title }, charted, 9))?.label;
    expect(label('Dealers')).toBe('Rename the chart “Dealers”');
    expect(label('')).toBe('Rename the chart “Stocks”');
  });

  it('keeps marks of rows that are not shown any more, for when they are again', () => {
    const spec = { ...stocks.spec, seriesIds: [makers] };
    const changed = after(charted, get(changeChart('stocks', { spec }, charted, 9)));
    const [chart] = changed.charts;
    expect(chart?.spec).toMatchObject({ secondAxis: [], marks: stocks.spec.marks });
    expect(readChartSpec(chart?.spec)).toMatchObject({ ok: true });
  });

  it('is refused for a chart that is gone, or would be without rows', () => {
    expect(reason(changeChart('x', {}, charted, 9))).toBe('The chart is not there any more.');
    expect(reason(changeChart('stocks', { spec: startSpec([]) }, charted, 9))).toContain('row');
  });

  it('changes the words and settings of a chart that names a row which is gone', () => {
    const [chart, ...others] = charted.charts;
    if (chart === undefined) throw new Error('The sample has charts.');
    const seriesIds = [...chart.spec.seriesIds, 'gone'];
    const records = {
      ...charted,
      charts: [{ ...chart, spec: { ...chart.spec, seriesIds } }, ...others],
    };
    const renamed = changeChart(chart.id, { title: 'Named anew' }, records, 9);
    expect(renamed).toMatchObject({ ok: true });
    const spec = { ...chart.spec, type: 'bar' as const, seriesIds };
    expect(changeChart(chart.id, { spec }, records, 9)).toMatchObject({ ok: true });
    expect(reason(changeChart(chart.id, { spec }, charted, 9))).toContain('There is no row gone');
  });
});

describe('duplicateChart', () => {
  it('puts a copy behind it with notes of its own, and shares those on figures', () => {
    const { step, id } = get(duplicateChart('stocks', charted, making()));
    const copied = after(charted, step);
    expect(galleryOf(copied)).toEqual(['stocks', id, 'alone']);
    const copy = copied.charts.find((one) => one.id === id);
    expect(copy?.title).toBe('Stocks (copy)');
    expect(copy?.spec.marks.map(({ annotationId }) => annotationId)).toEqual([
      'on-point',
      'new-2',
      'new-3',
    ]);
    const notes = copied.annotations.filter(({ target }) => target === `chart:${id}`);
    expect(notes.map(({ markdown }) => markdown)).toEqual(['Why on-span?', 'Why on-level?']);
    expect(sorted(undone(charted, step))).toEqual(sorted(charted));
  });
});

describe('moveChart', () => {
  it.each([
    ['c', 'a', ['c', 'a', 'b']],
    ['a', null, ['b', 'c', 'a']],
    ['a', 'c', ['b', 'a', 'c']],
  ])('moves %s before %s', (id, beforeId, order) => {
    const moved = after(three, get(moveChart(id, beforeId, three)));
    expect(galleryOf(moved)).toEqual(order);
  });

  it.each([
    ['a', 'b'],
    ['c', null],
    ['b', 'b'],
  ])('is nothing where %s stands before %s already', (id, beforeId) => {
    expect(moveChart(id, beforeId, three)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['c', -1, ['a', 'c', 'b']],
    ['a', 1, ['b', 'a', 'c']],
    ['a', 7, ['b', 'c', 'a']],
  ])('and shiftChart moves %s by %i', (id, by, order) => {
    expect(galleryOf(after(three, get(shiftChart(id, by, three))))).toEqual(order);
  });

  it.each([
    ['a', -1],
    ['c', 1],
  ])('and shiftChart leaves %s where there is no place %i from it', (id, by) => {
    expect(shiftChart(id, by, three)).toEqual({ ok: true, value: null });
  });

  it('puts any chart anywhere, whatever the numbers were, and loses none', () => {
    const orders = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(orders, fc.nat(), fc.nat(), (numbers, from, to) => {
        const charts = numbers.map((order, index) => makeChart({ id: `${index}`, order }));
        const records = { ...charted, charts };
        const before = galleryOf(records);
        const id = before[from % before.length] ?? '';
        const others = before.filter((one) => one !== id);
        const beforeId = others[to % (others.length + 1)] ?? null;
        const gallery = galleryOf(after(records, get(moveChart(id, beforeId, records))));
        const at = beforeId === null ? others.length : others.indexOf(beforeId);
        expect(gallery).toEqual([...others.slice(0, at), id, ...others.slice(at)]);
      }),
    );
  });
});

const three = {
  ...charted,
  charts: ['a', 'b', 'c'].map((id, index) => makeChart({ id, order: index + 1 })),
};

describe('removeChart', () => {
  it('takes the notes on the chart along, and leaves those on figures', () => {
    const step = get(removeChart('stocks', charted));
    const left = after(charted, step);
    expect(step?.label).toBe('Remove the chart “Stocks”');
    expect(left.charts.map(({ id }) => id)).toEqual(['alone']);
    expect(left.annotations.map(({ id }) => id)).toEqual(['on-point']);
    expect(step === null ? null : sorted(undone(charted, step))).toEqual(sorted(charted));
  });
});

describe('nameChart', () => {
  it.each([
    [{ title: 'Mine' }, 'Mine'],
    [{ title: '', seriesIds: [belgium] }, 'Lines: Belgium'],
    [{ title: '', seriesIds: [belgium, dealers] }, 'Lines: Belgium and 1 more row'],
    [{ title: '', seriesIds: ['x', dealers, makers] }, 'Lines: x and 2 more rows'],
  ])('of %j is %s', (about, name) => {
    expect(nameChart(makeChart(about), charted.series)).toBe(name);
  });
});
