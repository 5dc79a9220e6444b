import { basePeriod } from './base.ts';
import type { Figures } from './figures.ts';
import { latest } from './view.ts';
import type { Observation, Series } from './observations.ts';
import { periodYear } from './periods.ts';
import { sinceIntroduced } from './repeated.ts';
import { describeRestatement, restates, type Restatement } from './restatements.ts';
import { inDocumentOrder, type RevisionInput } from './revision-report.ts';
import { sortPeriods } from './table-layout.ts';

/** How the years of the baseline look now: what is restated, and what later editions list there in addition. */
export interface BaselineDrift {
  /** Baseline figures that the newest edition to state them states otherwise; `from` is always the baseline's. */
  readonly restated: ReadonlyArray<Restatement>;
  /** Figures of the baseline's years and rows that the baseline does not list. */
  readonly added: ReadonlyArray<{ readonly series: Series; readonly figure: Observation }>;
}

/**
 * How far later editions have moved away from the baseline in the years up to its last one. The baseline itself never
 * changes. Both lists are empty in a new workspace, and a restatement that was taken back is none.
 */
export function reportDrift(input: Omit<RevisionInput, 'since'>): BaselineDrift {
  const { figures } = input;
  const { baseline } = figures;
  if (baseline === null) return { restated: [], added: [] };
  const cells = inDocumentOrder(input).flatMap(({ series, table }) =>
    sortPeriods(figures.periods([series.id], latest))
      .filter((period) => isBaselineYear(period))
      .map((period) => ({
        series,
        table,
        printed: figures.at(series.id, period, { kind: 'edition', editionId: baseline.id }),
        newest: figures.at(series.id, period, latest),
      })),
  );
  return {
    restated: cells.flatMap(({ series, table, printed, newest }) =>
      printed !== null && newest !== null && restates(printed, newest)
        ? [
            {
              ...describeRestatement(series, table, figures, printed, newest),
              flagged: isMarked(figures, newest),
            },
          ]
        : [],
    ),
    added: cells.flatMap(({ series, printed, newest }) =>
      printed === null && newest !== null && isOfBaseline(figures, series, baseline.id)
        ? [{ series, figure: newest }]
        : [],
    ),
  };
}

/** Rows and tables that analysts added have no years of the baseline from which they could move away. */
function isOfBaseline(figures: Figures, { id }: Series, editionId: string): boolean {
  return figures.periods([id], { kind: 'edition', editionId }).size > 0;
}

/** Did the edition that introduced this value say so, or one that repeats it? */
function isMarked(figures: Figures, { seriesId, period }: Observation): boolean {
  return sinceIntroduced(figures.all(seriesId, period)).some(({ flags }) => flags.includes('r'));
}

function isBaselineYear(period: string): boolean {
  const year = periodYear(period);
  return year !== null && year <= Number(basePeriod);
}
