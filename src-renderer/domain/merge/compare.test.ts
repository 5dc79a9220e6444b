import { describe, expect, it } from 'vitest';
import { defaultChoices } from '../choices.ts';
import { printCell } from '../notation.ts';
import { compareForMerge } from './compare.ts';
import type { MergeDifference } from './difference.ts';
import { SampleWorkspace, beginning } from './merge-samples.ts';

const two = (common = (one: SampleWorkspace) => one) => {
  const first = common(new SampleWorkspace());
  return [first.copy(2000), first.copy(3000)] as const;
};

/** `kind here | there | common` of each difference, figures as they are printed. */
function list(here: SampleWorkspace, there: SampleWorkspace): string[] {
  return compareForMerge(here, there).differences.map(describeOne);
}

function describeOne({ kind, change, since }: MergeDifference): string {
  const about = change.on === 'figure' ? `${change.seriesId} ${change.period}` : change.on;
  if (change.on !== 'figure') return `${kind} ${about}`;
  const print = (value: typeof change.before) => (value === null ? '-' : printCell(value));
  const common = since?.on === 'figure' ? print(since.before) : '?';
  return `${kind} ${about}: ${print(change.before)} | ${print(change.after)} | ${common}`;
}

describe('compareForMerge', () => {
  it('finds nothing between copies, whatever was done and undone', () => {
    const [here, there] = two((one) => one.enter('5'));
    expect(list(here, there)).toEqual([]);
    here.enter('6').undo();
    there.annotate('x').undo();
    expect(list(here, there)).toEqual([]);
  });

  it('tells who changed what since the last common change', () => {
    const [here, there] = two((one) => one.enter('5').enter('50', 'b'));
    here.enter('6', 'b').enter('1', 'a', '2016');
    there.enter('7').enter('8', 'a', '2015');
    const { relation } = compareForMerge(here, there);
    expect(relation).toEqual({ isSameStore: true, common: 2, here: 2, there: 2 });
    expect(list(here, there)).toEqual([
      'changed a 2014: 5 | 7 | 5',
      'added a 2015: - | 8 | -',
      'here a 2016: 1 | - | -',
      'here b 2014: 6 | 50 | 50',
    ]);
  });

  it.each<[string, (here: SampleWorkspace, there: SampleWorkspace) => unknown, string]>([
    ['both typed another', (h, t) => [h.enter('6'), t.enter('7')], 'conflict a 2014: 6 | 7 | 5'],
    ['taken out here', (h, t) => [h.enter(''), t.enter('7')], 'conflict a 2014: - | 7 | 5'],
    ['taken out there', (h, t) => [h.enter('6'), t.enter('')], 'conflict a 2014: 6 | - | 5'],
    ['gone there only', (_h, t) => [t.enter('')], 'removed a 2014: 5 | - | 5'],
    ['gone here only', (h) => [h.enter('')], 'here a 2014: - | 5 | 5'],
    [
      'put back here by hand',
      (h, t) => [h.enter('6').enter('5'), t.enter('7')],
      'conflict a 2014: 5 | 7 | 5',
    ],
    [
      'put back here by undo',
      (h, t) => [h.enter('6').undo(), t.enter('7')],
      'changed a 2014: 5 | 7 | 5',
    ],
    ['done again there', (_h, t) => [t.enter('7').undo().redo()], 'changed a 2014: 5 | 7 | 5'],
    ['an old change undone here', (h, t) => [h.undo(), t.enter('7')], 'conflict a 2014: 4 | 7 | 5'],
    [
      'both typed one, one went on there',
      (h, t) => [h.enter('6'), t.enter('6').enter('7')],
      'changed a 2014: 6 | 7 | 6',
    ],
    [
      'both typed one, one went on here',
      (h, t) => [h.enter('6').enter('7'), t.enter('6')],
      'here a 2014: 7 | 6 | 6',
    ],
    [
      'both typed one, both went on',
      (h, t) => [h.enter('6').enter('7'), t.enter('6').enter('8')],
      'conflict a 2014: 7 | 8 | 6',
    ],
    [
      'one put back here what the other typed',
      (h, t) => [h.enter('6').enter('5'), t.enter('6')],
      'conflict a 2014: 5 | 6 | 5',
    ],
  ])('%s', (_name, work, expected) => {
    const [here, there] = two((one) => one.enter('4').enter('5'));
    work(here, there);
    expect(list(here, there)).toEqual([expected]);
  });

  it('compares how often a figure was checked like the rest of it', () => {
    const [here, there] = two((one) => one.enter('5'));
    there.review('checked');
    expect(list(here, there)).toEqual(['changed a 2014: 5 | 5 | 5']);
    here.review('second-check');
    expect(list(here, there)).toEqual(['conflict a 2014: 5 | 5 | 5']);
    there.review('second-check');
    expect(list(here, there)).toEqual([]);
  });

  it('does not take two who typed the same for a difference, nor times and ids', () => {
    const [here, there] = two();
    here.enter('5').annotate('Why').addColumn('2015');
    there.annotate('Why').addColumn('2015').enter('5');
    expect(list(here, there)).toEqual([]);
  });

  it('keeps two notes that two people wrote on one figure apart', () => {
    const [here, there] = two((one) => one.enter('5'));
    here.annotate('Mine');
    there.annotate('Theirs');
    const { differences } = compareForMerge(here, there);
    expect(differences.map(({ kind, change }) => [kind, change.on])).toEqual([
      ['here', 'annotation'],
      ['added', 'annotation'],
    ]);
  });

  it('merges the columns of a table instead of calling them a conflict', () => {
    const [here, there] = two((one) => one.addColumn('2014'));
    here.addColumn('2015');
    there.addColumn('2016');
    const [table] = compareForMerge(here, there).differences;
    expect(table).toMatchObject({
      kind: 'changed',
      change: { after: { addedPeriods: ['2014', '2015', '2016'] } },
      since: { before: { addedPeriods: ['2014'] } },
    });
    expect(compareForMerge(here, there.copy(4000).undo()).differences).toMatchObject([
      { kind: 'here', change: { on: 'table' } },
    ]);
  });

  it('follows what was restored into another workspace to where both held the same', () => {
    const origin = new SampleWorkspace().enter('5').enter('50', 'b');
    const other = new SampleWorkspace('store-2');
    other.enter('5').enter('50', 'b');
    origin.enter('51', 'b');
    other.enter('6');
    expect(compareForMerge(origin, other).relation).toEqual({
      isSameStore: false,
      common: 0,
      here: 3,
      there: 3,
    });
    expect(list(origin, other)).toEqual(['changed a 2014: 5 | 6 | 5', 'here b 2014: 51 | 50 | 50']);
  });

  it('says that nobody knows what both began with where no log tells', () => {
    const [, canada] = beginning.blocks;
    const other = new SampleWorkspace('store-2', {
      ...beginning,
      blocks: [
        { ...canada!, seriesId: 'a' },
        { ...canada!, figures: {} },
      ],
    });
    const [only, ...more] = list(new SampleWorkspace(), other);
    expect(only).toBe('conflict b 2013: 97 | - | ?');
    expect(more).toEqual([]);
  });

  it('lets what words mean travel, but not how numbers are typed', () => {
    const [here, there] = two();
    const id = 'choices';
    const typed = { ...defaultChoices, numberForm: 'point-comma' as const };
    there.change({ on: 'setting', id, before: null, after: typed });
    expect(list(here, there)).toEqual([]);
    const wording = { ...defaultChoices.wording, about: 1 } as typeof defaultChoices.wording;
    there.change({ on: 'setting', id, before: typed, after: { ...typed, wording } });
    expect(compareForMerge(here, there).differences).toMatchObject([
      { kind: 'changed', change: { on: 'setting', after: { numberForm: 'comma-point', wording } } },
    ]);
  });

  it('joins the series breaks that are compared across, whenever it was decided', () => {
    const [here, there] = two();
    const id = 'choices';
    const decide = (seriesId: string, at: number) => ({
      ...defaultChoices,
      acknowledgedBreaks: [{ seriesId, period: '2014', note: '', at }],
    });
    there.change({ on: 'setting', id, before: null, after: decide('b', 2) });
    here.change({ on: 'setting', id, before: null, after: decide('b', 1) });
    expect(list(here, there)).toEqual([]);
    there.change({ on: 'setting', id, before: decide('b', 2), after: decide('a', 3) });
    const [difference] = compareForMerge(here, there).differences;
    expect(difference?.change.after).toEqual({
      ...defaultChoices,
      acknowledgedBreaks: [
        { seriesId: 'b', period: '2014', note: '', at: 1 },
        { seriesId: 'a', period: '2014', note: '', at: 3 },
      ],
    });
  });
});
