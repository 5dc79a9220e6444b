import type { Edition } from './observations.ts';

/** The id of the edition that the first edit makes. */
const workingEditionId = 'working';

/** Oldest first: published ones (the baseline is one) by date, then working ones by creation. */
export function orderEditions(editions: ReadonlyArray<Edition>): Edition[] {
  return [...editions].sort(compareEditions);
}

function compareEditions(a: Edition, b: Edition): number {
  const aWorking = a.role === 'working';
  const bWorking = b.role === 'working';
  if (aWorking !== bWorking) return aWorking ? 1 : -1;
  const byDate = aWorking ? a.createdAt - b.createdAt : compareText(a.published, b.published);
  if (byDate !== 0) return byDate;
  if (a.role !== b.role) return a.role === 'baseline' ? -1 : 1;
  return compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The id under which the first edit makes a working edition: `working`, or the next free one when that is taken. */
export function freeWorkingId(editions: ReadonlyArray<Edition>): string {
  const taken = new Set(editions.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? workingEditionId : `${workingEditionId}-${count}`;
    if (!taken.has(id)) return id;
  }
}

export function findBaseline(editions: ReadonlyArray<Edition>): Edition | null {
  return editions.find((edition) => edition.role === 'baseline') ?? null;
}

/** Published editions, the baseline above all, state what was printed: they are not edited. */
export function isReadOnly(edition: Edition): boolean {
  return edition.role !== 'working';
}

/** A new working edition; `createdAt` in milliseconds. */
export function makeWorkingEdition(id: string, title: string, createdAt: number): Edition {
  return { id, title, publisher: '', published: '', role: 'working', createdAt };
}
