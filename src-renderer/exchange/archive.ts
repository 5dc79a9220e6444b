import type { SavedChart } from '#domain/charts/chart.ts';
import type { Annotation, Dataset, EditionLayout, FigureSource } from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Setting } from '#domain/settings.ts';
import type { Revision } from '#domain/steps.ts';
import {
  annotationShape,
  chartShape,
  extrasShape,
  revisionShape,
  settingShape,
  type SeriesExtras,
  type TableExtras,
} from './archive-shapes.ts';
import type { SavedReport } from '#domain/reports/report.ts';
import { reportShape } from '#domain/reports/report-shape.ts';
import { ownOf } from './own-of.ts';
import { readDataPackage, resourceNames, type PackageFiles } from './data-package.ts';
import { writeDataPackage } from './data-package-write.ts';
import { addReviews, gatherReviews, type Reviews } from './archive-reviews.ts';
import type { Shape } from '#domain/shapes.ts';

/** Everything that a store holds. */
export interface ArchiveContent {
  readonly dataset: Dataset;
  readonly annotations: ReadonlyArray<Annotation>;
  readonly charts: ReadonlyArray<SavedChart>;
  readonly reports: ReadonlyArray<SavedReport>;
  readonly settings: ReadonlyArray<Setting>;
  readonly revisions: ReadonlyArray<Revision>;
}

/** Files by their path in the archive. */
export type ArchiveFiles = Readonly<Record<string, string>>;

/** What a data package has no columns for; stands in its `datapackage.json` as the property `lode`. */
interface PackageExtras {
  readonly format: 1;
  readonly addedPeriods: Readonly<Record<string, ReadonlyArray<string>>>;
  readonly editions: Readonly<
    Record<
      string,
      {
        readonly createdAt: number;
        readonly layouts?: ReadonlyArray<EditionLayout>;
        readonly source?: FigureSource;
      }
    >
  >;
  /** Left out where no figure was checked. */
  readonly reviews?: Reviews;
  /** Only those that have any; left out when none has. */
  readonly tables?: Readonly<Record<string, TableExtras>>;
  readonly series?: Readonly<Record<string, SeriesExtras>>;
}

const descriptorName = 'datapackage.json';
const annotationsName = 'lode/annotations.json';
/** Not in backups that were made before there were charts to keep. */
const chartsName = 'lode/charts.json';
/** Not in those that were made before there were reports to keep. */
const reportsName = 'lode/reports.json';
const settingsName = 'lode/settings.json';
/** One entry a line, oldest first. */
const revisionsName = 'lode/revisions.jsonl';

/**
 * A store as files: an ordinary data package that other programs open, with the notes, the settings and the log of
 * changes beside it. `template` is the descriptor of the package that ships, whose description of columns is reused.
 */
export function writeArchive(content: ArchiveContent, template: string): ArchiveFiles {
  return {
    [descriptorName]: describe(content, template),
    ...writeDataPackage(content.dataset),
    [annotationsName]: toJson(content.annotations),
    [chartsName]: toJson(content.charts),
    [reportsName]: toJson(content.reports),
    [settingsName]: toJson(content.settings),
    [revisionsName]: content.revisions.map((revision) => `${JSON.stringify(revision)}\n`).join(''),
  };
}

/** What the archive holds, exactly as it was stored; fails with the reason when anything is missing or damaged. */
export function readArchive(files: ArchiveFiles): Result<ArchiveContent> {
  const names = [descriptorName, ...resourceNames, annotationsName, settingsName, revisionsName];
  const missing = names.filter((name) => files[name] === undefined);
  if (missing.length > 0) return fail(`The backup lacks ${missing.join(', ')}.`);
  const read = readDataPackage(files as PackageFiles);
  if (!read.ok) return read;
  try {
    const extras = readExtras(files[descriptorName] ?? '');
    return succeed({
      dataset: addExtras(read.value, extras),
      annotations: uniqueBy(
        'id',
        annotationsName,
        readList<Annotation>(annotationsName, files, annotationShape),
      ),
      charts: readLater<SavedChart>(chartsName, files, chartShape),
      reports: readLater<SavedReport>(reportsName, files, reportShape),
      settings: uniqueBy('key', settingsName, readList<Setting>(settingsName, files, settingShape)),
      revisions: readRevisions(files[revisionsName] ?? ''),
    });
  } catch (error) {
    if (error instanceof ArchiveError) return fail(error.message);
    throw error;
  }
}

/** Thrown inside this file only; callers get a Result. */
class ArchiveError extends Error {}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function describe({ dataset }: ArchiveContent, template: string): string {
  const { resources } = JSON.parse(template) as { resources: unknown };
  const reviews = gatherReviews(dataset.observations);
  const lode: PackageExtras = {
    format: 1,
    addedPeriods: Object.fromEntries(
      dataset.tables
        .filter(({ addedPeriods }) => addedPeriods.length > 0)
        .map(({ id, addedPeriods }) => [id, addedPeriods]),
    ),
    editions: Object.fromEntries(
      dataset.editions.map(({ id, createdAt, layouts, source }) => [
        id,
        {
          createdAt,
          ...(layouts === undefined ? {} : { layouts }),
          ...(source === undefined ? {} : { source }),
        },
      ]),
    ),
    ...(reviews === null ? {} : { reviews }),
    ...listExtras('tables', dataset.tables, tableExtrasOf),
    ...listExtras('series', dataset.series, seriesExtrasOf),
  };
  const name = { profile: 'tabular-data-package', name: 'lode-workspace' };
  return toJson({ ...name, title: 'A workspace of Lode', lode, resources });
}

function listExtras<Name extends string, T extends { readonly id: string }, E extends object>(
  name: Name,
  rows: ReadonlyArray<T>,
  extrasOf: (row: T) => E,
): { readonly [Key in Name]?: Readonly<Record<string, E>> } {
  const found = rows
    .map((row) => [row.id, extrasOf(row)] as const)
    .filter(([, extras]) => Object.keys(extras).length > 0);
  // The computed name is the one that the type says.
  return (found.length === 0 ? {} : { [name]: Object.fromEntries(found) }) as {
    readonly [Key in Name]?: Readonly<Record<string, E>>;
  };
}

/** Picked one by one: an archive from elsewhere must not change what its columns say. */
function tableExtrasOf({ hiddenPeriods, hidden, headNotes }: TableExtras): TableExtras {
  return {
    ...(hiddenPeriods === undefined ? {} : { hiddenPeriods }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(headNotes === undefined ? {} : { headNotes }),
  };
}

function seriesExtrasOf({ hidden, group, noteIds }: SeriesExtras): SeriesExtras {
  return {
    ...(hidden === undefined ? {} : { hidden }),
    ...(group === undefined ? {} : { group }),
    ...(noteIds === undefined ? {} : { noteIds }),
  };
}

function readExtras(descriptor: string): PackageExtras {
  const { lode = null } = parseText<{ lode?: unknown } | null>(descriptorName, descriptor) ?? {};
  demand(extrasShape, lode, `${descriptorName}, lode`);
  return lode as PackageExtras;
}

function addExtras(
  dataset: Dataset,
  { addedPeriods, editions, reviews = {}, tables = {}, series = {} }: PackageExtras,
): Dataset {
  return {
    ...dataset,
    tables: dataset.tables.map((table) => ({
      ...table,
      addedPeriods: ownOf(addedPeriods, table.id) ?? [],
      ...tableExtrasOf(ownOf(tables, table.id) ?? {}),
    })),
    series: dataset.series.map((one) => ({
      ...one,
      ...seriesExtrasOf(ownOf(series, one.id) ?? {}),
    })),
    // Picked one by one: an archive from elsewhere must not change what its columns say.
    editions: dataset.editions.map((edition) => {
      const { createdAt = edition.createdAt, layouts, source } = ownOf(editions, edition.id) ?? {};
      return {
        ...edition,
        createdAt,
        ...(layouts === undefined ? {} : { layouts }),
        ...(source === undefined ? {} : { source }),
      };
    }),
    observations: addReviews(dataset.observations, reviews),
  };
}

function readRevisions(text: string): Revision[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const place = `${revisionsName}, line ${index + 1}`;
      const revision = parseText<Revision>(place, line);
      demand(revisionShape, revision, place);
      if (revision.sequence !== index + 1) {
        throw new ArchiveError(`${place}: the change has the number ${revision.sequence}.`);
      }
      return revision;
    });
}

function readList<T>(name: string, files: ArchiveFiles, shape: Shape): T[] {
  const list = parseText<unknown>(name, files[name] ?? '');
  if (!Array.isArray(list)) throw new ArchiveError(`${name} holds no list.`);
  list.forEach((item, index) => demand(shape, item, `${name}, entry ${index + 1}`));
  // Each of them was just seen to have the shape.
  return list as T[];
}

/** A list that earlier backups have no file of. */
function readLater<T extends { readonly id: string }>(
  name: string,
  files: ArchiveFiles,
  shape: Shape,
): T[] {
  return files[name] === undefined ? [] : uniqueBy('id', name, readList<T>(name, files, shape));
}

function uniqueBy<T>(field: keyof T, name: string, list: T[]): T[] {
  const seen = new Set<unknown>();
  for (const item of list) {
    if (seen.has(item[field])) {
      throw new ArchiveError(
        `${name}: the ${String(field)} “${String(item[field])}” stands twice.`,
      );
    }
    seen.add(item[field]);
  }
  return list;
}

/** Throws with the place and what is wrong there unless the value has the shape. */
function demand(shape: Shape, value: unknown, place: string): void {
  const fault = shape(value);
  if (fault !== null) throw new ArchiveError(`${place}: ${fault}.`);
}

function parseText<T>(name: string, text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new ArchiveError(`${name} is damaged: it cannot be read.`);
  }
}
