import { basePeriod } from './base.ts';
import type { Measured } from './measure.ts';
import type { Evidence } from './checks/evidence.ts';
import { readSide } from './comparison-side.ts';
import { leadingPlace } from './decimals.ts';
import type { Derived, Input } from './derived.ts';
import { nameRow } from './names.ts';
import { printNumber } from './notation-numbers.ts';
import type { Observation, Series } from './observations.ts';
import { readPeriod, type Period } from './periods.ts';
import { plural } from './plural.ts';
import { figureOf, type StatisticFigure } from './salient-years.ts';
import { addUp, amountOf, nameKind } from './shares.ts';
import { inheritFlags } from './status-algebra.ts';
import { sortPeriods } from './table-layout.ts';
import { unitValue } from './unit-value.ts';

/** Whole years in which either is listed; a plan is as good as nothing there. */
export function unitValues(
  evidence: Evidence,
  valueId: string,
  quantityId: string,
): StatisticFigure[] {
  const [value, quantity] = [evidence.find(valueId), evidence.find(quantityId)];
  if (value === null || quantity === null) return [];
  return wholeYears(evidence, [value, quantity]).map((period) => {
    const input = (name: string, { id }: Series): Input => ({
      name: `the ${name} of ${period.id}`,
      figure: figureOf(evidence, id, period.id),
    });
    const inputs = [input('value', value), input('quantity', quantity)] as const;
    const units = { valueUnit: value.unit, quantityUnit: quantity.unit };
    const result = unitValue(...inputs, units);
    return {
      ...startFigure(period),
      figure: result.value === null ? null : asMeasured(result, result.value, valueId, period),
      reason: result.value === null ? result.reason : null,
      note: result.caution === null ? null : `${period.id}: ${result.caution}`,
      working: result.working,
      editionIds: editionsOf(result.inputs),
    };
  });
}

/**
 * The concentration of a total's rows. Not of a year that is only begun: where a row of the base year is not listed,
 * the others' shares say nothing. A row that is listed and has no number is left out, and named.
 */
export function concentrations(evidence: Evidence, totalId: string): StatisticFigure[] {
  const total = evidence.find(totalId);
  const rows = total === null ? [] : evidence.partsOf(total);
  if (total === null || rows.length === 0) return [];
  const expected = rows.filter(({ id }) => figureOf(evidence, id, basePeriod) !== null);
  return wholeYears(evidence, rows).map((period) => {
    const inputs = rows.map(({ id }) => figureOf(evidence, id, period.id));
    const observations = inputs.map((input) => input?.observation ?? null);
    const at = (id: string) => observations[rows.findIndex((row) => row.id === id)] ?? null;
    const missing = expected.filter(({ id }) => at(id) === null);
    const side = { period: period.id, edition: null };
    const { hhi } = readSide(side, { rows, total: null, addsUp: addUp(rows) }, at);
    const shared = { ...startFigure(period), editionIds: editionsOf(observations) };
    if (missing.length > 0 || hhi === null) {
      const reason =
        missing.length > 0
          ? `${plural(missing.length, `of ${expected.length} rows is`, `of ${expected.length} rows are`)} not listed in ${period.id}.`
          : `The rows of ${period.id} give no concentration.`;
      return { ...shared, figure: null, reason, note: null, working: null };
    }
    const observation = {
      ...asObservation(hhi, totalId, period),
      flags: inheritFlags(inputs),
      printed: printNumber(hhi, 0),
    };
    return {
      ...shared,
      figure: { observation, interval: null },
      reason: null,
      note: nameRowsWithout(rows, observations, period),
      working: `sum of the squared percentage shares of ${plural(rows.length, 'row')}`,
    };
  });
}

function nameRowsWithout(
  rows: ReadonlyArray<Series>,
  figures: ReadonlyArray<Observation | null>,
  period: Period,
): string | null {
  const names = rows.flatMap((row, index) => {
    const figure = figures[index] ?? null;
    const isCounted = figure === null || amountOf(figure) !== null;
    return isCounted ? [] : [`${nameRow(row)} (${nameKind(figure)})`];
  });
  return names.length === 0 ? null : `${period.id}: without ${names.join(', ')}.`;
}

/** The years, and no parts of them, in which any of these series has a figure that is no plan. */
function wholeYears(evidence: Evidence, series: ReadonlyArray<Series>): Period[] {
  const ids = series.flatMap(({ id }) =>
    evidence
      .calendar(id)
      .filter(({ kind, id: period }) => kind === 'year' && figureOf(evidence, id, period) !== null)
      .map((period) => period.id),
  );
  return sortPeriods(new Set(ids))
    .map((id) => readPeriod(id))
    .flatMap((read) => (read.ok ? [read.value] : []));
}

function startFigure(period: Period) {
  return { year: period.id, period, timing: 'year' as const };
}

/** A calculated figure as comparisons take them, with its own span; printed with three significant digits. */
function asMeasured(result: Derived, value: number, seriesId: string, period: Period): Measured {
  const decimals = value === 0 ? 0 : 2 - leadingPlace(value);
  return {
    observation: {
      ...asObservation(value, seriesId, period),
      flags: result.flags,
      printed: printNumber(value, decimals),
    },
    interval: { low: result.low, high: result.high },
  };
}

function asObservation(value: number, seriesId: string, period: Period): Observation {
  return {
    seriesId,
    period: period.id,
    editionId: '',
    value: { kind: 'number', value },
    flags: [],
    qualifier: null,
    noteIds: [],
    printed: '',
    locator: '',
    cites: '',
    comment: '',
  };
}

function editionsOf(inputs: ReadonlyArray<Observation | null>): string[] {
  return [...new Set(inputs.flatMap((one) => one?.editionId ?? []))];
}
