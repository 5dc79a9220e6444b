import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BackupEntry, BackupReason } from '#ipc/contract/backups.ts';
import { surroundings } from '../../testing/surroundings.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { BackupKeeper, oldestKept } from './keeper.ts';

const stateAt = (sequence: number, uuid = 'store-1') => ({
  uuid,
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: sequence },
  sequence,
});

/** A keeper whose clock stands where the test puts it. */
function makeKeeper(limitBytes = 1024 ** 3) {
  const folder = temporaryFolder();
  const clock = { now: Date.parse('2024-03-01T10:00:00Z') };
  const rotated: ReadonlyMap<string, number>[] = [];
  const keeper = new BackupKeeper(
    folder,
    { ...surroundings, clock: () => new Date(clock.now), backupLimitBytes: () => limitBytes },
    async (oldest) => void rotated.push(oldest),
  );
  onTestFinished(() => keeper.giveUp('The test is over.'));
  return { folder, clock, rotated, keeper };
}

/** Makes a whole backup of these parts, and waits for the rotation after it. */
async function make(
  keeper: BackupKeeper,
  { reason = 'timed' as BackupReason, parts = ['PK', 'zip'], sequence = 5, uuid = 'store-1' } = {},
): Promise<BackupEntry> {
  const id = await begin(keeper, reason, stateAt(sequence, uuid));
  for (const part of parts) {
    expect(await keeper.append(id, new TextEncoder().encode(part))).toMatchObject({ ok: true });
  }
  const finished = await keeper.finish(id, stateAt(sequence, uuid));
  if (!finished.ok) throw new Error(finished.reason);
  await keeper.settle();
  return finished.value;
}

async function begin(keeper: BackupKeeper, reason: BackupReason = 'timed', state = stateAt(5)) {
  const begun = await keeper.begin(reason, state);
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value;
}

const only = async (keeper: BackupKeeper) => (await keeper.list('store-1')).entries[0]!;

describe('BackupKeeper', () => {
  it('puts a backup in its place with a description, and nothing else', async () => {
    const { folder, keeper } = makeKeeper();
    const entry = await make(keeper, { reason: 'before-import' });
    const name = 'lode-2024-03-01T10-00-00-000Z-before-import.zip';
    expect(entry).toEqual({
      name,
      createdAt: Date.parse('2024-03-01T10:00:00Z'),
      reason: 'before-import',
      size: 5,
      state: stateAt(5),
      sha256: createHash('sha256').update('PKzip').digest('hex'),
      lode: '0.1.0',
      health: 'good',
      problem: '',
    });
    expect(readdirSync(folder)).toEqual([name, `${name}.json`]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('PKzip');
    expect(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))).toEqual({
      formatVersion: 1,
      createdAt: '2024-03-01T10:00:00.000Z',
      reason: 'before-import',
      ...stateAt(5),
      size: 5,
      sha256: createHash('sha256').update('PKzip').digest('hex'),
      lode: '0.1.0',
      electron: '33.2.1',
    });
  });

  it('writes parts in the order in which they are given, however quickly', async () => {
    const { folder, keeper } = makeKeeper();
    const id = await begin(keeper);
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    await Promise.all(letters.map((letter) => keeper.append(id, Buffer.from(letter))));
    const finished = await keeper.finish(id, stateAt(5));
    const name = finished.ok ? finished.value.name : '';
    expect(readFileSync(join(folder, name), 'utf8')).toBe(letters.join(''));
  });

  it('says what a backup holds when it was finished, not when it was begun', async () => {
    const { keeper } = makeKeeper();
    const id = await begin(keeper, 'timed', stateAt(5));
    await keeper.finish(id, stateAt(7));
    expect((await only(keeper)).state).toEqual(stateAt(7));
  });

  it('gives two of one moment names of their own', async () => {
    const { keeper } = makeKeeper();
    await make(keeper);
    expect((await make(keeper)).name).toBe('lode-2024-03-01T10-00-00-000Z-timed-2.zip');
    expect((await keeper.list('store-1')).entries).toHaveLength(2);
  });

  it('lists the newest first, and says when the last good one of the store was made', async () => {
    const { clock, keeper } = makeKeeper();
    for (const uuid of ['store-1', 'store-1', 'store-2']) {
      await make(keeper, { uuid });
      clock.now += 1_000;
    }
    const { entries, state } = await keeper.list('store-1');
    expect(entries.map(({ createdAt }) => createdAt - clock.now)).toEqual([-1_000, -2_000, -3_000]);
    expect(state).toEqual({ lastGoodAt: clock.now - 2_000, lastFailure: null });
    expect((await keeper.list(null)).state.lastGoodAt).toBeNull();
  });

  it('leaves nothing of a backup that is given up, and keeps why until the next is made', async () => {
    const { folder, clock, keeper } = makeKeeper();
    const id = await begin(keeper);
    await keeper.append(id, Buffer.from('PK'));
    expect(await keeper.abandon(id, 'The snapshot failed.')).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual([]);
    expect((await keeper.list('store-1')).state.lastFailure).toEqual({
      at: clock.now,
      reason: 'The snapshot failed.',
    });
    await make(keeper);
    expect((await keeper.list('store-1')).state.lastFailure).toBeNull();
  });

  it('gives one up that is overtaken by another', async () => {
    const { folder, keeper } = makeKeeper();
    const first = await begin(keeper);
    await keeper.append(first, Buffer.from('PK'));
    const second = await begin(keeper, 'closing');
    const late = await keeper.append(first, Buffer.from('more'));
    expect(!late.ok && late.reason).toBe('That backup is not being made any more.');
    expect(await keeper.finish(first, stateAt(5))).toMatchObject({ ok: false });
    expect(await keeper.abandon(first, 'x')).toMatchObject({ ok: false });
    expect(await keeper.finish(second, stateAt(5))).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toHaveLength(2);
    expect((await keeper.list('store-1')).state.lastFailure).toBeNull();
  });

  it('makes one at a time also when two are begun at once', async () => {
    const { folder, keeper } = makeKeeper();
    const both = await Promise.all([begin(keeper), begin(keeper)]);
    const finished = await Promise.all(both.map((id) => keeper.finish(id, stateAt(5))));
    expect(finished.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('refuses to call a backup of one store by the name of another', async () => {
    const { folder, keeper } = makeKeeper();
    const id = await begin(keeper);
    const finished = await keeper.finish(id, stateAt(5, 'store-2'));
    expect(!finished.ok && finished.reason).toContain('another store');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says in words when it cannot write, and goes on afterwards', async () => {
    const { folder, keeper } = makeKeeper();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    const begun = await keeper.begin('timed', stateAt(5));
    expect(!begun.ok && begun.reason).toContain('could not be begun');
    rmSync(folder);
    const id = await begin(keeper);
    rmSync(folder, { recursive: true });
    const finished = await keeper.finish(id, stateAt(5));
    expect(!finished.ok && finished.reason).toContain('could not be made');
    mkdirSync(folder);
    await make(keeper);
  });

  it('wakes whoever waits for what becomes of a backup', async () => {
    const { keeper } = makeKeeper();
    await keeper.untilIdle();
    const id = await begin(keeper);
    expect(keeper.isBusy).toBe(true);
    const idle = keeper.untilIdle();
    await keeper.finish(id, stateAt(5));
    await idle;
    expect(keeper.isBusy).toBe(false);
    const outcome = keeper.nextOutcome();
    await keeper.abandon(await begin(keeper), 'x');
    await outcome;
  });
});

describe('a backup that is not what it was', () => {
  const spoilt = async (spoil: (path: string) => void) => {
    const { folder, keeper } = makeKeeper();
    const { name } = await make(keeper, { parts: ['PK', 'a zip of some length'] });
    expect((await only(keeper)).health).toBe('good');
    spoil(join(folder, name));
    return keeper;
  };

  it.each([
    [
      'cut short',
      (path: string) => truncateSync(path, 7),
      'damaged',
      'is 7 bytes long; 22 were written',
    ],
    [
      'with something behind it',
      (path: string) => appendFileSync(path, 'x'),
      'damaged',
      '23 bytes',
    ],
    [
      'with one byte changed',
      (path: string) => writeFileSync(path, 'PKa zip of some lengtH'),
      'damaged',
      'SHA-256 differs',
    ],
    ['replaced by nothing', (path: string) => writeFileSync(path, ''), 'damaged', '0 bytes'],
  ])('%s is damaged and no good one', async (_what, spoil, health, problem) => {
    const keeper = await spoilt(spoil);
    const { entries, state } = await keeper.list('store-1');
    expect(entries).toMatchObject([{ health }]);
    expect(entries[0]!.problem).toContain(problem);
    expect(state.lastGoodAt).toBeNull();
  });

  it('and has lost its description is unverified when it ends as a zip does', async () => {
    const keeper = await spoilt((path) => {
      writeFileSync(path, emptyZip);
      rmSync(`${path}.json`);
    });
    expect(await only(keeper)).toMatchObject({
      health: 'unverified',
      reason: 'timed',
      state: null,
    });
    expect((await only(keeper)).problem).toContain('-timed.zip.json is missing');
  });

  it('and has lost its description is damaged when it does not', async () => {
    const keeper = await spoilt((path) => {
      writeFileSync(path, emptyZip.subarray(0, -1));
      writeFileSync(`${path}.json`, '{"formatVersion": 1,');
    });
    expect(await only(keeper)).toMatchObject({ health: 'damaged' });
    expect((await only(keeper)).problem).toContain('cut short');
  });

  it.each(['{"formatVersion": 1}', '[]', 'null', '{"formatVersion": 2', ''])(
    'but only its description %j is unverified',
    async (text) => {
      const keeper = await spoilt((path) => {
        writeFileSync(path, emptyZip);
        writeFileSync(`${path}.json`, text);
      });
      expect(await only(keeper)).toMatchObject({ health: 'unverified' });
      expect((await only(keeper)).problem).toContain('is damaged');
    },
  );

  it('is found out by verify also when its size and time are as they were', async () => {
    const { folder, keeper } = makeKeeper();
    const { name } = await make(keeper);
    expect(await keeper.verify(name)).toMatchObject({ ok: true, value: { health: 'good' } });
    writeFileSync(join(folder, name), 'PKzIp');
    expect(await keeper.verify(name)).toMatchObject({ ok: true, value: { health: 'damaged' } });
    expect(await only(keeper)).toMatchObject({ health: 'damaged' });
  });
});

describe('BackupKeeper.list', () => {
  it('lists zips that others put there, and nothing but ordinary files', async () => {
    const { folder, keeper } = makeKeeper();
    writeFileSync(join(folder, 'from a colleague.zip'), emptyZip);
    writeFileSync(join(folder, 'notes.txt'), '');
    mkdirSync(join(folder, 'folder.zip'));
    symlinkSync('/etc/passwd', join(folder, 'link.zip'));
    const { entries } = await keeper.list(null);
    expect(entries).toMatchObject([
      { name: 'from a colleague.zip', reason: null, state: null, health: 'unverified' },
    ]);
  });

  it('is empty where there is no folder', async () => {
    const { folder, keeper } = makeKeeper();
    rmSync(folder, { recursive: true });
    expect((await keeper.list(null)).entries).toEqual([]);
  });
});

describe('BackupKeeper.read', () => {
  it('hands the bytes over piece by piece', async () => {
    const { keeper } = makeKeeper();
    const { name } = await make(keeper);
    const read = async (offset: number) => {
      const bytes = await keeper.read(name, offset);
      return bytes.ok ? Buffer.from(bytes.value).toString() : bytes.reason;
    };
    expect(await read(0)).toBe('PKzip');
    expect(await read(2)).toBe('zip');
    expect(await read(5)).toBe('');
    expect(await read(500)).toBe('');
  });

  it('gives no more than 8 MB at a time', async () => {
    const { folder, keeper } = makeKeeper();
    const eight = 8 * 1024 * 1024;
    writeFileSync(join(folder, 'a.zip'), Buffer.alloc(eight + 3, 'x'));
    const lengths = await Promise.all(
      [0, eight, eight + 3].map(async (offset) => {
        const bytes = await keeper.read('a.zip', offset);
        return bytes.ok && bytes.value.length;
      }),
    );
    expect(lengths).toEqual([eight, 3, 0]);
  });

  it.each(['../manifest.json', '..', 'missing.zip', 'link.zip', 'notes.txt', '/etc/passwd'])(
    'reads nothing by the name %s',
    async (name) => {
      const { folder, keeper } = makeKeeper();
      symlinkSync('/etc/passwd', join(folder, 'link.zip'));
      writeFileSync(join(folder, 'notes.txt'), 'x');
      expect(await keeper.read(name, 0)).toMatchObject({ ok: false });
      expect(await keeper.verify(name)).toMatchObject({ ok: false });
    },
  );
});

describe('BackupKeeper.tidy', () => {
  it('removes what was left of backups, and nothing else', async () => {
    const { folder, keeper } = makeKeeper();
    const { name } = await make(keeper);
    await begin(keeper);
    writeFileSync(join(folder, 'lode-2024-01-01T10-00-00-000Z-timed.zip.json'), '{}');
    writeFileSync(join(folder, 'settings.json'), '{}');
    mkdirSync(join(folder, 'cold'));
    await new BackupKeeper(folder, surroundings).tidy();
    expect(readdirSync(folder).sort()).toEqual(['cold', name, `${name}.json`, 'settings.json']);
  });
});

describe('rotation by a keeper', () => {
  it('removes what the plan says, with its description, and tells what is left', async () => {
    const { folder, clock, rotated, keeper } = makeKeeper();
    await make(keeper, { reason: 'first', sequence: 0 });
    for (const sequence of [10, 20, 30]) {
      clock.now += 3_600_000;
      await make(keeper, { sequence });
    }
    expect(rotated.at(-1)).toEqual(new Map([['store-1', 10]]));
    clock.now += 2 * 86_400_000;
    await make(keeper, { sequence: 40 });
    expect((await keeper.list('store-1')).entries.map(({ state }) => state?.sequence)).toEqual([
      40, 30, 0,
    ]);
    expect(readdirSync(folder)).toHaveLength(6);
    expect(rotated.at(-1)).toEqual(new Map([['store-1', 30]]));
  });

  it('keeps within the limit', async () => {
    const { clock, keeper } = makeKeeper(12);
    for (const sequence of [1, 2, 3]) {
      clock.now += 60_000;
      await make(keeper, { sequence });
    }
    expect((await keeper.list('store-1')).entries.map(({ state }) => state?.sequence)).toEqual([
      3, 2,
    ]);
  });
});

describe('oldestKept', () => {
  it('goes by the first version only where there is no other', async () => {
    const { clock, keeper } = makeKeeper();
    await make(keeper, { reason: 'first', sequence: 3 });
    expect(oldestKept((await keeper.list(null)).entries)).toEqual(new Map([['store-1', 3]]));
    clock.now += 1_000;
    await make(keeper, { sequence: 9 });
    await make(keeper, { sequence: 4, uuid: 'store-2' });
    const { entries } = await keeper.list(null);
    expect(oldestKept(entries)).toEqual(
      new Map([
        ['store-1', 9],
        ['store-2', 4],
      ]),
    );
  });
});

/** The smallest zip there is: its end and nothing before it. */
const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
