import { describe, expect, it } from 'vitest';
import { printed } from '../report-samples.ts';
import { splitColumns } from './split-columns.ts';
import { countColumns } from './printed-table.ts';
import { typeFor } from './table-width.ts';

const years = Array.from({ length: 20 }, (_, index) => String(2014 + index));
const entered = {
  'us-imports/canada/quantity': Object.fromEntries(years.map((year) => [year, '1,234,567 e'])),
  'us-imports/canada/value': Object.fromEntries(years.map((year) => [year, '12,500'])),
};

describe('splitColumns', () => {
  it('leaves a table alone that fits', () => {
    const table = printed('us-imports');
    expect(splitColumns(table)).toEqual([table]);
  });

  it('sets a wide table as several that fit, years whole, nothing lost and nothing twice', () => {
    const table = printed('us-imports', { entered });
    const parts = splitColumns(table);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(typeFor)).not.toContain(null);
    expect(parts.every((part) => countColumns(part) % 2 === 0)).toBe(true);
    expect(parts.flatMap(({ heads }) => heads[0])).toEqual(table.heads[0]);
    expect(parts.flatMap(({ heads }) => heads[1])).toEqual(table.heads[1]);
    const rows = table.rows.map((_, place) =>
      parts.flatMap(({ rows: some }) => {
        const row = some[place];
        return row?.kind === 'figures' ? row.cells : [];
      }),
    );
    expect(rows).toEqual(table.rows.map((row) => (row.kind === 'figures' ? row.cells : [])));
    // As many years in each, but for one, and all in one type.
    const counts = parts.map(countColumns);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    expect(new Set(parts.map(typeFor)).size).toBe(1);
    expect(parts[1]?.title).toEqual({ text: `${table.title.text}—Continued`, marks: [] });
    expect(parts.map(({ footnotes }) => footnotes.length)).toEqual([
      ...parts.slice(1).map(() => 0),
      table.footnotes.length,
    ]);
  });
});
