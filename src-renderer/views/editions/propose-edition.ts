import { lastYearOf, planEdition, type PlannedTable } from '#domain/edition-plan.ts';
import type { Figures } from '#domain/figures.ts';
import type { Edition, Series, Table } from '#domain/observations.ts';

export interface ProposalInput {
  readonly figures: Figures;
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
}

export interface ProposalChoices {
  /** The edition whose layout is copied; null: the newest one that reports anything; empty: none. */
  readonly fromId: string | null;
  /** The year as typed; null while nothing was. */
  readonly yearText: string | null;
  /** Years shown in each table; no number: as many as the copied edition shows. */
  readonly yearsShown: number;
}

export interface Proposal {
  readonly from: Edition | null;
  readonly yearText: string;
  /** Why the year is none; empty when it is one. */
  readonly yearProblem: string;
  readonly title: string;
  readonly plan: ReadonlyArray<PlannedTable>;
}

/** What a new edition would be, as far as it follows from the one it is copied from: the next year in its layout. */
export function proposeEdition(input: ProposalInput, choices: ProposalChoices): Proposal {
  const { figures, tables, series } = input;
  const { fromId, yearText, yearsShown } = choices;
  const lastOf = (edition: Edition) => {
    const years = tables.flatMap(
      ({ id }) =>
        lastYearOf(
          figures,
          series.filter(({ tableId }) => tableId === id),
          edition,
          id,
        ) ?? [],
    );
    return years.length === 0 ? null : Math.max(...years);
  };
  const from =
    fromId === null
      ? (figures.editions.findLast((edition) => statesOrSetsOut(edition, figures, series)) ?? null)
      : (figures.editions.find(({ id }) => id === fromId) ?? null);
  const last = from === null ? null : lastOf(from);
  const proposed = last === null ? '' : String(last + 1);
  const text = (yearText ?? proposed).trim();
  const year = /^[1-9]\d{3}$/.test(text) ? Number(text) : null;
  return {
    from,
    yearText: text,
    yearProblem: findYearProblem(text, year, from, last),
    title: from === null || last === null ? '' : retitle(from.title, last, text),
    plan:
      from === null || year === null || (last !== null && year <= last)
        ? []
        : planEdition({
            figures,
            tables,
            series,
            from,
            year,
            ...(Number.isInteger(yearsShown) ? { yearsShown } : {}),
          }),
  };
}

/** Is there anything in the edition to copy? */
function statesOrSetsOut(
  { id, layouts }: Edition,
  figures: Figures,
  series: ReadonlyArray<Series>,
): boolean {
  const view = { kind: 'edition', editionId: id } as const;
  return (
    layouts !== undefined ||
    figures.periods(
      series.map((one) => one.id),
      view,
    ).size > 0
  );
}

function findYearProblem(
  text: string,
  year: number | null,
  from: Edition | null,
  last: number | null,
): string {
  if (from === null) return '';
  if (year === null) return `“${text.slice(0, 20)}” is no year: write 2014.`;
  if (last !== null && year <= last) {
    return `“${from.title}” reports ${last} already: a new edition is for a later year.`;
  }
  return '';
}

/** The title with its year moved on; a title without one gets it in front. */
function retitle(title: string, from: number, to: string): string {
  return title.includes(String(from)) ? title.replaceAll(String(from), to) : `${to} ${title}`;
}
