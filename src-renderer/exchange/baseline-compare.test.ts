import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detailRow } from '#domain/compare/row-details.ts';
import { reportTable, type MeasureReport } from '#domain/compare/measure-report.ts';
import { rankMovers } from '#domain/compare/movers.ts';
import { addObservations } from '#domain/figure-samples.ts';
import { latest } from '#domain/view.ts';
import { describeReport } from '#format/compare/report-sentences.ts';
import { readDataPackage, resourceNames, type PackageFiles } from './data-package.ts';

/** Reports of the baseline's own years: every number can be checked by hand in the three tables. */
const root = resolve(import.meta.dirname, '../..');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [
      name,
      readFileSync(resolve(root, 'resources/baseline', name), 'utf8'),
    ]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const dataset = read.value;
const figures = addObservations(dataset.editions, dataset.observations);

function reports(tableId: string, against: string, period: string): MeasureReport[] {
  const table = dataset.tables.find(({ id }) => id === tableId);
  if (table === undefined) throw new Error(`No table ${tableId}`);
  const series = dataset.series.filter((one) => one.tableId === tableId);
  return reportTable({ table, series, figures, period, against, view: latest });
}

function report(tableId: string, measure: string, against: string, period: string) {
  const found = reports(tableId, against, period).find((one) => one.measure === measure);
  if (found === undefined) throw new Error(`No measure ${measure}`);
  return found;
}

describe('Table 3, 2012 to 2013', () => {
  const production = report('refinery-production', 'production', '2012', '2013');

  it('leads with the printed total', () => {
    expect(production.headline).toMatchObject({
      kind: 'total',
      row: { to: { printed: '799,000' } },
    });
  });

  it('has the concentration of both years, with what rounding allows', () => {
    const { concentration } = production.to;
    expect(concentration?.hhi?.value).toBeCloseTo(3238, 0);
    expect(concentration?.hhi?.low).toBeLessThan(3238);
    expect(concentration?.hhi?.high).toBeGreaterThan(3238);
    expect(concentration?.topOne).toMatchObject({ names: ['China'] });
    expect(concentration).toMatchObject({ isEstimated: true, reason: null });
    expect(production.from.concentration?.hhi?.value).toBeCloseTo(3297, 0);
  });

  it('ranks movers by what they contribute', () => {
    const names = rankMovers(production.rows, true).map(({ series }) => series.label);
    const sizes = rankMovers(production.rows, true).map((row) => Math.abs(row.contribution ?? 0));
    expect(names[0]).toBeDefined();
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('details a row with spans that hold its numbers', () => {
    const china = production.rows.find(({ series }) => series.label === 'China');
    if (china === undefined) throw new Error('No China');
    const { shareTo, rankTo, contribution } = detailRow(production, china);
    expect(shareTo?.value).toBeCloseTo(51.9399, 4);
    expect(shareTo?.low).toBeCloseTo(51.8449, 4);
    expect(rankTo).toMatchObject({ place: 1, best: 1, worst: 1 });
    expect(contribution?.value).toBeCloseTo(china.contribution ?? NaN, 9);
  });

  it('says it in sentences', () => {
    expect(describeReport(production, 'en-US')).toMatchInlineSnapshot(`
      [
        "Production in total rose 2% to 799,000 kg (estimated) in 2013 from 783,000 kg (estimated) in 2012; rounding allows +1.9% to +2.2%.",
        "Largest contribution: France +2.6 points (+154%, estimated); the other way: Korea, Republic of −1.9 points (−9%, estimated).",
        "Leading shares in 2013, those of 2012 in parentheses: China 51.9% (51.7%); Korea, Republic of 18.8% (21.1%); Japan 9.0% (9.1%).",
        "Concentration (HHI): 3,297 in 2012, three largest 81.9%; 3,238 in 2013, three largest 79.8%.",
        "What rests on an estimated figure is estimated and marked e.",
      ]
    `);
  });
});

describe('Table 1, 2012 to 2013', () => {
  it('names new and vanished rows, and those with zero are neither', () => {
    const quantity = report('us-imports', 'quantity', '2012', '2013');
    expect(quantity.rows.every(({ place }) => place === 'both')).toBe(true);
    expect(describeReport(quantity, 'en-US')).toMatchInlineSnapshot(`
      [
        "Quantity in total fell 11% to 97,200 kg in 2013 from 109,000 kg in 2012; rounding allows −11.3% to −10.4%.",
        "Largest contribution: Japan −13.4 points (−84%); the other way: Belgium +11.3 points (+139%).",
        "Leading shares in 2013, those of 2012 in parentheses: Canada 26.7% (24.5%); Belgium 21.9% (8.2%); Korea, Republic of 10.4% (17.2%).",
        "Concentration (HHI): 1,470 in 2012, three largest 57.6%; 1,553 in 2013, three largest 59.0%.",
      ]
    `);
  });

  it('has unit values then and now, with the caution for a small quantity', () => {
    const { unitValues } = report('us-imports', 'quantity', '2012', '2013');
    const total = unitValues.find(({ name }) => name === 'Total');
    expect(total?.from.value).toBeCloseTo(494.5, 1);
    expect(total?.to.value).toBeCloseTo(549.38, 2);
    expect(total?.percent).toBeCloseTo(11.1, 1);
    expect(total?.percentLow).toBeLessThan(total?.percent ?? 0);
    const mexico = unitValues.find(({ name }) => name === 'Mexico');
    expect(mexico).toMatchObject({ percent: null });
    expect(mexico?.cautions[0]).toContain('2012: Small quantity: 45 kg');
    expect(mexico?.reason).toContain('zero');
    expect(report('us-imports', 'value', '2012', '2013').unitValues).toEqual([]);
  });
});

describe('tables whose rows make up no whole', () => {
  it('compare prices row by row, the largest change first', () => {
    const prices = reports('prices', '2013-Q1', '2013-Q4')[0];
    if (prices === undefined) throw new Error('No prices');
    expect(prices.from.concentration).toBeNull();
    expect(describeReport(prices, 'en-US')).toMatchInlineSnapshot(`
      [
        "Largest change: New York dealer price, 99.99% indium +41% to +42%.",
      ]
    `);
  });

  it('a quarter’s amount is not set against a year’s', () => {
    const trade = reports('trade', '2012', '2013')[0];
    expect(trade).toBeDefined();
  });
});

it('every report of every pair of years says something and nothing that is no number', () => {
  for (const { id } of dataset.tables) {
    for (const [against, period] of [
      ['2012', '2013'],
      ['2013', '2012'],
      ['2013', '2014'],
      ['2013', '2013'],
      ['2013-Q1', '2013'],
    ] as const) {
      for (const one of reports(id, against, period)) {
        const said = describeReport(one, 'en-US');
        expect(said.length).toBeGreaterThan(0);
        expect(said.join(' ')).not.toMatch(/NaN|Infinity|null|undefined/);
      }
    }
  }
});
