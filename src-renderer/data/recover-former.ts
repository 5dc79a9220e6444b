import type { Requests } from '#ipc/contract.ts';
import type { FormerChange, FormerPart, JournalEntry } from '#ipc/contract/journal.ts';
import { isEqual } from '#domain/equality.ts';
import { plural } from '#domain/plural.ts';
import type { Revision } from '#domain/steps.ts';
import { revisionShape } from '#exchange/archive-shapes.ts';
import { readRevision } from './recover-replay.ts';

/** What the files of the former store hold, all of it. */
export type FormerInput = Omit<FormerPart, 'more'>;

/** Changes of the former store that follow directly on what backup and journal give. */
export interface FollowUp {
  readonly entries: ReadonlyArray<JournalEntry>;
  /** Why it has no more, in words. */
  readonly ended: string;
  /** What speaks against the files, in words; empty when nothing does. */
  readonly objection: string;
}

/** Reads all that the former store's files hold after number `since`; what goes wrong is said in it. */
export async function readWholeFormer(
  main: Pick<Requests, 'readFormerStore'>,
  uuid: string,
  since: number,
): Promise<FormerInput> {
  const changes: FormerChange[] = [];
  try {
    for (;;) {
      const part = await main.readFormerStore(uuid, changes.at(-1)?.sequence ?? since);
      changes.push(...part.changes);
      if (!part.more || part.changes.length === 0) return { ...part, changes };
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { changes: [], unusable: 0, damaged: 0, problem: why };
  }
}

/**
 * The changes that come next in the former store after `known`, which are those that backup and journal give: in order,
 * without a gap, each with the shape of a log entry and known to have been saved. None where the files hold another
 * change than is known under any number. `savedUpTo` is the last number that is known to have been saved.
 */
export function followUp(
  { changes, problem, unusable }: FormerInput,
  known: ReadonlyArray<Revision>,
  savedUpTo: number,
): FollowUp {
  if (problem !== '') return { entries: [], ended: problem, objection: '' };
  const bySequence = new Map(changes.map((change) => [change.sequence, change]));
  const differing = known.find((revision) => {
    const found = bySequence.get(revision.sequence);
    return found !== undefined && !isEqual(readRevision(found.entry), revision);
  });
  if (differing !== undefined) {
    const objection =
      `The store's own files hold another change ${differing.sequence} than the journal or the backup, ` +
      'whose change was taken; nothing was taken from the files.';
    return { entries: [], ended: objection, objection };
  }
  const entries: JournalEntry[] = [];
  let next = (known.at(-1)?.sequence ?? 0) + 1;
  for (; ; next += 1) {
    const found = bySequence.get(next);
    if (found === undefined || !isSaved(found, savedUpTo) || !isRevision(found)) break;
    entries.push({ sequence: next, entry: found.entry });
  }
  return { entries, ended: describeEnd(next, bySequence.get(next), unusable), objection: '' };
}

/** A write that did not come to its end was never shown as saved, unless what was saved says so. */
function isSaved({ sequence, isCommitted }: FormerChange, savedUpTo: number): boolean {
  return isCommitted || sequence <= savedUpTo;
}

function isRevision({ sequence, entry }: FormerChange): boolean {
  const revision = readRevision(entry);
  return revision?.sequence === sequence && revisionShape(revision) === null;
}

function describeEnd(next: number, found: FormerChange | undefined, unusable: number): string {
  if (found === undefined) {
    const others =
      unusable === 0
        ? ''
        : ` ${plural(unusable, 'change in them was', 'changes in them were')} left out: damage to ` +
          `${unusable === 1 ? 'it' : 'them'} would not show.`;
    return `The store's own files hold no sound change ${next}.${others}`;
  }
  return isRevision(found)
    ? `The store's own files hold change ${next}, which was still being written.`
    : `What the store's own files hold as change ${next} is no change that Lode understands.`;
}
