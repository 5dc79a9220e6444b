import type { EntryPlace } from '#domain/entry-place.ts';
import type { Edition } from '#domain/observations.ts';

export interface ChangeQuestion {
  /** Why nothing at all can be changed; null when it can. */
  readonly closed: string | null;
  readonly place: EntryPlace;
  /** The edition whose figure is shown; null where nothing is listed. */
  readonly stated: Edition | null;
  /** The edition that edits go to; null while there is none. */
  readonly working: Edition | null;
}

/** Why what is shown cannot be changed where it stands, in words; null when it can. */
export function whyUnchangeable({ closed, place, stated, working }: ChangeQuestion): string | null {
  if (closed !== null) return closed;
  if (place.kind === 'closed') return place.reason;
  if (stated === null || stated.id === working?.id) return null;
  return place.kind === 'ask'
    ? `${stated.title} is read-only: what was printed stays. Type over it in the table to state another figure beside it.`
    : `“${stated.title}” states it, and edits go to ${working === null ? 'a new edition' : `“${working.title}”`}. Type over it in the table to state it there.`;
}
