import type { Edition } from '#domain/observations.ts';
import { readPeriod } from '#domain/periods.ts';
import { sortPeriods } from '#domain/table-layout.ts';
import { namePeriod } from '#format/periods.ts';
import { oneLine } from '../document/plain-text.ts';
import type { DraftTable } from './draft-table.ts';

/** Which editions state the figures that are shown, and in which periods. */
export interface ShownEditions {
  /** Oldest first. */
  readonly used: ReadonlyArray<Edition>;
  /** By period, the ids of the editions. */
  readonly stating: ReadonlyMap<string, ReadonlySet<string>>;
}

export function shownEditions(
  { rows }: DraftTable,
  editions: ReadonlyArray<Edition>,
): ShownEditions {
  const stating = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.kind === 'heading') continue;
    for (const { figure } of row.cells) {
      if (figure === null) continue;
      const ids = stating.get(figure.period) ?? new Set();
      stating.set(figure.period, ids.add(figure.editionId));
    }
  }
  const used = editions.filter(({ id }) => [...stating.values()].some((ids) => ids.has(id)));
  return { used, stating };
}

/**
 * Which edition the figures come from; where there are several, the periods of each: `Editions: 2009–2012 and part of
 * 2013 from 2013 Minerals Yearbook: Indium; 2014 and part of 2013 from Update.`
 */
export function editionRemark({ used, stating }: ShownEditions): string[] {
  const [only] = used;
  if (only === undefined) return [];
  if (used.length === 1) return [`Edition: ${nameEdition(only)}.`];
  const periods = sortPeriods(stating.keys());
  const parts = used.map((edition) => {
    const whole = periods.filter((one) => isOnly(stating.get(one), edition.id));
    const part = periods.filter(
      (one) => !whole.includes(one) && stating.get(one)?.has(edition.id) === true,
    );
    const spans = [
      ...(whole.length === 0 ? [] : [listPeriods(whole)]),
      ...(part.length === 0 ? [] : [`part of ${listPeriods(part)}`]),
    ];
    return `${spans.join(' and ')} from ${nameEdition(edition)}`;
  });
  return [`Editions: ${parts.join('; ')}.`];
}

/** `2013 Minerals Yearbook: Indium (U.S. Geological Survey, 2014)`. */
export function nameEdition({ title, publisher, published }: Edition): string {
  const about = [publisher, published].filter(Boolean).join(', ');
  return oneLine(about === '' ? title : `${title} (${about})`);
}

function isOnly(ids: ReadonlySet<string> | undefined, id: string): boolean {
  return ids?.size === 1 && ids.has(id);
}

/** Years that follow one another as one span: `2009–2012, 2014`. */
function listPeriods(periods: ReadonlyArray<string>): string {
  const runs: string[][] = [];
  for (const period of periods) {
    const last = runs.at(-1);
    if (last !== undefined && follows(last.at(-1) ?? '', period)) last.push(period);
    else runs.push([period]);
  }
  return runs
    .flatMap((run) =>
      run.length > 2
        ? [`${namePeriod(run[0] ?? '')}\u2013${namePeriod(run.at(-1) ?? '')}`]
        : run.map(namePeriod),
    )
    .join(', ');
}

function follows(one: string, next: string): boolean {
  const isYear = (id: string) => /^\d{4}$/.test(id) && readPeriod(id).ok;
  return isYear(one) && isYear(next) && Number(next) === Number(one) + 1;
}
