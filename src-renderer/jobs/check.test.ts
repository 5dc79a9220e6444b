import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LodeDatabase } from '#data/database.ts';
import { toBlocks } from '#data/populate.ts';
import { makeWorkingEdition } from '#domain/editions.ts';
import { observe } from '#domain/observation-samples.ts';
import { openBaseline } from './baseline-samples.ts';
import { runCheck } from './check.ts';

type CheckJob = Parameters<typeof runCheck>[1];

let db: LodeDatabase;

beforeEach(async () => {
  db = await openBaseline('check');
});

/** Puts figures of us-imports into a working edition. */
async function enter(cells: Record<string, Record<string, string>>): Promise<void> {
  await db.editions.put(makeWorkingEdition('working', 'Working edition', 1));
  const observations = Object.entries(cells).flatMap(([id, periods]) =>
    Object.entries(periods).map(([period, text]) => ({
      ...observe(text, period, id),
      editionId: 'working',
    })),
  );
  const tableIds = new Map(observations.map(({ seriesId }) => [seriesId, 'us-imports']));
  await db.blocks.bulkPut(toBlocks(observations, tableIds));
}

interface CheckJson {
  readonly problems: number;
  readonly checks: ReadonlyArray<Record<string, unknown>>;
}

async function check(job: Partial<CheckJob> = {}) {
  const result = await runCheck(db, { command: 'check', table: null, edition: null, ...job });
  return { ...result, json: result.json as CheckJson };
}

describe('lode check', () => {
  it('finds the oddities of the chapter in a new workspace, and exits 1', async () => {
    const { exit, json, text, messages } = await check();
    expect(exit).toBe(1);
    expect(json.problems).toBe(3);
    expect(messages).toEqual(['3 problems.']);
    expect(text).toContain('suspect: ito, 2013');
    expect(text).toMatch(/\d+ checks: 3 problems, 5 notes, \d+ passed\.$/);
  });

  it('gives each check the promised fields and no others', async () => {
    const { json } = await check();
    const total = json.checks.find(({ id }) => id === 'total/us-imports/total/quantity/2013');
    expect(total).toEqual({
      id: 'total/us-imports/total/quantity/2013',
      kind: 'total',
      table: 'us-imports',
      period: '2013',
      measure: 'quantity',
      result: 'adds-within-rounding',
      printed: 97200,
      computed: 97264,
      limit: 242,
      message: expect.stringContaining('64 kg more'),
    });
  });

  it('exits 0 where one table has nothing against it', async () => {
    const { exit, json } = await check({ table: 'us-imports' });
    expect(exit).toBe(0);
    expect(json.problems).toBe(0);
    expect(new Set(json.checks.map(({ table }) => table))).toEqual(new Set(['us-imports']));
  });

  it('finds a total that a restated row no longer leads to', async () => {
    await enter({ 'us-imports/canada/quantity': { '2013': '36,000 r' } });
    const { json } = await check({ table: 'us-imports' });
    expect(json.checks).toContainEqual(
      expect.objectContaining({
        id: 'total/us-imports/total/quantity/2013',
        result: 'does-not-add',
        computed: 107264,
      }),
    );
    // As of the baseline nothing has happened.
    expect((await check({ table: 'us-imports', edition: 'myb-2013' })).json.problems).toBe(0);
  });

  it('finds what a begun year lacks and a slip of the unit', async () => {
    await enter({ 'us-imports/canada/quantity': { '2014': '25.4' } });
    const { json } = await check({ table: 'us-imports' });
    const found = json.checks.filter(({ period, result }) => period === '2014' && result !== 'ok');
    expect(found.map(({ id, result }) => [id, result])).toEqual([
      ['unit-slip/us-imports/canada/quantity/2014', 'suspect'],
      ['missing/us-imports/quantity/2014', 'missing'],
      ['missing/us-imports/value/2014', 'missing'],
      ['source/us-imports/working', 'note'],
    ]);
  });

  it('notes figures without a source, under a kind that scripts know, and none in a new workspace', async () => {
    const ofSources = async () =>
      (await check()).json.checks.filter(({ id }) => String(id).startsWith('source/'));
    expect(await ofSources()).toEqual([]);
    await enter({ 'us-imports/canada/quantity': { '2014': '25,400' } });
    expect(await ofSources()).toMatchObject([
      {
        kind: 'missing',
        result: 'note',
        period: '2014',
        measure: 'quantity',
        printed: 0,
        computed: 1,
      },
    ]);
  });

  it('names what it does not know', async () => {
    expect(await check({ table: 'us-import' })).toMatchObject({
      exit: 2,
      json: null,
      messages: [expect.stringContaining('There is no table “us-import”. Nearest: us-imports,')],
    });
    expect(await check({ edition: 'myb-2015' })).toMatchObject({ exit: 2, json: null });
  });
});
