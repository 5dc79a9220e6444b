import { plural } from '../plural.ts';
import { sinceIntroduced } from '../repeated.ts';
import type { Check } from './check.ts';
import type { Evidence } from './evidence.ts';
import { listNames } from './words.ts';

/**
 * Where rows of a column carry `r`, does their total too, and the other way round? A note where only one side does: a
 * revision may be too small to show in a rounded total. Columns without any `r` are not looked at. An edition that only
 * repeats a figure does not print its `r` again; that of the edition which revised it counts.
 */
export function checkRevisedTotals(evidence: Evidence): Check[] {
  return evidence.tables.flatMap((table) =>
    evidence
      .ofTable(table.id)
      .filter(({ role }) => role === 'total')
      .flatMap((total) =>
        evidence.periods(total.id).flatMap((period): Check[] => {
          const parts = evidence.partsOf(total);
          const revised = parts.filter(({ id }) => isMarked(evidence, id, period));
          const isRevised = isMarked(evidence, total.id, period);
          if (revised.length === 0 && !isRevised) return [];
          const agree = isRevised === revised.length > 0;
          const names = listNames(revised.map(({ label }) => label));
          return [
            {
              id: `parts/revised/${total.id}/${period}`,
              kind: 'parts',
              table: table.id,
              period,
              measure: total.measure,
              result: agree ? 'ok' : 'note',
              printed: isRevised ? 1 : 0,
              computed: revised.length,
              limit: 0,
              message: agree
                ? `${period}: the total is marked revised, and so ${revised.length === 1 ? 'is' : 'are'} ${revised.length} of the rows (${names}).`
                : isRevised
                  ? `${period}: the total is marked revised, but none of its rows is.`
                  : `${period}: ${plural(revised.length, `of the rows (${names}) is`, `of the rows (${names}) are`)} marked revised, but the total is not.`,
              cells: [total, ...(revised.length === 0 ? parts : revised)].map(({ id }) =>
                evidence.cell(id, period),
              ),
            },
          ];
        }),
      ),
  );
}

function isMarked({ figures, view }: Evidence, seriesId: string, period: string): boolean {
  const stated = figures.all(seriesId, period, view);
  return sinceIntroduced(stated).some(({ flags }) => flags.includes('r'));
}
