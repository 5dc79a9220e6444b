import { describe, expect, it } from 'vitest';
import { observe } from '#domain/observation-samples.ts';
import type { RecordChange } from '#domain/steps.ts';
import { countChanges } from './state.ts';

const counts = { tables: 3, series: 20, observations: 100, annotations: 2, revisions: 9 };

function changeFigure(before: string | null, after: string | null): RecordChange {
  const figure = (text: string | null) => (text === null ? null : observe(text));
  const place = { seriesId: 'a', period: '2014', editionId: 'working', tableId: 'table' };
  return { on: 'figure', ...place, before: figure(before), after: figure(after) };
}

describe('countChanges', () => {
  it('counts figures that came and went, and the entry that says so', () => {
    const changes = [changeFigure(null, '97'), changeFigure(null, 'NA'), changeFigure('1', null)];
    expect(countChanges(counts, changes)).toEqual({ ...counts, observations: 101, revisions: 10 });
  });

  it('does not count a figure that only changed', () => {
    expect(countChanges(counts, [changeFigure('97', '98')])).toEqual({ ...counts, revisions: 10 });
  });

  it('counts notes', () => {
    const note = { id: 'n', target: 'a', markdown: 'x', createdAt: 1, updatedAt: 1 };
    const change: RecordChange = { on: 'annotation', id: 'n', before: note, after: null };
    expect(countChanges(counts, [change])).toEqual({ ...counts, annotations: 1, revisions: 10 });
  });
});
