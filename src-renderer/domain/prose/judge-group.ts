import type { Book } from './book.ts';
import { findCandidates } from './candidates.ts';
import { chooseRow } from './choose-row.ts';
import type { Claim, ClaimGroup } from './claims.ts';
import type { Desk } from './desk.ts';
import type { Judgement } from './finding.ts';
import type { Need } from './needs.ts';
import { fitsUnit, type Profile } from './profiles.ts';
import type { Subject } from './subject.ts';

/**
 * What there is to know about the claims of a group, one judgement each; null when no row is about
 * them.
 */
export function judgeGroup(
  { book, profiles, lexicon }: Desk,
  subject: Subject,
  { claims }: ClaimGroup,
): ReadonlyArray<Judgement> | null {
  for (const need of needsOf(claims)) {
    const candidates = findCandidates(subject, need, profiles, lexicon);
    if (candidates.length > 0) return chooseRow(book, candidates, claims);
  }
  return null;
}

/** The same for claims about rows that the text names outright. */
export function judgeNamed(
  book: Book,
  named: ReadonlyArray<Profile>,
  { claims }: ClaimGroup,
): ReadonlyArray<Judgement> | null {
  const fitting = named.filter((profile) =>
    claims.every((claim) => !('quantity' in claim) || canState(profile, claim)),
  );
  if (fitting.length === 0) return null;
  const candidates = fitting.map((profile) => ({ profile, score: 0 }));
  return chooseRow(book, candidates, claims);
}

/** Any row may have changed by a percentage; amounts need its unit. */
function canState(
  profile: Profile,
  { kind, quantity: { unit } }: Extract<Claim, { quantity: unknown }>,
): boolean {
  return (kind === 'change' && unit === '%') || fitsUnit(unit, profile);
}

/** What the claims need of a series, and what they put up with where there is none. */
export function needsOf(claims: ReadonlyArray<Claim>): ReadonlyArray<Need> {
  const level = claims.find((claim) => claim.kind === 'level');
  if (level !== undefined) return [{ role: 'level', unit: level.quantity.unit }];
  const [first] = claims;
  if (claims.some((claim) => 'isOfShare' in claim && claim.isOfShare === true))
    return [{ role: 'share', unit: null }];
  switch (first?.kind) {
    case 'share':
      return [
        { role: 'share', unit: null },
        { role: 'percent', unit: null },
      ];
    case 'percent-level':
      // A share is of a whole, not more than something else.
      if (first.isComparison === true) return [{ role: 'comparison', unit: null }];
      return [
        { role: 'percent', unit: null },
        { role: 'share', unit: null },
      ];
    default: {
      const change = claims.find(
        (claim) => claim.kind === 'change' && !/^(?:%|points)$/.test(claim.quantity.unit),
      );
      const unit = change?.kind === 'change' ? change.quantity.unit : null;
      return [{ role: 'change', unit }];
    }
  }
}
