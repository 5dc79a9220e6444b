import type { SavedChart } from '../charts/chart.ts';
import { joinAcknowledged, withAcknowledged } from '../acknowledged-breaks.ts';
import { defaultChoices, type Choices } from '../choices.ts';
import { isEqual } from '../equality.ts';
import { Figures } from '../figures.ts';
import type { Annotation, Block, Edition, Figure, Table } from '../observations.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import type { SavedReport } from '../reports/report.ts';
import { earlierFigure, reviseFlags } from '../revised-flags.ts';
import { saysTheSame } from './identity.ts';

/**
 * The other workspace's records as they would stand here: what says the same keeps the ids and times it has here, `r`
 * goes by what earlier editions state here, and a table gets the columns of both. `columnsBefore` gives those that both
 * began with. Notes have the ids that they have here already.
 */
export function adopt(
  there: WorkspaceRecords,
  here: WorkspaceRecords,
  columnsBefore: (table: Table, own: Table) => ReadonlyArray<string>,
): WorkspaceRecords {
  const ownEditions = new Map(here.editions.map((one) => [one.id, one]));
  const ownTables = new Map(here.tables.map((one) => [one.id, one]));
  return {
    ...there,
    editions: there.editions.map((edition) => ({
      ...edition,
      createdAt: ownEditions.get(edition.id)?.createdAt ?? edition.createdAt,
    })),
    tables: there.tables.map((table) => {
      const own = ownTables.get(table.id);
      if (own === undefined) return table;
      const before = columnsBefore(table, own);
      return { ...table, addedPeriods: mergeColumns(before, own, table) };
    }),
    charts: adoptInOrder('chart', there.charts, here.charts),
    reports: adoptInOrder('report', there.reports, here.reports),
    annotations: adoptNotes(there.annotations, here.annotations),
    blocks: adoptBlocks(there, here),
    choices: adoptChoices(there.choices, here.choices),
  };
}

function mergeColumns(before: ReadonlyArray<string>, own: Table, their: Table): string[] {
  const isGone = (period: string) =>
    before.includes(period) && !their.addedPeriods.includes(period);
  const kept = own.addedPeriods.filter((period) => !isGone(period));
  const added = their.addedPeriods.filter(
    (period) => !before.includes(period) && !kept.includes(period),
  );
  return [...kept, ...added];
}

function adoptNotes(
  there: ReadonlyArray<Annotation>,
  here: ReadonlyArray<Annotation>,
): Annotation[] {
  const own = new Map(here.map((note) => [note.id, note]));
  return there.map((note) => {
    const same = own.get(note.id);
    if (same === undefined) return note;
    return saysTheSame('annotation', same, note) ? same : { ...note, createdAt: same.createdAt };
  });
}

/** A chart's or report's place among the others is each workspace's own. */
function adoptInOrder<T extends SavedChart | SavedReport>(
  on: 'chart' | 'report',
  there: ReadonlyArray<T>,
  here: ReadonlyArray<T>,
): T[] {
  const own = new Map(here.map((one) => [one.id, one]));
  return there.map((one) => {
    const same = own.get(one.id);
    if (same === undefined) return one;
    return saysTheSame(on, same, one)
      ? same
      : { ...one, order: same.order, createdAt: same.createdAt };
  });
}

function adoptBlocks(there: WorkspaceRecords, here: WorkspaceRecords): Block[] {
  const ownIds = new Set(here.editions.map(({ id }) => id));
  const own = new Figures(
    [...here.editions, ...there.editions.filter(({ id }) => !ownIds.has(id))],
    here.blocks,
  );
  const working = new Set(
    own.editions.filter(({ role }) => role === 'working').map(({ id }) => id),
  );
  const tables = new Map([...there.series, ...here.series].map((one) => [one.id, one.tableId]));
  return there.blocks.map((block) => ({
    ...block,
    tableId: tables.get(block.seriesId) ?? block.tableId,
    figures: working.has(block.editionId) ? reviseIn(block, own) : block.figures,
  }));
}

function reviseIn({ seriesId, editionId, figures }: Block, own: Figures): Block['figures'] {
  return Object.fromEntries(
    Object.entries(figures).map(([period, figure]): [string, Figure] => {
      const flags = reviseFlags(figure, earlierFigure(own, { seriesId, period, editionId }));
      return [period, isEqual(flags, figure.flags) ? figure : { ...figure, flags }];
    }),
  );
}

/**
 * What words mean travels, and so does which series breaks are compared across, beside those of here; how numbers are
 * typed is a matter of each analyst's own keyboard.
 */
function adoptChoices(there: Choices | null, here: Choices | null): Choices | null {
  const own = here ?? defaultChoices;
  const { wording, acknowledgedBreaks = [] } = there ?? defaultChoices;
  const joined = joinAcknowledged(own.acknowledgedBreaks ?? [], acknowledgedBreaks);
  const adopted = withAcknowledged({ ...own, wording }, joined);
  return isEqual(adopted, own) ? here : adopted;
}

/** Is it one that states what was printed? */
export function isPublished(edition: Edition | undefined): boolean {
  return edition !== undefined && edition.role !== 'working';
}
