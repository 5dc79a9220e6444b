import { describe, expect, it } from 'vitest';
import { clampColumnWidths } from './column-widths.ts';
import { mostColumnWidths } from './contract/settings.ts';

const one = { workspace: '/w', table: 'us-imports', column: '2013 quantity', width: 120 };
const many = Array.from({ length: mostColumnWidths + 2 }, (_, index) => ({
  ...one,
  column: String(index),
}));

describe('clampColumnWidths', () => {
  it('keeps what makes sense, without what else was said', () => {
    expect(clampColumnWidths([{ ...one, secret: 1 }, one])).toEqual([one, one]);
    expect(clampColumnWidths('wide')).toEqual([]);
  });

  it.each([
    3,
    null,
    { ...one, width: '120' },
    { ...one, width: Number.NaN },
    { ...one, width: 1 },
    { ...one, width: 1e9 },
    { ...one, table: 'x'.repeat(501) },
    { ...one, workspace: '' },
    { ...one, column: 2013 },
  ])('drops %j', (bad) => {
    expect(clampColumnWidths([bad, one])).toEqual([one]);
  });

  it('keeps the newest of too many', () => {
    const kept = clampColumnWidths(many);
    expect([kept.length, kept[0]?.column]).toEqual([mostColumnWidths, '2']);
  });
});
