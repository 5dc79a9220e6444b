import type { Measured } from '../measure.ts';
import { findYearlyConversion } from '../conversions.ts';
import { subtract } from '../decimals.ts';
import { addIntervals, negate, scaleInterval } from '../interval-arithmetic.ts';
import type { Interval } from '../intervals.ts';
import type { Series } from '../observations.ts';
import type { Check, CheckResult } from './check.ts';
import type { Evidence } from './evidence.ts';
import { hasFlag, statedEnds } from './middle.ts';
import { listNames, printEnds } from './words.ts';

/** Which tables say what countries make, what their plants could make, and what single plants did make. */
export interface CapacityTables {
  readonly production: string;
  readonly capacity: string;
  readonly plants: string;
}

/**
 * Production against capacity, for each country and year that have both: the country's total against all its plants,
 * each plant's output against its own capacity, and what is left of the total after the plants with a stated output
 * against the capacity of the others. A capacity is a nameplate figure and taken as printed; production exceeds it when
 * it does over its whole span. That is suspect, or a note where a plant's capacity is not available or the total takes
 * in more than the capacities do (secondary production).
 */
export function checkCapacities(evidence: Evidence, tables: CapacityTables): Check[] {
  const countries = evidence.ofTable(tables.production).filter(({ role }) => role === 'part');
  return countries.flatMap((country) => {
    const plants = evidence
      .ofTable(tables.capacity)
      .filter((plant) => plant.country === country.country && plant.indicator === 'capacity');
    const outputs = evidence
      .ofTable(tables.plants)
      .filter((one) => one.country === country.country && isPlantOutput(one));
    if (plants.length === 0) return [];
    return evidence
      .calendar(country.id)
      .filter(({ kind }) => kind === 'year')
      .flatMap(({ id }) => checkCountry(evidence, { country, plants, outputs, year: id }));
  });
}

interface Country {
  readonly country: Series;
  readonly plants: ReadonlyArray<Series>;
  readonly outputs: ReadonlyArray<Series>;
  readonly year: string;
}

function isPlantOutput({ indicator, measure, entity }: Series): boolean {
  return indicator === 'production' && measure === 'production' && entity !== '';
}

function checkCountry(evidence: Evidence, { country, plants, outputs, year }: Country): Check[] {
  const listed = plants.flatMap((series) => {
    const figure = evidence.at(series.id, year);
    return figure === null ? [] : [{ series, figure }];
  });
  const total = readAmount(evidence.at(country.id, year), country.unit);
  if (listed.length === 0 || total === null) return [];

  const outputOf = (plant: Series) => {
    const output = outputs.find((one) => isSamePlant(one, plant));
    const figure = output === undefined ? null : evidence.at(output.id, year);
    const amount = output === undefined ? null : readAmount(figure, output.unit);
    return output === undefined || amount === null ? null : { series: output, amount };
  };
  const compare = (about: Pick<Comparison, 'id' | 'name' | 'amount' | 'series'>, of: Plants) =>
    check(evidence, { ...about, plants: of, country, year });

  const whole = compare(
    { id: country.id, name: `${country.label} made`, amount: total, series: [country] },
    listed,
  );
  const known = listed.flatMap((plant) => {
    const output = outputOf(plant.series);
    return output === null ? [] : [{ plant, output }];
  });
  const single = known.map(({ plant, output }) =>
    compare(
      {
        id: output.series.id,
        name: `${plant.series.entity} made`,
        amount: output.amount,
        series: [output.series],
      },
      [plant],
    ),
  );
  const others = listed.filter((one) => known.every(({ plant }) => plant !== one));
  if (known.length === 0 || others.length === 0) return [whole, ...single];

  const taken = known.map(({ output }) => output);
  const rest: Amount = {
    stated: addIntervals([total.stated, ...taken.map(({ amount }) => negate(amount.stated))]),
    interval: addIntervals([total.interval, ...taken.map(({ amount }) => negate(amount.interval))]),
  };
  const names = listNames(known.map(({ plant }) => plant.series.entity));
  const parts = taken.map(({ amount }) => printEnds(amount.stated, 2)).join(' - ');
  const left = compare(
    {
      id: `${country.id}/remainder`,
      name: `${country.label} without ${names} (${printEnds(total.stated, 2)} - ${parts}) made`,
      amount: rest,
      series: [country, ...taken.map(({ series }) => series)],
    },
    others,
  );
  return [whole, ...single, left];
}

/** Metric tons in the year: what is stated, by its ends, and the interval in which the true amount lies. */
interface Amount {
  readonly stated: Interval;
  readonly interval: Interval;
}

type Plants = ReadonlyArray<{ readonly series: Series; readonly figure: Measured }>;

interface Comparison {
  readonly id: string;
  readonly name: string;
  readonly amount: Amount;
  /** The series of which the amount is made. */
  readonly series: ReadonlyArray<Series>;
  readonly plants: Plants;
  readonly country: Series;
  readonly year: string;
}

function check(evidence: Evidence, comparison: Comparison): Check {
  const { amount, plants, country, year } = comparison;
  const capacities = plants.map(({ series, figure }) => readAmount(figure, series.unit));
  const known = capacities.filter((capacity) => capacity !== null);
  const capacity = addIntervals(known.map(({ stated }) => stated));
  const without = plants.filter((_, index) => capacities[index] === null);
  const exceeds =
    amount.interval.low !== null && capacity.high !== null && amount.interval.low > capacity.high;
  const takesInMore = plants.some(({ series }) => series.basis !== country.basis);
  const result: CheckResult = !exceeds
    ? 'ok'
    : without.length > 0 || takesInMore
      ? 'note'
      : 'suspect';
  const cells = [...comparison.series, ...plants.map(({ series }) => series)].map(({ id }) =>
    evidence.cell(id, year),
  );
  // Of a range, the end that decides: the most that can be made against the least that was.
  const made = amount.stated.low ?? amount.stated.high ?? 0;
  const limit = amount.interval.low === null ? 0 : subtract(made, amount.interval.low);
  return {
    id: `capacity/${comparison.id}/${year}`,
    kind: 'capacity',
    table: country.tableId,
    period: year,
    measure: country.measure,
    result,
    printed: capacity.high ?? capacity.low ?? 0,
    computed: made,
    limit,
    message: [
      `${comparison.name} ${printEnds(amount.stated, 2)} t in ${year};`,
      `${namePlants(plants, comparison.name)} could make ${printEnds(capacity, 2)} t/yr.`,
      exceeds ? 'That is more, whatever was rounded.' : 'That fits.',
      ...(without.length === 0
        ? []
        : [endSentence(`No capacity is given for ${listNames(without.map(nameEntity))}`)]),
      ...(exceeds && takesInMore
        ? [`The total is ${country.basis} production, the capacity is not.`]
        : []),
    ].join(' '),
    cells,
  };
}

/** Few plants by name, many by their number; the plant that the sentence began with is `it`. */
function namePlants(plants: Plants, subject: string): string {
  if (plants.length > 2) return `its ${plants.length} listed plants`;
  const names = listNames(plants.map(nameEntity));
  return subject.startsWith(`${names} `) ? 'it' : names;
}

function nameEntity({ series }: Plants[number]): string {
  return series.entity;
}

/** Names such as `Mining Co. Ltd.` bring a full stop of their own. */
function endSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** The same company, at the same place where both name one. */
function isSamePlant(a: Series, b: Series): boolean {
  const isSamePlace = a.location === '' || b.location === '' || a.location === b.location;
  return a.entity === b.entity && isSamePlace;
}

/** The figure in metric tons a year; null for plans and for what states no amount. */
function readAmount(figure: Measured | null, unit: string): Amount | null {
  const toTons = findYearlyConversion(unit, 't');
  if (!toTons.ok || figure === null || figure.interval === null || hasFlag(figure, 'f'))
    return null;
  const stated = statedEnds(figure);
  if (stated === null) return null;
  const { factor } = toTons.value;
  return {
    stated: scaleInterval(stated, factor),
    interval: scaleInterval(figure.interval, factor),
  };
}
