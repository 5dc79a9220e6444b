import type { SavedChart } from './charts/chart.ts';
import type { Choices } from './choices.ts';
import { isEqual } from './equality.ts';
import type { Annotation, Block, Edition, Note, Series, Source, Table } from './observations.ts';
import type { SavedReport } from './reports/report.ts';
import type { RecordChange } from './steps.ts';

/** The records of a workspace that changes are about. */
export interface WorkspaceRecords {
  readonly editions: ReadonlyArray<Edition>;
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly notes: ReadonlyArray<Note>;
  readonly sources: ReadonlyArray<Source>;
  readonly annotations: ReadonlyArray<Annotation>;
  readonly charts: ReadonlyArray<SavedChart>;
  readonly reports: ReadonlyArray<SavedReport>;
  readonly blocks: ReadonlyArray<Block>;
  readonly choices: Choices | null;
}

type FigureChange = Extract<RecordChange, { on: 'figure' }>;

/** The changes that make of one workspace the other, in no particular order; empty when they are the same. */
export function diffRecords(from: WorkspaceRecords, to: WorkspaceRecords): RecordChange[] {
  return [
    ...pair(from.editions, to.editions).map((rows) => ({ on: 'edition' as const, ...rows })),
    ...pair(from.tables, to.tables).map((rows) => ({ on: 'table' as const, ...rows })),
    ...pair(from.series, to.series).map((rows) => ({ on: 'series' as const, ...rows })),
    ...pair(from.notes, to.notes).map((rows) => ({ on: 'note' as const, ...rows })),
    ...pair(from.sources, to.sources).map((rows) => ({ on: 'source' as const, ...rows })),
    ...pair(from.annotations, to.annotations).map((rows) => ({
      on: 'annotation' as const,
      ...rows,
    })),
    ...pair(from.charts, to.charts).map((rows) => ({ on: 'chart' as const, ...rows })),
    ...pair(from.reports, to.reports).map((rows) => ({ on: 'report' as const, ...rows })),
    ...diffFigures(from.blocks, to.blocks),
    ...(isEqual(from.choices, to.choices)
      ? []
      : [
          {
            on: 'setting' as const,
            id: 'choices' as const,
            before: from.choices,
            after: to.choices,
          },
        ]),
  ];
}

/** Names the record that a change is about: two changes of one record have the same key. */
export function recordKey(change: RecordChange): string {
  return change.on === 'figure'
    ? JSON.stringify([change.seriesId, change.period, change.editionId])
    : JSON.stringify([change.on, change.id]);
}

interface Pair<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

function pair<T extends { readonly id: string }>(
  from: ReadonlyArray<T>,
  to: ReadonlyArray<T>,
): Pair<T>[] {
  const before = new Map(from.map((row) => [row.id, row]));
  const after = new Map(to.map((row) => [row.id, row]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((rows) => !isEqual(rows.before, rows.after));
}

function diffFigures(from: ReadonlyArray<Block>, to: ReadonlyArray<Block>): FigureChange[] {
  const key = ({ seriesId, editionId }: Block) => JSON.stringify([seriesId, editionId]);
  const before = new Map(from.map((block) => [key(block), block]));
  const after = new Map(to.map((block) => [key(block), block]));
  return [...new Map([...before, ...after])].flatMap(([at, { seriesId, editionId, tableId }]) => {
    const [old, now] = [before.get(at)?.figures ?? {}, after.get(at)?.figures ?? {}];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .map((period) => ({
        on: 'figure' as const,
        seriesId,
        period,
        editionId,
        tableId,
        before: old[period] ?? null,
        after: now[period] ?? null,
      }))
      .filter((change) => !isEqual(change.before, change.after));
  });
}
