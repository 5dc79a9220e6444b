import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '#data/store.ts';
import { useTestStore } from '#data/store-samples.ts';
import { printedSeparators, type Separators } from '#domain/notation-numbers.ts';
import type { Series } from '#domain/observations.ts';
import { FigureEntry, type EntryHost } from './figure-entry.ts';
import { TableData } from './table-data.svelte.ts';

const testStore = useTestStore();
const tableId = 'us-imports';
const canada = 'us-imports/canada/quantity';

let store: Store;
let series: Series;
let data: TableData;
let entering: FigureEntry;
let separators: Separators;
let failures: string[];
let refusal: string | null;
let redoAtStake: number;
let endWatching: () => void;

/** As the workbench commits: the log entry, or null and what is said of it. */
const commit: EntryHost['commit'] = async (_, command) => {
  const done = await command();
  if (done.ok) return { entry: done.value };
  failures.push(done.reason);
  return null;
};

beforeEach(async () => {
  store = testStore();
  series = (await store.db.series.get(canada))!;
  separators = printedSeparators;
  failures = [];
  refusal = null;
  redoAtStake = 0;
  endWatching = $effect.root(() => {
    data = new TableData(store, tableId);
    $effect(() => void data.figures);
  });
  await vi.waitFor(() => expect(data.figures.has(canada, '2013', 'myb-2013')).toBe(true));
  entering = new FigureEntry({
    store,
    workingId: () => data.figures.editions.find(({ role }) => role === 'working')?.id ?? 'working',
    notes: () => [],
    separators: () => separators,
    tableData: () => data,
    refusal: () => refusal,
    redoAtStake: () => redoAtStake,
    giveUpRedo: () => (redoAtStake = 0),
    commit,
  });
});

afterEach(() => endWatching());

function type(text: string, period = '2014') {
  return entering.enter({ series, period, text, isWhole: false });
}

/** What is shown, flags and all. */
function shown(period = '2014'): string | null {
  const figure = data.figures.at(canada, period, { kind: 'latest' });
  return figure === null ? null : [figure.printed, ...figure.flags].join(' ');
}

async function stored(period = '2014'): Promise<string | undefined> {
  await store.settled();
  return (await store.db.blocks.get([canada, 'working']))?.figures[period]?.printed;
}

async function comment(): Promise<string | undefined> {
  await store.settled();
  return (await store.db.blocks.get([canada, 'working']))?.figures['2014']?.comment;
}

describe('an entry that nothing speaks against', () => {
  it('is shown at once, and is what the store delivers', async () => {
    expect(type('25,000 e')).toEqual({ ok: true, value: null });
    expect(shown()).toBe('25,000 e');
    expect(await stored()).toBe('25,000');
    await vi.waitFor(() => expect(shown()).toBe('25,000 e'));
  });

  it('is never shown as it was, however many follow one another', async () => {
    const seen: (string | null)[] = [];
    const end = $effect.root(() => {
      $effect(() => {
        seen.push(shown());
      });
    });
    for (const text of ['25,000', '26,000', '27,000']) type(text);
    expect(shown()).toBe('27,000');
    await store.settled();
    await store.undo();
    await vi.waitFor(() => expect(seen.at(-1)).toBe('26,000'));
    // Whatever came between, the newest entry was on show until it was taken back.
    expect(seen.filter((one, index) => one !== seen[index - 1])).toEqual(['27,000', '26,000']);
    end();
  });

  it('shows the r of a newer edition together with what made it', async () => {
    type('26,500', '2013');
    expect(shown('2013')).toBe('26,500 r');
    type('26,000', '2013');
    expect(shown('2013')).toBe('26,000');
    await store.settled();
  });

  it('is taken back, with the reason said, when it cannot be saved', async () => {
    await store.db.series.delete(canada);
    type('25,000');
    expect(shown()).toBe('25,000');
    await vi.waitFor(() => expect(shown()).toBeNull());
    expect(failures).toEqual([`There is no series ${canada}.`]);
  });

  it('is read in the form in which numbers are typed when it is left', async () => {
    separators = { thousands: '.', decimal: ',' };
    type('25.000,5');
    separators = printedSeparators;
    expect(shown()).toBe('25,000.5');
    expect(await stored()).toBe('25,000.5');
  });

  it('is refused with the reason when it cannot be read, and changes nothing', async () => {
    expect(type('12,3O0')).toMatchObject({ ok: false });
    expect(type('-5')).toMatchObject({ ok: false });
    expect(shown()).toBeNull();
    expect(await stored()).toBeUndefined();
  });
});

describe('an entry that looks like a slip', () => {
  it('waits, unsaved and not shown, until it is answered', async () => {
    const doubted = type('25.4 e');
    expect(doubted).toMatchObject({ ok: true, value: { correction: { printed: '25,400' } } });
    expect(entering.waitingIn(tableId)).toMatchObject({ period: '2014', text: '25.4 e' });
    expect(shown()).toBeNull();
    expect(await stored()).toBeUndefined();
  });

  it('is saved as typed, with what was asked as the reason', async () => {
    type('25.4 e');
    entering.answer(tableId, 'as-typed');
    expect(shown()).toBe('25.4 e');
    expect(entering.waitingIn(tableId)).toBeNull();
    expect(await stored()).toBe('25.4');
    const log = await store.db.revisions.toArray();
    expect(log.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^Saved as it is, though asked: .*1,024 times less than the 26,000/),
    ]);
  });

  it('is a recorded fact once it is accepted, and only then', async () => {
    type('25.4');
    entering.answer(tableId, 'as-typed');
    expect(await comment()).toMatch(/^Accepted as it is by the analyst on \d{4}-\d\d-\d\d, /);
    type('26,000');
    type('25.4');
    expect(await comment()).toMatch(/^Accepted as it is/);
    type('26,000');
    expect(await comment()).toBe('');
    type('25.5');
    entering.keepWaiting();
    expect(await comment()).toBe('');
  });

  it('is saved as it was offered, without a reason', async () => {
    type('25.4 e');
    entering.answer(tableId, 'corrected');
    expect(shown()).toBe('25,400 e');
    expect(await stored()).toBe('25,400');
    expect((await store.db.revisions.toArray())[0]).toMatchObject({ reason: '' });
  });

  it('is forgotten when the analyst goes on editing', async () => {
    type('25.4');
    expect(entering.dismiss(tableId)).toMatchObject({ text: '25.4' });
    entering.answer(tableId, 'as-typed');
    entering.keepWaiting();
    expect(await stored()).toBeUndefined();
  });

  it('is not asked about again while its value stays, nor after undo', async () => {
    type('25.4');
    entering.answer(tableId, 'as-typed');
    expect(type('25.4 e')).toEqual({ ok: true, value: null });
    await store.settled();
    await store.undo();
    await store.undo();
    await vi.waitFor(() => expect(shown()).toBeNull());
    expect(type('25.4')).toEqual({ ok: true, value: null });
    expect(type('25.5')).toMatchObject({ ok: true, value: { typed: { printed: '25.5' } } });
  });

  it('is not asked about where it stands already, whoever entered it', async () => {
    type('25.4');
    entering.keepWaiting();
    await store.settled();
    await vi.waitFor(() => expect(shown()).toBe('25.4'));
    expect(type('25.4 e')).toEqual({ ok: true, value: null });
  });

  it('is asked about where it stands unaccepted, when it is opened and left as it is', async () => {
    type('25.4');
    entering.keepWaiting();
    await store.settled();
    await vi.waitFor(() => expect(shown()).toBe('25.4'));
    const open = () => entering.enter({ series, period: '2014', text: '25.4', isWhole: true });
    expect(open()).toMatchObject({ ok: true, value: { typed: { printed: '25.4' } } });
    entering.answer(tableId, 'as-typed');
    expect(await comment()).toMatch(/^Accepted as it is by the analyst on /);
    await vi.waitFor(() => expect(open()).toEqual({ ok: true, value: null }));
  });

  it('is saved as typed when nobody is left to answer, and says so in the log', async () => {
    type('25.4 e');
    entering.keepWaiting();
    expect(await stored()).toBe('25.4');
    const [entry] = await store.db.revisions.toArray();
    expect(entry?.reason).toMatch(
      /^Saved as it is, since the window closed before this was answered/,
    );
  });

  it('is saved as the figure that was asked about, though numbers are typed otherwise by then', async () => {
    type('25.4');
    separators = { thousands: '.', decimal: ',' };
    entering.answer(tableId, 'as-typed');
    expect(await stored()).toBe('25.4');
  });
});

describe('an entry while nothing can be saved', () => {
  it('is refused with what was typed, and not shown', async () => {
    refusal = 'The disk is full.';
    expect(type('25,000 e')).toEqual({
      ok: false,
      reason: '“25,000 e” is not saved. The disk is full.',
    });
    expect(type('')).toEqual({ ok: false, reason: 'Not cleared. The disk is full.' });
    expect(shown()).toBeNull();
    expect(await stored()).toBeUndefined();
  });
});

describe('an entry after several undone steps', () => {
  it('waits with how many they are, and is saved as it was typed', async () => {
    redoAtStake = 3;
    expect(type('25,000 e')).toMatchObject({ ok: true, value: { reasons: [], endsRedo: 3 } });
    expect(shown()).toBeNull();
    entering.answer(tableId, 'as-typed');
    expect(redoAtStake).toBe(0);
    expect(shown()).toBe('25,000 e');
    expect(await stored()).toBe('25,000');
    expect((await store.db.revisions.orderBy('sequence').last())?.reason).toBe('');
  });

  it('asks before a figure is taken out, too', async () => {
    type('25,000');
    expect(await stored()).toBe('25,000');
    redoAtStake = 2;
    expect(type('')).toMatchObject({ value: { typed: null, endsRedo: 2 } });
    entering.dismiss(tableId);
    expect(await stored()).toBe('25,000');
    type('');
    entering.answer(tableId, 'as-typed');
    expect(await stored()).toBeUndefined();
  });

  it('does not ask about an entry that changes nothing', async () => {
    type('25,000');
    await stored();
    redoAtStake = 2;
    expect(type('25,000')).toEqual({ ok: true, value: null });
  });

  it('is saved when the window closes before it is answered', async () => {
    redoAtStake = 2;
    type('25,000');
    entering.keepWaiting();
    expect(await stored()).toBe('25,000');
  });
});
