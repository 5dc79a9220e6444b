import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LodeDatabase } from '#data/database.ts';
import { toBlocks } from '#data/populate.ts';
import { makeWorkingEdition } from '#domain/editions.ts';
import { observe } from '#domain/observation-samples.ts';
import { openBaseline } from './baseline-samples.ts';
import { runRevisions } from './revisions.ts';

let db: LodeDatabase;

beforeEach(async () => {
  db = await openBaseline('revisions');
});

const revisions = (since: string | null = null) =>
  runRevisions(db, { command: 'revisions', since });

async function restateCanada(): Promise<void> {
  await db.editions.put(makeWorkingEdition('working', 'Working edition', 1));
  const id = 'refinery-production/canada/production';
  const restated = { ...observe('66,300 e r', '2013', id), editionId: 'working' };
  await db.blocks.bulkPut(toBlocks([restated], new Map([[id, 'refinery-production']])));
}

describe('lode revisions', () => {
  it('has none in a new workspace', async () => {
    expect(await revisions()).toMatchObject({
      exit: 0,
      json: { revisions: [] },
      text: 'No figure is restated.',
    });
  });

  it('lists a restated figure with both observations', async () => {
    await restateCanada();
    const { exit, json, text } = await revisions();
    expect(exit).toBe(0);
    expect(json).toEqual({
      revisions: [
        {
          series: 'refinery-production/canada/production',
          period: '2013',
          from_edition: 'myb-2013',
          to_edition: 'working',
          from: expect.objectContaining({ value: 65000, text: '65,000' }),
          to: expect.objectContaining({ value: 66300, text: '66,300 e r' }),
          change: 1300,
          percent: 2,
          flagged: true,
        },
      ],
    });
    expect(text).toContain('65,000 (myb-2013)');
    expect(text).toMatch(/2%\s+r$/);
  });

  it('starts after the edition that is named', async () => {
    await restateCanada();
    expect((await revisions('working')).json).toEqual({ revisions: [] });
    expect((await revisions('myb-2013')).json).toMatchObject({ revisions: [{}] });
  });

  it('names an edition that is not there', async () => {
    expect(await revisions('myb-2015')).toMatchObject({ exit: 2, json: null });
  });
});
