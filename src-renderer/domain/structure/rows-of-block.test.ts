import { describe, expect, it } from 'vitest';
import { makeSeries, makeTable } from '../observation-samples.ts';
import type { Series } from '../observations.ts';
import { rowsOfBlock } from './rows-of-block.ts';

const table = makeTable({ id: 'imports' });

function row(label: string, order: number, more: Partial<Series> = {}): Series {
  return makeSeries({
    id: `imports/${label.toLowerCase()}/quantity`,
    tableId: 'imports',
    order,
    label,
    country: label,
    measure: 'quantity',
    role: 'part',
    parentId: 'imports/total/quantity',
    ...more,
  });
}

const series = [
  row('Belgium', 1),
  row('Canada', 2),
  row('Total', 3, { country: 'World', role: 'total', parentId: '' }),
];

describe('rowsOfBlock', () => {
  it('adds rows as parts of the total, above it, in the order of their names', () => {
    const made = rowsOfBlock(table, series, [['Peru'], ['Chile']]);
    if (!made.ok) throw new Error(made.reason);
    const inOrder = made.value.series.toSorted((a, b) => a.order - b.order);
    expect(inOrder.map(({ label }) => label)).toEqual([
      'Belgium',
      'Canada',
      'Peru',
      'Chile',
      'Total',
    ]);
    expect(inOrder[2]).toMatchObject({
      country: 'Peru',
      measure: 'quantity',
      role: 'part',
      parentId: 'imports/total/quantity',
    });
    // Two that come in, and the total that makes room for them.
    const changed = made.value.changes.map((change) => [change.before === null, change.after]);
    expect(changed.map(([isNew]) => isNew)).toEqual([false, true, true]);
  });

  it('takes a company and a place where the table names them', () => {
    const plants = [row('Japan', 1, { entity: 'Dowa', location: 'Akita', parentId: '' })];
    const made = rowsOfBlock(table, plants, [['Peru', 'Doe Run', 'La Oroya']]);
    expect(made.ok && made.value.series[1]).toMatchObject({
      label: 'Peru',
      country: 'Peru',
      entity: 'Doe Run',
      location: 'La Oroya',
      role: 'single',
    });
  });

  it('adds nothing when one of them is there', () => {
    expect(rowsOfBlock(table, series, [['Peru'], ['Canada']])).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^“Canada”: The table has a row “Canada” already/),
    });
  });

  it('leaves the table as it is when there are no names', () => {
    expect(rowsOfBlock(table, series, [])).toEqual({ ok: true, value: { series, changes: [] } });
  });
});
