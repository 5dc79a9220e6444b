/** Where a figure stands, seen from the year that a claim is about; `at` names a period outright. */
export type When =
  | 'year'
  | 'year-before'
  | 'yearend'
  | 'yearend-before'
  | { readonly at: string; /** Plans and forecasts count here. */ readonly planned?: true };

/** One term of a sum; the year's own figure when `when` is left out. */
export interface Place {
  readonly series: string;
  readonly when?: When;
  readonly minus?: true;
}

export type Expression = ReadonlyArray<Place>;

/** One sum over another; units are converted to those given, else to that of the first term. */
export interface Ratio {
  readonly name: string;
  readonly over: Expression;
  readonly under: Expression;
  readonly overUnit?: string;
  readonly underUnit?: string;
}

/** How a stated figure can be computed from others. */
export type Formula =
  /** In the stated figure's unit. */
  | { readonly kind: 'amount'; readonly of: Expression }
  /** In percent; the part is inside the whole. */
  | { readonly kind: 'share'; readonly part: Place; readonly whole: Place }
  /** In percent of the first figure. */
  | { readonly kind: 'percent'; readonly from: Place; readonly to: Place }
  /** In the stated figure's unit. */
  | { readonly kind: 'difference'; readonly from: Place; readonly to: Place };

interface About {
  /** Stable, and the name of the check: `us-imports/share/canada`. */
  readonly id: string;
  /** What the source states, in our own words and without its numbers. */
  readonly says: string;
}

/** The figure of `stated` follows from others; checked in every year that has what it takes. */
export interface EqualsClaim extends About {
  readonly kind: 'equals';
  /** `parts` when the same fact stands in two tables, `statement` when the text computed something. */
  readonly check: 'parts' | 'statement';
  readonly stated: string;
  readonly formula: Formula;
}

/** A sum does not exceed another sum, or a number; checked in every year that has what it takes. */
export interface AtMostClaim extends About {
  readonly kind: 'at-most';
  readonly of: Expression;
  readonly limit: Expression | number;
}

/** A ratio that cannot be above a ceiling; checked in every year that has what it takes. */
export interface CeilingClaim extends About {
  readonly kind: 'ceiling';
  readonly ratio: Ratio;
  readonly ceiling: number;
  /** What sets the ceiling, in words. */
  readonly because: string;
  /** A ratio of the same kind to set beside it. */
  readonly beside?: Ratio;
}

/** Two ratios that state one thing, such as the rate between two currencies. */
export interface SameRatioClaim extends About {
  readonly kind: 'same-ratio';
  readonly year: string;
  readonly ratios: readonly [Ratio, Ratio];
}

/** `almost triple`, `nearly double`: from half a time less up to the number itself. Readings are what may be meant. */
export interface TimesClaim extends About {
  readonly kind: 'times';
  readonly year: string;
  readonly times: number;
  readonly readings: ReadonlyArray<Ratio>;
}

/** Two figures that look alike and are not the same: kept apart, and said so when both are listed. */
export interface LookAlikesClaim extends About {
  readonly kind: 'look-alikes';
  readonly figures: readonly [LookAlike, LookAlike];
}

export interface LookAlike {
  readonly series: string;
  /** What the figure is, in words. */
  readonly name: string;
  /** Its change from the year before, in percent: a series that states it, or one that it follows from. */
  readonly change: { readonly stated: string } | { readonly of: string };
}

/** A range that was judged from the figures of another series; checked in every year inside the range's span. */
export interface WithinClaim extends About {
  readonly kind: 'within';
  readonly range: string;
  readonly of: string;
}

/** The series that come first among the rows of their total, the largest one first. */
export interface OrderClaim extends About {
  readonly kind: 'order';
  readonly year: string;
  readonly total: string;
  readonly first: ReadonlyArray<string>;
}

/** How a figure moved, in a word. */
export interface MovementClaim extends About {
  readonly kind: 'movement';
  readonly year: string;
  readonly from: Place;
  readonly to: Place;
  readonly word: Movement;
}

export type Movement = 'unchanged' | 'slightly up' | 'slightly down' | 'well up' | 'well down';

export type Claim =
  | EqualsClaim
  | AtMostClaim
  | CeilingClaim
  | SameRatioClaim
  | TimesClaim
  | LookAlikesClaim
  | WithinClaim
  | OrderClaim
  | MovementClaim;

/** What words of degree mean, in percent of change: settings of the workspace. */
export interface WordingLimits {
  /** `unchanged`, `about the same`: up to this. */
  readonly aboutTheSamePercent: number;
  /** `slightly`: above zero and up to this; `well` is above it. */
  readonly slightlyPercent: number;
}

export const wordingLimits: WordingLimits = { aboutTheSamePercent: 1, slightlyPercent: 5 };
