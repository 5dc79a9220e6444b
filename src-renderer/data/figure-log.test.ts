import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toFigure } from '#domain/revised-flags.ts';
import { observe } from '#domain/observation-samples.ts';
import { recordStep, type Revision } from '#domain/steps.ts';
import { LodeDatabase } from './database.ts';
import { FigureLog } from './figure-log.ts';

const place = { seriesId: 'a', period: '2014' };
let db: LodeDatabase;

beforeEach(async () => {
  db = new LodeDatabase('figure-log');
  await db.open();
});

afterEach(() => db.delete());

/** Appends entries that enter a number into the series each; its number is the entry's. */
async function append(...seriesIds: string[]): Promise<void> {
  const count = await db.revisions.count();
  const entries = seriesIds.map((seriesId, index): Revision => {
    const sequence = count + index + 1;
    const after = toFigure(observe(String(sequence)));
    const change = {
      on: 'figure',
      period: '2014',
      editionId: 'working',
      tableId: 'table',
    } as const;
    return {
      ...recordStep(null, { label: '', reason: '', changes: [] }, sequence),
      sequence,
      changes: [{ ...change, seriesId, before: null, after }],
    };
  });
  await db.revisions.bulkAdd(entries);
}

const times = (count: number, seriesId: string) => Array.from({ length: count }, () => seriesId);

async function read(log: FigureLog, wanted = 5, looks = 1) {
  const { changes, isWhole, read } = await log.read(wanted, looks);
  return { sequences: changes.map(({ sequence }) => sequence), isWhole, read };
}

describe('FigureLog', () => {
  it('is empty and whole where nothing was changed', async () => {
    expect(await read(new FigureLog(db, place))).toEqual({ sequences: [], isWhole: true, read: 0 });
  });

  it('gives the newest changes of the figure, newest first', async () => {
    await append('a', 'b', 'a', 'b', 'a');
    const log = new FigureLog(db, place);
    expect(await read(log, 2)).toMatchObject({ sequences: [5, 3], isWhole: false });
    expect(await read(log, 3)).toMatchObject({ sequences: [5, 3, 1], isWhole: true });
  });

  it('reads no further back than it has to', async () => {
    await append(...times(250, 'b'), ...times(6, 'a'));
    expect(await read(new FigureLog(db, place), 5)).toEqual({
      sequences: [256, 255, 254, 253, 252],
      isWhole: false,
      read: 100,
    });
  });

  it('ends a look after two thousand entries, and goes on with the next', async () => {
    await append('a', ...times(2100, 'b'));
    const log = new FigureLog(db, place);
    expect(await read(log)).toEqual({ sequences: [], isWhole: false, read: 2000 });
    expect(await read(log, 5, 2)).toEqual({ sequences: [1], isWhole: true, read: 2101 });
  });

  it('takes in what is appended meanwhile', async () => {
    await append('a', 'b');
    const log = new FigureLog(db, place);
    expect(await read(log)).toMatchObject({ sequences: [1] });
    await append('b', 'a');
    expect(await read(log)).toEqual({ sequences: [4, 1], isWhole: true, read: 4 });
  });

  it('takes in the first change that ever is', async () => {
    const log = new FigureLog(db, place);
    await read(log);
    await append('a');
    expect(await read(log)).toEqual({ sequences: [1], isWhole: true, read: 1 });
  });
});
