import { reportDrift, type BaselineDrift } from './baseline-drift.ts';
import type { Check } from './checks/check.ts';
import type { WordingLimits } from './checks/claims.ts';
import { runChecks } from './checks/run-checks.ts';
import type { Choices } from './choices.ts';
import { gatherCitations, type Citation } from './citations.ts';
import { countReviewsByTable, type ReviewCounts } from './count-reviews.ts';
import { gatherEditionFacts, type EditionFacts } from './edition-facts.ts';
import type { Figures } from './figures.ts';
import type { View } from './view.ts';
import type { Annotation, Series, Source, Table } from './observations.ts';
import { trackOutlook, type OutlookItem } from './outlook.ts';
import { makeOverview, type Overview } from './overview.ts';
import type { Restatement } from './restatements.ts';
import { reportRevisions } from './revision-report.ts';

/** Everything that a look over the whole workspace draws on. */
export interface AnalysisInput {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly sources: ReadonlyArray<Source>;
  readonly figures: Figures;
  readonly view: View;
  readonly wording: WordingLimits;
  /** What was decided about series breaks; nothing when left out. */
  readonly choices?: Choices;
  /** None when left out. */
  readonly annotations?: ReadonlyArray<Annotation>;
}

/** What can be found out about a workspace as a whole. Plain data, all of it: it is worked out in a worker. */
export interface Analyses {
  readonly checks: ReadonlyArray<Check>;
  readonly outlook: ReadonlyArray<OutlookItem>;
  readonly revisions: ReadonlyArray<Restatement>;
  readonly drift: BaselineDrift;
  readonly editionFacts: ReadonlyArray<EditionFacts>;
  readonly citations: ReadonlyArray<Citation>;
  readonly overview: Overview;
  /** By table, of those tables in which anything is worked on. */
  readonly reviews: Readonly<Record<string, ReviewCounts>>;
}

export type AnalysisName = keyof Analyses;

export const analyses: {
  readonly [Name in AnalysisName]: (input: AnalysisInput) => Analyses[Name];
} = {
  checks: runChecks,
  outlook: trackOutlook,
  revisions: reportRevisions,
  drift: reportDrift,
  editionFacts: gatherEditionFacts,
  citations: gatherCitations,
  overview: makeOverview,
  reviews: countReviewsByTable,
};
