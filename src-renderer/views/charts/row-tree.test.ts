import { describe, expect, it } from 'vitest';
import { makeSeries } from '#domain/observation-samples.ts';
import type { Table } from '#domain/observations.ts';
import { moveBy, placeBefore, rowTree, tickAll } from './row-tree.ts';

const table: Table = {
  id: 't',
  number: '3',
  title: 'Production',
  unitLine: '',
  rowHeading: '',
  significantDigits: 3,
  noteIds: [],
  order: 1,
  addedPeriods: [],
};
const series = [
  makeSeries({ id: 'b', tableId: 't', label: 'Belgium', measure: 'output', unit: 'kg', order: 2 }),
  makeSeries({ id: 'a', tableId: 't', label: 'Austria', measure: 'output', unit: 'kg', order: 1 }),
  makeSeries({
    id: 's',
    tableId: 't',
    label: 'Belgium',
    measure: 'price',
    unit: 'USD/kg',
    order: 0,
  }),
  makeSeries({ id: 'z', tableId: 't', label: 'Total', measure: 'output', role: 'total', order: 9 }),
].map((one) => (one.id === 'z' ? { ...one, unit: 'kg' } : one));

describe('rowTree', () => {
  it('keeps measures and units apart, rows in document order', () => {
    const [branch] = rowTree([table], series, '');
    const found = branch?.measures.map(({ label, rows }) => [label, rows.map(({ id }) => id)]);
    expect(found).toEqual([
      ['price (dollars per kilogram)', ['s']],
      ['output (kilograms)', ['a', 'b', 'z']],
    ]);
  });

  it('finds rows by every word of their table, measure and name', () => {
    const ids = (filter: string) =>
      rowTree([table], series, filter).flatMap(({ measures }) =>
        measures.flatMap(({ rows }) => rows.map(({ id }) => id)),
      );
    expect(ids('belg output')).toEqual(['b']);
    expect(ids('TABLE 3')).toHaveLength(4);
    expect(ids('nowhere')).toEqual([]);
  });

  it('counts no total among the parts', () => {
    const rows = rowTree([table], series, 'output')[0]?.measures[0]?.rows ?? [];
    expect(rows.filter(({ isPart }) => isPart).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('the list of chosen rows', () => {
  it('takes rows that are ticked together at its end, each once', () => {
    expect(tickAll(['b', 'x'], ['a', 'b'], true)).toEqual(['b', 'x', 'a']);
    expect(tickAll(['b', 'x'], ['a', 'b'], false)).toEqual(['x']);
  });

  it.each([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 5, ['a', 'c', 'b']],
    ['a', -1, ['a', 'b', 'c']],
    ['?', 1, ['a', 'b', 'c']],
  ])('moves %s by %i', (id, places, moved) => {
    expect(moveBy(['a', 'b', 'c'], id, places)).toEqual(moved);
  });

  it.each([
    ['c', 'a', ['c', 'a', 'b']],
    ['a', null, ['b', 'c', 'a']],
    ['new', 'b', ['a', 'new', 'b', 'c']],
    ['a', 'a', ['a', 'b', 'c']],
  ])('places %s before %s', (id, before, placed) => {
    expect(placeBefore(['a', 'b', 'c'], id, before)).toEqual(placed);
  });
});
