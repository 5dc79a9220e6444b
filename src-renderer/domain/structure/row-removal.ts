import type { ChartLoss } from '../charts/take-out.ts';
import { nameRow } from '../names.ts';
import { plural } from '../plural.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Step } from '../steps.ts';
import { heldFigures } from './held-figures.ts';
import { idsOf } from './ids.ts';
import { findRow, headOf, putSeries, type StructureRecords } from './records.ts';

/** A step that takes something out, and what is lost with it. */
export interface Removal {
  readonly step: Step;
  /** Figures of working editions that go with it: to be asked about when there are any. */
  readonly figures: number;
  /** Notes that go with it: to be asked about when there are any. */
  readonly notes: number;
  /** What charts lose with it: to be asked about when there are any. */
  readonly charts: Omit<ChartLoss, 'changes'>;
}

/**
 * The step that removes a row with the figures of working editions in it. Refused where an edition that was published
 * states figures in it, and where it is the table's last row. Rows that were part of it become part of what it was part of.
 */
export function removeRow(records: StructureRecords, id: string): Result<Removal> {
  const found = findRow(records, id);
  if (!found.ok) return found;
  const { row, rows } = found.value;
  const name = nameRow(headOf(row));
  const { fixed, working, annotations, charts } = heldFigures(records, row);
  if (fixed !== '') {
    return fail(`“${name}” holds ${fixed}: what was published stays. Hide the row instead.`);
  }
  if (rows.length === 1) {
    return fail(
      `“${name}” is the table’s last row, and a table has one at least. Remove the table instead.`,
    );
  }
  const gone = idsOf(row);
  const parents = new Map(row.map((one) => [one.id, one.parentId]));
  const orphans = records.series.filter((one) => gone.has(one.parentId) && !gone.has(one.id));
  return succeed({
    figures: working.length,
    notes: annotations.length,
    charts,
    step: {
      label: `Remove the row ${name}${working.length === 0 ? '' : ` with ${plural(working.length, 'figure')}`}`,
      reason: '',
      changes: [
        ...annotations,
        ...charts.changes,
        ...working,
        ...orphans.flatMap((one) => {
          const parentId = parents.get(one.parentId) ?? '';
          const role = parentId === '' && one.role === 'part' ? 'single' : one.role;
          return putSeries(one, { ...one, parentId, role });
        }),
        ...row.flatMap((one) => putSeries(one, null)),
      ],
    },
  });
}
