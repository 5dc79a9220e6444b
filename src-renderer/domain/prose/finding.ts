import type { Check } from '../checks/check.ts';
import type { WordingLimits } from '../checks/claims.ts';
import type { EvidenceInput } from '../checks/evidence.ts';

/** What prose is compared with. */
export interface ProseWorld extends EvidenceInput {
  /** What words of degree mean. */
  readonly limits: WordingLimits;
  /** The year that sentences without one are about: the chapter's. */
  readonly period: string;
  /**
   * Checks that were made of the figures: a sentence that uses a doubted figure is told so. None
   * when left out.
   */
  readonly checks?: ReadonlyArray<Check>;
}

export type Verdict = 'agree' | 'disagree' | 'cannot-tell';

/** What a statement is about. */
export type FindingKind =
  'level' | 'range' | 'change' | 'percent' | 'share' | 'multiple' | 'direction' | 'degree' | 'rank';

/** A figure that a statement was compared with. */
export interface FigureLink {
  readonly seriesId: string;
  readonly period: string;
}

/** One statement of the text and what the tables say to it. */
export interface ProseFinding {
  /** Offsets in the text; `quote` is what stands between them. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly verdict: Verdict;
  readonly kind: FindingKind;
  /**
   * In plain words: the figure with table, row, period and edition, what is said and what the
   * tables give.
   */
  readonly message: string;
  readonly links: ReadonlyArray<FigureLink>;
  /**
   * What the workspace’s checks say of the figures that it was compared with; left out when they
   * say nothing.
   */
  readonly doubts?: ReadonlyArray<string>;
}

/** A finding before its place in the text is known. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly kind: FindingKind;
  readonly message: string;
  readonly links: ReadonlyArray<FigureLink>;
}
