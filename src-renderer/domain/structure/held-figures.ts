import { takeOut, type ChartLoss } from '../charts/take-out.ts';
import { isReadOnly } from '../editions.ts';
import type { Series } from '../observations.ts';
import { plural } from '../plural.ts';
import type { RecordChange } from '../steps.ts';
import { parseTarget, seriesOfTarget, type Target } from '../targets.ts';
import type { StructureRecords } from './records.ts';

type FigureChange = Extract<RecordChange, { on: 'figure' }>;

/** The figures that stand in some series: those that stay, and the changes that take the others out. */
export interface HeldFigures {
  /** `10 figures of “Yearbook 2013”`; empty when all may go. */
  readonly fixed: string;
  /** Of working editions. */
  readonly working: ReadonlyArray<FigureChange>;
  /** With them go the annotations on them. */
  readonly annotations: ReadonlyArray<RecordChange>;
  /** What charts lose: those notes, and the series where they go as a whole. */
  readonly charts: ChartLoss;
}

/** What stands in the series, in one period or in all of them. */
export function heldFigures(
  records: StructureRecords,
  series: ReadonlyArray<Pick<Series, 'id'>>,
  period: string | null = null,
): HeldFigures {
  const ids = new Set(series.map(({ id }) => id));
  const editions = new Map(records.editions.map((one) => [one.id, one]));
  const fixed = new Map<string, number>();
  const working: FigureChange[] = [];
  for (const { seriesId, editionId, tableId, figures } of records.blocks) {
    if (!ids.has(seriesId)) continue;
    const edition = editions.get(editionId);
    for (const [at, before] of Object.entries(figures)) {
      if (period !== null && at !== period) continue;
      if (edition === undefined || isReadOnly(edition)) {
        const title = edition?.title ?? editionId;
        fixed.set(title, (fixed.get(title) ?? 0) + 1);
      } else {
        const place = { seriesId, period: at, editionId, tableId };
        working.push({ on: 'figure', ...place, before, after: null });
      }
    }
  }
  const annotations = records.annotations.flatMap((before): RecordChange[] => {
    return isAbout(parseTarget(before.target), ids, period)
      ? [{ on: 'annotation', id: before.id, before, after: null }]
      : [];
  });
  const notes = new Set(annotations.flatMap((change) => (change.on === 'figure' ? [] : change.id)));
  return {
    charts: takeOut({ rows: period === null ? ids : new Set(), notes }, records),
    fixed: [...fixed]
      .map(([title, count]) => `${plural(count, 'figure')} of “${title}”`)
      .join(' and '),
    working,
    annotations,
  };
}

/** Is it about one of these series in that period, or (null) at all? A range is, where it loses a corner. */
function isAbout(target: Target | null, ids: ReadonlySet<string>, period: string | null): boolean {
  if (!seriesOfTarget(target).some((id) => ids.has(id))) return false;
  return period === null || (target?.on === 'figure' && target.period === period);
}
