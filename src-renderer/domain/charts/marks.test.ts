import { describe, expect, it } from 'vitest';
import { after, get, sorted, undone } from '../structure/structure-samples.ts';
import { belgium, charted, dealers, makers, making } from './chart-workspace.ts';
import { addMark, editMark, moveMark, removeMark } from './marks.ts';
import type { NewMark } from './new-mark.ts';
import { mostMarks } from './read-spec.ts';

const words = { markdown: 'Why?' };
const onPoint: NewMark = {
  kind: 'point',
  seriesId: makers,
  period: '2014',
  editionId: 'working',
  dx: 0,
  dy: 0,
  ...words,
};
const onSpan: NewMark = { kind: 'span', from: '2013', to: '2014', at: 0, ...words };

function marksOf(records: typeof charted, id = 'stocks') {
  return records.charts.find((one) => one.id === id)?.spec.marks ?? [];
}

function reason(made: { readonly ok: boolean }): string {
  return 'reason' in made ? String(made.reason) : '';
}

describe('addMark', () => {
  it.each<[string, NewMark, string]>([
    ['a point', onPoint, `${makers}@2014#working`],
    ['a span', onSpan, 'chart:stocks'],
    ['a level', { kind: 'level', value: 7, at: 0, ...words }, 'chart:stocks'],
  ])('writes on %s: note and mark in one step', (_what, mark, target) => {
    const { step, id } = get(addMark('stocks', mark, charted, making()));
    expect(step.changes.map(({ on }) => on)).toEqual(['annotation', 'chart']);
    const written = after(charted, step);
    expect(written.annotations.at(-1)).toEqual({
      id,
      target,
      markdown: 'Why?',
      createdAt: 9,
      updatedAt: 9,
    });
    expect(marksOf(written).at(-1)).toMatchObject({ kind: mark.kind, annotationId: id });
    expect(sorted(undone(charted, step))).toEqual(sorted(charted));
  });

  it('leaves another note on the figure as it is', () => {
    const again = { ...onPoint, seriesId: dealers };
    const written = after(charted, get(addMark('stocks', again, charted, making())).step);
    const notes = written.annotations.filter(({ target }) => target.startsWith(dealers));
    expect(notes.map(({ id }) => id)).toEqual(['on-point', 'new-1']);
  });

  it('keeps places inside the plot, and turns a span round that is given backwards', () => {
    const far = { ...onPoint, dx: 3, dy: -1.2 };
    const backwards = { ...onSpan, from: '2014', to: '2013-Q1', at: -0.5 };
    const first = after(charted, get(addMark('stocks', far, charted, making())).step);
    expect(marksOf(first).at(-1)).toMatchObject({ dx: 1, dy: -1 });
    const second = after(charted, get(addMark('stocks', backwards, charted, making())).step);
    expect(marksOf(second).at(-1)).toMatchObject({ from: '2013-Q1', to: '2014', at: 0 });
  });

  it.each<[string, NewMark, string]>([
    ['no words', { ...onSpan, markdown: ' ' }, 'A mark needs words'],
    ['no figure', { ...onPoint, period: '2015' }, 'There is no figure in that place'],
    ['a figure of another edition', { ...onPoint, editionId: 'myb-2013' }, 'There is no figure'],
    ['no period', { ...onSpan, to: 'soon' }, 'is not a period'],
    ['no number', { kind: 'level', value: NaN, at: 0, ...words }, 'A level needs a number.'],
    ['no place', { ...onPoint, dx: NaN }, 'That is no place for the words.'],
  ])('refuses %s', (_what, mark, why) => {
    expect(reason(addMark('stocks', mark, charted, making()))).toContain(why);
  });

  it('refuses more marks than a chart may hold', () => {
    const [chart] = charted.charts;
    const marks = Array.from({ length: mostMarks }, (_, index) => ({
      ...onSpan,
      annotationId: `n${index}`,
    })).map(({ markdown: _, ...mark }) => mark);
    const full = { ...charted, charts: [{ ...chart!, spec: { ...chart!.spec, marks } }] };
    expect(reason(addMark('stocks', onSpan, full, making()))).toContain('more than 200 entries');
  });
});

describe('moveMark', () => {
  it('moves words, spans and levels, and leaves the rest', () => {
    const move = { kind: 'point', dx: 0.5, dy: 0.5 } as const;
    const moved = after(charted, get(moveMark('stocks', 'on-point', move, charted, 9)));
    expect(marksOf(moved)[0]).toEqual({ ...marksOf(charted)[0], dx: 0.5, dy: 0.5 });
    const level = { kind: 'level', value: 6000, at: 0.1 } as const;
    const raised = after(charted, get(moveMark('stocks', 'on-level', level, charted, 9)));
    expect(marksOf(raised)[2]).toEqual({ annotationId: 'on-level', ...level });
    expect(marksOf(moved, 'alone')).toEqual(marksOf(charted, 'alone'));
  });

  it('is nothing where it stands there already', () => {
    const move = { kind: 'span', from: '2014', to: '2015', at: 0.2 } as const;
    expect(moveMark('stocks', 'on-span', move, charted, 9)).toEqual({ ok: true, value: null });
  });

  it('makes no mark one of another kind', () => {
    const move = { kind: 'span', from: '2014', to: '2015', at: 0.2 } as const;
    expect(reason(moveMark('stocks', 'on-point', move, charted, 9))).toContain('stays what it is');
    const point = { kind: 'point', dx: 0, dy: 0 } as const;
    expect(reason(moveMark('stocks', 'on-span', point, charted, 9))).toContain('on a point');
  });
});

describe('editMark', () => {
  it('changes the words where they belong: in every chart that shows them', () => {
    const step = get(editMark('alone', 'on-point', ' New words ', charted, 9));
    expect(step?.changes).toMatchObject([
      { on: 'annotation', id: 'on-point', after: { markdown: 'New words', updatedAt: 9 } },
    ]);
  });

  it('is nothing where it says so, and refused without words', () => {
    expect(get(editMark('stocks', 'on-span', 'Why on-span?', charted, 9))).toBeNull();
    expect(reason(editMark('stocks', 'on-span', ' ', charted, 9))).toContain('remove it');
    expect(reason(editMark('stocks', 'x', 'Why', charted, 9))).toBe(
      'The mark is not there any more.',
    );
  });
});

describe('removeMark', () => {
  const left = (chartId: string, id: string, keeps: boolean, records = charted) =>
    after(records, get(removeMark(chartId, id, keeps, records, 9)));
  const single = { ...charted, charts: charted.charts.slice(0, 1) };

  it('takes the note away with the mark', () => {
    const removed = left('stocks', 'on-span', true);
    expect(marksOf(removed).map(({ annotationId }) => annotationId)).toEqual([
      'on-point',
      'on-level',
    ]);
    expect(removed.annotations.map(({ id }) => id)).toEqual(['on-point', 'on-level']);
  });

  it('leaves a note on a figure there when it is to stay', () => {
    const ids = (keeps: boolean) =>
      left('stocks', 'on-point', keeps, single).annotations.map(({ id }) => id);
    expect(ids(true)).toContain('on-point');
    expect(ids(false)).not.toContain('on-point');
  });

  it('leaves a note that another chart shows', () => {
    const removed = left('alone', 'on-point', false);
    expect(removed.annotations.map(({ id }) => id)).toContain('on-point');
    expect(marksOf(removed, 'alone')).toEqual([]);
    expect(marksOf(removed)).toEqual(marksOf(charted));
  });
});

it('writes on a chart of any row of the workspace', () => {
  const mark = { ...onPoint, seriesId: belgium, period: '2013', editionId: 'myb-2013' };
  expect(addMark('stocks', mark, charted, making())).toMatchObject({ ok: true });
});
