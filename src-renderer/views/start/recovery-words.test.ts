import { describe, expect, it } from 'vitest';
import type { StoreState } from '#ipc/contract/store.ts';
import type { RecoveryPlan } from '#data/recover-plan.ts';
import { describeOffer, describeRecovery, printReport } from './recovery-words.ts';

const at = (time: string) => new Date(`2026-11-28T${time}`).getTime();

function stateAt(sequence: number, observations = 257): StoreState {
  const counts = { tables: 4, series: 40, observations, annotations: 1, revisions: sequence };
  return { uuid: 'store-1', schema: 1, sequence, counts };
}

function planOf(part: Partial<RecoveryPlan>): RecoveryPlan {
  return {
    backup: {
      name: 'lode-2026-11-28T05-20-11-000Z-timed.zip',
      createdAt: at('05:20:11'),
      reason: 'timed',
      size: 1,
      state: stateAt(3),
      lode: '0.1.0',
      sha256: null,
      health: 'good',
      problem: '',
    },
    content: {
      dataset: {} as never,
      annotations: [],
      charts: [],
      reports: [],
      settings: [],
      revisions: [],
    },
    state: stateAt(15),
    applied: 12,
    shares: {
      backup: { count: 3, from: at('05:01:00'), to: at('05:19:58') },
      journal: { count: 12, from: at('05:20:30'), to: at('05:31:02') },
      former: { count: 0, from: null, to: null },
    },
    damagedParts: 0,
    objection: '',
    lastChangeAt: at('05:31:02'),
    expected: stateAt(17, 259),
    missing: 2,
    isWhole: false,
    stopped: 'The journal ends with change 15; the store held 17.',
    passedOver: [],
    ...part,
  };
}

const whole = {
  state: stateAt(17, 259),
  expected: stateAt(17, 259),
  missing: 0,
  isWhole: true,
  stopped: '',
};

describe('describeOffer', () => {
  it('says what comes back, what does not, and what the store would then hold', () => {
    expect(describeOffer(planOf({}), 'en-US')).toEqual([
      'Lode can bring back the backup of Nov 28, 2026, 05:20:11 and 12 of the 14 changes made since.',
      '2 changes are missing: numbers 16 to 17, made after Nov 28, 2026, 05:31:02. The journal ends with change 15; the store held 17.',
      'The store would then hold 257 observations, 1 note and 15 changes in its log, of 259 observations, 1 note and 17 changes in its log that were saved.',
    ]);
  });

  it.each<[string, Partial<RecoveryPlan>, string]>([
    ['all of several', { ...whole, applied: 14 }, 'and all 14 changes made since.'],
    [
      'none of several',
      { applied: 0, state: stateAt(3), missing: 14 },
      ', but none of the 14 changes made since.',
    ],
    [
      'the only one',
      { ...whole, applied: 1, state: stateAt(4), expected: stateAt(4) },
      ' and the one change made since.',
    ],
    [
      'not the only one',
      { applied: 0, state: stateAt(3), expected: stateAt(4), missing: 1 },
      ', but not the one change made since.',
    ],
    [
      'the backup alone',
      { ...whole, applied: 0, state: stateAt(3), expected: stateAt(3) },
      ', after which nothing was changed.',
    ],
    [
      'one more than was known',
      { ...whole, applied: 2, state: stateAt(5), expected: stateAt(4) },
      ' and all 2 changes made since.',
    ],
    [
      'what is there, where nobody knows what was',
      { expected: null, missing: null },
      ' and the 12 changes that the journal holds after it.',
    ],
  ])('tells %s', (_which, part, words) => {
    expect(describeOffer(planOf(part), 'en-US')[0]).toBe(
      `Lode can bring back the backup of Nov 28, 2026, 05:20:11${words.startsWith(',') || words.startsWith(' ') ? words : ` ${words}`}`,
    );
  });

  it('says which changes come from the store itself, and what speaks against it', () => {
    const { shares } = planOf({});
    const former = { count: 12, from: at('05:20:30'), to: at('05:31:02') };
    const alone = { shares: { ...shares, journal: { count: 0, from: null, to: null }, former } };
    const offer = (part: Partial<RecoveryPlan>) => describeOffer(planOf(part), 'en-US');
    expect(offer(alone)[0]).toContain("changes made since, from the store's own files.");
    expect(offer({ ...alone, expected: null, missing: null })[0]).toContain(
      "and the 12 changes that the store's own files hold after it.",
    );
    expect(offer({ damagedParts: 3, objection: 'They differ.' }).slice(-2)).toEqual([
      'They differ.',
      '3 damaged parts of those files were passed over.',
    ]);
  });

  it('names the one change that is missing', () => {
    const plan = planOf({ state: stateAt(16), applied: 13, missing: 1, stopped: '' });
    expect(describeOffer(plan, 'en-US')[1]).toBe(
      '1 change is missing: number 17, made after Nov 28, 2026, 05:31:02.',
    );
  });

  it('does not claim to know what is missing where nobody does', () => {
    const [, missing, holds] = describeOffer(planOf({ expected: null, missing: null }), 'en-US');
    expect(missing).toContain('is not known');
    expect(holds).toBe(
      'The store would then hold 257 observations, 1 note and 15 changes in its log.',
    );
  });

  it('says which backups cannot be used', () => {
    const plan = planOf({ passedOver: ['a.zip: it is shorter.', 'b.zip: it is damaged'] });
    expect(describeOffer(plan, 'en-US').at(-1)).toBe(
      '2 backups cannot be used: a.zip: it is shorter; b.zip: it is damaged.',
    );
  });
});

describe('describeRecovery', () => {
  const recovered = (part: Partial<RecoveryPlan>) => ({
    plan: planOf(part),
    recovery: {
      aside: '/w/backups/aside/store-1',
      why: 'The store is empty.',
      promised: stateAt(1),
    },
    at: at('06:00:00'),
  });

  it('reports that nothing is missing', () => {
    const report = describeRecovery(recovered({ ...whole, applied: 14 }), '', 'en-US');
    expect(printReport(report)).toBe(`The workspace was recovered

Its store was damaged or lost. Everything that was saved is back; nothing is missing.

What was wrong: The store is empty.
Recovered from: The backup of Nov 28, 2026, 05:20:11 and all 14 changes made since (lode-2026-11-28T05-20-11-000Z-timed.zip)
From the backup: 3 changes, made Nov 28, 2026, 05:01:00 to 05:19:58
From the journal: 12 changes, made Nov 28, 2026, 05:20:30 to 05:31:02
From the store's files: no change
The store holds: 259 observations, 1 note and 17 changes in its log
Former store: /w/backups/aside/store-1 (nothing of it was deleted)
Recovered on: Nov 28, 2026, 06:00:00
This report: /w/backups/aside/store-1-report.txt
`);
  });

  it('says what came from the store that was set aside, and when that was made', () => {
    const { shares } = planOf({});
    const nextDay = new Date('2026-11-29T00:01:00').getTime();
    const former = { count: 2, from: at('23:58:00'), to: nextDay };
    const plan = { ...whole, applied: 14, shares: { ...shares, former }, damagedParts: 1 };
    const { facts } = describeRecovery(recovered(plan), '', 'en-US');
    const said = Object.fromEntries(facts);
    expect(said['Recovered from']).toContain(
      "and all 14 changes made since, 12 from the journal and 2 from the store's own files (",
    );
    expect(said["From the store's files"]).toBe(
      '2 changes, made Nov 28, 2026, 23:58:00 to Nov 29, 2026, 00:01:00. 1 damaged part of those files was passed over.',
    );
  });

  it('leads with what is missing', () => {
    const { lead, facts } = describeRecovery(recovered({}), 'The log was cut.', 'en-US');
    expect(lead).toContain('2 changes are missing: numbers 16 to 17');
    expect(facts).toContainEqual(['Repaired before', 'The log was cut.']);
    expect(facts.map(([label]) => label)).toContain('Missing');
  });
});
