import type { SavedChart } from '#domain/charts/chart.ts';
import type { Annotation, Table } from '#domain/observations.ts';
import type { NewPart } from '#domain/reports/edit-report.ts';
import { parseTarget } from '#domain/targets.ts';
import { nameTable } from '#domain/names.ts';
import {
  draftSentences,
  joinSentences,
  type SentenceRequest,
} from '../sentences/draft-sentences.ts';

export interface StartingInput extends Omit<SentenceRequest, 'table'> {
  /** Those to be in it, in this order. */
  readonly tables: ReadonlyArray<Table>;
  readonly charts: ReadonlyArray<SavedChart>;
  readonly annotations: ReadonlyArray<Annotation>;
}

/**
 * What a new report begins with: for each table a heading, what can be said of it, the table, the charts that draw its
 * rows alone, and the open notes on it; then the sources. Charts of several tables come last.
 */
export function startingParts(input: StartingInput): NewPart[] {
  const { tables, charts, annotations, series, ...request } = input;
  const tableOf = new Map(series.map((one) => [one.id, one.tableId]));
  const home = (chart: SavedChart) => {
    const ids = new Set(chart.spec.seriesIds.map((id) => tableOf.get(id)));
    return ids.size === 1 ? [...ids][0] : undefined;
  };
  const chosen = new Set(tables.map(({ id }) => id));
  const drawn = (chart: SavedChart): NewPart => ({ kind: 'chart', chartId: chart.id });
  return [
    ...tables.flatMap((table): NewPart[] => {
      const own = series.filter((one) => one.tableId === table.id);
      const markdown = joinSentences(draftSentences({ ...request, table, series: own }));
      return [
        { kind: 'heading', text: headingOf(table), level: 1 },
        ...(markdown === '' ? [] : [{ kind: 'text' as const, markdown, seen: {} }]),
        { kind: 'table', tableId: table.id, periods: null },
        ...charts.filter((chart) => home(chart) === table.id).map(drawn),
        ...annotations
          .filter((note) => isOpenOn(note, table.id, tableOf))
          .map((note): NewPart => ({ kind: 'note', annotationId: note.id })),
      ];
    }),
    ...charts
      .filter((chart) => home(chart) === undefined || !chosen.has(home(chart) ?? ''))
      .map(drawn),
    { kind: 'sources' },
  ];
}

/** Notes on figures of the table, its rows and ranges, and on itself. */
function isOpenOn(
  { target, resolvedAt }: Annotation,
  tableId: string,
  tableOf: ReadonlyMap<string, string>,
): boolean {
  if (resolvedAt !== undefined) return false;
  const on = parseTarget(target);
  switch (on?.on) {
    case 'figure':
    case 'series':
      return tableOf.get(on.seriesId) === tableId;
    case 'range':
      return tableOf.get(on.from) === tableId;
    case 'table':
      return on.tableId === tableId;
    default:
      return false;
  }
}

/** The table's subject: its title without what its rows are by. */
function headingOf(table: Table): string {
  return nameTable({ ...table, number: '' }).replace(/,\s*by [^,]+$/i, '');
}
