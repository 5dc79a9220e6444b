import { describe, expect, it } from 'vitest';
import { imports, sourcesOf } from '#charts/chart-samples.ts';
import { makeChart } from '#domain/charts/chart-samples.ts';
import type { Annotation } from '#domain/observations.ts';
import { isSameDrawing, type Drawing } from './same-drawing.ts';

const note: Annotation = { id: 'n1', target: 'a', markdown: 'One', createdAt: 1, updatedAt: 1 };
const mark = { kind: 'level', annotationId: 'n1', value: 5, at: 0.5 } as const;
const plain: Drawing = { chart: makeChart(), sources: sourcesOf(imports) };
const marked: Drawing = {
  chart: makeChart({ spec: { marks: [mark] } }),
  sources: { ...plain.sources, annotations: [note] },
};
const withSources = (drawing: Drawing, about: Partial<Drawing['sources']>): Drawing => ({
  ...drawing,
  sources: { ...drawing.sources, ...about },
});

describe('isSameDrawing', () => {
  it.each<[string, Drawing | undefined, Drawing, boolean]>([
    ['of one that is not drawn yet', undefined, plain, false],
    ['of the same chart read anew', plain, { ...plain, chart: makeChart() }, true],
    ['of another title', plain, { ...plain, chart: makeChart({ title: 'Other' }) }, false],
    ['with figures read anew', plain, withSources(plain, sourcesOf(imports)), false],
    [
      'with the same view said again',
      plain,
      withSources(plain, { view: { kind: 'latest' } }),
      true,
    ],
    [
      'with another view',
      plain,
      withSources(plain, { view: { kind: 'edition', editionId: 'working' } }),
      false,
    ],
    ['with a note it does not show', plain, withSources(plain, { annotations: [note] }), true],
    [
      'with other words of a note it shows',
      marked,
      withSources(marked, { annotations: [{ ...note, markdown: 'Two' }] }),
      false,
    ],
  ])('%s', (_what, before, after, expected) => {
    expect(isSameDrawing(before, after)).toBe(expected);
  });
});
