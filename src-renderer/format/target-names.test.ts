import { describe, expect, it } from 'vitest';
import type { Check } from '#domain/checks/check.ts';
import { workingEdition } from '#domain/figure-samples.ts';
import { makeSeries, makeTable } from '#domain/observation-samples.ts';
import { nameTarget, nameTargetWhole, type NameSource } from './target-names.ts';

const table = makeTable({ id: 'us-imports', number: '1', title: 'Imports' });
const rows = ['belgium', 'china'].map((name) =>
  makeSeries({
    id: `us-imports/${name}/quantity`,
    tableId: table.id,
    label: name.charAt(0).toUpperCase() + name.slice(1),
    measure: 'quantity',
  }),
);
const check: Check = {
  ...{ id: 'total/us-imports/2013', kind: 'total', table: table.id, period: '2013' },
  ...{ measure: 'quantity', result: 'adds', printed: 1, computed: 1, limit: 0 },
  ...{ message: '', cells: [] },
};
const names: NameSource = {
  table: (id) => (id === table.id ? table : null),
  series: (id) => rows.find((row) => row.id === id),
  edition: (id) => (id === 'working' ? workingEdition : null),
  chart: (id) => (id === 'one' ? 'By supplier' : null),
  check: (id) => (id === check.id ? check : null),
  hasArea: (country) => country === 'Canada',
};

describe('nameTarget', () => {
  it.each([
    [
      'us-imports/belgium/quantity@2014#working',
      'Table 1, Belgium, quantity, 2014 (Working edition)',
    ],
    [
      'range:us-imports/belgium/quantity..us-imports/china/quantity@2012..2013',
      'Table 1, cells Belgium to China, 2012 to 2013',
    ],
    [
      'range:us-imports/china/quantity..us-imports/china/quantity@2012..2013-Q1',
      'Table 1, cells China, 2012 to 1st quarter 2013',
    ],
    ['series:us-imports/china/quantity', 'Table 1, China, quantity'],
    ['period:2014', '2014, in every table'],
    ['area:Canada', 'Canada, in every table'],
    ['table:us-imports', 'Table 1. Imports'],
    ['chart:one', 'Chart “By supplier”'],
    ['check:total/us-imports/2013', 'Check that the total adds: Table 1, quantity, 2013'],
    ['workspace', 'The workspace'],
  ])('names %s', (target, text) => {
    expect(nameTarget(target, names)).toEqual({ text, gone: '' });
  });

  it.each([
    [
      'us-imports/peru/quantity@2014#working',
      'us-imports/peru/quantity, 2014 (Working edition) (the row is gone)',
    ],
    [
      'us-imports/china/quantity@2014#old',
      'Table 1, China, quantity, 2014 (old) (the edition is gone)',
    ],
    [
      'range:us-imports/china/quantity..x@2012..2013',
      'Table 1, cells China to x, 2012 to 2013 (a row at its corner is gone)',
    ],
    ['series:x', 'x (the row is gone)'],
    ['area:Peru', 'Peru, in every table (no row is of it any more)'],
    ['table:x', 'x (the table is gone)'],
    ['chart:two', 'Chart two (the chart is gone)'],
    ['check:x', 'Check x (it is not made any more)'],
    ['nonsense', 'nonsense (it names nothing that a note can be on)'],
  ])('says of %s that it is gone', (target, text) => {
    expect(nameTargetWhole(target, names)).toBe(text);
  });
});
