import type { SavedChart } from '../charts/chart.ts';
import { isEqual } from '../equality.ts';
import type { Edition, Series, Table } from '../observations.ts';
import { diffRecords, type WorkspaceRecords } from '../record-diff.ts';
import type { RecordChange } from '../steps.ts';
import { aliasNotes } from './alias-notes.ts';
import { adopt } from './adopt.ts';
import { classify } from './classify.ts';
import type { FoundDifference, MergeDifference, MergeKind } from './difference.ts';
import { countCommon, History } from './history.ts';
import { mergeKey, rowKey, saysTheSame } from './identity.ts';
import { findNeeds } from './needs.ts';
import { findObstacle } from './obstacles.ts';
import { orderDifferences } from './order.ts';
import { withValues, type MergeSide } from './sides.ts';

/** How the two workspaces belong together. */
export interface Relation {
  /** Whether both are copies of one workspace. */
  readonly isSameStore: boolean;
  /** Entries that both logs begin with. */
  readonly common: number;
  /** Entries of each log after those. */
  readonly here: number;
  readonly there: number;
}

export interface MergeComparison {
  readonly relation: Relation;
  /** Workspace first, then table by table, in reading order. */
  readonly differences: ReadonlyArray<MergeDifference>;
  /** What has to be named and may not be here. */
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly editions: ReadonlyArray<Edition>;
  readonly charts: ReadonlyArray<SavedChart>;
}

const noRecords: WorkspaceRecords = {
  editions: [],
  tables: [],
  series: [],
  notes: [],
  sources: [],
  annotations: [],
  charts: [],
  reports: [],
  blocks: [],
  choices: null,
};

/** What the other workspace holds otherwise, and who changed it, as the logs of both tell. */
export function compareForMerge(ours: MergeSide, theirSide: MergeSide): MergeComparison {
  const common = countCommon(ours, theirSide);
  const { here, there } = aliasNotes({ here: ours, there: theirSide });
  const histories = [here, there].map(({ revisions }) => new History(revisions.slice(common))) as [
    History,
    History,
  ];
  const records = adopt(there.records, here.records, (their, own) =>
    columnsBefore(their, own, histories),
  );
  const theirs = new Map(
    diffRecords(noRecords, there.records).map((change) => [mergeKey(change), change.after]),
  );
  const found = [
    ...diffRecords(here.records, records).map((change) => describe(change, histories)),
    ...ownColumns(here, there, records.tables, histories),
  ];
  const reopened = findReopened(found);
  const obstacleOf = findObstacle(here.records, records, reopened);
  const needsOf = findNeeds(here.records, found, reopened);
  const names = {
    tables: union(here.records.tables, there.records.tables),
    series: union(here.records.series, there.records.series),
    editions: union(here.records.editions, there.records.editions),
    charts: union(here.records.charts, there.records.charts),
  };
  const differences = found.map((one): MergeDifference => ({
    ...one,
    there: theirs.get(one.key) ?? null,
    obstacle: one.kind === 'here' ? '' : obstacleOf(one.change),
    needs: needsOf(one.change),
  }));
  return {
    relation: {
      isSameStore: here.uuid === there.uuid,
      common,
      here: here.revisions.length - common,
      there: there.revisions.length - common,
    },
    differences: orderDifferences(differences, names),
    ...names,
  };
}

function describe(
  change: RecordChange,
  [ours, theirs]: readonly [History, History],
): FoundDifference {
  const { before, after } = change;
  const key = mergeKey(change);
  if (change.on === 'table' && saysTheSame('table', before, after)) {
    // Only columns differ, and those that only this side has are left alone.
    const [common = null] = ours.of(change, before);
    return { key, kind: 'changed', change, since: withValues(change, common, after) };
  }
  const { who, common } = classify(change.on, ours.of(change, before), theirs.of(change, after));
  const since = common === undefined ? null : withValues(change, common, after);
  return { key, kind: kindOf(who, change), change, since };
}

function kindOf(who: 'here' | 'there' | 'both', { on, before, after }: RecordChange): MergeKind {
  if (who !== 'there') return who === 'here' ? 'here' : 'conflict';
  // Where nothing was decided the defaults go, so a decision is always a change.
  if (on === 'setting') return 'changed';
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

/** The editions that were published when both began and that the other side works on again. */
function findReopened(found: ReadonlyArray<FoundDifference>): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ kind, change, since }) =>
      kind !== 'here' &&
      change.on === 'edition' &&
      since?.on === 'edition' &&
      since.before?.role === 'published' &&
      change.after?.role === 'working'
        ? [change.id]
        : [],
    ),
  );
}

/** Tables that differ in nothing but columns which only this side has. */
function ownColumns(
  here: MergeSide,
  there: MergeSide,
  merged: ReadonlyArray<Table>,
  [ours]: readonly [History, History],
): FoundDifference[] {
  const own = new Map(here.records.tables.map((table) => [table.id, table]));
  const result = new Map(merged.map((table) => [table.id, table]));
  return there.records.tables.flatMap((after) => {
    const { id } = after;
    const before = own.get(id);
    if (before === undefined || isEqual(before, after) || !isEqual(before, result.get(id))) {
      return [];
    }
    const change: RecordChange = { on: 'table', id, before, after };
    const [common = null] = ours.of(change, before);
    const since = withValues(change, common, after);
    return [{ key: rowKey('table', id), kind: 'here' as const, change, since }];
  });
}

/** The columns that both began with, as far as both logs agree on them. */
function columnsBefore(
  their: Table,
  own: Table,
  [ours, theirs]: readonly [History, History],
): ReadonlyArray<string> {
  const { id } = own;
  const first = (history: History, present: Table) => {
    const [value = null] = history.of({ on: 'table', id, before: present, after: null }, present);
    return (value as Table | null)?.addedPeriods ?? [];
  };
  const theirFirst = first(theirs, their);
  return first(ours, own).filter((period) => theirFirst.includes(period));
}

function union<T extends { readonly id: string }>(
  here: ReadonlyArray<T>,
  there: ReadonlyArray<T>,
): T[] {
  return [...new Map([...there, ...here].map((one) => [one.id, one])).values()];
}
