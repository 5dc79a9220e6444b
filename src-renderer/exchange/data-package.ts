import { isFlag, type Flag } from '#domain/flags.ts';
import {
  qualifiers,
  type Dataset,
  type Edition,
  type EditionRole,
  type Note,
  type Observation,
  type Qualifier,
  type Series,
  type SeriesRole,
  type Source,
  type Table,
} from '#domain/observations.ts';
import { readPeriod } from '#domain/periods.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { readValue } from './data-package-values.ts';
import { readCsv, type CsvRow } from './csv.ts';

/** The files of a data package by name, as text. */
export type PackageFiles = Readonly<Record<ResourceName, string>>;

export const resourceNames = [
  'editions.csv',
  'tables.csv',
  'series.csv',
  'observations.csv',
  'notes.csv',
  'sources.csv',
] as const;

export type ResourceName = (typeof resourceNames)[number];

/** Every column of every resource, in order: `baseline-package` layout. */
export const resourceColumns: Record<ResourceName, ReadonlyArray<string>> = {
  'editions.csv': ['id', 'title', 'publisher', 'published', 'role'],
  'tables.csv': [
    'id',
    'number',
    'title',
    'unit_line',
    'row_heading',
    'significant_digits',
    'note_ids',
    'order',
  ],
  'series.csv': [
    'id',
    'table_id',
    'order',
    'label',
    'country',
    'entity',
    'location',
    'indicator',
    'measure',
    'unit',
    'basis',
    'counterpart',
    'parent_id',
    'role',
    'break_note',
  ],
  'observations.csv': [
    'series_id',
    'period',
    'edition_id',
    'kind',
    'value',
    'low',
    'high',
    'flags',
    'qualifier',
    'note_ids',
    'printed',
    'locator',
    'cites',
    'comment',
  ],
  'notes.csv': ['id', 'table_id', 'mark', 'text', 'kind'],
  'sources.csv': ['id', 'citation', 'kind', 'cited_in'],
};

/**
 * Reads a data package of figures. Fails at the first thing that is wrong, naming file, row and column: nothing of a
 * faulty package is used. Working editions get `createdAt` in the order in which they stand.
 */
export function readDataPackage(files: PackageFiles): Result<Dataset> {
  try {
    const dataset: Dataset = {
      editions: readRows(files, 'editions.csv', readEdition),
      tables: readRows(files, 'tables.csv', readTable),
      series: readRows(files, 'series.csv', readSeries),
      observations: readRows(files, 'observations.csv', readObservation),
      notes: readRows(files, 'notes.csv', readNote),
      sources: readRows(files, 'sources.csv', readSource),
    };
    checkReferences(dataset);
    return succeed(dataset);
  } catch (error) {
    if (error instanceof PackageError) return fail(error.message);
    throw error;
  }
}

/** Thrown inside this file only, to leave a row from any depth; callers get a Result. */
class PackageError extends Error {}

/** One row's cells with the place for messages. */
class RowReader {
  readonly #file: ResourceName;
  readonly #row: CsvRow;
  readonly index: number;

  constructor(file: ResourceName, row: CsvRow, index: number) {
    this.#file = file;
    this.#row = row;
    this.index = index;
  }

  text(column: string): string {
    return this.#row.cells[column] ?? '';
  }

  number(column: string): number | null {
    const text = this.text(column);
    if (text === '') return null;
    if (!/^-?\d+(\.\d+)?$/.test(text)) this.refuse(column, 'is not a plain decimal number');
    return Number(text);
  }

  integer(column: string): number {
    const value = this.number(column);
    if (value === null || !Number.isInteger(value)) this.refuse(column, 'is not a whole number');
    return value as number;
  }

  list(column: string): string[] {
    return this.text(column).split(' ').filter(Boolean);
  }

  oneOf<T extends string>(column: string, allowed: ReadonlyArray<T>): T {
    const text = this.text(column);
    const found = allowed.find((one) => one === text);
    if (found === undefined) this.refuse(column, `is none of: ${allowed.join(', ')}`);
    return found as T;
  }

  refuse(column: string, why: string): never {
    throw new PackageError(
      `${this.#file}, row ${this.#row.number}, column ${column}: “${this.text(column)}” ${why}.`,
    );
  }
}

function readRows<T>(
  files: PackageFiles,
  name: ResourceName,
  read: (row: RowReader) => T,
): ReadonlyArray<T> {
  const csv = readCsv(files[name]);
  if (!csv.ok) throw new PackageError(`${name}: ${csv.reason}`);
  const missing = resourceColumns[name].filter((column) => !csv.value.columns.includes(column));
  if (missing.length > 0) throw new PackageError(`${name} has no column ${missing.join(', ')}.`);
  return csv.value.rows.map((row, index) => read(new RowReader(name, row, index)));
}

const editionRoles: ReadonlyArray<EditionRole> = ['baseline', 'published', 'working'];
const seriesRoles: ReadonlyArray<SeriesRole> = ['part', 'total', 'subtotal', 'single'];
const noteKinds: ReadonlyArray<Note['kind']> = ['headnote', 'footnote', 'symbol'];

function readEdition(row: RowReader): Edition {
  return {
    id: row.text('id'),
    title: row.text('title'),
    publisher: row.text('publisher'),
    published: row.text('published'),
    role: row.oneOf('role', editionRoles),
    createdAt: row.index,
  };
}

function readTable(row: RowReader): Table {
  return {
    id: row.text('id'),
    number: row.text('number'),
    title: row.text('title'),
    unitLine: row.text('unit_line'),
    rowHeading: row.text('row_heading'),
    significantDigits: row.integer('significant_digits'),
    noteIds: row.list('note_ids'),
    order: row.integer('order'),
    addedPeriods: [],
  };
}

function readSeries(row: RowReader): Series {
  return {
    id: row.text('id'),
    tableId: row.text('table_id'),
    order: row.integer('order'),
    label: row.text('label'),
    country: row.text('country'),
    entity: row.text('entity'),
    location: row.text('location'),
    indicator: row.text('indicator'),
    measure: row.text('measure'),
    unit: row.text('unit'),
    basis: row.text('basis'),
    counterpart: row.text('counterpart'),
    parentId: row.text('parent_id'),
    role: row.oneOf('role', seriesRoles),
    breakNote: row.text('break_note'),
  };
}

function readObservation(row: RowReader): Observation {
  const value = readValue(row.text('kind'), {
    value: row.number('value'),
    low: row.number('low'),
    high: row.number('high'),
  });
  if (!value.ok) row.refuse('kind', value.reason);
  return {
    seriesId: row.text('series_id'),
    period: readPeriodId(row),
    editionId: row.text('edition_id'),
    value: value.value,
    flags: readFlags(row),
    qualifier: row.text('qualifier') === '' ? null : readQualifier(row),
    noteIds: row.list('note_ids'),
    printed: row.text('printed'),
    locator: row.text('locator'),
    cites: row.text('cites'),
    comment: row.text('comment'),
  };
}

/** Only the canonical form: a period written in two ways would be two periods. */
function readPeriodId(row: RowReader): string {
  const text = row.text('period');
  const period = readPeriod(text);
  if (!period.ok || period.value.id !== text) row.refuse('period', 'is not a period');
  return text;
}

function readFlags(row: RowReader): Flag[] {
  return row.list('flags').map((flag) => {
    if (!isFlag(flag)) row.refuse('flags', `holds “${flag}”, which is no flag`);
    return flag;
  });
}

function readQualifier(row: RowReader): Qualifier {
  return row.oneOf('qualifier', qualifiers);
}

function readNote(row: RowReader): Note {
  return {
    id: row.text('id'),
    tableId: row.text('table_id'),
    mark: row.text('mark'),
    text: row.text('text'),
    kind: row.oneOf('kind', noteKinds),
  };
}

function readSource(row: RowReader): Source {
  return {
    id: row.text('id'),
    citation: row.text('citation'),
    kind: row.text('kind'),
    citedIn: row.text('cited_in'),
  };
}

function checkReferences(dataset: Dataset): void {
  const tables = uniqueIds('tables.csv', dataset.tables);
  const series = uniqueIds('series.csv', dataset.series);
  const editions = uniqueIds('editions.csv', dataset.editions);
  const notes = uniqueIds('notes.csv', dataset.notes);
  uniqueIds('sources.csv', dataset.sources);
  const need = (known: ReadonlySet<string>, id: string, who: string) => {
    if (!known.has(id)) throw new PackageError(`${who} refers to “${id}”, which is not there.`);
  };
  for (const one of dataset.notes) need(tables, one.tableId, `note ${one.id}`);
  for (const one of dataset.tables) {
    for (const id of one.noteIds) need(notes, id, `table ${one.id}`);
  }
  for (const one of dataset.series) need(tables, one.tableId, `series ${one.id}`);
  for (const one of dataset.series) {
    if (one.parentId !== '') need(series, one.parentId, `series ${one.id}`);
  }
  const cells = new Set<string>();
  for (const one of dataset.observations) {
    const who = `observation ${one.seriesId} ${one.period}`;
    need(series, one.seriesId, who);
    need(editions, one.editionId, who);
    for (const id of one.noteIds) need(notes, id, who);
    const key = JSON.stringify([one.seriesId, one.period, one.editionId]);
    if (cells.has(key)) throw new PackageError(`${who} stands twice in ${one.editionId}.`);
    cells.add(key);
  }
}

function uniqueIds(name: string, rows: ReadonlyArray<{ readonly id: string }>): Set<string> {
  const ids = new Set<string>();
  for (const { id } of rows) {
    if (id === '') throw new PackageError(`${name}: a row has no id.`);
    if (ids.has(id)) throw new PackageError(`${name}: the id “${id}” stands twice.`);
    ids.add(id);
  }
  return ids;
}
