import { describe, expect, it } from 'vitest';
import { makeChart } from '../charts/chart-samples.ts';
import type { Edition, Series, Table } from '../observations.ts';
import { parseTarget } from '../targets.ts';
import { placeOfTarget, whatIsMissing, type TargetWorld } from './target-world.ts';

/** Only what names are made of. */
const table = { id: 'us-imports', number: '1', title: 'U.S. imports' } as Table;
const row = (country: string, measure: string) =>
  ({
    ...{ id: `us-imports/${country.toLowerCase()}/${measure}`, tableId: 'us-imports' },
    ...{ label: country, country, entity: '', measure },
  }) as Series;
const rows = [row('Canada', 'quantity'), row('China', 'quantity'), row('Canada', 'value')];
const byId = <T extends { readonly id: string }>(all: ReadonlyArray<T>) =>
  new Map(all.map((one) => [one.id, one]));
const world: TargetWorld = {
  editions: byId([{ id: 'working', title: 'Working edition' } as Edition]),
  tables: byId([table]),
  series: byId(rows),
  charts: byId([makeChart()]),
  checks: new Set(['total/us-imports']),
};

const targets: [string, [string, string, string]][] = [
  ['us-imports/canada/quantity@2015#working', ['us-imports', 'Canada', '2015']],
  [
    'range:us-imports/canada/quantity..us-imports/china/quantity@2013..2015',
    ['us-imports', '', ''],
  ],
  [
    'range:us-imports/canada/quantity..us-imports/canada/quantity@2013-Q1..2013-Q2',
    ['us-imports', 'Canada', '2013'],
  ],
  ['series:us-imports/canada/value', ['us-imports', 'Canada', '']],
  ['period:2013-Q1', ['', '', '2013']],
  ['area:Canada', ['', 'Canada', '']],
  ['table:us-imports', ['us-imports', '', '']],
  ['chart:chart-1', ['', '', '']],
  ['check:total/us-imports', ['', '', '']],
  ['workspace', ['', '', '']],
  ['planet:mars', ['', '', '']],
];

describe('a target that is there', () => {
  it.each(targets)('%s belongs to %j', (target, [inTable, country, year]) => {
    expect(placeOfTarget(target, world)).toEqual({ table: inTable, country, year });
    const parsed = parseTarget(target);
    expect(parsed === null ? null : whatIsMissing(parsed, world)).toBeNull();
  });
});

describe('a target that is not there', () => {
  it.each([
    [
      'us-imports/canadaa/quantity@2015#working',
      'There is no series “us-imports/canadaa/quantity”. Nearest: us-imports/canada/quantity',
    ],
    ['us-imports/canada/quantity@2015#worked', 'There is no edition “worked”. Nearest: working.'],
    ['us-imports/canada/quantity@MMXV#working', 'MMXV'],
    ['range:us-imports/canada/quantity..x@2015..2016', 'There is no series “x”'],
    ['series:x', 'There is no series “x”'],
    ['period:2013Q1', '“2013Q1” is written 2013-Q1 here.'],
    ['area:Canad', 'There is no area “Canad”. Nearest: Canada'],
    ['table:x', 'There is no table “x”'],
    ['chart:x', 'There is no chart “x”'],
    ['check:x', 'There is no check “x”'],
  ])('%s: %s', (target, why) => {
    const parsed = parseTarget(target);
    expect(parsed && whatIsMissing(parsed, world)).toContain(why);
  });

  it('is not looked for among checks that nobody has made', () => {
    expect(whatIsMissing({ on: 'check', checkId: 'x' }, { ...world, checks: null })).toBeNull();
  });
});
