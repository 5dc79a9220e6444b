import { convertLevels } from '../charts/convert-levels.ts';
import { findConversion, nameUnit, type Conversion } from '../conversions.ts';
import { Figures } from '../figures.ts';
import { nameRow } from '../names.ts';
import type { Series, Table } from '../observations.ts';
import { plural } from '../plural.ts';
import { fail, succeed, type Result } from '../result.ts';
import { reportingUnit } from '../rounding.ts';
import type { RecordChange, Step } from '../steps.ts';
import { renameHead } from '../footnotes/head-notes.ts';
import { convertFigure } from './convert-figure.ts';
import { heldFigures } from './held-figures.ts';
import { freeId, idsOf, slugOf } from './ids.ts';
import { measureKey, measureOf, sharesColumns, type Measure } from './measures.ts';
import {
  findTable,
  headOf,
  putSeries,
  putTable,
  rowsOf,
  seriesOf,
  stepOf,
  type StructureRecords,
} from './records.ts';

/** What is asked before a measure gets another unit. */
export interface UnitQuestion {
  readonly from: string;
  readonly to: string;
  /** Figures of published editions, in words; empty when there are none. Where there are, the unit stays. */
  readonly fixed: string;
  /** Figures of working editions. */
  readonly working: number;
  /** How they would be converted, or why they cannot be. */
  readonly conversion: Result<Conversion>;
}

/** What there is to decide when the measure is to be given in another unit. */
export function askUnit(
  records: StructureRecords,
  tableId: string,
  measure: Measure,
  unit: string,
): UnitQuestion {
  const { fixed, working } = heldFigures(records, seriesIn(records, tableId, measure));
  return {
    from: measure.unit,
    to: unit,
    fixed,
    working: working.length,
    conversion: findConversion(measure.unit, unit),
  };
}

/**
 * The step that gives a measure another name, basis or unit and leaves its figures as they are: only what they were
 * said to be was wrong. Refused where published editions state figures in it.
 */
export function relabelMeasure(
  records: StructureRecords,
  tableId: string,
  from: Measure,
  to: Measure,
): Result<Step | null> {
  const prepared = prepare(records, tableId, from, to);
  if (!prepared.ok) return prepared;
  const { table, series } = prepared.value;
  const own = idsOf(series);
  const isLast = !seriesOf(records, tableId).some(
    (one) => !own.has(one.id) && one.measure === from.measure,
  );
  const head = { on: 'measure', name: from.measure } as const;
  const renamed = isLast ? renameHead(table, head, to.measure.trim()) : table;
  return succeed(
    stepOf(`Change the measure ${describe(from)} to ${describe(to)}`, [
      ...series.flatMap((one) => putSeries(one, { ...one, ...to })),
      ...putTable(table, followUnitLine(renamed, from.unit, to.unit)),
    ]),
  );
}

/** The step that gives a measure another unit and converts the figures of working editions to it. Refused as above. */
export function convertMeasure(
  records: StructureRecords,
  tableId: string,
  from: Measure,
  unit: string,
): Result<Step | null> {
  const prepared = prepare(records, tableId, from, { ...from, unit });
  if (!prepared.ok) return prepared;
  const { table, series } = prepared.value;
  const conversion = findConversion(from.unit, unit);
  if (!conversion.ok) return conversion;
  const figures = new Figures(records.editions, records.blocks);
  const changes: RecordChange[] = [];
  for (const held of heldFigures(records, series).working) {
    const { seriesId, period, before } = held;
    if (before === null) continue;
    const printed = figures.printed(seriesId, held.editionId);
    const rule = {
      significantDigits: table.significantDigits,
      reportingUnit: reportingUnit(printed),
    };
    const after = convertFigure(before, conversion.value, rule);
    if (!after.ok) {
      const one = series.find(({ id }) => id === seriesId);
      const row = one === undefined ? seriesId : nameRow(one);
      return fail(`${row}, ${period}: ${after.reason}.`);
    }
    changes.push({ ...held, after: after.value });
  }
  return succeed(
    stepOf(
      `Convert ${plural(changes.length, 'figure')} of ${from.measure} from ${nameUnit(from.unit)} to ${nameUnit(unit)}`,
      [
        ...series.flatMap((one) => putSeries(one, { ...one, unit })),
        ...changes,
        ...convertLevels(records.charts, idsOf(series), conversion.value),
        ...putTable(table, followUnitLine(table, from.unit, unit)),
      ],
    ),
  );
}

/**
 * The step that gives every row of the table one more measure, without figures. `breakNote` says what separates it from
 * the measure that it continues; empty when it continues none. Refused where rows measure different things.
 */
export function addMeasure(
  records: StructureRecords,
  tableId: string,
  measure: Measure,
  breakNote = '',
): Result<Step> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const checked = checkMeasure(measure);
  if (!checked.ok) return checked;
  const rows = rowsOf(records, tableId);
  if (!sharesColumns(records, tableId)) {
    return fail('The rows of this table measure different things: add a row instead.');
  }
  if (rows.some((row) => row.some((one) => one.measure === checked.value.measure))) {
    return fail(
      `The table has a measure “${checked.value.measure}” already: name it otherwise, so that the columns can be told apart.`,
    );
  }
  const taken = idsOf(records.series);
  const last = Math.max(0, ...rows.flat().map(({ order }) => order));
  const made = new Map<string, string>();
  const series = rows.map((row, index): Series => {
    const head = headOf(row);
    const base = head.id.split('/').slice(0, -1).join('/') || tableId;
    const id = freeId(`${base}/${slugOf(checked.value.measure, 'figure')}`, taken);
    taken.add(id);
    for (const one of row) made.set(one.id, id);
    // Without a basis of its own it has that of its row, where a row has one only.
    const basis = checked.value.basis === '' && row.length === 1 ? head.basis : checked.value.basis;
    // The same row goes on trading with the same partner: otherwise it would no longer be one row.
    const counterpart = checked.value.counterpart || head.counterpart;
    return {
      ...head,
      ...checked.value,
      basis,
      counterpart,
      id,
      order: last + 1 + index,
      breakNote,
    };
  });
  return succeed({
    label: `Add the measure ${describe(checked.value)}`,
    reason: '',
    // Parts name the new series of their total, wherever in the table that row stands.
    changes: series.flatMap((one) =>
      putSeries(null, { ...one, parentId: made.get(one.parentId) ?? '' }),
    ),
  });
}

/** `quantity, kilograms`. */
export function describe({ measure, unit }: Pick<Measure, 'measure' | 'unit'>): string {
  return unit === '' ? measure : `${measure}, ${nameUnit(unit)}`;
}

function prepare(
  records: StructureRecords,
  tableId: string,
  from: Measure,
  to: Measure,
): Result<{ readonly table: Table; readonly series: ReadonlyArray<Series> }> {
  const table = findTable(records, tableId);
  if (!table.ok) return table;
  const checked = checkMeasure(to);
  if (!checked.ok) return checked;
  const series = seriesIn(records, tableId, from);
  if (series.length === 0) return fail('The measure is not there any more.');
  const own = idsOf(series);
  const isTaken = rowsOf(records, tableId).some(
    (row) => row.length > 1 && row.some((one) => !own.has(one.id) && one.measure === to.measure),
  );
  if (isTaken && from.measure !== to.measure) {
    return fail(`The table has a measure “${to.measure}” already.`);
  }
  const { fixed } = heldFigures(records, series);
  if (fixed !== '') {
    return fail(
      `${describe(from)} holds ${fixed}: they stay as they were published. Start a new measure instead.`,
    );
  }
  return succeed({ table: table.value, series });
}

function checkMeasure(measure: Measure): Result<Measure> {
  const name = measure.measure.trim();
  if (name === '') return fail('A measure needs a name, such as quantity or value.');
  return succeed({
    measure: name,
    indicator: measure.indicator.trim() || name,
    unit: measure.unit.trim(),
    basis: measure.basis.trim(),
    counterpart: measure.counterpart.trim(),
  });
}

function seriesIn(records: StructureRecords, tableId: string, measure: Measure): Series[] {
  const key = measureKey(measure);
  return seriesOf(records, tableId).filter((one) => measureKey(measureOf(one)) === key);
}

/** A unit line that is the old unit and nothing else follows; any other is the analyst's own words. */
function followUnitLine(table: Table, from: string, to: string): Table {
  const isUnit = table.unitLine.toLowerCase() === nameUnit(from).toLowerCase();
  return isUnit ? { ...table, unitLine: capital(nameUnit(to)) } : table;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
