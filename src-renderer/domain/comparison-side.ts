import { concentration } from './concentration.ts';
import { sum } from './decimals.ts';
import type { MeasureGroup } from './measure-groups.ts';
import type { Observation, Series } from './observations.ts';
import { plural } from './plural.ts';
import { rank } from './ranks.ts';
import { amountOf, findWhole, nameKind, type Whole } from './shares.ts';

/** One side of a comparison of a measure: what its rows state in one period, and what follows from them together. */
export interface Side {
  readonly period: string;
  /** What sentences call it: its period, with the edition where both sides are of one. */
  readonly name: string;
  /** In the order of the rows; null is not listed. */
  readonly figures: ReadonlyArray<Observation | null>;
  readonly total: Observation | null;
  readonly whole: Whole;
  readonly ranks: ReadonlyArray<number | null>;
  readonly sum: number | null;
  readonly hhi: number | null;
  /** Which editions the side draws on, how many rows have a number, and the names of those that have none. */
  readonly coverage: string;
}

/** The side's figures; `addsUp` says whether its rows have sums, shares and ranks at all. */
export function readSide(
  { period, edition }: { readonly period: string; readonly edition: string | null },
  { rows, total, addsUp }: Pick<MeasureGroup, 'rows' | 'total' | 'addsUp'>,
  figureOf: (seriesId: string) => Observation | null,
  nameEdition: (id: string) => string = (id) => id,
): Side {
  const name = edition === null ? period : `${period} ${edition}`;
  const figures = rows.map(({ id }) => figureOf(id));
  const totalFigure = total === null ? null : figureOf(total.id);
  const amounts = figures.map(amountOf);
  const numbers = amounts.filter((amount) => amount !== null);
  const ofAll = sum(numbers);
  return {
    period,
    name,
    figures,
    total: totalFigure,
    whole: addsUp ? findWhole(name, figures, totalFigure) : noWhole,
    ranks: addsUp ? rank(amounts) : amounts.map(() => null),
    sum: addsUp && numbers.length > 0 && Number.isFinite(ofAll) ? ofAll : null,
    hhi: addsUp ? concentration(numbers) : null,
    coverage: describeCoverage(name, rows, figures, totalFigure, nameEdition),
  };
}

const noWhole: Whole = { amount: null, name: '', reason: null };

function describeCoverage(
  name: string,
  rows: ReadonlyArray<Series>,
  figures: ReadonlyArray<Observation | null>,
  total: Observation | null,
  nameEdition: (id: string) => string,
): string {
  const editions = [
    ...new Set(
      [...figures, total].flatMap((figure) => (figure === null ? [] : [figure.editionId])),
    ),
  ];
  const without = rows.flatMap((row, index) => {
    const figure = figures[index] ?? null;
    if (amountOf(figure) !== null) return [];
    return [`${nameRow(row, rows)} (${figure === null ? 'not listed' : nameKind(figure)})`];
  });
  const from = editions.length === 0 ? '' : ` (${editions.map(nameEdition).join(' and ')})`;
  const missing = without.length === 0 ? '' : `; without ${without.join('; ')}`;
  return `${name}${from}: ${plural(rows.length - without.length, `of ${rows.length} rows has`, `of ${rows.length} rows have`)} a number${missing}.`;
}

/** The row's label, with its company where other rows have the same label. */
function nameRow(row: Series, rows: ReadonlyArray<Series>): string {
  const isAlone = rows.filter(({ label }) => label === row.label).length === 1;
  return isAlone || row.entity === '' ? row.label : `${row.label}, ${row.entity}`;
}
