import { mapHeadNotes } from '../footnotes/head-notes.ts';
import type { Table } from '../observations.ts';
import { plural } from '../plural.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Step } from '../steps.ts';
import { heldFigures } from './held-figures.ts';
import { idsOf } from './ids.ts';
import { measureKey, measureOf, type Measure } from './measures.ts';
import {
  findTable,
  putSeries,
  putTable,
  rowsOf,
  seriesOf,
  type Row,
  type StructureRecords,
} from './records.ts';
import { describe } from './units.ts';

/** A step that takes a measure out of its table, and in words what is lost with it; empty when nothing is. */
export interface MeasureRemoval {
  readonly step: Step;
  readonly loss: string;
}

/**
 * The step that removes a measure from all rows of a table, with the figures of working editions in it, the notes on
 * them and the footnotes at its head. Refused where an edition that was published states figures in it, where rows
 * measure nothing else, and where other measures add up to it.
 */
export function removeMeasure(
  records: StructureRecords,
  tableId: string,
  measure: Measure,
): Result<MeasureRemoval> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const key = measureKey(measure);
  const own = seriesOf(records, tableId).filter((one) => measureKey(measureOf(one)) === key);
  if (own.length === 0) return fail('The measure is not there any more.');
  const name = describe(measure);
  const { fixed, working, annotations, charts } = heldFigures(records, own);
  if (fixed !== '') return fail(`“${name}” holds ${fixed}: what was published stays.`);
  const gone = idsOf(own);
  const rows = rowsOf(records, tableId);
  const bare = rows.filter((row) => row.every(({ id }) => gone.has(id)));
  if (bare.length > 0) {
    return fail(
      bare.length === rows.length
        ? `“${name}” is all that the table measures. Remove the table instead.`
        : `${plural(bare.length, 'row measures', 'rows measure')} nothing but “${name}”. Remove ${bare.length === 1 ? 'it' : 'them'} instead.`,
    );
  }
  const parts = records.series.filter((one) => gone.has(one.parentId) && !gone.has(one.id));
  if (parts.length > 0) {
    return fail(
      `${plural(parts.length, 'series of another measure adds', 'series of other measures add')} up to “${name}”: say first what they are part of.`,
    );
  }
  const after = withoutHeads(table.value, rows, gone);
  const marks = countMarks(table.value) - countMarks(after);
  const figures = working.length === 0 ? '' : plural(working.length, 'figure');
  return succeed({
    loss: [
      figures === '' ? '' : `${figures} that you entered`,
      annotations.length === 0 ? '' : plural(annotations.length, 'note on them', 'notes on them'),
      charts.shortened.length === 0
        ? ''
        : `its place in ${plural(charts.shortened.length, 'chart')}`,
      charts.ended.length === 0
        ? ''
        : plural(
            charts.ended.length,
            'chart that shows nothing else',
            'charts that show nothing else',
          ),
      marks === 0 ? '' : plural(marks, 'footnote mark at its head', 'footnote marks at its head'),
    ]
      .filter(Boolean)
      .join(', '),
    step: {
      label: `Remove the measure ${name}${figures === '' ? '' : ` with ${figures}`}`,
      reason: '',
      changes: [
        ...annotations,
        ...charts.changes,
        ...working,
        ...own.flatMap((one) => putSeries(one, null)),
        ...putTable(table.value, after),
      ],
    },
  });
}

/** Heads of measures stand only where there are several; those that no longer stand carry nothing. */
function withoutHeads(table: Table, rows: ReadonlyArray<Row>, gone: ReadonlySet<string>): Table {
  const left = new Set(
    rows.flatMap((row) => row.filter(({ id }) => !gone.has(id)).map(({ measure }) => measure)),
  );
  return mapHeadNotes(table, (ids, { on, name }) =>
    on === 'measure' && (left.size < 2 || !left.has(name)) ? [] : ids,
  );
}

function countMarks({ headNotes = [] }: Table): number {
  return headNotes.reduce((sum, { noteIds }) => sum + noteIds.length, 0);
}
