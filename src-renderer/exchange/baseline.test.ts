import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Figures } from '#domain/figures.ts';
import { latest } from '#domain/view.ts';
import { printEntry, readCell } from '#domain/notation.ts';
import type { Block, Observation } from '#domain/observations.ts';
import { periodYear, readPeriod } from '#domain/periods.ts';
import { layoutTable } from '#domain/table-layout.ts';
import { nameUnit } from '#format/units.ts';
import {
  readDataPackage,
  resourceColumns,
  resourceNames,
  type PackageFiles,
} from './data-package.ts';

/** The baseline that ships with the program: Tables 1 to 3 and the figures of the text, complete and in order. */
const folder = resolve(import.meta.dirname, '../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const { editions, tables, series, observations, notes, sources } = read.value;

const years = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
const nameOf = (one: Observation) => `${one.seriesId} ${one.period}`;
const seriesOf = (tableId: string) => series.filter((one) => one.tableId === tableId);
const inTable = (tableId: string) => {
  const ids = new Set(seriesOf(tableId).map(({ id }) => id));
  return observations.filter(({ seriesId }) => ids.has(seriesId));
};

/** Which of these series lack which of these periods. */
function missingCells(tableId: string, periods: ReadonlyArray<string>): string[] {
  const there = new Set(inTable(tableId).map(nameOf));
  return seriesOf(tableId)
    .flatMap(({ id }) => periods.map((period) => `${id} ${period}`))
    .filter((cell) => !there.has(cell));
}

describe('the tables of the baseline', () => {
  it('have 18 countries and a total, two years and two measures in Table 1', () => {
    expect(seriesOf('us-imports').filter(({ role }) => role === 'part')).toHaveLength(36);
    expect(seriesOf('us-imports').filter(({ role }) => role === 'total')).toHaveLength(2);
    expect(missingCells('us-imports', ['2012', '2013'])).toEqual([]);
    expect(inTable('us-imports')).toHaveLength(76);
  });

  it('have 28 plants in Table 2, two of them without a figure', () => {
    expect(missingCells('capacity', ['2013'])).toEqual([]);
    expect(inTable('capacity')).toHaveLength(28);
    const without = inTable('capacity').filter(({ value }) => value.kind === 'not-available');
    expect(without.map(nameOf)).toEqual([
      'capacity/japan-mitsui-mining-smelting/capacity 2013',
      'capacity/japan-sumitomo-metal-mining/capacity 2013',
    ]);
  });

  it('have 12 countries and a total in all five years in Table 3, zeros included', () => {
    expect(seriesOf('refinery-production')).toHaveLength(13);
    expect(missingCells('refinery-production', years(2009, 2013))).toEqual([]);
    expect(inTable('refinery-production')).toHaveLength(65);
    const zeros = inTable('refinery-production').filter(({ value }) => value.kind === 'zero');
    expect(zeros).toHaveLength(19);
  });

  it('have both ends of the dealer price in every quarter', () => {
    const quarters = observations
      .filter(({ seriesId, period }) => seriesId.includes('dealer') && period.includes('Q'))
      .map(({ period, value }) => [period, value]);
    expect(quarters).toEqual([
      ['2013-Q1', { kind: 'range', low: 485, high: 500 }],
      ['2013-Q2', { kind: 'range', low: 485, high: 530 }],
      ['2013-Q3', { kind: 'range', low: 560, high: 585 }],
      ['2013-Q4', { kind: 'range', low: 685, high: 710 }],
    ]);
  });

  it.each([
    ['us-imports', ['Country'], ['quantity', 'value'], 19, 4],
    ['capacity', ['Country', 'Company', 'Location'], [], 28, 1],
    ['refinery-production', ['Country'], [], 13, 5],
  ])('are laid out as printed: %s', (tableId, stubHeads, measures, rows, columns) => {
    const table = tables.find(({ id }) => id === tableId);
    if (table === undefined) throw new Error(`No table ${tableId}`);
    const blocks = seriesOf(tableId).map(({ id }): Block => {
      const own = observations.filter(({ seriesId }) => seriesId === id);
      const figures = Object.fromEntries(own.map((one) => [one.period, one]));
      return { seriesId: id, editionId: 'myb-2013', tableId, figures };
    });
    const figures = new Figures(editions, blocks);
    const layout = layoutTable({ table, series, figures, notes, view: latest });
    expect(layout).toMatchObject({ stubHeads, measures });
    expect(layout.rows).toHaveLength(rows);
    expect(layout.columns).toHaveLength(columns);
    expect(layout.columns.every(({ isBaseline }) => isBaseline)).toBe(true);
    const marks = layout.rows.filter((row) => row.marks.length > 0);
    expect(marks.map((row) => [row.stub[0], ...row.marks])).toEqual(
      tableId === 'refinery-production'
        ? [
            ['China', '4'],
            ['Germany', '5'],
            ['Peru', '6'],
          ]
        : [],
    );
  });
});

describe('the flags of the baseline', () => {
  const flagged = (flag: 'e' | 'r') =>
    inTable('refinery-production').filter(({ flags }) => flags.includes(flag));

  it('have r exactly where Table 3 prints it', () => {
    const place = (country: string) => (year: string) =>
      `refinery-production/${country}/production ${year}`;
    const zeros = ['italy', 'netherlands', 'united-kingdom'];
    expect(flagged('r').map(nameOf)).toEqual([
      place('canada')('2012'),
      ...zeros.flatMap((country) => years(2009, 2012).map(place(country))),
      ...['2009', '2010', '2012'].map(place('total')),
    ]);
  });

  it('have r nowhere else', () => {
    const others = observations.filter(({ flags }) => flags.includes('r'));
    expect(others).toHaveLength(flagged('r').length);
  });

  it('have e on every number of Table 3 but Peru’s, which are reported', () => {
    const numbers = inTable('refinery-production').filter(({ value }) => value.kind === 'number');
    const isPeru = ({ seriesId }: Observation) => seriesId.includes('/peru/');
    expect(flagged('e')).toEqual(numbers.filter((one) => !isPeru(one)));
    expect(numbers.filter(isPeru).map(({ qualifier }) => qualifier)).toEqual(
      Array.from({ length: 4 }, () => 'reported'),
    );
  });

  it('have e on every number of Table 2 and on none that is not available', () => {
    for (const { value, flags } of inTable('capacity')) {
      expect(flags).toEqual(value.kind === 'number' ? ['e'] : []);
    }
  });

  it('have f on what lies after 2013', () => {
    const later = observations.filter(({ period }) => (periodYear(period) ?? 0) > 2013);
    expect(later.length).toBeGreaterThan(0);
    expect(later.filter(({ flags }) => !flags.includes('f'))).toEqual([]);
  });
});

describe('every observation of the baseline', () => {
  it('is printed so that it reads back to its value', () => {
    const wrong = observations.filter(({ printed, value }) => {
      const cell = readCell(printed);
      return !cell.ok || JSON.stringify(cell.value.value) !== JSON.stringify(value);
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('survives being typed again, flags and all, and prints as before', () => {
    for (const one of observations) {
      const cell = readCell(printEntry(one));
      expect(cell, nameOf(one)).toMatchObject({
        ok: true,
        value: { printed: one.printed, value: one.value, flags: one.flags },
      });
    }
  });

  it('stands in a period', () => {
    const wrong = observations.filter(({ period }) => !readPeriod(period).ok);
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it('says where in the document it stands', () => {
    expect(observations.filter(({ locator }) => locator.trim() === '').map(nameOf)).toEqual([]);
  });

  it('cites only sources that are listed', () => {
    const known = new Set(sources.map(({ id }) => id));
    const wrong = observations.flatMap(({ cites }) =>
      cites.split(' ').filter((id) => id !== '' && !known.has(id)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('every series of the baseline', () => {
  it('is in a unit that has a name', () => {
    const units = new Set(series.map(({ unit }) => unit));
    expect([...units].filter((unit) => nameUnit(unit) === unit)).toEqual([]);
  });

  it('has a figure', () => {
    const used = new Set(observations.map(({ seriesId }) => seriesId));
    expect(series.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('that is a part has its total in the same table, measure and unit', () => {
    for (const part of series.filter(({ role }) => role === 'part')) {
      const { tableId, measure, unit } = part;
      const parent = series.find(({ id }) => id === part.parentId);
      expect(parent, part.id).toMatchObject({ role: 'total', tableId, measure, unit });
    }
  });
});

describe('datapackage.json', () => {
  interface Resource {
    readonly path: string;
    readonly schema: { readonly fields: ReadonlyArray<{ readonly name: string }> };
  }
  const text = readFileSync(resolve(folder, 'datapackage.json'), 'utf8');
  const { resources } = JSON.parse(text) as { resources: ReadonlyArray<Resource> };

  it.each(resourceNames)('describes every column of %s', (name) => {
    const fields = resources.find(({ path }) => path === name)?.schema.fields ?? [];
    expect(fields.map((field) => field.name)).toEqual(resourceColumns[name]);
  });
});
