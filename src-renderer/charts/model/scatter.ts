import type { ChartSpec } from '#domain/charts/chart.ts';
import { findConversion } from '#domain/conversions.ts';
import { pointOf } from '#domain/derived.ts';
import { nameRow } from '#domain/names.ts';
import type { Observation } from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { quantityAndValue, type QuantityAndValue } from '#domain/quantity-and-value.ts';
import { unitValue } from '#domain/unit-value.ts';
import { namePeriod } from '#format/periods.ts';
import type { ChartFigures } from './chart-figures.ts';
import { whyNotOnLogAxis } from './log-axis.ts';
import { comparedPeriod } from './pair.ts';

/** One row in one period: how much, and what a kilogram of it cost. */
export interface ScatterPoint {
  readonly label: string;
  /** The series of its quantity. */
  readonly seriesId: string;
  /** The series of its value. */
  readonly valueId: string;
  /** Kilograms. */
  readonly x: number;
  /** Dollars per kilogram. */
  readonly y: number;
  readonly isEstimated: boolean;
  /** Why the unit value says little; null when nothing speaks against it. */
  readonly caution: string | null;
  /** The figure of the quantity. */
  readonly observation: Observation;
}

export interface Scatter {
  readonly period: string;
  readonly periodLabel: string;
  readonly points: ReadonlyArray<ScatterPoint>;
  /** Rows that have no point, and why, a sentence each. */
  readonly left: ReadonlyArray<string>;
}

/** Quantity against unit value of the rows to which the chart's series belong. */
export function scatter(spec: ChartSpec, figures: ChartFigures): Result<Scatter> {
  const period = comparedPeriod(spec, figures);
  const rows = rowsOf(figures);
  if (rows.length === 0) {
    return fail(
      'No row has both a quantity and a value in dollars: there is no unit value to draw.',
    );
  }
  const read = rows.map((row) => {
    const one = readRow(row, period, figures);
    return typeof one === 'string' || spec.scale === 'linear' ? one : onLogAxes(one);
  });
  return succeed({
    period,
    periodLabel: namePeriod(period),
    points: read.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    left: read.filter((one) => typeof one === 'string'),
  });
}

/** The point, or why one of its axes has no place for it. */
function onLogAxes(point: ScatterPoint): ScatterPoint | string {
  const ways = [
    { name: 'its quantity', why: whyNotOnLogAxis(point.x) },
    { name: 'its unit value', why: whyNotOnLogAxis(point.y) },
  ];
  const reasons = ways.flatMap(({ name, why }) => (why === null ? [] : [`${name} is ${why}`]));
  return reasons.length === 0 ? point : `${point.label}: ${reasons.join('; ')}.`;
}

interface Row extends QuantityAndValue {
  readonly label: string;
}

/** Each row once, whichever of its series were chosen. */
function rowsOf(figures: ChartFigures): Row[] {
  const rows = new Map<string, Row>();
  for (const { series, table } of figures.drawn) {
    const pair = quantityAndValue(series, figures.of(table).series);
    if (pair !== null) rows.set(pair.quantity.id, { ...pair, label: nameRow(pair.quantity) });
  }
  return [...rows.values()];
}

function readRow(
  { quantity, value, label }: Row,
  period: string,
  figures: ChartFigures,
): ScatterPoint | string {
  const table = figures.drawn.find(({ table: { id } }) => id === quantity.tableId)?.table;
  const at = (id: string) => (table === undefined ? null : figures.of(table).at(id, period));
  const amount = at(quantity.id);
  const inputs = [
    { name: `The value of ${label}`, figure: at(value.id) },
    { name: `The quantity of ${label}`, figure: amount },
  ] as const;
  const result = unitValue(inputs[0], inputs[1], {
    valueUnit: value.unit,
    quantityUnit: quantity.unit,
  });
  const toKilograms = findConversion(quantity.unit, 'kg');
  const point = amount === null ? null : pointOf(amount);
  if (result.value === null || amount === null || point === null || !toKilograms.ok) {
    return `${label}: ${result.reason ?? 'there is no single number.'}`;
  }
  return {
    label,
    seriesId: quantity.id,
    valueId: value.id,
    x: point * toKilograms.value.factor,
    y: result.value,
    isEstimated: result.flags.includes('e'),
    caution: result.caution,
    observation: amount.observation,
  };
}
