import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupEntry, BackupReason } from '#ipc/contract/backups.ts';
import { backupName } from './names.ts';
import { planRotation } from './rotation.ts';

const MB = 1_000_000;
const DAY_MS = 86_400_000;
const now = Date.parse('2024-06-15T12:00:00Z');

interface Sample {
  readonly reason?: BackupReason;
  readonly size?: number;
  readonly health?: BackupEntry['health'];
  readonly uuid?: string;
  readonly name?: string;
}

function backup(moment: string | number, sample: Sample = {}): BackupEntry {
  const { reason = 'timed', size = MB, health = 'good', uuid = 'store-1' } = sample;
  const createdAt = typeof moment === 'number' ? moment : Date.parse(moment);
  return {
    name: sample.name ?? backupName(new Date(createdAt), reason),
    createdAt,
    reason,
    size,
    state: {
      uuid,
      schema: 1,
      counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: 1 },
      sequence: 1,
    },
    sha256: null,
    lode: '0.1.0',
    health,
    problem: health === 'good' ? '' : 'x',
  };
}

/** The moments, as they were written above, of the backups that would stay. */
function kept(backups: readonly BackupEntry[], limitBytes = 1_000 * MB): string[] {
  const doomed = new Set(planRotation(backups, now, limitBytes));
  return backups
    .filter(({ name }) => !doomed.has(name))
    .map(({ createdAt }) => new Date(createdAt).toISOString().slice(0, 16));
}

describe('planRotation', () => {
  it('keeps all of the last day', () => {
    const moments = [
      '2024-06-14T12:00',
      '2024-06-14T18:00',
      '2024-06-15T11:30',
      '2024-06-15T11:45',
    ];
    const all = moments.map((moment) => backup(`${moment}:01Z`));
    expect(kept(all)).toEqual(moments);
  });

  it('keeps the newest of each day for a month', () => {
    expect(
      kept([
        backup('2024-06-15T11:00Z'),
        backup('2024-06-14T11:59Z'),
        backup('2024-06-14T00:00Z'),
        backup('2024-06-13T23:59Z'),
        backup('2024-06-13T12:00Z'),
        backup('2024-05-16T09:00Z'),
        backup('2024-05-16T08:00Z'),
      ]),
    ).toEqual(['2024-06-15T11:00', '2024-06-14T11:59', '2024-06-13T23:59', '2024-05-16T09:00']);
  });

  it('keeps the newest of each month after that', () => {
    expect(
      kept([
        backup('2024-06-15T11:00Z'),
        backup('2024-05-15T10:00Z'),
        backup('2024-05-02T10:00Z'),
        backup('2024-04-30T23:00Z'),
        backup('2024-04-01T10:00Z'),
        backup('2023-04-20T10:00Z'),
        backup('2023-04-10T10:00Z'),
      ]),
    ).toEqual(['2024-06-15T11:00', '2024-05-15T10:00', '2024-04-30T23:00', '2023-04-20T10:00']);
  });

  it('lets the oldest go first when they take too much room', () => {
    const all = [
      '2024-06-15T11:00Z',
      '2024-06-15T10:00Z',
      '2024-06-14T10:00Z',
      '2024-01-01T10:00Z',
    ];
    const backups = all.map((moment) => backup(moment, { size: 10 * MB }));
    expect(kept(backups, 40 * MB)).toHaveLength(4);
    expect(kept(backups, 39 * MB)).toEqual([
      '2024-06-15T11:00',
      '2024-06-15T10:00',
      '2024-06-14T10:00',
    ]);
    expect(kept(backups, 20 * MB)).toEqual(['2024-06-15T11:00', '2024-06-15T10:00']);
  });

  it('never lets the first version or the newest go, however little room there is', () => {
    const backups = [
      backup('2024-06-15T11:00Z', { size: 90 * MB }),
      backup('2024-06-15T10:00Z'),
      backup('2020-01-01T10:00Z', { reason: 'first', size: 90 * MB }),
    ];
    expect(kept(backups, MB)).toEqual(['2024-06-15T11:00', '2020-01-01T10:00']);
  });

  it('lets the first version stand for no day and no month', () => {
    const backups = [
      backup('2024-06-15T11:00Z'),
      backup('2024-03-01T10:01Z', { reason: 'first' }),
      backup('2024-03-01T10:00Z'),
    ];
    expect(kept(backups)).toHaveLength(3);
  });

  it('keeps the newest of a store that was left for another', () => {
    const backups = [
      backup('2024-06-15T11:00Z', { uuid: 'store-2' }),
      backup('2024-06-15T10:00Z', { uuid: 'store-2' }),
      backup('2024-01-02T10:00Z'),
      backup('2024-01-01T10:00Z'),
    ];
    expect(kept(backups, MB)).toEqual(['2024-06-15T11:00', '2024-01-02T10:00']);
  });

  it('does not count a damaged one as the newest, and keeps ten of those aside', () => {
    const damaged = Array.from({ length: 12 }, (_, hours) =>
      backup(now - hours * 3_600_000, { health: 'damaged', size: 900 * MB }),
    );
    const good = backup('2022-01-01T10:00Z', { size: 90 * MB });
    const doomed = planRotation([...damaged, good], now, MB);
    expect(doomed).toEqual(damaged.slice(10).map(({ name }) => name));
  });

  it('leaves alone what Lode did not name or cannot verify', () => {
    const backups = [
      backup('2024-06-15T11:00Z'),
      backup('2019-01-02T10:00Z', { name: 'from a colleague.zip' }),
      backup('2019-01-02T10:00Z', { health: 'unverified' }),
      backup('2019-01-01T10:00Z', { health: 'unverified' }),
    ];
    expect(planRotation(backups, now, 1)).toEqual([]);
  });

  it('takes a backup from the future, after a clock was wrong, for a new one', () => {
    const backups = [backup('2031-01-01T10:00Z'), backup('2031-01-01T09:00Z')];
    expect(kept(backups)).toHaveLength(2);
  });
});

describe('planRotation, for any backups', () => {
  const sample = fc.record({
    ageHours: fc.integer({ min: -48, max: 3 * 366 * 24 }),
    reason: fc.constantFrom<BackupReason>('timed', 'closing', 'asked', 'before-import', 'first'),
    size: fc.integer({ min: 0, max: 100 * MB }),
    health: fc.constantFrom<BackupEntry['health']>('good', 'good', 'good', 'damaged', 'unverified'),
    uuid: fc.constantFrom('store-1', 'store-2'),
  });
  const backups = fc
    .uniqueArray(sample, {
      maxLength: 60,
      selector: ({ ageHours, reason }) => `${ageHours}${reason}`,
    })
    .map((samples) =>
      samples.map(({ ageHours, ...rest }) => backup(now - ageHours * 3_600_000, rest)),
    );
  const limit = fc.integer({ min: 0, max: 2_000 * MB });
  const isGood = ({ health }: BackupEntry) => health === 'good';
  const isMine = (uuid: string) => (entry: BackupEntry) => entry.state?.uuid === uuid;
  const newest = (entries: readonly BackupEntry[]) =>
    Math.max(...entries.map((one) => one.createdAt));

  it('keeps every first version and the newest good one of each store', () => {
    fc.assert(
      fc.property(backups, limit, (all, limitBytes) => {
        const doomed = new Set(planRotation(all, now, limitBytes));
        const left = all.filter(({ name }) => !doomed.has(name));
        for (const entry of all) {
          if (isGood(entry) && entry.reason === 'first') expect(left).toContain(entry);
        }
        for (const uuid of ['store-1', 'store-2']) {
          const mine = all.filter(isGood).filter(isMine(uuid));
          expect(newest(left.filter(isGood).filter(isMine(uuid)))).toBe(newest(mine));
        }
      }),
    );
  });

  it('has nothing more to do once it was done, and nothing without a reason', () => {
    fc.assert(
      fc.property(backups, limit, (all, limitBytes) => {
        const doomed = new Set(planRotation(all, now, limitBytes));
        const left = all.filter(({ name }) => !doomed.has(name));
        expect(planRotation(left, now, limitBytes)).toEqual([]);
        expect(
          all.filter(({ health }) => health === 'unverified').every((one) => left.includes(one)),
        ).toBe(true);
      }),
    );
  });

  it('leaves, with room enough, something of every day of the month and of every month', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const doomed = new Set(planRotation(all, now, Infinity));
        const left = all.filter(({ name }) => !doomed.has(name)).filter(isGood);
        for (const { createdAt } of all.filter(isGood)) {
          const age = now - createdAt;
          const length = age < 31 * DAY_MS ? 'YYYY-MM-DD'.length : 'YYYY-MM'.length;
          const span = (moment: number) => new Date(moment).toISOString().slice(0, length);
          expect(left.some((other) => span(other.createdAt) === span(createdAt))).toBe(true);
          if (age < DAY_MS) expect(left.some((other) => other.createdAt === createdAt)).toBe(true);
        }
      }),
    );
  });

  it('takes no more room than it may, but for what must never go', () => {
    fc.assert(
      fc.property(backups, limit, (all, limitBytes) => {
        const doomed = new Set(planRotation(all, now, limitBytes));
        const left = all.filter(isGood).filter(({ name }) => !doomed.has(name));
        const size = left.reduce((sum, entry) => sum + entry.size, 0);
        const mustStay = left.every(
          (entry) =>
            entry.reason === 'first' ||
            entry.createdAt === newest(left.filter(isMine(entry.state!.uuid))),
        );
        expect(size <= limitBytes || mustStay).toBe(true);
      }),
    );
  });
});
