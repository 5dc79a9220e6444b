import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type FigureRecords } from './step-samples.ts';
import { makeWorkingEdition } from './editions.ts';
import { publishEdition, reopenEdition } from './edition-edits.ts';
import { enterFigure, type Entry } from './edits.ts';
import { baselineEdition, publishedEdition } from './figure-samples.ts';
import { Figures } from './figures.ts';
import { makeSeries, makeTable, observe } from './observation-samples.ts';
import type { Edition, Figure, Note, Observation } from './observations.ts';
import { restoreFigure } from './restore-figure.ts';
import { keepReview, reviewOf, withReview, type Review } from './review.ts';
import { toFigure } from './revised-flags.ts';
import { invert } from './steps.ts';

const series = makeSeries({ id: 'china', label: 'China', unit: 't' });
const [first, second] = ['first', 'second'].map((id, index) =>
  makeWorkingEdition(id, id, index),
) as [Edition, Edition];
const note: Note = { id: 'n4', tableId: 'table', mark: '4', text: '', kind: 'footnote' };

/** China's 2014 in these editions, each figure as text and state. */
function start(cells: Readonly<Record<string, readonly [string, Review]>>): FigureRecords {
  return {
    editions: [baselineEdition, publishedEdition, first, second],
    blocks: Object.entries(cells).map(([editionId, [text, review]]) => ({
      seriesId: 'china',
      editionId,
      tableId: 'table',
      figures: { '2014': withReview(toFigure(observe(text)), review) },
    })),
  };
}

function enter(records: FigureRecords, text: string, about: Partial<Entry> = {}): FigureRecords {
  const figures = new Figures(records.editions, records.blocks);
  const entry = { series, period: '2014', editionId: 'first', text, notes: [note], ...about };
  const made = enterFigure(entry, figures, 9);
  if (!made.ok) throw new Error(made.reason);
  const changes = made.value?.changes ?? [];
  const after = applyChanges(records, changes);
  expect(figuresIn(applyChanges(after, invert(changes)))).toEqual(figuresIn(records));
  return after;
}

function figuresIn({ editions, blocks }: FigureRecords): Observation[] {
  return new Figures(editions, blocks).all('china', '2014');
}

function stateIn({ editions, blocks }: FigureRecords, editionId = 'first'): Review | null {
  const found = new Figures(editions, blocks).at('china', '2014', { kind: 'edition', editionId });
  return found === null ? null : reviewOf(found);
}

const checked = start({ first: ['415', 'checked'] });

describe('a figure that was checked', () => {
  it.each<[string, string, Partial<Entry>]>([
    ['another value', '416', {}],
    ['the value printed more exactly', '415.0', {}],
    ['a flag', '415 e', {}],
    ['an r, where no earlier edition sets it', '415 r', {}],
    ['a hedge', 'about 415', {}],
    ['a footnote', '415 (4)', {}],
    ['NA', 'NA', {}],
  ])('is a draft again once it is given %s', (_, text, about) => {
    expect(stateIn(enter(checked, text, about))).toBe('draft');
  });

  it.each<[string, string, Partial<Entry>]>([
    ['it is entered as it stands', '415', {}],
    ['only its source is another', '415', { source: 'Letter' }],
    ['only its page is another', '415', { locator: 'p. 7' }],
  ])('stays so where %s', (_, text, about) => {
    expect(stateIn(enter(checked, text, about))).toBe('checked');
  });

  it('is a draft when it is taken out and entered anew', () => {
    expect(stateIn(enter(enter(checked, ''), '415'))).toBe('draft');
  });

  it('is a draft when the log gives back another one that was checked', () => {
    const figures = new Figures(checked.editions, checked.blocks);
    const figure = withReview(toFigure(observe('400')), 'second-check');
    const place = { series, period: '2014', editionId: 'first' };
    const made = restoreFigure({ ...place, figure, reason: '' }, figures, 9);
    const after = applyChanges(checked, made.ok ? (made.value?.changes ?? []) : []);
    expect(stateIn(after)).toBe('draft');
  });

  it('stays so when its r follows from another edition', () => {
    const records = start({ first: ['415', 'draft'], second: ['415', 'second-check'] });
    const after = enter(records, '420');
    const found = new Figures(after.editions, after.blocks).all('china', '2014').at(-1);
    expect(found?.flags).toEqual(['r']);
    expect(stateIn(after, 'second')).toBe('second-check');
  });

  it('keeps its state through publishing and reopening, and what is only carried has none', () => {
    const layouts = [{ tableId: 'table', periods: ['2014'], wanted: [] }];
    const carrying: Edition = { ...second, published: '2016', layouts };
    const own: Edition = { ...first, published: '2015-06' };
    const editions = [baselineEdition, own, carrying];
    const records = { ...checked, editions, series: [series], tables: [makeTable()] };
    const about = { ...records, notes: [], annotations: [], charts: [], reports: [], sources: [] };
    const step = publishEdition(own, about);
    if (!step.ok) throw new Error(step.reason);
    const after = applyChanges(checked, step.value.changes);
    expect(stateIn(after)).toBe('checked');
    const published: Edition = { ...own, role: 'published' };
    const withBoth = { ...about, editions: [baselineEdition, published, carrying] };
    const carried = publishEdition(carrying, withBoth);
    const changes = carried.ok ? carried.value.changes : [];
    const figure = changes.find(({ on }) => on === 'figure')?.after as Figure;
    expect(figure.comment).toMatch(/^Carried/);
    expect(reviewOf(figure)).toBe('draft');
    const back = reopenEdition(published, withBoth);
    expect(back.ok && back.value.changes.map(({ on }) => on)).toEqual(['edition']);
  });
});

describe('keepReview', () => {
  const figures = fc
    .tuple(
      fc.constantFrom('415', '415 e', '416', '--', 'NA', '>50', '5-7'),
      fc.constantFrom<Review>('draft', 'checked', 'second-check'),
    )
    .map(([text, review]) => withReview(toFigure(observe(text)), review));

  it('gives a figure entered anew no state, and leaves one that says the same as it was', () => {
    fc.assert(
      fc.property(figures, figures, (before, after) => {
        expect(reviewOf(keepReview(null, after))).toBe('draft');
        expect(keepReview(before, { ...before, cites: 'x' })).toEqual({ ...before, cites: 'x' });
        const kept = keepReview(before, after);
        expect([reviewOf(before), 'draft']).toContain(reviewOf(kept));
        expect(withReview(kept, 'draft')).toEqual(withReview(after, 'draft'));
      }),
    );
  });

  it('leaves no field for a draft', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        expect(Object.hasOwn(withReview(figure, 'draft'), 'review')).toBe(false);
      }),
    );
  });
});
