import type { Check, CheckedCell } from '#domain/checks/check.ts';
import { nameRow, nameTable } from '#domain/names.ts';
import type { Table } from '#domain/observations.ts';
import { namePeriod } from '#format/periods.ts';
import { withUnit } from '#format/units.ts';
import type { Lookup } from './lookup.ts';

/** A cell of a check in words, and where it leads. */
export interface CellText {
  readonly id: string;
  readonly tableId: string;
  readonly seriesId: string;
  readonly period: string;
  /** `Total, 2013`; with its table where that is another printed one: `Table 1, Total, 2013`. */
  readonly where: string;
  /** The figure as printed, with its unit, `not listed`, or an ellipsis while it is on its way. */
  readonly figure: string;
  /** Flags, as raised letters; empty when there are none. */
  readonly superscript: string;
  /** The edition, unless it is the baseline. */
  readonly edition: string;
  readonly isListed: boolean;
  /** Where it stands, in full: `Table 1. U.S. imports ... · 2013 Minerals Yearbook: Indium`. */
  readonly source: string;
  /** False where the table has no such column. */
  readonly canShow: boolean;
}

/** The cells of a check in its order, each once. */
export function distinctCells({ cells }: Pick<Check, 'cells'>): CheckedCell[] {
  const byId = new Map(cells.map((cell) => [cellId(cell), cell]));
  return [...byId.values()];
}

export function describeCell(cell: CheckedCell, check: Check, lookup: Lookup): CellText {
  const { seriesId, period } = cell;
  const series = lookup.series(seriesId);
  const table = lookup.table(series?.tableId ?? '');
  const figure = lookup.figure(cell);
  const name = series === null ? seriesId : nameRow(series);
  // Rows collected from the text speak for themselves; those of a printed table are countries and plants.
  const isOfOtherTable = table !== null && table.id !== check.table && table.number !== '';
  const place = {
    id: cellId(cell),
    tableId: table?.id ?? '',
    seriesId,
    period,
    source: table === null ? '' : nameTable(table),
    where: [...(isOfOtherTable ? [nameTableShortly(table)] : []), name, namePeriod(period)].join(
      ', ',
    ),
  };
  if (figure === null || figure === undefined) {
    return {
      ...place,
      figure: figure === null ? 'not listed' : '…',
      superscript: '',
      edition: '',
      isListed: false,
      canShow: table !== null && lookup.hasColumn(table.id, period),
    };
  }
  const { whole, fraction, superscript, kind } = lookup.print(figure);
  const printed = `${whole}${fraction}`;
  const editionTitle = lookup.editionTitle(figure.editionId);
  return {
    ...place,
    figure: kind === 'word' ? printed : withUnit(printed, series?.unit ?? ''),
    superscript,
    edition: figure.editionId === lookup.baseline?.id ? '' : editionTitle,
    isListed: true,
    source: [place.source, editionTitle].filter(Boolean).join(' · '),
    canShow: table !== null,
  };
}

/** The edition of all listed figures, when it is one and not the baseline; else empty. */
export function editionOfAll(cells: ReadonlyArray<CellText>): string {
  const editions = new Set(cells.filter(({ isListed }) => isListed).map(({ edition }) => edition));
  const [first = ''] = editions;
  return editions.size === 1 ? first : '';
}

/** `Table 3`; a table that the source does not number goes by its title. */
export function nameTableShortly({ number, title }: Table): string {
  return number === '' ? title : `Table ${number}`;
}

function cellId({ seriesId, period, editionId }: CheckedCell): string {
  return `${seriesId} ${period} ${editionId ?? ''}`;
}
