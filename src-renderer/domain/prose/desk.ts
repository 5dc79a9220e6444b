import { Book } from './book.ts';
import type { When } from './claims.ts';
import type { Judgement, ProseWorld } from './finding.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import { profilesOf, type Profile } from './profiles.ts';

/**
 * What lies ready for the reading of a text: the figures, the rows as prose knows them, and the
 * names.
 */
export interface Desk {
  readonly world: ProseWorld;
  readonly book: Book;
  readonly lexicon: Lexicon;
  readonly profiles: ReadonlyArray<Profile>;
}

export function makeDesk(world: ProseWorld): Desk {
  return {
    world,
    book: new Book(world),
    lexicon: lexiconOf(world.series),
    profiles: profilesOf(world.series, world.tables),
  };
}

/**
 * A contradiction that rests on more than the words say is none: the message then gives the reason.
 */
export function soften(judgement: Judgement, reason: string): Judgement {
  return judgement.verdict === 'disagree'
    ? { ...judgement, verdict: 'cannot-tell', message: `${judgement.message} ${reason}` }
    : judgement;
}

/** What the figures of one time neither bear out nor contradict. */
export function leaveOpen(judgement: Judgement, reason: string): Judgement {
  const message = `${judgement.message} ${reason}`;
  return { ...judgement, verdict: 'cannot-tell', message };
}

/** A year that only the sentence before names is no ground for a contradiction. */
export function softenCarried(
  { world }: Desk,
  year: string,
  claim: { readonly when?: When; readonly to?: When },
  judgement: Judgement,
): Judgement {
  const when = claim.when ?? claim.to;
  const isCarried = when?.isExplicit === false && year !== world.period;
  return isCarried ? soften(judgement, 'The text does not say of which year it is.') : judgement;
}

/** The answer to a figure that no row is about. */
export function unknown(quote: string, kind: string): Judgement {
  return {
    verdict: 'cannot-tell',
    kind: kind === 'share' ? 'share' : kind === 'change' ? 'change' : 'level',
    message: `No row of the tables is clearly what “${quote}” is about.`,
    links: [],
  };
}
