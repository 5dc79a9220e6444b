import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { BackupEntry } from '#ipc/contract/backups.ts';
import type { StoreState } from '#ipc/contract/store.ts';
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

  /** The changes that the former store's files still hold; all by themselves in a part of their own. */
  former: Revision[] = [];
  formerProblem = '';
  damaged = 0;
  underWay = new Set<number>();
  unusable = 0;

  readFormerStore = async (_uuid: string, since: number) => {
    const { formerProblem: problem, damaged, unusable } = this;
    const [next, ...others] = this.former.filter(({ sequence }) => sequence > since);
    const isCommitted = next === undefined || !this.underWay.has(next.sequence);
    const changes =
      next === undefined
        ? []
        : [{ sequence: next.sequence, entry: JSON.stringify(next), isCommitted }];
    return { changes, more: others.length > 0, unusable, damaged, problem };
  };

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
      stopped: `${beside.problem} The store's own files hold no sound change 3.`,
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

  describe('from the former store', () => {
    /** The journal has the first two of four changes, the former store's files have all. */
    async function loseTheJournalsEnd() {
      const { beside, expected } = await workAndLose();
      beside.files.delete('newer.zip');
      beside.former = beside.journal;
      beside.journal = beside.journal.slice(0, 2);
      beside.problem = 'The journal ends with change 2; the store held 4.';
      return { beside, expected };
    }

    it('takes what the journal lacks, and says how much came from where, and when it was made', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      beside.damaged = 2;
      const plan = await planRecovery(beside, expected, null);
      const at = beside.former.map((revision) => revision.at);
      expect(plan).toMatchObject({
        state: expected,
        applied: 3,
        shares: {
          backup: { count: 1, from: at[0], to: at[0] },
          journal: { count: 1, from: at[1], to: at[1] },
          former: { count: 2, from: at[2], to: at[3] },
        },
        damagedParts: 2,
        objection: '',
        isWhole: true,
        stopped: '',
      });
      const held = await readContent(store().db);
      expect(diffRecords(toRecords(held), toRecords(plan!.content))).toEqual([]);
      expect(plan!.content.revisions).toEqual(held.revisions);
    });

    it('needs no journal at all', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      beside.journal = [];
      const plan = await planRecovery(beside, expected, null);
      expect(plan).toMatchObject({ isWhole: true, shares: { former: { count: 3 } } });
    });

    it('takes nothing behind a gap, and says where it is', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      beside.former.splice(2, 1);
      expect(await planRecovery(beside, expected, null)).toMatchObject({
        state: { sequence: 2 },
        shares: { former: { count: 0, from: null, to: null } },
        missing: 2,
        stopped: `${beside.problem} The store's own files hold no sound change 3.`,
      });
    });

    it('says how many changes the files hold that nothing proves', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      beside.former = beside.former.slice(0, 3);
      beside.unusable = 1;
      const plan = await planRecovery(beside, expected, null);
      expect(plan!.stopped).toBe(
        `${beside.problem} The store's own files hold no sound change 4. ` +
          '1 change in them was left out: damage to it would not show.',
      );
    });

    it('takes nothing that has not the shape of a change', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      const broken = { ...beside.former[2]!, at: 'yesterday' } as unknown as Revision;
      beside.former = beside.former.with(2, broken);
      expect(await planRecovery(beside, expected, null)).toMatchObject({
        state: { sequence: 2 },
        stopped: expect.stringContaining(
          'as change 3 is no change that Lode understands',
        ) as string,
      });
    });

    it('takes nothing that does not start from what is there', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      const [change] = beside.former[2]!.changes;
      const other = { ...beside.former[2]!, changes: [{ ...change!, before: change!.after }] };
      beside.former = beside.former.with(2, other as Revision);
      expect(await planRecovery(beside, expected, null)).toMatchObject({
        state: { sequence: 2 },
        stopped: expect.stringContaining('Change 3 of the store itself does not fit') as string,
      });
    });

    it('goes by the journal where both have a change and differ, and takes nothing then', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      beside.former = beside.former.with(1, { ...beside.former[1]!, reason: 'another' });
      const plan = await planRecovery(beside, expected, null);
      expect(plan).toMatchObject({ state: { sequence: 2 }, shares: { former: { count: 0 } } });
      expect(plan!.objection).toContain("The store's own files hold another change 2");
      expect(plan!.content.revisions[1]).toEqual(beside.journal[1]);
    });

    it('says so even when nothing is missing', async () => {
      const { beside, expected } = await workAndLose();
      beside.former = beside.journal.with(3, { ...beside.journal[3]!, at: 99 });
      const plan = await planRecovery(beside, expected, null);
      expect(plan).toMatchObject({ isWhole: true, stopped: '' });
      expect(plan!.objection).toContain('another change 4');
    });

    it('compares with the last change of the backup too', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      beside.journal = [];
      beside.former = beside.former.with(0, { ...beside.former[0]!, at: 99 });
      const plan = await planRecovery(beside, expected, null);
      expect(plan).toMatchObject({ state: { sequence: 1 }, shares: { former: { count: 0 } } });
      expect(plan!.objection).toContain('another change 1');
    });

    it('takes what was still being written only when it is known to have been saved', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      beside.underWay.add(4);
      expect(await planRecovery(beside, expected, null)).toMatchObject({ isWhole: true });
      const three = { ...expected, sequence: 3 };
      expect(await planRecovery(beside, three, null)).toMatchObject({ state: { sequence: 3 } });
      const unknown = await planRecovery(beside, null, expected);
      expect(unknown).toMatchObject({ state: { sequence: 3 }, missing: null });
    });

    it('goes on without it when its files cannot be read', async () => {
      const { beside, expected } = await loseTheJournalsEnd();
      beside.readFormerStore = () => Promise.reject(new Error('The disk is gone.'));
      expect(await planRecovery(beside, expected, null)).toMatchObject({
        state: { sequence: 2 },
        stopped: `${beside.problem} The disk is gone.`,
      });
    });
  });
});
