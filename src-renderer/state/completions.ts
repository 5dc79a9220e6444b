import type { WorkspaceFigures } from '#data/read-workspace.ts';
import {
  complete,
  knownRows,
  type Completion,
  type CompletionWorld,
} from '#domain/references/complete.ts';
import { readPeriod } from '#domain/periods.ts';
import { namePeriod } from '#format/periods.ts';
import type { References } from './references.svelte.ts';

const worlds = new WeakMap<WorkspaceFigures, Omit<CompletionWorld, 'read'>>();

/** What can follow what was typed in a reference, by the figures as they are now; none while they are being read. */
export function completionsFor(
  typed: string,
  allFigures: WorkspaceFigures | null,
  references: References,
): Completion[] {
  if (allFigures === null) return [];
  return complete(typed, { ...worldOf(allFigures), read: (source) => references.read(source) });
}

/** Made once for figures that stay as they are: it is asked at each key. */
function worldOf(all: WorkspaceFigures): Omit<CompletionWorld, 'read'> {
  const known = worlds.get(all);
  if (known !== undefined) return known;
  const made = {
    rows: knownRows(all.tables, all.series),
    periodsOf: (id: string) => [...all.figures.periods([id])].sort(newestFirst),
    namePeriod,
  };
  worlds.set(all, made);
  return made;
}

function newestFirst(a: string, b: string): number {
  const [one, other] = [endOf(a), endOf(b)];
  return one === other ? (a < b ? -1 : 1) : one > other ? -1 : 1;
}

function endOf(period: string): string {
  const read = readPeriod(period);
  return read.ok ? read.value.end : period;
}
