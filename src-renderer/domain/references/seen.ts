import { evaluate, type Reading, type ReferenceWorld } from './evaluate.ts';
import { readReference, referenceKey } from './reference.ts';
import { referencesIn } from './references-in.ts';

/** What the references of a text said when it was written, by `referenceKey`. */
export type Seen = Readonly<Record<string, string>>;

/**
 * What the text's references say, for keeping beside it. What was seen before stays seen as it was then, so that a
 * change of words does not hide that a figure has changed; what says nothing is left out.
 */
export function seeReferences(text: string, world: ReferenceWorld, before: Seen = {}): Seen {
  const seen: [string, string][] = [];
  for (const source of referencesIn(text)) {
    const read = readReference(source);
    if (!read.ok) continue;
    const key = referenceKey(read.value);
    const canonical = Object.hasOwn(before, key) ? before[key] : evaluate(source, world).canonical;
    if (canonical !== undefined && canonical !== '') seen.push([key, canonical]);
  }
  return Object.fromEntries(seen);
}

/** What a reference said when its text was written; null where it says the same now, or nothing was kept. */
export function saidBefore(
  { reference, canonical }: Exclude<Reading, { kind: 'broken' }>,
  seen: Seen,
): string | null {
  const key = referenceKey(reference);
  const was = Object.hasOwn(seen, key) ? seen[key] : undefined;
  return was === undefined || was === canonical ? null : was;
}

/** How the references of a text stand: those that say something else than when it was written, and those that say nothing. */
export interface ReferenceFaults {
  readonly stale: ReadonlyArray<{
    readonly source: string;
    readonly was: string;
    readonly is: string;
  }>;
  readonly broken: ReadonlyArray<{ readonly source: string; readonly reason: string }>;
}

/** The references that no longer hold, in the order of the text, each once. */
export function findFaults(text: string, seen: Seen, world: ReferenceWorld): ReferenceFaults {
  const stale = [];
  const broken = [];
  for (const source of new Set(referencesIn(text))) {
    const reading = evaluate(source, world);
    if (reading.kind === 'broken') {
      broken.push({ source, reason: reading.reason });
      continue;
    }
    const was = saidBefore(reading, seen);
    if (was !== null) stale.push({ source, was, is: reading.canonical });
  }
  return { stale, broken };
}
