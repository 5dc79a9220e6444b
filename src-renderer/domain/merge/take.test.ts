import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invert } from '../steps.ts';
import { chooseByDefault, isTakeable } from './closure.ts';
import { compareForMerge } from './compare.ts';
import type { MergeDifference } from './difference.ts';
import { applyToRecords } from './apply-records.ts';
import { diffRecords } from '../record-diff.ts';
import { saysTheSame } from './identity.ts';
import { SampleWorkspace } from './merge-samples.ts';
import { takeDifferences } from './take.ts';

/** What notes are on, as it is written. */
const asWritten = () => (target: string) => target;

const two = (common = (one: SampleWorkspace) => one) => {
  const first = common(new SampleWorkspace());
  return [first.copy(2000), first.copy(3000)] as const;
};

function keysOf(
  here: SampleWorkspace,
  there: SampleWorkspace,
  isChosen: ((one: MergeDifference) => boolean) | null,
): Set<string> {
  const { differences } = compareForMerge(here, there);
  if (isChosen === null) return chooseByDefault(differences);
  return new Set(differences.filter(isChosen).map(({ key }) => key));
}

/** Takes what is chosen, or by default would be, into `here`; returns the reason when that was refused. */
function take(
  here: SampleWorkspace,
  there: SampleWorkspace,
  isChosen: ((one: MergeDifference) => boolean) | null = null,
): string {
  const taken = takeDifferences(here, there, keysOf(here, there, isChosen), 'Take', asWritten);
  if (!taken.ok) return taken.reason;
  if (taken.value !== null) here.make(taken.value.step);
  return '';
}

const ofFigure = (seriesId: string, period: string) => (one: MergeDifference) =>
  one.change.on === 'figure' && one.change.seriesId === seriesId && one.change.period === period;

describe('takeDifferences', () => {
  it('takes what only the other side changed, and leaves conflicts', () => {
    const [here, there] = two((one) => one.enter('5').enter('50', 'b'));
    here.enter('51', 'b');
    there.enter('52', 'b').enter('6').enter('7', 'a', '2015');
    expect(take(here, there)).toBe('');
    expect([here.figure(), here.figure('a', '2015'), here.figure('b')]).toEqual(['6', '7', '51']);
    expect(compareForMerge(here, there).differences).toMatchObject([{ kind: 'conflict' }]);
  });

  it('brings the edition that a figure needs', () => {
    const [here, there] = two();
    there.enter('5').annotate('Why');
    expect(take(here, there, ofFigure('a', '2014'))).toBe('');
    expect(here.figure()).toBe('5');
    expect(here.records.annotations).toEqual([]);
    expect(here.records.editions.map(({ id }) => id)).toContain('working');
  });

  it('is no conflict when what was taken is changed there again', () => {
    const [here, there] = two((one) => one.enter('5'));
    there.enter('6');
    take(here, there);
    there.enter('7');
    expect(compareForMerge(here, there).differences).toMatchObject([{ kind: 'changed' }]);
    expect(take(here, there)).toBe('');
    expect(compareForMerge(here, there).differences).toEqual([]);
    // And back again: the colleague has nothing to take.
    expect(compareForMerge(there, here).differences).toEqual([]);
  });

  it('brings the edition back that was removed here when a figure of it is chosen', () => {
    const [here, there] = two((one) => one.enter('5'));
    here.removeEdition('working');
    there.enter('6');
    expect(take(here, there, ({ kind }) => kind === 'conflict')).toBe('');
    expect(here.figure()).toBe('6');
  });

  it('sets r by what earlier editions state here', () => {
    const [here, there] = two();
    here.enter('98', 'a', '2013');
    expect(here.figure('a', '2013')).toBe('98 r');
    there.addEdition('first').enter('96', 'a', '2013', 'first').addEdition('second');
    there.enter('96', 'a', '2013', 'second');
    expect(there.figure('a', '2013', 'second')).toBe('96');
    expect(take(here, there)).toBe('');
    expect(here.figure('a', '2013', 'first')).toBe('96 r');
    expect(compareForMerge(here, there).differences.map(({ kind }) => kind)).not.toContain('added');
  });

  it('lets the r of a figure that only is here follow', () => {
    const [here, there] = two((one) => one.addEdition('first').addEdition('second'));
    here.enter('5', 'a', '2014', 'second');
    there.enter('4', 'a', '2014', 'first');
    const taken = takeDifferences(here, there, keysOf(here, there, null), 'Take', asWritten);
    expect(taken).toMatchObject({ ok: true, value: { brought: 0, followed: 1 } });
    take(here, there);
    expect(here.figure('a', '2014', 'second')).toBe('5 r');
    here.undo();
    expect(here.figure('a', '2014', 'second')).toBe('5');
  });

  it('takes a published edition whole', () => {
    const [here, there] = two();
    there.addEdition('p').enter('5', 'a', '2014', 'p').enter('6', 'b', '2014', 'p').publish('p');
    expect(take(here, there, ofFigure('a', '2014'))).toBe('');
    expect([here.figure('a', '2014', 'p'), here.figure('b', '2014', 'p')]).toEqual(['5', '6']);
  });

  it('refuses a publication whose figures would be others here', () => {
    const [here, there] = two((one) => one.addEdition('p').enter('5', 'a', '2014', 'p'));
    here.enter('6', 'a', '2014', 'p');
    there.publish('p');
    expect(take(here, there, ({ change }) => change.on === 'edition')).toContain(
      'but it was changed here',
    );
    // So it is not chosen by itself either.
    expect([...keysOf(here, there, null)]).toEqual([]);
    there.reopen('p').enter('7', 'a', '2014', 'p').publish('p');
    expect(take(here, there, ({ change }) => change.on === 'edition')).toContain(
      'was changed on both sides. Choose that too',
    );
    expect(take(here, there, isTakeable)).toBe('');
    expect(here.figure('a', '2014', 'p')).toBe('7');
  });

  it('leaves what an edition that is published here states', () => {
    const [here, there] = two((one) => one.addEdition('p').enter('5', 'a', '2014', 'p'));
    here.publish('p');
    there.enter('6', 'a', '2014', 'p');
    const [figure] = compareForMerge(here, there).differences.filter(ofFigure('a', '2014'));
    expect(figure?.obstacle).toBe('“p” is published here: what it printed stays.');
    expect(take(here, there, ofFigure('a', '2014'))).toBe(
      'Peru, production, 2014 cannot be taken. “p” is published here: what it printed stays.',
    );
  });

  it('changes a published edition only together with its reopening there', () => {
    const [here, there] = two((one) =>
      one.addEdition('p').enter('5', 'a', '2014', 'p').publish('p'),
    );
    there.reopen('p').enter('6', 'a', '2014', 'p');
    expect(take(here, there, ofFigure('a', '2014'))).toBe('');
    expect(here.figure('a', '2014', 'p')).toBe('6');
    expect(here.records.editions.find(({ id }) => id === 'p')?.role).toBe('working');
  });

  it('removes an edition only with all of its figures', () => {
    const [here, there] = two((one) => one.enter('5'));
    here.enter('6', 'b');
    there.removeEdition('working');
    const ofEdition = ({ change }: MergeDifference) => change.on === 'edition';
    expect(take(here, there, ofEdition)).toContain('Chile, production, 2014');
    here.undo();
    expect(take(here, there, ofEdition)).toBe('');
    expect(here.figure()).toBe('');
  });

  it('refuses two editions of one title', () => {
    const [here, there] = two();
    here.addEdition('mine', { title: 'Yearbook' });
    there.addEdition('theirs', { title: 'Yearbook' });
    expect(take(here, there)).toContain('Two editions would have the title “Yearbook”');
  });

  it('refuses a choice that is no longer there', () => {
    const [here, there] = two();
    there.enter('5');
    const keys = keysOf(here, there, isTakeable);
    here.enter('5');
    expect(takeDifferences(here, there, keys, 'Take', asWritten)).toMatchObject({ ok: false });
  });
});

type Work = (one: SampleWorkspace) => unknown;

const place = fc.tuple(
  fc.constantFrom('a', 'b'),
  fc.constantFrom('2013', '2014'),
  fc.constantFrom('working', 'other'),
);
const work: fc.Arbitrary<Work> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom('1', '2', '3 e', 'W', ''), place).map(
      ([text, [series, period, edition]]): Work =>
        (one) =>
          one.enter(text, series, period, edition),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('x', 'y', ''), place).map(
      ([text, [series, period, edition]]): Work =>
        (one) =>
          one.annotate(text, series, period, edition),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom('first', 'second'),
        fc.constantFrom('name', 'span', 'point', 'rub out', 'keep', 'drop'),
        fc.constantFrom('x', 'y'),
        fc.subarray(['a', 'b'], { minLength: 1 }),
      )
      .map(([id, what, text, rows]): Work => (one) => {
        if (what === 'name') one.chart(id, text, ...rows);
        else if (what === 'span') one.writeOn(id, text);
        else if (what === 'point') one.writeOn(id, text, rows[0]);
        else if (what === 'drop') one.dropChart(id);
        else one.rubOut(id, what === 'keep');
      }),
  },
  fc.constantFrom('2014', '2015').map(
    (period): Work =>
      (one) =>
        one.addColumn(period),
  ),
  fc.constantFrom<Work>(
    (one) => one.undo(),
    (one) => one.redo(),
    (one) => one.publish('other'),
    (one) => one.reopen('other'),
    (one) => one.removeEdition('other'),
  ),
);
const some = fc.array(work, { maxLength: 8 });
const workspaces = fc
  .record({ before: some, here: some, there: some, isCopy: fc.boolean() })
  .map(({ before, here, there, isCopy }) => {
    const first = new SampleWorkspace();
    for (const one of before) one(first);
    const ours = first.copy(20_000);
    const theirs = first.copy(30_000, isCopy ? undefined : 'store-2');
    for (const one of here) one(ours);
    for (const one of there) one(theirs);
    return { ours, theirs };
  });

/** Runs of each property: small workspaces, many of them. */
const numRuns = 100;

describe('a merge of any two workspaces', () => {
  it('is possible as it is chosen by itself', () => {
    fc.assert(
      fc.property(workspaces, ({ ours, theirs }) => {
        expect(take(ours, theirs)).toBe('');
        const { differences } = compareForMerge(ours, theirs);
        expect(chooseByDefault(differences)).toEqual(new Set());
      }),
      { numRuns },
    );
  });

  it('changes nothing when nothing is taken', () => {
    fc.assert(
      fc.property(workspaces, ({ ours, theirs }) => {
        expect(takeDifferences(ours, theirs, new Set(), 'Take', asWritten)).toEqual({
          ok: true,
          value: null,
        });
      }),
      { numRuns },
    );
  });

  it('says the same of what only one side has, whoever looks', () => {
    const count = (kinds: ReadonlyArray<string>, a: SampleWorkspace, b: SampleWorkspace) =>
      compareForMerge(a, b).differences.filter(
        ({ kind, change }) => kinds.includes(kind) && change.on === 'annotation',
      ).length;
    fc.assert(
      fc.property(workspaces, ({ ours, theirs }) => {
        expect(count(['here'], ours, theirs)).toBe(
          count(['added', 'changed', 'removed'], theirs, ours),
        );
        expect(count(['conflict'], ours, theirs)).toBe(count(['conflict'], theirs, ours));
      }),
      { numRuns },
    );
  });

  it('taken whole is as it is there, and keeps what only is here; again, it changes nothing', () => {
    fc.assert(
      fc.property(workspaces, ({ ours, theirs }) => {
        const before = compareForMerge(ours, theirs).differences;
        const reason = take(ours, theirs, isTakeable);
        if (reason !== '') return;
        const after = compareForMerge(ours, theirs).differences;
        expect(after.filter(isTakeable)).toEqual([]);
        const left = new Map(after.map((one) => [one.key, one]));
        for (const { key, kind, change } of before) {
          const now = left.get(key)?.change;
          if (kind !== 'here' || now === undefined) continue;
          expect(saysTheSame(change.on, now.before, change.before)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('is taken back by one undo', () => {
    fc.assert(
      fc.property(workspaces, fc.infiniteStream(fc.boolean()), ({ ours, theirs }, chance) => {
        const keys = keysOf(ours, theirs, (one) => isTakeable(one) && chance.next().value === true);
        const taken = takeDifferences(ours, theirs, keys, 'Take', asWritten);
        if (!taken.ok || taken.value === null) return;
        const { changes } = taken.value.step;
        const merged = applyToRecords(ours.records, changes);
        expect(diffRecords(applyToRecords(merged, invert(changes)), ours.records)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('does not depend on the order in which differences are taken', () => {
    fc.assert(
      fc.property(workspaces, fc.infiniteStream(fc.boolean()), ({ ours, theirs }, chance) => {
        const all = keysOf(ours, theirs, isTakeable);
        const part = new Set([...all].filter(() => chance.next().value === true));
        const once = ours.copy(40_000);
        const whole = takeDifferences(once, theirs, new Set([...all].reverse()), 'Take', asWritten);
        if (!whole.ok || whole.value === null) return;
        once.make(whole.value.step);
        if (take(ours, theirs, ({ key }) => part.has(key)) !== '') return;
        if (take(ours, theirs, (one) => all.has(one.key)) !== '') return;
        expect(diffRecords(ours.records, once.records)).toEqual([]);
      }),
      { numRuns },
    );
  });
});
