import { describe, expect, it } from 'vitest';
import { makeWorkingEdition } from './editions.ts';
import { addPeriod, enterFigure, workingEdition, type Entry } from './edits.ts';
import { Figures } from './figures.ts';
import { makeSeries, makeTable, observe } from './observation-samples.ts';
import type { Block, Edition, Figure, Note } from './observations.ts';
import type { RecordChange } from './steps.ts';

const baseline: Edition = {
  ...makeWorkingEdition('myb-2013', '2013 Minerals Yearbook: Indium', 0),
  published: '2014',
  role: 'baseline',
};
const working = makeWorkingEdition('working', 'Working edition', 1);
const now = 1_700_000_000_000;

function block(editionId: string, cells: Record<string, string | Figure>): Block {
  const figures = Object.entries(cells).map(([period, cell]) => [
    period,
    typeof cell === 'string' ? observe(cell, period) : cell,
  ]);
  return { seriesId: 'china', editionId, tableId: 'table', figures: Object.fromEntries(figures) };
}

const printed = block('myb-2013', { '2012': '405,000 e', '2013': '415,000 e' });
const before = new Figures([baseline], [printed]);

function attempt(about: Partial<Entry>, figures = before) {
  const series = makeSeries({ id: 'china', label: 'China' });
  const entry = { series, period: '2014', editionId: 'working', text: '460,000', ...about };
  return enterFigure(entry, figures, now);
}

/** The changes of an entry that has to succeed; empty when nothing would change. */
function changesOf(about: Partial<Entry>, figures = before): ReadonlyArray<RecordChange> {
  const made = attempt(about, figures);
  if (!made.ok) throw new Error(made.reason);
  return made.value?.changes ?? [];
}

/** The figure that an entry leaves behind. */
function enteredBy(about: Partial<Entry>, figures = before): Figure | null {
  const change = changesOf(about, figures).find(({ on }) => on === 'figure');
  if (change?.on !== 'figure') throw new Error('No figure was entered.');
  return change.after;
}

function withWorking(cells: Record<string, string | Figure>): Figures {
  return new Figures([baseline, working], [printed, block('working', cells)]);
}

describe('enterFigure', () => {
  it('gives a figure the default source of its edition, and leaves it the one it has', () => {
    const source = { cites: 'USGS, 2015', locator: 'p. 3' };
    const sourced = { ...working, source };
    const own = { ...observe('460,000', '2014'), cites: 'Nyrstar', locator: 'p. 9' };
    const figures = new Figures(
      [baseline, sourced],
      [printed, block('working', { '2014': own, '2015': '470,000' })],
    );
    expect(enteredBy({ text: '461,000' }, figures)).toMatchObject({ cites: 'Nyrstar' });
    expect(enteredBy({ period: '2016' }, figures)).toMatchObject(source);
    // A printed figure that is restated is not from where it was printed.
    expect(enteredBy({ period: '2013', text: '416,000' }, figures)).toMatchObject(source);
    expect(enteredBy({ period: '2015', text: '471,000' }, figures)).toMatchObject(source);
    // Typed again as it stands, nothing changes.
    expect(changesOf({ period: '2015', text: '470,000' }, figures)).toEqual([]);
  });

  it('makes the working edition together with its first figure', () => {
    const changes = changesOf({ text: '460,000 e' });
    expect(changes.map(({ on }) => on)).toEqual(['edition', 'figure']);
    expect(changes[0]).toMatchObject({
      id: 'working',
      before: null,
      after: { title: 'Working edition', role: 'working', createdAt: now },
    });
    expect(changes[1]).toMatchObject({
      seriesId: 'china',
      period: '2014',
      editionId: 'working',
      tableId: 'table',
      before: null,
      after: { value: { kind: 'number', value: 460000 }, printed: '460,000', flags: ['e'] },
    });
  });

  it('names an edition that it makes by its id', () => {
    expect(changesOf({ editionId: 'myb-2014' })[0]).toMatchObject({ after: { title: 'myb-2014' } });
  });

  it('changes the figure alone where the edition is there', () => {
    const changes = changesOf({ text: '470,000' }, withWorking({ '2014': '460,000' }));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      before: { printed: '460,000' },
      after: { printed: '470,000' },
    });
  });

  it('labels the step with the row and the period, and keeps the reason', () => {
    const made = attempt({ reason: 'Customs data of March' });
    expect(made).toMatchObject({
      ok: true,
      value: {
        label: 'China, production, 2014: not listed to 460,000',
        reason: 'Customs data of March',
      },
    });
  });

  it('enters a period under the id that it is known by', () => {
    expect(changesOf({ period: '2014q1' })[1]).toMatchObject({ period: '2014-Q1' });
  });

  it('refuses an edition that was printed', () => {
    const made = attempt({ editionId: 'myb-2013', period: '2013' });
    expect(made).toMatchObject({ ok: false });
    expect(made).toHaveProperty('reason', expect.stringContaining('is read-only'));
  });

  it.each(['12,3O0', 'abc', '1..2', '12 34'])('refuses %s, naming it', (text) => {
    const made = attempt({ text });
    expect(made).toMatchObject({ ok: false });
    expect(made).toHaveProperty('reason', expect.stringContaining(`“${text}”`));
  });

  it('refuses a period that is none', () => {
    expect(attempt({ period: '2014-13' })).toMatchObject({ ok: false });
  });

  it('is null when the figure stands there already', () => {
    expect(attempt({ text: '460,000 e' }, withWorking({ '2014': '460,000 e' }))).toEqual({
      ok: true,
      value: null,
    });
  });

  it('takes a figure out when the text is empty', () => {
    const made = attempt({ text: '  ' }, withWorking({ '2014': '460,000' }));
    expect(made).toMatchObject({
      ok: true,
      value: {
        label: 'China, production, 2014: 460,000 to not listed',
        changes: [{ on: 'figure', before: { printed: '460,000' }, after: null }],
      },
    });
  });

  it('is null when there is nothing to take out', () => {
    expect(attempt({ text: '' })).toEqual({ ok: true, value: null });
  });

  it.each([
    ['--', 'zero'],
    ['NA', 'not-available'],
    ['W', 'withheld'],
  ])('enters %s as %s, never as a number', (text, kind) => {
    expect(enteredBy({ text })?.value).toEqual({ kind });
  });
});

describe('an accepted jump', () => {
  const said = /^Accepted as it is by the analyst on 2023-11-1[45], .* slip by 10\.$/;
  const accepted = enteredBy({ text: '46,000', isAccepted: true });

  it('is recorded with its day in the comment', () => {
    expect(accepted?.comment).toMatch(said);
    expect(enteredBy({ text: '46,000' })?.comment).toBe('');
  });

  it('is nothing to record where nothing jumps', () => {
    expect(enteredBy({ text: '460,000', isAccepted: true })?.comment).toBe('');
  });

  it('stays while the value does, and goes with it', () => {
    const figures = withWorking({ '2014': accepted! });
    expect(enteredBy({ text: '46,000 e' }, figures)?.comment).toMatch(said);
    expect(enteredBy({ text: '460,000' }, figures)?.comment).toBe('');
    expect(enteredBy({ text: '47,000' }, figures)?.comment).toBe('');
  });
});

describe('a figure that was only carried', () => {
  const carried = {
    ...observe('460,000', '2014'),
    comment: 'Carried unchanged from Yearbook 2013.',
  };
  const figures = withWorking({ '2014': carried });

  it.each(['470,000', '460,000 e'])('is not called so once it is changed to %s', (text) => {
    expect(enteredBy({ text }, figures)?.comment).toBe('');
  });

  it('is called so while it is as it was', () => {
    expect(changesOf({ text: '460,000' }, figures)).toEqual([]);
  });
});

describe('the revised flag', () => {
  it('sets itself when a printed figure is restated with another value', () => {
    expect(enteredBy({ period: '2013', text: '420,000 e' })?.flags).toEqual(['e', 'r']);
  });

  it('clears itself when the figure is entered as printed', () => {
    const figures = withWorking({ '2013': '420,000 r' });
    expect(enteredBy({ period: '2013', text: '415,000 r' }, figures)?.flags).toEqual([]);
  });

  it('sets itself where a number becomes withheld', () => {
    expect(enteredBy({ period: '2013', text: 'W' })?.flags).toEqual(['r']);
  });

  it('stands as typed where no earlier edition has the figure', () => {
    expect(enteredBy({ text: '460,000 r' })?.flags).toEqual(['r']);
    expect(enteredBy({ text: '460,000' })?.flags).toEqual([]);
  });

  it('leaves what came of a plan unmarked', () => {
    const plan = new Figures([baseline], [block('myb-2013', { '2014': '40 f' })]);
    expect(enteredBy({ period: '2014', text: '42' }, plan)?.flags).toEqual([]);
  });

  it('compares with the newest of the earlier editions, not with later ones', () => {
    const later = makeWorkingEdition('later', 'Later', 2);
    const figures = new Figures(
      [baseline, working, later],
      [printed, block('working', { '2014': '1' }), block('later', { '2013': '500,000' })],
    );
    expect(enteredBy({ period: '2013', text: '500,000' }, figures)?.flags).toEqual(['r']);
    expect(enteredBy({ period: '2013', text: '415,000' }, figures)?.flags).toEqual([]);
  });
});

describe('what stands beside a figure', () => {
  const notes: Note[] = [
    { id: 'table/4', tableId: 'table', mark: '4', text: 'Secondary included.', kind: 'footnote' },
    { id: 'other/5', tableId: 'other', mark: '5', text: 'Elsewhere.', kind: 'footnote' },
  ];

  it('is the footnote of the table that a mark names', () => {
    expect(enteredBy({ text: '460,000 (4)', notes })?.noteIds).toEqual(['table/4']);
  });

  it.each(['460,000 (5)', '460,000 (6)'])('refuses %s: the table has no such mark', (text) => {
    const made = attempt({ text, notes });
    expect(made).toMatchObject({ ok: false });
    expect(made).toHaveProperty('reason', expect.stringContaining('no footnote'));
  });

  it.each([
    { text: '470,000', isWhole: false, noteIds: ['table/4'] },
    { text: '470,000', isWhole: true, noteIds: [] },
    { text: '470,000 (4)', isWhole: true, noteIds: ['table/4'] },
  ])(
    'is the footnotes of a figure typed over, and what is left of an entry edited whole',
    (one) => {
      const figure = { ...observe('460,000', '2014'), noteIds: ['table/4'] };
      const { text, isWhole } = one;
      const made = enteredBy({ text, isWhole, notes }, withWorking({ '2014': figure }));
      expect(made?.noteIds).toEqual(one.noteIds);
    },
  );

  it('is the footnotes of the printed figure that is restated', () => {
    const noted = block('myb-2013', {
      '2013': { ...observe('415,000', '2013'), noteIds: ['table/4'] },
    });
    const made = enteredBy({ period: '2013', text: '420,000' }, new Figures([baseline], [noted]));
    expect(made).toMatchObject({ noteIds: ['table/4'], flags: ['r'] });
  });

  it.each([
    { hedge: 'planned', text: '460,000 e', kept: 'planned' },
    { hedge: 'planned', text: '470,000', kept: null },
    { hedge: 'about', text: '460,000', kept: null },
  ] as const)(
    'is a hedge that cannot be typed, as long as the figure stays: $hedge, $text',
    (one) => {
      const figure = { ...observe('460,000', '2014'), qualifier: one.hedge };
      const made = enteredBy({ text: one.text }, withWorking({ '2014': figure }));
      expect(made?.qualifier).toBe(one.kept);
    },
  );

  it('is the source and place that were given', () => {
    const figure = enteredBy({ source: 'MCS 2016', locator: 'p. 80' });
    expect(figure).toMatchObject({ cites: 'MCS 2016', locator: 'p. 80' });
  });

  it('stays when the figure is changed and nothing new is said', () => {
    const figure = {
      ...observe('460,000', '2014'),
      noteIds: ['table/4'],
      locator: 'p. 80',
      cites: 'MCS 2016',
      comment: 'By telephone.',
    };
    const kept = enteredBy({ text: '470,000' }, withWorking({ '2014': figure }));
    expect(kept).toMatchObject({
      noteIds: ['table/4'],
      locator: 'p. 80',
      cites: 'MCS 2016',
      comment: 'By telephone.',
    });
  });
});

describe('addPeriod', () => {
  const table = makeTable({ addedPeriods: ['2014'] });

  it('adds the column after those that were added before', () => {
    const made = addPeriod(table, ['2013', '2014'], '2015');
    expect(made).toMatchObject({
      ok: true,
      value: {
        period: '2015',
        step: {
          label: 'Add 2015',
          changes: [{ before: table, after: { addedPeriods: ['2014', '2015'] } }],
        },
      },
    });
  });

  it('refuses a column that is there', () => {
    expect(addPeriod(table, ['2013', '2014'], ' 2013 ')).toEqual({
      ok: false,
      reason: '2013 is in the table already.',
    });
  });

  it('refuses what is no period', () => {
    expect(addPeriod(table, [], 'next year')).toMatchObject({ ok: false });
  });
});

describe('workingEdition', () => {
  const newer = makeWorkingEdition('newer', 'Newer', 2);

  it('is the open one', () => {
    expect(workingEdition([baseline, working, newer], 'working')).toBe(working);
  });

  it('is the newest working one when none is open, whatever the order in which they come', () => {
    expect(workingEdition([baseline, working, newer], null)).toBe(newer);
    expect(workingEdition([newer, working, baseline], null)).toBe(newer);
  });

  it('is none where only printed editions are', () => {
    expect(workingEdition([baseline], 'myb-2013')).toBeNull();
  });
});
