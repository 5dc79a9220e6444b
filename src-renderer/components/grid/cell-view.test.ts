import { describe, expect, it } from 'vitest';
import { observe } from '#domain/observation-samples.ts';
import { cellParts } from '#format/cell-parts.ts';
import { measureColumn, narrowestSet, type CellView, type ColumnSet } from './cell-view.ts';

function cell(text: string | null): CellView {
  return {
    parts: text === null ? null : cellParts(observe(text), [], []),
    spoken: '',
    entry: '',
    hint: '',
    isRestated: false,
    isCarried: false,
    hasNote: false,
    hasFailedCheck: false,
    isReadOnly: false,
    tone: 'plain',
  };
}

/** The set of a column with these figures; null is not listed. */
function measure(texts: ReadonlyArray<string | null>, atLeast?: ColumnSet): ColumnSet {
  const source = { cell: ({ row }: { row: number }) => cell(texts[row] ?? null) };
  return measureColumn(source, 0, texts.keys(), atLeast);
}

describe('measureColumn', () => {
  it('gives each side of the decimal point the room of its longest part', () => {
    expect(measure(['8,930', '1.05', '65,000 e r'])).toEqual({
      wholeDigits: 6,
      fractionChars: 3,
      superscriptChars: 2,
      wordChars: 0,
    });
  });

  it('keeps words apart: they are centred where digits stand', () => {
    expect(measure(['97', 'Less than ½ unit', 'NA'])).toMatchObject({
      wholeDigits: 2,
      wordChars: 2,
    });
  });

  it('needs no room where nothing is listed', () => {
    expect(measure([null])).toEqual(narrowestSet);
    expect(measure([])).toEqual(narrowestSet);
  });

  it('is never narrower than what it is told to be at least', () => {
    const atLeast = { wholeDigits: 4, fractionChars: 0, superscriptChars: 1, wordChars: 3 };
    expect(measure(['97.5'], atLeast)).toEqual({ ...atLeast, fractionChars: 2 });
  });
});
