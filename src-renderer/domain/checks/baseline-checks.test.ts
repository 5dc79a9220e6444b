import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { addObservations } from '../figure-samples.ts';
import { latest } from '../view.ts';
import type { Check } from './check.ts';
import { countProblems, runChecks } from './run-checks.ts';
import { statements } from './statements.ts';

/** What the checks find in the 2013 chapter as it was printed: its own oddities, and nothing else. */
const folder = resolve(import.meta.dirname, '../../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const { tables, series, editions, observations } = read.value;
const figures = addObservations(editions, observations);
const checks = runChecks({ tables, series, figures, view: latest });

function find(id: string): Check {
  const found = checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`No check ${id}`);
  return found;
}

describe('the printed totals', () => {
  it('all add, one of them within rounding only', () => {
    const totals = checks.filter(({ kind }) => kind === 'total');
    expect(
      totals.map(({ table, measure, period, result }) => [table, measure, period, result]),
    ).toEqual([
      ['us-imports', 'quantity', '2012', 'adds'],
      ['us-imports', 'quantity', '2013', 'adds-within-rounding'],
      ['us-imports', 'value', '2012', 'adds'],
      ['us-imports', 'value', '2013', 'adds'],
      ['refinery-production', 'production', '2009', 'adds'],
      ['refinery-production', 'production', '2010', 'adds'],
      ['refinery-production', 'production', '2011', 'adds'],
      ['refinery-production', 'production', '2012', 'adds'],
      ['refinery-production', 'production', '2013', 'adds'],
    ]);
  });

  it('tell by how much Table 1 is off in 2013', () => {
    expect(find('total/us-imports/total/quantity/2013')).toMatchObject({
      printed: 97200,
      computed: 97264,
      limit: 242,
    });
  });
});

describe('what is suspect', () => {
  it('is these three and no more', () => {
    expect(checks.filter(({ result }) => result === 'suspect').map(({ id }) => id)).toEqual([
      'capacity/refinery-production/russia/production/remainder/2013',
      'statement/yuan-per-dollar/2013',
      'statement/ito/indium-content/japan/2013',
    ]);
    expect(checks.filter(({ result }) => ['does-not-add', 'missing'].includes(result))).toEqual([]);
    expect(countProblems(checks)).toBe(3);
  });

  it('holds more indium than ITO can', () => {
    const { computed, limit, printed, message } = find('statement/ito/indium-content/japan/2013');
    expect(printed).toBe(1040);
    expect(computed).toBeCloseTo(0.867, 3);
    expect(limit).toBeCloseTo(0.827, 3); // 229.636 / 277.633
    expect(message).toContain('1,040 / 1,200 = 0.867');
    expect(message).toContain('0.70');
  });

  it('implies two rates of the yuan', () => {
    const { printed, computed, limit } = find('statement/yuan-per-dollar/2013');
    expect(printed).toBeCloseTo(6.2, 2); // 4,290 / 692
    expect(computed).toBeCloseTo(6.42, 2); // 3,400 / 530
    expect(computed - printed).toBeGreaterThan(limit);
  });

  it('leaves Ural more than it can make', () => {
    expect(find('capacity/refinery-production/russia/production/remainder/2013')).toMatchObject({
      printed: 5,
      computed: 5.6,
      limit: 0.55,
    });
  });
});

describe('what is noted', () => {
  it('is these five and no more', () => {
    expect(checks.filter(({ result }) => result === 'note').map(({ id }) => id)).toEqual([
      'parts/revised/refinery-production/total/production/2011',
      'capacity/refinery-production/japan/production/2013',
      'statement/us-consumption/imports/2009/2013/2013',
      'statement/fanya-stocks/almost-triple/2013',
      'statement/china-production/two-counts/2013',
    ]);
  });

  it.each([
    [
      'parts/revised/refinery-production/total/production/2011',
      '3 of the rows (Italy, Netherlands and United Kingdom)',
    ],
    [
      'capacity/refinery-production/japan/production/2013',
      '72 t in 2013; its 3 listed plants could make 70 t/yr',
    ],
    ['statement/us-consumption/imports/2009/2013/2013', '97 t, lie below 100 to 150 t'],
    [
      'statement/fanya-stocks/almost-triple/2013',
      'the increase of the stocks (2.83 times), not true of the stocks (3.91 times)',
    ],
    ['statement/china-production/two-counts/2013', '415 t (+2.5%)'],
    ['statement/china-production/two-counts/2013', '400 t (+4%)'],
  ])('%s says %s', (id, text) => expect(find(id).message).toContain(text));
});

describe('what holds', () => {
  it.each([
    ...['canada', 'belgium', 'korea-republic-of', 'france', 'china'].map(
      (country) => `statement/us-imports/share/${country}/2013`,
    ),
    'statement/us-imports/change/2013',
    'statement/us-imports/leading-suppliers/2013',
    'statement/china-world-share/2013',
    'statement/china-spot-premium/2013',
    'statement/china-consumption/nearly-double/2013',
    'statement/movement/refinery-production/total/production/2013',
    'statement/ito/indium-content/hebei-pengda/2013',
    'quarters/prices/new-york-dealer/price/2013/low',
    'quarters/prices/new-york-dealer/price/2013/high',
    'parts/restates/trade/us-imports/quantity/2012',
    'parts/fanya-stocks/change/2013',
  ])('%s', (id) => expect(find(id).result).toBe('ok'));

  it('includes what an earlier year must have been', () => {
    expect(find('statement/japan-imports/change/2013').computed).toBeCloseTo(169.47, 2); // 161 / 0.95
    expect(find('statement/china-antaike/change/2013').computed).toBeCloseTo(384.6, 1); // 400 / 1.04
    expect(find('statement/china-consumption/change/2013').computed).toBe(60);
    expect(find('parts/fanya-stocks/change/2013').computed).toBe(560);
  });
});

describe('every check', () => {
  it('has an id of its own, numbers, a sentence and cells that are there', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    const known = new Set(series.map(({ id }) => id));
    for (const { id, printed, computed, limit, message, cells } of checks) {
      expect([printed, computed, limit].every(Number.isFinite), id).toBe(true);
      expect(limit, id).toBeGreaterThanOrEqual(0);
      expect(message, id).toMatch(/^\S.*\.$/);
      expect(message, id).not.toMatch(/NaN|Infinity|null|undefined/);
      expect(cells.length, id).toBeGreaterThan(0);
      expect(
        cells.every(({ seriesId }) => known.has(seriesId)),
        id,
      ).toBe(true);
    }
  });

  it('is there for every statement', () => {
    const made = checks.map(({ id }) => id);
    const silent = statements.filter(
      (claim) =>
        !made.some(
          (id) => id.startsWith(`parts/${claim.id}/`) || id.startsWith(`statement/${claim.id}/`),
        ),
    );
    expect(silent).toEqual([]);
  });
});
