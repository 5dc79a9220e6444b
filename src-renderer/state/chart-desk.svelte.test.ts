import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTestStore } from '#data/store-samples.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import { ChartDesk } from './chart-desk.svelte.ts';
import type { WindowSettings } from '#ipc/contract/settings.ts';
import { DraftShelf } from './draft-shelf.ts';
import { Messages } from './messages.svelte.ts';
import { Workbench } from './workbench.svelte.ts';

const testStore = useTestStore();
const [belgium, canada] = ['us-imports/belgium/quantity', 'us-imports/canada/quantity'];
const spec = startSpec([belgium]);

let workbench: Workbench;
let desk: ChartDesk;
let endWatching: () => void;

beforeEach(async () => {
  vi.stubGlobal('lode', { reportError: async () => undefined });
  workbench = new Workbench(testStore(), new Messages());
  desk = new ChartDesk(workbench.charts);
  endWatching = $effect.root(() => {
    $effect(() => void [workbench.charts.list, workbench.undoTops, desk.open]);
  });
  await vi.waitFor(() => expect(workbench.charts.isLoaded).toBe(true));
});

afterEach(() => endWatching());

async function saved(): Promise<string> {
  desk.begin({ spec, title: 'Imports' });
  await desk.save();
  await vi.waitFor(() => expect(desk.open?.saved?.title).toBe('Imports'));
  return desk.open?.key ?? '';
}

describe('ChartDesk', () => {
  it('puts a draft away unasked only while nothing of it was changed', async () => {
    desk.begin({ spec });
    desk.close();
    expect(desk.drafts).toEqual([]);
    desk.begin({ spec });
    await desk.change({ title: 'Mine' });
    desk.close();
    expect(desk.open).toBeNull();
    expect(desk.drafts.map(({ form }) => form.title)).toEqual(['Mine']);
    desk.resume(desk.drafts[0]?.key ?? '');
    expect(desk.open?.form.title).toBe('Mine');
  });

  it('never shows the gallery between a draft and the chart that it becomes', async () => {
    desk.begin({ spec, title: 'Imports' });
    await desk.save();
    expect(desk.open?.form.title).toBe('Imports');
    expect(desk.drafts).toEqual([]);
    await vi.waitFor(() => expect(desk.open?.saved).not.toBeNull());
  });

  it('shows each change at once, and builds the next one on it', async () => {
    await saved();
    const changes = [
      desk.change({ spec: { ...spec, seriesIds: [belgium, canada] } }),
      desk.change({ tags: ['trade'] }),
    ];
    expect(desk.open?.form).toMatchObject({ tags: ['trade'] });
    expect(desk.open?.form.spec.seriesIds).toEqual([belgium, canada]);
    await Promise.all(changes);
    await vi.waitFor(() =>
      expect(workbench.charts.list[0]).toMatchObject({
        tags: ['trade'],
        spec: { seriesIds: [belgium, canada] },
      }),
    );
    await workbench.undo();
    await vi.waitFor(() => expect(desk.open?.form.tags).toEqual([]));
    expect(desk.open?.form.spec.seriesIds).toEqual([belgium, canada]);
  });

  it('waits with a kept chart of which the last row is unticked until there is one again', async () => {
    const id = await saved();
    await desk.change({ spec: { ...spec, seriesIds: [] } });
    expect(desk.refusal).toMatch(/at least one row/);
    expect(desk.open?.form.spec.seriesIds).toEqual([]);
    expect(workbench.charts.find(id)?.spec.seriesIds).toEqual([belgium]);
    await desk.change({ spec: { ...spec, seriesIds: [canada] } });
    expect(desk.refusal).toBe('');
    await vi.waitFor(() => expect(workbench.charts.find(id)?.spec.seriesIds).toEqual([canada]));
  });

  it('goes back to what is kept where a change is refused', async () => {
    await saved();
    await desk.change({ spec: { ...spec, seriesIds: ['no/such/row'] } });
    expect(desk.refusal).toMatch(/There is no row/);
    expect(desk.open?.form.spec.seriesIds).toEqual([belgium]);
  });

  it('shows the gallery once the open chart is removed', async () => {
    const id = await saved();
    await workbench.charts.remove(id);
    await vi.waitFor(() => expect(desk.open).toBeNull());
  });

  it('keeps drafts that were changed from one start to the next, until they are saved or discarded', async () => {
    const settings: Partial<WindowSettings> = {};
    const preferences = {
      settings: settings as WindowSettings,
      change: (part: Partial<WindowSettings>) => void Object.assign(settings, part),
    };
    const start = () => new ChartDesk(workbench.charts, new DraftShelf(preferences, '/w'));
    const before = start();
    before.begin({ spec });
    await before.change({ title: 'Half done' });
    before.begin({ spec: startSpec([canada]) });
    const after = start();
    expect(after.drafts.map(({ form }) => form.title)).toEqual(['Half done']);
    expect(new ChartDesk(workbench.charts, new DraftShelf(preferences, '/v')).drafts).toEqual([]);
    after.resume(after.drafts[0]?.key ?? '');
    await after.save();
    expect(start().drafts).toEqual([]);
  });
});
