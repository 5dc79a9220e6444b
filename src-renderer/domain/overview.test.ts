import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { analyses } from './analyses.ts';
import { wordingLimits } from './checks/claims.ts';
import { defaultChoices, type Choices } from './choices.ts';
import { addObservations, makeFigures, workingEdition, type Cells } from './figure-samples.ts';
import { latest } from './view.ts';
import { makeSeries, makeTable, observe } from './observation-samples.ts';
import { makeOverview } from './overview.ts';
import { salientStatistics, seriesOf } from './salient.ts';

const folder = resolve(import.meta.dirname, '../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const { tables, series, editions, observations } = read.value;

function look(
  entered: Record<string, Record<string, string>> = {},
  choices: Choices = defaultChoices,
) {
  const more = Object.entries(entered).flatMap(([seriesId, figures]) =>
    Object.entries(figures).map(([period, text]) => ({
      ...observe(text, period, seriesId),
      editionId: workingEdition.id,
    })),
  );
  const figures = addObservations([...editions, workingEdition], [...observations, ...more]);
  return analyses.overview({
    tables,
    series,
    sources: [],
    figures,
    view: latest,
    wording: wordingLimits,
    choices,
  });
}

function rowsOf({ salient }: ReturnType<typeof look>) {
  return salient.groups.flatMap(({ rows }) => rows);
}

describe('the overview of the baseline', () => {
  const overview = look();

  it('has every statistic that is chosen, and no other total', () => {
    const ids = new Set(series.map(({ id }) => id));
    const named = salientStatistics.flatMap(({ statistics }) => statistics.flatMap(seriesOf));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(overview.salient.groups.map(({ heading }) => heading)).toEqual(
      salientStatistics.map(({ heading }) => heading),
    );
  });

  it('has a figure of 2013 in every row', () => {
    const without = rowsOf(overview).filter(({ figures }) =>
      figures.every(({ year, observation }) => year !== '2013' || observation === null),
    );
    expect(without.map(({ label }) => label)).toEqual([]);
  });

  it('sets out the years from 2009 as far as they are listed', () => {
    expect(overview.salient.columns.map(({ year }) => year)).toEqual([
      ...['2009', '2010', '2011', '2012', '2013'],
    ]);
    const world = rowsOf(overview).find(({ label }) => label === 'World');
    expect(world?.figures.map(({ observation }) => observation?.printed)).toEqual([
      ...['670,000', '664,000', '723,000', '783,000', '799,000'],
    ]);
  });

  it('gives the concentration of refinery production: 3,238', () => {
    const row = rowsOf(overview).find(({ label }) => label.startsWith('Concentration'));
    expect(row?.figures.at(-1)?.observation?.printed).toBe('3,238');
  });

  it('finds the movers of the tables that add up', () => {
    expect(
      overview.movers.map(({ tableId, measure, against, period, percentText, rows }) => [
        tableId,
        measure,
        `${against} to ${period}: ${percentText}`,
        rows[0]?.label,
        rows.at(-1)?.label,
      ]),
    ).toEqual([
      ['us-imports', 'quantity', '2012 to 2013: -11%', 'Belgium', 'Japan'],
      ['us-imports', 'value', '2012 to 2013: -1%', 'Belgium', 'Japan'],
      ['refinery-production', 'production', '2012 to 2013: 2%', 'France', 'Korea, Republic of'],
    ]);
  });

  it('tells three failed checks, one plan that is due, and nothing missing', () => {
    expect(overview.problems.map(({ cell, tableName }) => [cell?.label, tableName])).toEqual([
      ['Russia', 'Table 3'],
      ['Spot price in China, 99.99% indium, in yuan', 'Prices of indium'],
      [
        'Indium in the ITO made in Japan',
        'Indium-tin oxide (ITO): capacity and production reported in the text',
      ],
    ]);
    expect(overview.due.map(({ series }) => series.id)).toEqual([
      'plants/china-tibet-summit/production',
    ]);
    expect(overview.progress).toEqual([]);
    expect(overview.newestYear).toBe('2013');
  });
});

describe('the overview after figures of 2014', () => {
  const overview = look({
    'us-imports/total/quantity': { '2014': '123,000' },
    'us-imports/belgium/quantity': { '2014': '25,000' },
  });

  it('compares 2014 with 2013', () => {
    const [imports] = rowsOf(overview);
    expect(imports?.change.percent).toBeCloseTo(26.5432, 4);
    expect(overview.movers[0]).toMatchObject({
      against: '2013',
      period: '2014',
      percentText: '27%',
    });
    // 3,700 / 97,200.
    expect(overview.movers[0]?.rows[0]?.contribution).toBeCloseTo(3.8066, 4);
    // Table 3 has no later year.
    expect(overview.movers[2]).toMatchObject({ against: '2012', period: '2013' });
  });

  it('counts what is missing, and the plans whose time has come', () => {
    expect(overview.progress).toMatchObject([
      {
        tableId: 'us-imports',
        lines: [
          { measure: 'quantity', filled: 2, expected: 19 },
          { measure: 'value', filled: 0, expected: 19 },
        ],
      },
    ]);
    expect(overview.due.length).toBeGreaterThan(3);
    expect(overview.due.every(({ period }) => period.slice(0, 4) <= '2014')).toBe(true);
  });

  it('can be sent from a worker to the window', () => {
    expect(structuredClone(overview)).toEqual(overview);
  });
});

describe('the overview across a series break', () => {
  const entered = {
    'us-imports/total/quantity': { '2014': '123,000 b' },
    'us-imports/total/value': { '2014': '60,000' },
    'us-imports/belgium/quantity': { '2014': '25,000 b' },
    'us-imports/canada/quantity': { '2014': '27,000' },
  };
  const stop = 'Series break at 2014. Not compared until it is acknowledged on the Compare screen.';
  const acknowledged = (seriesId: string) => ({ seriesId, period: '2014', note: '', at: 1 });

  it('compares nothing, nor what is calculated from it, and says why', () => {
    const overview = look(entered);
    const [quantity, value, unitValue] = rowsOf(overview);
    for (const row of [quantity, unitValue]) {
      expect(row?.change).toMatchObject({ shape: 'none', percent: null, reason: stop });
    }
    expect(value?.change.percent).toBeCloseTo(12.3596, 4);
    const [movers] = overview.movers;
    expect(movers).toMatchObject({ percentText: null, broken: ['Belgium'] });
    expect(movers?.rows.map(({ label }) => label)).toEqual(['Canada']);
    expect(movers?.without).not.toContain('Belgium');
  });

  it('goes on, and says so, once the break is acknowledged', () => {
    const acknowledgedBreaks = Object.keys(entered).map(acknowledged);
    const overview = look(entered, { ...defaultChoices, acknowledgedBreaks });
    const [quantity] = rowsOf(overview);
    expect(quantity?.change.percent).toBeCloseTo(26.5432, 4);
    expect(quantity?.notes).toContain('Series break at 2014.');
    expect(overview.movers[0]).toMatchObject({ percentText: '27%', broken: [] });
  });
});

describe('the overview of any figures', () => {
  const cell = fc.oneof(
    fc.constantFrom('--', 'NA', 'W', 'XX', 'Less than ½ unit', '0', '-3', '>50', '<25', '10-20'),
    fc.integer({ min: 1, max: 999_999_999 }).map(String),
    fc.constantFrom('999,999,999,999,999', '0.000001', '30,000 e', '30,000 r', '12 f'),
  );
  const period = fc.constantFrom(
    ...['2011', '2012', '2013', '2014', '2016', '2013-12-31', '2014-12-31'],
    ...['2013-Q1', '2009/2013', '2010/2014'],
  );
  const ofSeries = fc.dictionary(period, cell);
  const ids = [
    ...['us-imports/total/quantity', 'us-imports/total/value', 'us-imports/canada/quantity'],
    ...['us-imports/belgium/quantity', 'refinery-production/total/production'],
    ...['refinery-production/china/production', 'refinery-production/japan/production'],
    ...['ito/world/utilization', 'new/total'],
  ];
  const edition = fc.record(Object.fromEntries(ids.map((id) => [id, ofSeries])));
  const known = ids.map(
    (id) =>
      series.find((one) => one.id === id) ?? makeSeries({ id, tableId: 'new', role: 'total' }),
  );

  it('states no number that is none, and no word that is none', () => {
    fc.assert(
      fc.property(edition, edition, (printed, working) => {
        const cells: Cells = { 'myb-2013': printed, working };
        const overview = makeOverview({
          tables: [...tables, makeTable({ id: 'new' })],
          series: known,
          figures: makeFigures(cells),
          view: latest,
          wording: wordingLimits,
        });
        expect(findNonsense(overview)).toEqual([]);
        for (const { change } of rowsOf(overview)) {
          expect(
            change.shape === 'none' ? change.reason : 'something',
            change.working,
          ).toBeTruthy();
        }
      }),
      // Each looks over all tables once.
      { numRuns: 50 },
    );
  });

  /** Every number that is not finite and every text that names one, by its path. */
  function findNonsense(value: unknown, path = 'overview'): string[] {
    if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
    if (typeof value === 'string') {
      return /NaN|Infinity|undefined|\bnull\b/.test(value) ? [`${path}: ${value}`] : [];
    }
    if (value === undefined) return [path];
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, one]) => findNonsense(one, `${path}.${key}`));
  }
});
