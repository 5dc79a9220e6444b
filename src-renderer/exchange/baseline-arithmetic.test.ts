import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareEditions } from '#domain/compare-editions.ts';
import { sum } from '#domain/decimals.ts';
import { Figures } from '#domain/figures.ts';
import { latest } from '#domain/view.ts';
import type { Block, Observation } from '#domain/observations.ts';
import { roundingUnit, roundTo } from '#domain/rounding.ts';
import { readDataPackage, resourceNames, type PackageFiles } from './data-package.ts';

/** The baseline against the document's own arithmetic. */
const folder = resolve(import.meta.dirname, '../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const { editions, tables, series, observations } = read.value;

function find(seriesId: string, period = '2013'): Observation {
  const found = observations.find((one) => one.seriesId === seriesId && one.period === period);
  if (found === undefined) throw new Error(`No ${seriesId} in ${period}`);
  return found;
}

/** The number that an observation states; a zero counts as 0. */
function numberOf(seriesId: string, period = '2013'): number {
  const { value } = find(seriesId, period);
  if (value.kind === 'zero') return 0;
  if (value.kind !== 'number') throw new Error(`${seriesId} in ${period} is no number`);
  return value.value;
}

function halfUnit(seriesId: string, period: string): number {
  const unit = roundingUnit(find(seriesId, period), { significantDigits: 3, reportingUnit: 1 });
  return (unit ?? 0) / 2;
}

/** A column's rows summed, and by how much rounding lets the sum differ from the printed total. */
function addColumn(totalId: string, period: string) {
  const parts = series.filter(({ parentId }) => parentId === totalId).map(({ id }) => id);
  return {
    sum: sum(parts.map((id) => numberOf(id, period))),
    limit: sum([totalId, ...parts].map((id) => halfUnit(id, period))),
  };
}

function compare(tableId: string, measure: string) {
  const table = tables.find(({ id }) => id === tableId);
  if (table === undefined) throw new Error(`No table ${tableId}`);
  const members = series.filter((one) => one.tableId === tableId);
  const blocks = members.map(({ id }): Block => {
    const own = observations.filter(({ seriesId }) => seriesId === id);
    const figures = Object.fromEntries(own.map((one) => [one.period, one]));
    return { seriesId: id, editionId: 'myb-2013', tableId, figures };
  });
  const compared = compareEditions({
    table,
    series: members,
    figures: new Figures(editions, blocks),
    period: '2013',
    against: '2012',
    view: latest,
    edition: null,
    againstEdition: null,
  }).find((one) => one.measure === measure);
  if (compared === undefined) throw new Error(`No measure ${measure}`);
  return compared;
}

describe('the columns of the baseline’s tables', () => {
  it.each([
    ['us-imports/total/quantity', '2012', 109215],
    ['us-imports/total/quantity', '2013', 97264],
    ['us-imports/total/value', '2012', 53931],
    ['us-imports/total/value', '2013', 53398],
    ['refinery-production/total/production', '2009', 670229],
    ['refinery-production/total/production', '2010', 663500],
    ['refinery-production/total/production', '2011', 723099],
    ['refinery-production/total/production', '2012', 782680],
    ['refinery-production/total/production', '2013', 798600],
  ])('add up to %s of %s within rounding', (totalId, period, expected) => {
    const column = addColumn(totalId, period);
    expect(column.sum).toBe(expected);
    expect(Math.abs(column.sum - numberOf(totalId, period))).toBeLessThanOrEqual(column.limit);
  });
});

describe('the text of the chapter against its tables', () => {
  it('states imports in whole metric tons', () => {
    for (const year of ['2012', '2013']) {
      const kilograms = numberOf('us-imports/total/quantity', year);
      expect(numberOf('trade/us-imports/quantity', year)).toBe(roundTo(kilograms / 1000, 1));
    }
  });

  it('states the change of imports that Table 1 gives', () => {
    const { total } = compare('us-imports', 'quantity');
    expect(total?.percent).toBeCloseTo(-10.8257, 4);
    expect(total?.percentText).toBe('-11%');
    expect(numberOf('trade/us-imports/change')).toBe(-11);
  });

  it('states the leading suppliers’ shares that Table 1 gives', () => {
    const shares = compare('us-imports', 'quantity')
      .rows.map(({ series: { country }, shareTo }) => ({ country, share: shareTo ?? 0 }))
      .sort((a, b) => b.share - a.share)
      .slice(0, 5)
      .map(({ country, share }) => [country, Math.round(share)]);
    expect(shares).toEqual([
      ['Canada', 27],
      ['Belgium', 22],
      ['Korea, Republic of', 10],
      ['France', 10],
      ['China', 9],
    ]);
    expect(
      ['canada', 'belgium', 'korea-republic-of', 'france', 'china'].map((country) =>
        numberOf(`trade/us-imports-from-${country}/share`),
      ),
    ).toEqual([27, 22, 10, 10, 9]);
  });

  it.each([
    ['plants/world/production', 'refinery-production/total/production', '2013'],
    ['plants/china/production', 'refinery-production/china/production', '2013'],
    ['plants/france-nyrstar-auby/production', 'refinery-production/france/production', '2012'],
    ['plants/france-nyrstar-auby/production', 'refinery-production/france/production', '2013'],
  ])('states %s as %s of %s does', (inText, inTable, period) => {
    expect(numberOf(inText, period) * 1000).toBe(numberOf(inTable, period));
  });

  it('states the capacities that Table 2 gives', () => {
    expect(numberOf('plants/france-nyrstar-auby/capacity')).toBe(
      numberOf('capacity/france-nyrstar/capacity'),
    );
    expect(find('plants/korea-republic-of-young-poong/capacity').value).toMatchObject({
      high: numberOf('capacity/korea-republic-of-young-poong/capacity'),
    });
  });

  it('states an annual dealer price near the mean of the quarters', () => {
    // (485 + 485 + 560 + 685) / 4 = 553.75 and (500 + 530 + 585 + 710) / 4 = 581.25; printed: about 555 to 580.
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map(
      (quarter) => find('prices/new-york-dealer/price', `2013-${quarter}`).value,
    );
    const mean = (end: 'low' | 'high') =>
      sum(quarters.map((value) => (value.kind === 'range' ? value[end] : 0))) / 4;
    expect([mean('low'), mean('high')]).toEqual([553.75, 581.25]);
    expect(find('prices/new-york-dealer/price')).toMatchObject({
      value: { low: 555, high: 580 },
      qualifier: 'about',
    });
  });

  it('has a concentration of refinery production of 3,238', () => {
    expect(Math.round(compare('refinery-production', 'production').hhiTo ?? 0)).toBe(3238);
  });
});
