import { describe, expect, it } from 'vitest';
import { describeMarked, describeReviews, summariseReviews } from './reviews.ts';

const counts = (draft: number, checked: number, twice: number) => ({
  draft,
  checked,
  'second-check': twice,
});

describe('describeReviews', () => {
  it.each([
    [counts(12, 40, 3), '12 drafts, 40 checked, 3 checked twice'],
    [counts(1, 0, 0), '1 draft'],
    [counts(0, 2, 0), '2 checked'],
    [counts(0, 0, 0), ''],
  ])('%o: %s', (of, text) => {
    expect(describeReviews(of)).toBe(text);
  });
});

describe('summariseReviews', () => {
  it.each([
    [counts(12, 40, 3), '43 of 55 checked'],
    [counts(1, 0, 0), '0 of 1 checked'],
    [counts(0, 2, 0), 'All checked'],
    [counts(0, 0, 0), 'Nothing to check'],
  ])('%o: %s', (of, text) => {
    expect(summariseReviews(of)).toBe(text);
  });
});

describe('describeMarked', () => {
  it.each([
    [{ changed: 12, stay: 0, printed: 0 }, 'checked', '12 figures marked as checked.'],
    [
      { changed: 1, stay: 2, printed: 0 },
      'draft',
      '1 figure marked as a draft. 2 stay as they are.',
    ],
    [
      { changed: 2, stay: 1, printed: 1 },
      'second-check',
      '2 figures marked as checked twice. 1 stays as it is. 1 printed one counts as checked.',
    ],
    [{ changed: 0, stay: 1, printed: 0 }, 'draft', '1 figure is a draft already.'],
    [{ changed: 0, stay: 3, printed: 0 }, 'checked', '3 figures are checked already.'],
    [{ changed: 0, stay: 0, printed: 4 }, 'checked', '4 printed ones count as checked.'],
    [{ changed: 0, stay: 0, printed: 0 }, 'checked', 'There is no figure in the selected cells.'],
  ] as const)('%o as %s: %s', (marked, review, text) => {
    expect(describeMarked(marked, review)).toBe(text);
  });
});
