import { notesOn } from '#domain/annotations/notes-on.ts';
import { plural } from '#domain/plural.ts';
import type { Result } from '#domain/result.ts';
import { printChartTarget } from '#domain/targets.ts';
import type { AppState } from '#state/app.svelte.ts';

/** Puts a copy behind the chart and opens it where the chart is open. */
export async function duplicateChart(app: AppState, id: string): Promise<void> {
  const { charts } = app.workbench;
  const isOpen = charts.chosen?.id === id;
  const done = await charts.duplicate(id);
  if (!say(app, done)) return;
  if (isOpen && done.ok) app.desk.show(done.value);
  app.messages.say(isOpen ? 'This is the copy.' : 'The copy stands behind it.');
}

/** Removes a chart; it is said how it comes back. */
export async function removeChart(app: AppState, id: string, name: string): Promise<void> {
  const { length } = notesOn(app.workbench.annotations, printChartTarget(id));
  const done = await app.workbench.charts.remove(id);
  const notes = length === 0 ? '' : ` with ${plural(length, 'note')} on it`;
  if (say(app, done)) app.messages.say(`Deleted “${name}”${notes}. Undo brings it back.`);
}

export async function renameChart(app: AppState, id: string, title: string): Promise<void> {
  say(app, await app.workbench.charts.change(id, { title }));
}

/** Moves a chart by so many places in the gallery, as far as it goes. */
export async function moveChart(app: AppState, id: string, places: number): Promise<void> {
  say(app, await app.workbench.charts.shift(id, places));
}

export async function placeChart(
  app: AppState,
  id: string,
  beforeId: string | null,
): Promise<void> {
  say(app, await app.workbench.charts.move(id, beforeId));
}

/** True when it was done; else why not is said. */
function say(app: AppState, done: Result<unknown>): boolean {
  if (!done.ok) app.messages.reportError(new Error(`The chart: not saved. ${done.reason}`));
  return done.ok;
}
