import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallDisk } from '../../testing/small-disk.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { findEnd } from './find-end.ts';
import { Journal, openJournal } from './journal.ts';
import { readEntries } from './read.ts';

const stateAt = (sequence: number, uuid = 'store-1') => ({
  uuid,
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: sequence },
  sequence,
});

/** A journal of which every file is full after about `lines` of these changes. */
async function openSmall(folder: string, lines: number): Promise<Journal> {
  const bytesPerLine = encodedLength();
  return new Journal(folder, await findEnd(folder, 'stamp'), 80 + lines * bytesPerLine);
}

const encodedLength = () => Buffer.byteLength('1 12 00000000 {"change":1}\n');
const change = (sequence: number) => `{"change":${sequence}}`;

async function noteAll(journal: Journal, from: number, to: number, uuid = 'store-1') {
  for (let sequence = from; sequence <= to; sequence += 1) {
    expect(await journal.note(stateAt(sequence, uuid), change(sequence))).toMatchObject({
      ok: true,
    });
  }
}

/** The numbers of the changes that can be had, each with the text that belongs to it. */
async function numbersIn(folder: string, since = 0, uuid = 'store-1'): Promise<number[]> {
  const { entries } = await readEntries(folder, uuid, since);
  for (const { sequence, entry } of entries) expect(entry).toBe(change(sequence));
  return entries.map(({ sequence }) => sequence);
}

async function problemIn(folder: string, since = 0): Promise<string> {
  return (await readEntries(folder, 'store-1', since)).problem;
}

const files = (folder: string) => readdirSync(folder).sort();

describe('Journal', () => {
  it('holds each change on disk as soon as it is noted, before it is closed', async () => {
    const folder = join(temporaryFolder(), 'journal');
    const journal = await openJournal(folder, 'stamp');
    for (const sequence of [1, 2, 3]) {
      await noteAll(journal, sequence, sequence);
      expect(await numbersIn(folder)).toEqual(range(1, sequence));
    }
    expect(files(folder)).toEqual(['000001.journal']);
    await journal.close();
  });

  it('goes on in the same file after a start', async () => {
    const folder = temporaryFolder();
    const first = await openJournal(folder, 'stamp');
    await noteAll(first, 1, 2);
    await first.close();
    const second = await openJournal(folder, 'stamp');
    expect(second.problem).toBe('');
    await noteAll(second, 3, 4);
    await second.close();
    await noteAll(second, 5, 5);
    await second.close();
    expect(await numbersIn(folder)).toEqual(range(1, 5));
    expect(await numbersIn(folder, 3)).toEqual([4, 5]);
    expect(await numbersIn(folder, 5)).toEqual([]);
    expect(files(folder)).toEqual(['000001.journal']);
  });

  it('writes one change after the other however they are given', async () => {
    const folder = temporaryFolder();
    const journal = await openJournal(folder, 'stamp');
    await Promise.all(
      range(1, 20).map((sequence) => journal.note(stateAt(sequence), change(sequence))),
    );
    await journal.close();
    expect(await numbersIn(folder)).toEqual(range(1, 20));
  });

  it('begins a new file when one is full', async () => {
    const folder = temporaryFolder();
    const journal = await openSmall(folder, 3);
    await noteAll(journal, 1, 10);
    await journal.close();
    expect(files(folder).length).toBeGreaterThan(2);
    expect(await numbersIn(folder)).toEqual(range(1, 10));
    expect(await numbersIn(folder, 7)).toEqual([8, 9, 10]);
  });

  it('keeps the changes of two stores apart', async () => {
    const folder = temporaryFolder();
    const journal = await openJournal(folder, 'stamp');
    await noteAll(journal, 1, 3);
    await noteAll(journal, 1, 2, 'store-2');
    await journal.close();
    expect(await numbersIn(folder)).toEqual([1, 2, 3]);
    expect(await numbersIn(folder, 0, 'store-2')).toEqual([1, 2]);
    expect(await readEntries(folder, 'store-3', 0)).toEqual({
      entries: [],
      more: false,
      problem: '',
    });
  });

  it('reads what came last where the store went back, and deletes nothing', async () => {
    const folder = temporaryFolder();
    const journal = await openJournal(folder, 'stamp');
    await noteAll(journal, 1, 5);
    await journal.goBack(stateAt(3));
    expect(await numbersIn(folder)).toEqual([1, 2, 3]);
    await journal.note(stateAt(4), 'another fourth');
    await journal.close();
    const { entries, problem } = await readEntries(folder, 'store-1', 2);
    expect(entries.map(({ entry }) => entry)).toEqual([change(3), 'another fourth']);
    expect(problem).toBe('');
    expect(readFileSync(join(folder, '000001.journal'), 'utf8')).toContain(change(5));
  });

  it('stays as it is when the store has not gone back', async () => {
    const folder = temporaryFolder();
    const journal = await openJournal(folder, 'stamp');
    await noteAll(journal, 1, 3);
    for (const state of [stateAt(3), stateAt(4), stateAt(1, 'store-2')])
      await journal.goBack(state);
    await journal.close();
    expect(files(folder)).toEqual(['000001.journal']);
  });

  it('knows whether changes of the store are missing at its end', async () => {
    const journal = await openJournal(temporaryFolder(), 'stamp');
    expect(journal.isBehind(stateAt(0))).toBe(false);
    expect(journal.isBehind(stateAt(1))).toBe(true);
    await noteAll(journal, 1, 3);
    expect(journal.isBehind(stateAt(3))).toBe(false);
    expect(journal.isBehind(stateAt(2))).toBe(false);
    expect(journal.isBehind(stateAt(4))).toBe(true);
    expect(journal.isBehind(stateAt(3, 'store-2'))).toBe(true);
    await journal.close();
  });

  it('says which changes are missing in between, and gives none behind the gap', async () => {
    const folder = temporaryFolder();
    const journal = await openJournal(folder, 'stamp');
    await noteAll(journal, 1, 2);
    await noteAll(journal, 5, 6);
    await journal.close();
    expect(await numbersIn(folder)).toEqual([1, 2]);
    expect(await problemIn(folder)).toBe(
      'Changes 3 to 4 are missing in the journal, so what came after cannot be used.',
    );
    expect(await numbersIn(folder, 4)).toEqual([5, 6]);
    expect(await problemIn(folder, 4)).toBe('');
  });

  it('gives no more at a time than a message should carry', async () => {
    const folder = temporaryFolder();
    const journal = await openJournal(folder, 'stamp');
    await noteAll(journal, 1, 5);
    await journal.close();
    const two = 2 * change(1).length;
    const first = await readEntries(folder, 'store-1', 0, two);
    expect(first).toMatchObject({ entries: [{ sequence: 1 }, { sequence: 2 }], more: true });
    expect(await readEntries(folder, 'store-1', 4, two)).toMatchObject({
      entries: [{ sequence: 5 }],
      more: false,
    });
    // One that is too large by itself comes alone.
    expect((await readEntries(folder, 'store-1', 0, 1)).entries).toHaveLength(1);
  });
});

describe('a journal that cannot be written', () => {
  it('says so, and makes up for it as soon as it can', async () => {
    const folder = join(temporaryFolder(), 'journal');
    writeFileSync(folder, 'a file where the folder should be');
    const journal = await openJournal(folder, 'stamp');
    const refused = await journal.note(stateAt(1), change(1));
    expect(!refused.ok && refused.reason).toMatch(/^The journal could not be written: .+\.$/);
    expect(await journal.note(stateAt(2), change(2))).toMatchObject({ ok: false });
    rmSync(folder);
    await noteAll(journal, 3, 3);
    await journal.close();
    expect(await numbersIn(folder)).toEqual([1, 2, 3]);
  });

  it('cuts what a full disk took of a line, and makes up for it when there is room', async ({
    skip,
  }) => {
    const disk = smallDisk(300);
    if (disk === null) return skip('this user must not make a disk');
    const folder = join(disk, 'journal');
    const journal = await openJournal(folder, 'stamp');
    await noteAll(journal, 1, 1);
    const { size } = statSync(join(folder, '000001.journal'));
    writeFileSync(join(disk, 'filling'), Buffer.alloc(200_000));
    const large = 'x'.repeat(200_000);
    const refused = await journal.note(stateAt(2), large);
    expect(!refused.ok && refused.reason).toBe(
      'The journal could not be written: the disk is full.',
    );
    expect(statSync(join(folder, '000001.journal')).size).toBe(size);
    rmSync(join(disk, 'filling'));
    expect(await journal.note(stateAt(3), change(3))).toMatchObject({ ok: true });
    await journal.close();
    const { entries } = await readEntries(folder, 'store-1', 0);
    expect(entries.map(({ entry }) => entry)).toEqual([change(1), large, change(3)]);
  });

  it('begins a new file when somebody has deleted the one it wrote', async () => {
    const folder = join(temporaryFolder(), 'journal');
    const journal = await openJournal(folder, 'stamp');
    await noteAll(journal, 1, 2);
    rmSync(folder, { recursive: true });
    await noteAll(journal, 3, 3);
    await journal.close();
    expect(await numbersIn(folder, 2)).toEqual([3]);
  });

  it('never writes over a file that it does not know', async () => {
    const folder = temporaryFolder();
    const journal = await openJournal(folder, 'stamp');
    writeFileSync(join(folder, '000001.journal'), 'somebody put this here');
    await noteAll(journal, 1, 1);
    await journal.close();
    expect(readFileSync(join(folder, '000001.journal'), 'utf8')).toBe('somebody put this here');
    expect(files(folder)).toContain('000002.journal');
  });
});

describe('openJournal', () => {
  const written = async (folder: string, to: number) => {
    const journal = await openJournal(folder, 'stamp');
    await noteAll(journal, 1, to);
    await journal.close();
    return join(folder, '000001.journal');
  };

  it('cuts a write that did not end, keeps it beside, and goes on', async () => {
    const folder = temporaryFolder();
    const path = await written(folder, 3);
    truncateSync(path, readFileSync(path).length - 4);
    const journal = await openJournal(folder, 'stamp');
    expect(journal.problem).toContain('kept as journal/000001.journal.torn-stamp');
    expect(readFileSync(`${path}.torn-stamp`, 'utf8')).toMatch(/^3 12 /);
    expect(journal.isBehind(stateAt(3))).toBe(true);
    await noteAll(journal, 3, 4);
    await journal.close();
    expect(await numbersIn(folder)).toEqual([1, 2, 3, 4]);
    expect((await openJournal(folder, 'stamp')).problem).toBe('');
  });

  it('leaves a file alone that is damaged before its end, and goes on in a new one', async () => {
    const folder = temporaryFolder();
    const path = await written(folder, 5);
    const bytes = readFileSync(path);
    bytes[bytes.indexOf(change(3))]! ^= 1;
    writeFileSync(path, bytes);
    const journal = await openJournal(folder, 'stamp');
    expect(journal.problem).toContain('000001.journal is damaged after change 2');
    expect(journal.isBehind(stateAt(5))).toBe(true);
    expect(await problemIn(folder)).toBe(
      'What the journal held after change 2 cannot be read. Its file 000001.journal is damaged.',
    );
    await noteAll(journal, 6, 7);
    await journal.close();
    expect(readFileSync(path)).toEqual(bytes);
    expect(await numbersIn(folder)).toEqual([1, 2]);
    expect(await problemIn(folder)).toBe(
      'Changes 3 to 5 are missing in the journal, so what came after cannot be used. ' +
        'Its file 000001.journal is damaged.',
    );
    expect(await numbersIn(folder, 5)).toEqual([6, 7]);
    expect(await problemIn(folder, 5)).toBe('');
  });

  it('says that it cannot be read when the first line of its newest file is damaged', async () => {
    const folder = temporaryFolder();
    const path = await written(folder, 2);
    const bytes = readFileSync(path);
    bytes[30]! ^= 1;
    writeFileSync(path, bytes);
    const journal = await openJournal(folder, 'stamp');
    expect(journal.problem).toContain('000001.journal is damaged;');
    expect(await problemIn(folder)).toContain('after change 0 cannot be read');
    await noteAll(journal, 3, 3);
    await journal.close();
    expect(await problemIn(folder)).toContain('Changes 1 to 2 are missing');
    expect(await numbersIn(folder, 2)).toEqual([3]);
    expect(await problemIn(folder, 2)).toBe('');
  });

  it('removes what a program that ended too early has left', async () => {
    const folder = temporaryFolder();
    const path = await written(folder, 1);
    appendFileSync(join(folder, '.lode-0f8fad5b-d9cb-469f-a165-70867728950e.tmp'), 'x');
    mkdirSync(join(folder, 'something else'));
    await openJournal(folder, 'stamp');
    expect(files(folder)).toEqual(['000001.journal', 'something else']);
    expect(readFileSync(path, 'utf8')).toContain(change(1));
  });
});

describe('Journal.prune', () => {
  /** Files of two changes each: 1 to 2, 3 to 4, 5 to 6, 7 to 8 and so on. */
  const numbered = async (folder: string, to: number) => {
    const journal = await openSmall(folder, 2);
    await noteAll(journal, 1, to);
    return journal;
  };

  it('removes files whose changes are all in the oldest backup', async () => {
    const folder = temporaryFolder();
    const journal = await numbered(folder, 10);
    const before = files(folder).length;
    await journal.prune(new Map([['store-1', 5]]));
    await journal.close();
    expect(files(folder).length).toBeLessThan(before);
    expect(await numbersIn(folder, 5)).toEqual(range(6, 10));
  });

  it('never removes the newest two, nor files of a store that no backup is of', async () => {
    const folder = temporaryFolder();
    const journal = await numbered(folder, 10);
    const before = files(folder);
    await journal.prune(new Map([['store-2', 100]]));
    expect(files(folder)).toEqual(before);
    await journal.prune(new Map([['store-1', 100]]));
    await journal.close();
    expect(files(folder)).toEqual(before.slice(-2));
  });

  it('keeps the last file of a store when others came after it', async () => {
    const folder = temporaryFolder();
    const journal = await numbered(folder, 4);
    await noteAll(journal, 1, 8, 'store-2');
    await journal.prune(
      new Map([
        ['store-1', 4],
        ['store-2', 8],
      ]),
    );
    await journal.close();
    expect((await numbersIn(folder, 3)).at(-1)).toBe(4);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
