import type { Hedge } from './hedges.ts';
import type { Quantity } from './quantities.ts';

/** When a statement is about; `explicit` when its own clause says so. */
export interface When {
  readonly periods: ReadonlyArray<string>;
  readonly isExplicit: boolean;
}

export type Sign = 1 | -1 | 0;

/**
 * One thing that a clause says, not yet of any series. `index` is its item in the clause; `last`
 * the last one of it.
 */
export type Claim = {
  readonly index: number;
  readonly last: number;
} & (
  | {
      readonly kind: 'level';
      readonly quantity: Quantity;
      readonly when: When;
      /** A base whose time is not named comes before this time. */
      readonly before?: When;
    }
  | {
      readonly kind: 'percent-level';
      /** So much more or less than something else, not than at an earlier time. */
      readonly isComparison?: true;
      readonly quantity: Quantity;
      readonly when: When;
      readonly before?: When;
    }
  | {
      readonly kind: 'change';
      /** Of the share that the row has of a whole. */
      readonly isOfShare?: boolean;
      readonly quantity: Quantity;
      readonly sign: Sign;
      readonly to: When;
      readonly from: When;
      /** Left out where the amount is that of the whole change. */
      readonly pace?: Pace;
    }
  | { readonly kind: 'share'; readonly quantity: Quantity; readonly when: When }
  | {
      readonly kind: 'multiple';
      readonly isOfShare?: boolean;
      readonly times: number;
      readonly hedge: Hedge | null;
      readonly to: When;
      readonly from: When | null;
    }
  | {
      readonly kind: 'direction';
      readonly isOfShare?: boolean;
      readonly sign: Sign;
      readonly degree: Degree;
      readonly to: When;
      readonly from: When;
      /** Left out where nothing is said of the years between. */
      readonly steps?: Steps;
    }
);

/**
 * `slight` and `same` are what the wording limits say; anything else contradicts only by its
 * direction.
 */
export type Degree = 'any' | 'slight' | 'same';

/**
 * The years from each of which to the next one something moved; none where the text does not say
 * which.
 */
export interface Steps {
  /** In their order; the first is only what the second is compared with. */
  readonly years: ReadonlyArray<string>;
  /** Those that the text leaves out: `except in 2010`. */
  readonly without: ReadonlyArray<string>;
  /** `Steadily` is said of a course that turns back now and then, too. */
  readonly isLoose: boolean;
  /** The words leave open whether the first year is compared with the one before it. */
  readonly mayBeginBefore: boolean;
}

/** Is an amount that of every year, or what the years come to on average? */
export type Pace = 'every' | 'average';

/** Claims that are about one series: those of one change are judged together. */
export interface ClaimGroup {
  readonly claims: ReadonlyArray<Claim>;
}
