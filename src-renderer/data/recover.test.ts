import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { BackupEntry, StoreState } from '#ipc/contract.ts';
import { diffRecords } from '#domain/record-diff.ts';
import type { Revision } from '#domain/steps.ts';
import { annotate } from './annotate.ts';
import { readContent, toRecords } from './archive.ts';
import { enter } from './enter.ts';
import { planRecovery, type RecoveryPort } from './recover.ts';
import { useTestStore } from './store-samples.ts';
import { makeSnapshot } from './tasks.ts';

const store = useTestStore();
const seriesId = 'us-imports/canada/quantity';
const uuid = 'store-1';

/** What lies beside a store, as main would hand it out. */
class Beside implements RecoveryPort {
  readonly files = new Map<string, { entry: BackupEntry; bytes: Uint8Array }>();
  journal: Revision[] = [];
  /** What the journal lacks behind what it holds. */
  problem = '';

  async backUp(name: string, createdAt: number, health: BackupEntry['health'] = 'good') {
    const { bytes, state } = await makeSnapshot(store().db);
    const entry: BackupEntry = {
      name,
      createdAt,
      reason: 'timed',
      size: bytes.length,
      state,
      lode: '0.1.0',
      sha256: null,
      health,
      problem: health === 'damaged' ? 'it is shorter than it was written' : '',
    };
    this.files.set(name, { entry, bytes });
  }

  async noteAll() {
    this.journal = [...(await readContent(store().db)).revisions];
  }

  listBackups = async () => ({
    entries: [...this.files.values()].map(({ entry }) => entry),
    state: { lastGoodAt: null, lastFailure: null },
  });

  readBackup = async (name: string, offset: number) => this.files.get(name)!.bytes.slice(offset);

  /** One entry at a time, so that asking for more is part of what is tested. */
  readJournal = async (_uuid: string, since: number) => {
    const next = this.journal.find(({ sequence }) => sequence === since + 1);
    if (next === undefined) return { entries: [], more: false, problem: this.problem };
    const entries = [{ sequence: next.sequence, entry: JSON.stringify(next) }];
    const more = this.journal.some(({ sequence }) => sequence === next.sequence + 1);
    return { entries, more, problem: more ? '' : this.problem };
  };
}

const type = (period: string, text: string) =>
  enter(store(), { seriesId, period, text, editionId: null });

/** A backup after the first of four changes, another after the third, and all of them in the journal. */
async function workAndLose(): Promise<{ beside: Beside; expected: StoreState }> {
  const beside = new Beside();
  await type('2014', '25,400 e');
  await beside.backUp('older.zip', 1_000);
  await type('2014', '26,100');
  await type('2015', '27,000');
  await beside.backUp('newer.zip', 2_000);
  await annotate(store(), `${seriesId}@2014#working`, 'Why', () => 'note-1');
  await beside.noteAll();
  return { beside, expected: store().state };
}

describe('planRecovery', () => {
  it('takes the newest backup and what the journal holds after it', async () => {
    const { beside, expected } = await workAndLose();
    const plan = await planRecovery(beside, expected, null);
    expect(plan).toMatchObject({
      backup: { name: 'newer.zip' },
      state: expected,
      applied: 1,
      lastChangeAt: 7,
      missing: 0,
      isWhole: true,
      stopped: '',
      passedOver: [],
    });
    const held = await readContent(store().db);
    expect(diffRecords(toRecords(held), toRecords(plan!.content))).toEqual([]);
  });

  it('takes an older backup and more of the journal when the newest is damaged', async () => {
    const { beside, expected } = await workAndLose();
    await beside.backUp('newer.zip', 2_000, 'damaged');
    const plan = await planRecovery(beside, expected, null);
    expect(plan).toMatchObject({
      backup: { name: 'older.zip' },
      state: expected,
      applied: 3,
      isWhole: true,
      passedOver: ['newer.zip: it is shorter than it was written'],
    });
  });

  it('reads a backup before it trusts it, whatever its description says', async () => {
    const { beside, expected } = await workAndLose();
    const { entry, bytes } = beside.files.get('newer.zip')!;
    beside.files.set('newer.zip', { entry, bytes: bytes.slice(0, bytes.length / 2) });
    const plan = await planRecovery(beside, expected, null);
    expect(plan).toMatchObject({ backup: { name: 'older.zip' }, applied: 3, isWhole: true });
    expect(plan!.passedOver).toHaveLength(1);
  });

  it('passes over a backup that holds something else than its description says', async () => {
    const { beside, expected } = await workAndLose();
    const older = beside.files.get('older.zip')!;
    const newer = beside.files.get('newer.zip')!;
    beside.files.set('newer.zip', { entry: newer.entry, bytes: older.bytes });
    const plan = await planRecovery(beside, expected, null);
    expect(plan).toMatchObject({ backup: { name: 'older.zip' }, isWhole: true });
    expect(plan!.passedOver).toEqual(['newer.zip: it does not hold what its description says']);
  });

  it('passes over a backup of changes that were given up later', async () => {
    const { beside, expected } = await workAndLose();
    beside.journal[2] = { ...beside.journal[2]!, at: 8 };
    const plan = await planRecovery(beside, expected, null);
    expect(plan).toMatchObject({ backup: { name: 'older.zip' }, isWhole: true });
    expect(plan!.passedOver).toEqual(['newer.zip: it holds changes that were given up later']);
  });

  it('counts what is missing when the journal lacks its end', async () => {
    const { beside, expected } = await workAndLose();
    beside.files.delete('newer.zip');
    beside.journal = beside.journal.slice(0, 2);
    beside.problem = 'The journal ends with change 2; the store held 4.';
    const plan = await planRecovery(beside, expected, null);
    expect(plan).toMatchObject({
      state: { sequence: 2 },
      applied: 1,
      missing: 2,
      isWhole: false,
      stopped: beside.problem,
    });
  });

  it('needs no journal when the backup has it all', async () => {
    const { beside } = await workAndLose();
    await beside.backUp('closing.zip', 3_000);
    beside.journal = [];
    const plan = await planRecovery(beside, store().state, null);
    expect(plan).toMatchObject({ backup: { name: 'closing.zip' }, applied: 0, isWhole: true });
  });

  it('is not whole when the counts are others than those that were saved', async () => {
    const { beside, expected } = await workAndLose();
    const more = { ...expected, counts: { ...expected.counts, annotations: 2 } };
    expect(await planRecovery(beside, more, null)).toMatchObject({ missing: 0, isWhole: false });
  });

  it('is whole when the journal knows of one change more than the manifest', async () => {
    const { beside, expected } = await workAndLose();
    await type('2016', '28,000');
    await beside.noteAll();
    expect(await planRecovery(beside, expected, null)).toMatchObject({
      state: { sequence: 5 },
      missing: 0,
      isWhole: true,
    });
  });

  it('cannot be whole when nobody knows what was saved', async () => {
    const { beside, expected } = await workAndLose();
    expect(await planRecovery(beside, null, null)).toMatchObject({
      state: expected,
      missing: null,
      isWhole: false,
    });
  });

  it('finds nothing in backups of another store, or that are not known to be good', async () => {
    const { beside, expected } = await workAndLose();
    expect(await planRecovery(beside, { ...expected, uuid: 'store-2' }, null)).toBeNull();
    await beside.backUp('newer.zip', 2_000, 'unverified');
    await beside.backUp('older.zip', 1_000, 'damaged');
    expect(await planRecovery(beside, expected, null)).toBeNull();
    expect(await planRecovery(new Beside(), null, { ...expected, uuid })).toBeNull();
  });
});
