import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFigures } from '#domain/figure-samples.ts';
import { latest } from '#domain/view.ts';
import { printedSeparators } from '#domain/notation-numbers.ts';
import { makeSeries, makeTable, observe } from '#domain/observation-samples.ts';
import type { Annotation } from '#domain/observations.ts';
import type { RecordChange } from '#domain/steps.ts';
import { layoutTable } from '#domain/table-layout.ts';
import { changedRows } from './changed-rows.ts';
import { gridContent, type GridContent } from './grid-content.ts';
import type { GridContentInput } from './grid-input.ts';

const rows = ['a', 'b', 'c'];
const periods = ['2013', '2014'];
const table = makeTable({ addedPeriods: ['2014'] });
const series = rows.map((id, order) => makeSeries({ id, order, label: id, role: 'part' }));
const figures = makeFigures({
  'myb-2013': { a: { '2013': '97' }, b: { '2013': '3' }, c: { '2013': '5' } },
  working: {},
});
const start: GridContentInput = {
  layout: layoutTable({ table, series, figures, notes: [], view: latest }),
  figures,
  view: latest,
  mode: 'values',
  workingId: 'working',
  ownLayout: null,
  notes: [],
  annotations: [],
  failed: new Set(),
  saving: new Set(),
  locale: 'en-US',
  separators: printedSeparators,
};

const row = fc.constantFrom(...rows);
const period = fc.constantFrom(...periods);
const cells = fc
  .array(fc.tuple(row, period), { maxLength: 3 })
  .map((all) => new Set(all.map(([id, at]) => `${id}@${at}`)));

/** What may come to a table while it is looked at. */
const event: fc.Arbitrary<(input: GridContentInput) => GridContentInput> = fc.oneof(
  fc
    .tuple(row, period, fc.constantFrom(null, '99 e', 'NA'))
    .map(([seriesId, at, text]) => (input: GridContentInput) => {
      const after = text === null ? null : observe(text, at, seriesId);
      const place = { seriesId, period: at, editionId: 'working', tableId: 'table' };
      const change: RecordChange = { on: 'figure', ...place, before: null, after };
      return { ...input, figures: input.figures.with([change]) };
    }),
  cells.map((failed) => (input: GridContentInput) => ({ ...input, failed })),
  cells.map((saving) => (input: GridContentInput) => ({ ...input, saving })),
  cells.map((noted) => (input: GridContentInput) => ({
    ...input,
    annotations: [...noted].map((cell): Annotation => {
      const target = `${cell}#working`;
      return { id: cell, target, markdown: 'x', createdAt: 1, updatedAt: 1 };
    }),
  })),
  fc
    .constantFrom('values', 'change', 'share')
    .map((mode) => (input: GridContentInput) => ({ ...input, mode }) as GridContentInput),
);

function look(content: GridContent) {
  return rows.map((_, at) => periods.map((__, column) => content.cell({ row: at, column })));
}

describe('a content that goes on from a former one', () => {
  it('shows what one made anew shows, and the former what it showed', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        let input = start;
        let content = gridContent(input);
        for (const happens of events) {
          const former = content;
          const before = look(former);
          input = happens(input);
          content = gridContent(input, former);
          expect(look(content)).toEqual(look(gridContent(input)));
          expect(content.columns).toEqual(gridContent(input).columns);
          expect(look(former)).toEqual(before);
        }
      }),
    );
  });

  it('keeps the cells of the rows that nothing concerns', () => {
    const first = gridContent(start);
    const kept = first.cell({ row: 1, column: 0 });
    const now = gridContent({ ...start, saving: new Set(['a@2013']) }, first);
    expect(now.cell({ row: 1, column: 0 })).toBe(kept);
    expect(now.cell({ row: 0, column: 0 })).toMatchObject({ isBeingSaved: true });
    expect(now.columns).toBe(first.columns);
    expect(changedRows(start, now.input)).toEqual(new Set([0]));
  });
});
