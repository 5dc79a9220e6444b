import type { Edition } from '../observations.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import type { RecordChange } from '../steps.ts';
import { isPublished } from './adopt.ts';

/**
 * Says why a change cannot be taken, in words, or nothing. What an edition that is published here states was printed,
 * so it stays, unless the other workspace has reopened it and that is taken too.
 */
export function findObstacle(
  here: WorkspaceRecords,
  there: WorkspaceRecords,
  /** Ids of the editions that the other workspace has reopened. */
  reopened: ReadonlySet<string>,
): (change: RecordChange) => string {
  const own = new Map(here.editions.map((one) => [one.id, one]));
  const theirs = new Map(there.editions.map((one) => [one.id, one]));
  const againstEdition = (id: string) =>
    reopened.has(id) ? '' : objectToEdition(own.get(id), theirs.get(id));
  return (change) => {
    if (change.on === 'edition') return againstEdition(change.id);
    if (change.on !== 'figure') return '';
    const edition = own.get(change.editionId);
    if (edition === undefined) return againstEdition(change.editionId);
    if (!isPublished(edition) || reopened.has(edition.id)) return '';
    return `“${edition.title}” is published here: what it printed stays.`;
  };
}

function objectToEdition(own: Edition | undefined, their: Edition | undefined): string {
  if (own === undefined) {
    return their?.role === 'baseline'
      ? `“${their.title}” is a baseline, and a workspace has one only.`
      : '';
  }
  if (own.role === 'baseline') return `“${own.title}” is the baseline here: it stays as it is.`;
  if (their?.role === 'baseline') {
    return `“${own.title}” is the baseline there, and a workspace has one only.`;
  }
  if (!isPublished(own)) return '';
  return their === undefined
    ? `“${own.title}” is published here: it is not removed. Reopen it first.`
    : `“${own.title}” is published here: it stays as it is. Reopen it first.`;
}
