import type { Annotation, Series } from '../observations.ts';
import { findFaults } from '../references/seen.ts';
import type { ReferenceWorld } from '../references/evaluate.ts';
import { groupIntoRows } from '../table-layout.ts';
import { parseTarget, seriesOfTarget, type Target, type TargetKind } from '../targets.ts';

/** By what notes are told apart in lists. */
export interface NoteFacts {
  /** Null for a target that is none. */
  readonly kind: TargetKind | null;
  /** The table that it is on, or in; empty where there is no one such table. */
  readonly tableId: string;
  /** Empty where there is none. */
  readonly areas: ReadonlyArray<string>;
  /** Those of its period or periods; empty where it is on none. */
  readonly years: ReadonlyArray<string>;
  readonly tags: ReadonlyArray<string>;
  readonly isOpen: boolean;
  /** References that say something else than when it was written, and those that say nothing. */
  readonly stale: number;
  readonly broken: number;
}

/** `world` is null while figures are being read: references are taken to hold until then. */
export function factsOf(
  note: Annotation,
  series: ReadonlyMap<string, Series>,
  world: ReferenceWorld | null,
): NoteFacts {
  const target = parseTarget(note.target);
  const rows = rowsOf(target, series);
  const hasReferences = world !== null && note.markdown.includes('{{');
  const faults = hasReferences ? findFaults(note.markdown, note.seen ?? {}, world) : null;
  return {
    kind: target?.on ?? null,
    tableId: target?.on === 'table' ? target.tableId : (rows[0]?.tableId ?? ''),
    areas: areasOf(target, rows),
    years: yearsOf(target),
    tags: note.tags ?? [],
    isOpen: note.resolvedAt === undefined,
    stale: faults?.stale.length ?? 0,
    broken: faults?.broken.length ?? 0,
  };
}

/** Of a range all rows that it covers, not those at its corners alone. */
function rowsOf(target: Target | null, series: ReadonlyMap<string, Series>): Series[] {
  const named = seriesOfTarget(target).flatMap((id) => series.get(id) ?? []);
  const [from, to] = named;
  if (target?.on !== 'range' || from === undefined || to === undefined) return named;
  if (from.tableId !== to.tableId) return named;
  const rows = rowsOfTable(from.tableId, series);
  const at = [from, to].map(({ id }) => rows.findIndex((row) => row.some((one) => one.id === id)));
  return rows.slice(Math.min(...at), Math.max(...at) + 1).flat();
}

type Rows = ReadonlyArray<ReadonlyArray<Series>>;

const known = new WeakMap<ReadonlyMap<string, Series>, Map<string, Rows>>();

/** Worked out once for each table: there may be thousands of ranges. */
function rowsOfTable(tableId: string, series: ReadonlyMap<string, Series>): Rows {
  const tables = known.get(series) ?? new Map<string, Rows>();
  known.set(series, tables);
  const found = tables.get(tableId);
  if (found !== undefined) return found;
  const own = [...series.values()].filter((one) => one.tableId === tableId);
  const { rows } = groupIntoRows(own.sort((a, b) => a.order - b.order));
  tables.set(tableId, rows);
  return rows;
}

function areasOf(target: Target | null, rows: ReadonlyArray<Series>): string[] {
  if (target?.on === 'area') return [target.country];
  return [...new Set(rows.map(({ country }) => country))].filter(Boolean);
}

function yearsOf(target: Target | null): string[] {
  switch (target?.on) {
    case 'figure':
    case 'period':
      return spanOfYears(target.period, target.period);
    case 'range':
      return spanOfYears(target.first, target.last);
    default:
      return [];
  }
}

/** Of two ends that are no years, or of more years than anybody lists, those alone. */
function spanOfYears(first: string, last: string): string[] {
  const from = Number(first.slice(0, 4));
  const to = Number(last.split('/').at(-1)?.slice(0, 4));
  if (!Number.isInteger(from) || !Number.isInteger(to)) return [];
  if (to < from || to - from > 200) return [...new Set([String(from), String(to)])];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
