import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { JournalEntry } from '#ipc/contract/journal.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import { saveChart } from '#domain/charts/edit-chart.ts';
import { addMark } from '#domain/charts/marks.ts';
import { diffRecords } from '#domain/record-diff.ts';
import { succeed } from '#domain/result.ts';
import type { ArchiveContent } from '#exchange/archive.ts';
import { annotate } from './annotate.ts';
import { readContent, stateOf, toRecords } from './archive.ts';
import { chooseIn } from './choose.ts';
import { enter } from './enter.ts';
import { replay } from './recover-replay.ts';
import { restructure } from './restructure.ts';
import { useTestStore } from './store-samples.ts';

const store = useTestStore();
const seriesId = 'us-imports/canada/quantity';

/** A working edition, two figures, a note, a setting, a figure taken back, and a chart: every way in which records change. */
async function work(): Promise<void> {
  await enter(store(), { seriesId, period: '2014', text: '25,400 e', editionId: null });
  await enter(store(), { seriesId, period: '2014', text: '26,100', editionId: null });
  await annotate(store(), `${seriesId}@2014#working`, 'Why', () => 'note-1');
  await chooseIn(store(), { numberForm: 'point-comma' });
  await enter(store(), { seriesId, period: '2015', text: 'NA', editionId: null });
  await store().undo();
  const making = { makeId: () => 'chart-1', now: 7 };
  const mark = { kind: 'level', value: 5, at: 0, markdown: 'Five' } as const;
  await restructure(store(), (records) => {
    const made = saveChart({ spec: startSpec([seriesId]) }, [], records, making);
    return made.ok ? succeed(made.value.step) : made;
  });
  await restructure(store(), (records) => {
    const made = addMark('chart-1', mark, records, { ...making, makeId: () => 'note-2' });
    return made.ok ? succeed(made.value.step) : made;
  });
}

async function workFrom(): Promise<{
  before: ArchiveContent;
  journal: JournalEntry[];
  after: ArchiveContent;
}> {
  const before = await readContent(store().db);
  await work();
  const after = await readContent(store().db);
  const journal = after.revisions.map((revision) => ({
    sequence: revision.sequence,
    entry: JSON.stringify(revision),
  }));
  return { before, journal, after };
}

it('comes to exactly what the store held, log and all', async () => {
  const { before, journal, after } = await workFrom();
  const { content, applied, stopped } = replay(before, journal);
  expect(stopped).toBe('');
  expect(applied).toEqual(after.revisions);
  expect(diffRecords(toRecords(after), toRecords(content))).toEqual([]);
  expect(content.revisions).toEqual(after.revisions);
  expect(content.settings).toEqual(expect.arrayContaining([...after.settings]));
  expect(stateOf(content)).toEqual(store().state);
});

it('leaves what it starts from as it was', async () => {
  const { before, journal } = await workFrom();
  const copy = structuredClone(before);
  replay(before, journal);
  expect(before).toEqual(copy);
});

it('comes to the same from anywhere in between', async () => {
  const { before, journal, after } = await workFrom();
  for (let half = 0; half <= journal.length; half += 1) {
    const first = replay(before, journal.slice(0, half));
    const second = replay(first.content, journal.slice(half));
    expect(second.stopped).toBe('');
    expect(diffRecords(toRecords(after), toRecords(second.content))).toEqual([]);
  }
});

it('stops before a change that is missing', async () => {
  const { before, journal } = await workFrom();
  const replayed = replay(before, [journal[0]!, ...journal.slice(2)]);
  expect(replayed.applied.map(({ sequence }) => sequence)).toEqual([1]);
  expect(replayed.stopped).toBe('What the journal holds as change 3 is not change 2.');
});

it('stops before a text that is no change', async () => {
  const { before, journal } = await workFrom();
  for (const entry of ['', '{', 'null', '{"sequence":1}', journal[1]!.entry]) {
    expect(replay(before, [{ sequence: 1, entry }])).toMatchObject({
      applied: [],
      stopped: 'What the journal holds as change 1 is not change 1.',
    });
  }
});

it('makes nothing of a change that does not fit as a whole', async () => {
  const { before, journal } = await workFrom();
  const second = JSON.parse(journal[1]!.entry) as { changes: { before: unknown }[] };
  second.changes.push({ ...second.changes[0]!, before: { printed: 'something else' } });
  const replayed = replay(before, [
    journal[0]!,
    { sequence: 2, entry: JSON.stringify(second) },
    journal[2]!,
  ]);
  expect(replayed.stopped).toBe('Change 2 of the journal does not fit what the backup holds.');
  expect(replayed.content).toEqual(replay(before, [journal[0]!]).content);
});
