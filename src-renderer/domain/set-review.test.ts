import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type FigureRecords } from './step-samples.ts';
import { countReviews, countReviewsByTable, isAllChecked, totalOf } from './count-reviews.ts';
import { baselineEdition, publishedEdition, workingEdition } from './figure-samples.ts';
import { Figures } from './figures.ts';
import { latest } from './view.ts';
import { makeSeries, observe } from './observation-samples.ts';
import { reviewNames, withReview, type Review } from './review.ts';
import { toFigure } from './revised-flags.ts';
import { markReview } from './set-review.ts';
import { invert } from './steps.ts';

const rows = ['a', 'b', 'c', 'd'].map((id) => makeSeries({ id, label: id.toUpperCase() }));
const places = rows.map((series) => ({ series, period: '2014' }));

/** Each row's 2014 in the working edition: its state, `printed` where a published edition states it, null for none. */
function start(states: ReadonlyArray<Review | 'printed' | null>): FigureRecords {
  return {
    editions: [baselineEdition, publishedEdition, workingEdition],
    blocks: states.flatMap((state, index) => {
      const seriesId = rows[index]?.id ?? '';
      const figure = toFigure(observe('7'));
      if (state === null) return [];
      return [
        {
          seriesId,
          editionId: state === 'printed' ? publishedEdition.id : workingEdition.id,
          tableId: 'table',
          figures: { '2014': state === 'printed' ? figure : withReview(figure, state) },
        },
      ];
    }),
  };
}

const figuresOf = ({ editions, blocks }: FigureRecords) => new Figures(editions, blocks);

function mark(records: FigureRecords, review: Review) {
  return markReview(places, review, figuresOf(records), latest);
}

describe('markReview', () => {
  it('marks all that is worked on in one step, and says what it left alone', () => {
    const marked = mark(start(['draft', 'checked', 'printed', null]), 'checked');
    expect(marked).toMatchObject({ changed: 1, stay: 1, printed: 1 });
    expect(marked.step).toMatchObject({ label: 'A, production, 2014: draft to checked' });
  });

  it.each<[Review, string]>([
    ['draft', 'Mark 2 figures as drafts'],
    ['checked', 'Mark 2 figures as checked'],
    ['second-check', 'Mark 2 figures as checked twice'],
  ])('names the step for several figures: %s', (review, label) => {
    const other: Review = review === 'draft' ? 'checked' : 'draft';
    expect(mark(start([other, other]), review).step?.label).toBe(label);
  });

  it('takes a second check back only where there is no draft among the cells', () => {
    expect(mark(start(['draft', 'second-check']), 'checked')).toMatchObject({
      changed: 1,
      stay: 1,
    });
    expect(mark(start(['checked', 'second-check']), 'checked')).toMatchObject({ changed: 1 });
  });

  it('makes no step where nothing changes', () => {
    expect(mark(start(['printed', null]), 'checked')).toMatchObject({ step: null, printed: 1 });
    expect(mark(start(['checked']), 'checked').step).toBeNull();
  });

  it('changes nothing but states, leaves none behind the one asked for, and is taken back whole', () => {
    const states = fc.array(
      fc.constantFrom('draft', 'checked', 'second-check', 'printed', null) as fc.Arbitrary<
        Review | 'printed' | null
      >,
      { minLength: 4, maxLength: 4 },
    );
    const reviews = fc.constantFrom(...(Object.keys(reviewNames) as Review[]));
    fc.assert(
      fc.property(states, reviews, (of, review) => {
        const records = start(of);
        const { step, changed, stay, printed } = mark(records, review);
        const changes = step?.changes ?? [];
        const after = applyChanges(records, changes);
        expect(changes).toHaveLength(changed);
        expect(changed + stay + printed).toBe(of.filter((state) => state !== null).length);
        const back = figuresOf(applyChanges(after, invert(changes)));
        for (const { id } of rows)
          expect(back.all(id, '2014')).toEqual(figuresOf(records).all(id, '2014'));
        const counts = countReviews(rows, figuresOf(after), latest);
        if (review !== 'draft') expect(counts.draft).toBe(0);
        else expect(counts).toMatchObject({ checked: 0, 'second-check': 0 });
        expect(totalOf(counts)).toBe(changed + stay);
      }),
    );
  });
});

describe('countReviewsByTable', () => {
  it('counts what is worked on, table by table, and leaves out the rest', () => {
    const series = [...rows, makeSeries({ id: 'z', tableId: 'other' })];
    const figures = figuresOf(start(['draft', 'checked', 'printed', 'second-check']));
    expect(countReviewsByTable({ series, figures, view: latest })).toEqual({
      table: { draft: 1, checked: 1, 'second-check': 1 },
    });
  });
});

describe('isAllChecked', () => {
  it.each([
    [0, 0, 0, false],
    [1, 5, 0, false],
    [0, 1, 0, true],
    [0, 0, 2, true],
  ])('%s drafts, %s checked, %s checked twice: %s', (draft, checked, twice, is) => {
    expect(isAllChecked({ draft, checked, 'second-check': twice })).toBe(is);
  });
});
