import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from './editions.ts';
import { Figures } from './figures.ts';
import { latest, type View } from './view.ts';
import { observe } from './observation-samples.ts';
import type { Block, Edition } from './observations.ts';
import { applyChanges, type FigureRecords } from './step-samples.ts';
import { invert, type RecordChange } from './steps.ts';

const seriesIds = ['a', 'b'];
const periods = ['2013', '2014'];
const working: Edition = makeWorkingEdition('working', 'Working edition', 1);
const later: Edition = makeWorkingEdition('working-2', 'Working edition 2', 2);
const baseline: Edition = { ...working, id: 'myb', role: 'baseline', published: '2014' };
const baselineBlock: Block = {
  seriesId: 'a',
  editionId: 'myb',
  tableId: 'table',
  figures: { '2013': observe('97') },
};
const start: FigureRecords = { editions: [baseline, working], blocks: [baselineBlock] };

const change = fc.oneof(
  fc
    .record({
      seriesId: fc.constantFrom(...seriesIds),
      period: fc.constantFrom(...periods),
      editionId: fc.constantFrom('working', 'working-2'),
      text: fc.constantFrom(null, '97', '99 e', 'NA'),
    })
    .map(({ text, ...place }): RecordChange => {
      const after = text === null ? null : observe(text);
      return { on: 'figure', tableId: 'table', before: null, after, ...place };
    }),
  fc.boolean().map((isThere): RecordChange => {
    const after = isThere ? later : null;
    return { on: 'edition', id: later.id, before: null, after };
  }),
);

const views: ReadonlyArray<View> = [
  latest,
  { kind: 'as-of', editionId: 'working' },
  { kind: 'edition', editionId: 'working-2' },
];

/** All that can be seen of them. */
function look(figures: Figures) {
  return {
    editions: figures.editions,
    cells: views.flatMap((view) =>
      seriesIds.flatMap((id) => periods.map((period) => figures.at(id, period, view))),
    ),
    periods: views.map((view) => [...figures.periods(seriesIds, view)].sort()),
    stated: seriesIds.map((id) => figures.stated(id, '2013', 'working')),
    shown: views.flatMap((view) => seriesIds.map((id) => listShown(figures, id, view))),
  };
}

function listShown(figures: Figures, id: string, view: View): string[] {
  const shown: string[] = [];
  figures.eachShown(id, view, (figure, period, editionId) =>
    shown.push(`${period} ${editionId} ${figure.printed}`),
  );
  return shown.sort();
}

describe('Figures.with', () => {
  it('is what the changed records make', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }), (steps) => {
        let records = start;
        let figures = new Figures(start.editions, start.blocks);
        for (const changes of steps) {
          const before = look(figures);
          const former = figures;
          records = applyChanges(records, changes);
          figures = figures.with(changes);
          expect(look(figures)).toEqual(look(new Figures(records.editions, records.blocks)));
          expect(look(former)).toEqual(before);
        }
      }),
    );
  });

  it('takes back what it did when the step is inverted', () => {
    const figures = new Figures(start.editions, start.blocks);
    const place = { seriesId: 'b', period: '2014', editionId: 'working-2', tableId: 'table' };
    const changes: RecordChange[] = [
      { on: 'edition', id: later.id, before: null, after: later },
      { on: 'figure', ...place, before: null, after: observe('97') },
    ];
    const made = figures.with(changes);
    expect(made.at('b', '2014', latest)?.printed).toBe('97');
    expect(look(made.with(invert(changes)))).toEqual(look(figures));
    expect(made.with(invert(changes)).block('b', 'working-2')).toBeNull();
  });

  it('says which series may be others', () => {
    const figures = new Figures(start.editions, start.blocks);
    const place = { seriesId: 'b', period: '2014', editionId: 'working-2', tableId: 'table' };
    const changed = figures.with([
      { on: 'edition', id: later.id, before: null, after: later },
      { on: 'figure', ...place, before: null, after: observe('97') },
    ]);
    expect(changed.changedFrom(figures)).toEqual(['b']);
    expect(changed.block('a', 'myb')).toBe(figures.block('a', 'myb'));
    expect(figures.with([])).toBe(figures);
  });

  it('is none where an edition was made at another moment, and may be all where its place is another', () => {
    const figures = new Figures([...start.editions, later], start.blocks);
    const made = (createdAt: number) =>
      figures.with([
        { on: 'edition', id: later.id, before: later, after: { ...later, createdAt } },
      ]);
    expect(made(later.createdAt + 1).changedFrom(figures)).toEqual([]);
    expect(made(working.createdAt - 1).changedFrom(figures)).toBeNull();
  });

  it('may be all where an edition is published, renamed or dated otherwise', () => {
    const figures = new Figures(start.editions, start.blocks);
    const after: Edition = { ...working, role: 'published', published: '2020' };
    const changed = figures.with([{ on: 'edition', id: working.id, before: working, after }]);
    expect(changed.changedFrom(figures)).toBeNull();
  });

  it('shows of all other series what it showed before, in every view', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 6 }),
        fc.array(change, { maxLength: 3 }),
        (some, more) => {
          const figures = new Figures(start.editions, start.blocks).with(some);
          const changed = figures.with(more);
          const unlike = changed.changedFrom(figures) ?? seriesIds;
          for (const id of seriesIds.filter((one) => !unlike.includes(one))) {
            for (const view of views) {
              expect(listShown(changed, id, view)).toEqual(listShown(figures, id, view));
            }
          }
        },
      ),
    );
  });
});

describe('eachShown', () => {
  it('gives what at gives, in every view', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const figures = new Figures(start.editions, start.blocks).with(changes);
        for (const view of views) {
          for (const id of seriesIds) {
            const wanted = periods.flatMap((period) => {
              const found = figures.at(id, period, view);
              return found === null ? [] : [`${period} ${found.editionId} ${found.printed}`];
            });
            expect(listShown(figures, id, view)).toEqual(wanted.sort());
          }
        }
      }),
    );
  });
});
