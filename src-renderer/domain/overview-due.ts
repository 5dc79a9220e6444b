import type { Evidence } from './checks/evidence.ts';
import { actualSources } from './outlook-actuals.ts';
import type { OutlookItem } from './outlook.ts';
import { periodYear } from './periods.ts';
import { isReport } from './plan-outcomes.ts';

/** The newest year of which any edition in the view states more than plans and what came of them; null when none does. */
export function newestYear(evidence: Evidence): string | null {
  const years = evidence.tables.flatMap(({ id }) =>
    evidence.ofTable(id).flatMap((series) =>
      evidence
        .calendar(series.id)
        .filter((period) => {
          const figure = evidence.at(series.id, period.id);
          return figure !== null && isReport(evidence.figures, figure.observation);
        })
        .map(({ end }) => end.slice(0, 4)),
    ),
  );
  return years.sort().at(-1) ?? null;
}

/** The plans whose time has come by that year and of which nothing is entered yet; those without a date never are. */
export function listDue(outlook: ReadonlyArray<OutlookItem>, year: string | null): OutlookItem[] {
  if (year === null) return [];
  const undated = new Set(
    actualSources.filter(({ hasNoDate }) => hasNoDate === true).map(({ plan }) => plan),
  );
  return outlook.filter(({ verdict, period, series }) => {
    const target = periodYear(period);
    const isDue = target !== null && target <= Number(year);
    return verdict === 'not entered yet' && isDue && !undated.has(series.id);
  });
}
