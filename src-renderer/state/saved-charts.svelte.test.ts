import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestStore } from '#data/store-samples.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import type { Result } from '#domain/result.ts';
import { Messages } from './messages.svelte.ts';
import { Workbench } from './workbench.svelte.ts';

const testStore = useTestStore();
const belgium = 'us-imports/belgium/quantity';
const form = { title: 'Belgium', spec: startSpec([belgium]) };

let workbench: Workbench;
let endWatching: () => void;

beforeEach(async () => {
  vi.stubGlobal('lode', { reportError: async () => undefined });
  workbench = new Workbench(testStore(), new Messages());
  endWatching = $effect.root(() => {
    $effect(() => void [workbench.charts.list, workbench.undoTops, workbench.annotations]);
  });
  await vi.waitFor(() => expect(workbench.charts.isLoaded).toBe(true));
});

afterEach(() => endWatching());

function get<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

async function shows(...titles: string[]): Promise<void> {
  await vi.waitFor(() => {
    expect(workbench.charts.list.map(({ title }) => title)).toEqual(titles);
  });
}

describe('SavedCharts', () => {
  it('keeps, changes, copies, moves and removes charts, and undo takes each back', async () => {
    const { charts } = workbench;
    const id = get(await charts.save(form));
    const copy = get(await charts.duplicate(id));
    await shows('Belgium', 'Belgium (copy)');
    get(await charts.change(copy, { title: 'Other' }));
    get(await charts.move(copy, id));
    await shows('Other', 'Belgium');
    charts.choose(copy);
    expect(charts.chosen?.title).toBe('Other');
    get(await charts.remove(copy));
    await shows('Belgium');
    expect(charts.chosen).toBeNull();
    for (const titles of [
      ['Other', 'Belgium'],
      ['Belgium', 'Other'],
      ['Belgium', 'Belgium (copy)'],
      ['Belgium'],
      [],
    ]) {
      await workbench.undo();
      await shows(...titles);
    }
  });

  it('writes on a chart: note and mark in one step', async () => {
    const { charts } = workbench;
    const id = get(await charts.save(form));
    const mark = { kind: 'level', value: 5000, at: 0.5, markdown: 'Half' } as const;
    const noteId = get(await charts.addMark(id, mark));
    get(await charts.moveMark(id, noteId, { kind: 'level', value: 6000, at: 0.5 }));
    get(await charts.editMark(id, noteId, 'More'));
    await vi.waitFor(() => expect(workbench.annotations).toMatchObject([{ markdown: 'More' }]));
    expect(workbench.annotations[0]?.target).toBe(`chart:${id}`);
    get(await charts.removeMark(id, noteId, false));
    await vi.waitFor(() => expect(workbench.annotations).toEqual([]));
    for (let steps = 0; steps < 4; steps += 1) await workbench.undo();
    await vi.waitFor(() => expect(charts.find(id)?.spec.marks).toEqual([]));
  });

  it('stores what screens hold as state', async () => {
    const held = $state({ title: 'Held', spec: { ...startSpec([belgium]), seriesIds: [belgium] } });
    get(await workbench.charts.save(held));
    await shows('Held');
  });

  it('answers why it refuses', async () => {
    const refused = await workbench.charts.save({ spec: startSpec([]) });
    expect(refused).toEqual({
      ok: false,
      reason: 'A chart needs at least one row: choose what it shows.',
    });
    expect(await workbench.charts.remove('x')).toEqual({
      ok: false,
      reason: 'The chart is not there any more.',
    });
  });
});
