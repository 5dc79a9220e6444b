import type { Dataset, Observation } from '#domain/observations.ts';
import { flattenValue } from '#domain/values.ts';
import { writeCsv } from './csv.ts';
import { resourceColumns, type PackageFiles, type ResourceName } from './data-package.ts';

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/**
 * The resources of a data package, which `readDataPackage` reads back to the same dataset but for what its columns
 * have no place for. Free text stands as it is: packages are read by programs, and a guard would change it.
 */
export function writeDataPackage(dataset: Dataset): PackageFiles {
  return {
    'editions.csv': write(
      'editions.csv',
      dataset.editions.map(({ id, title, publisher, published, role }) => ({
        id,
        title,
        publisher,
        published,
        role,
      })),
    ),
    'tables.csv': write(
      'tables.csv',
      dataset.tables.map((table) => ({
        id: table.id,
        number: table.number,
        title: table.title,
        unit_line: table.unitLine,
        row_heading: table.rowHeading,
        significant_digits: table.significantDigits,
        note_ids: table.noteIds.join(' '),
        order: table.order,
      })),
    ),
    'series.csv': write(
      'series.csv',
      dataset.series.map((one) => ({
        id: one.id,
        table_id: one.tableId,
        order: one.order,
        label: one.label,
        country: one.country,
        entity: one.entity,
        location: one.location,
        indicator: one.indicator,
        measure: one.measure,
        unit: one.unit,
        basis: one.basis,
        counterpart: one.counterpart,
        parent_id: one.parentId,
        role: one.role,
        break_note: one.breakNote,
      })),
    ),
    'observations.csv': write('observations.csv', dataset.observations.map(toRow)),
    'notes.csv': write(
      'notes.csv',
      dataset.notes.map(({ id, tableId, mark, text, kind }) => ({
        id,
        table_id: tableId,
        mark,
        text,
        kind,
      })),
    ),
    'sources.csv': write(
      'sources.csv',
      dataset.sources.map(({ id, citation, kind, citedIn }) => ({
        id,
        citation,
        kind,
        cited_in: citedIn,
      })),
    ),
  };
}

function toRow(one: Observation): Row {
  return {
    series_id: one.seriesId,
    period: one.period,
    edition_id: one.editionId,
    ...flattenValue(one.value),
    flags: one.flags.join(' '),
    qualifier: one.qualifier,
    note_ids: one.noteIds.join(' '),
    printed: one.printed,
    locator: one.locator,
    cites: one.cites,
    comment: one.comment,
  };
}

function write(name: ResourceName, rows: ReadonlyArray<Row>): string {
  const columns = resourceColumns[name];
  return writeCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}
