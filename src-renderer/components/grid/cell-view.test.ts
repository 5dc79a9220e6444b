import { describe, expect, it } from 'vitest';
import { observe } from '#domain/observation-samples.ts';
import { cellParts } from '#format/cell-parts.ts';
import { measureColumn, type CellView, type GridRow } from './cell-view.ts';

/** A row of one cell; null is not listed. */
function row(text: string | null): GridRow {
  const cell: CellView = {
    parts: text === null ? null : cellParts(observe(text), [], []),
    spoken: '',
    entry: '',
    hint: '',
    isRestated: false,
    isCarried: false,
    hasNote: false,
    isReadOnly: false,
    tone: 'plain',
  };
  return { id: text ?? '', stub: [], marks: [], isTotal: false, cells: [cell] };
}

describe('measureColumn', () => {
  it('gives each side of the decimal point the room of its longest part', () => {
    expect(measureColumn([row('8,930'), row('1.05'), row('65,000 e r')], 0)).toEqual({
      wholeDigits: 6,
      fractionChars: 3,
      superscriptChars: 2,
    });
  });

  it('does not make room for words: they are centred where digits stand', () => {
    expect(measureColumn([row('97'), row('Less than ½ unit'), row('NA')], 0)).toMatchObject({
      wholeDigits: 2,
    });
  });

  it('needs no room where nothing is listed', () => {
    const none = { wholeDigits: 0, fractionChars: 0, superscriptChars: 0 };
    expect(measureColumn([row(null)], 0)).toEqual(none);
    expect(measureColumn([row('97')], 5)).toEqual(none);
  });
});
