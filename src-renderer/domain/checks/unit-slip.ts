import { troyOunce } from '../conversions.ts';
import type { Figures } from '../figures.ts';
import { latest, type View } from '../view.ts';
import { printNumber } from '../notation-numbers.ts';
import type { Figure, Observation, Series } from '../observations.ts';
import { comparePeriods, readPeriod, type Period } from '../periods.ts';
import { sortPeriods } from '../table-layout.ts';
import type { Value } from '../values.ts';
import { printShort, withUnit } from './words.ts';

/** A figure that looks as if it were in another unit than its series. */
export interface UnitSlip {
  /** What the figure seems to be multiplied or divided by: 10, 100, 1,000, 32.15 or 32,151. */
  readonly factor: number;
  /** The figure over the one that it was compared with. */
  readonly ratio: number;
  /** The figure that it was compared with. */
  readonly reference: Observation;
  /** The jump, in words. */
  readonly statement: string;
  /** The question to ask before saving, in words. */
  readonly message: string;
}

interface Factor {
  readonly factor: number;
  /** The jump is near the factor when it is off by this ratio at most, either way. */
  readonly tolerance: number;
  readonly name: string;
}

const ouncesPerKilogram = 1 / troyOunce;

/**
 * Markets move too, but seldom by just these factors. A thousand is far from any change that a series makes from one
 * year to the next, so that half or twice it still counts; small suppliers do change some eightfold, so ten is narrow.
 */
const digit: Factor = { factor: 10, tolerance: 1.2, name: 'a digit too many or too few' };
const thousand: Factor = { factor: 1000, tolerance: 2, name: 'another unit' };

function factorsFor(unit: string): ReadonlyArray<Factor> {
  switch (unit) {
    case 'kg':
    case 'kg/yr':
      return [
        digit,
        { ...thousand, name: 'kilograms mixed up with metric tons or grams' },
        { factor: ouncesPerKilogram, tolerance: 1.2, name: 'kilograms mixed up with troy ounces' },
      ];
    case 't':
    case 't/yr':
      return [
        digit,
        { ...thousand, name: 'metric tons mixed up with kilograms' },
        {
          factor: 1000 * ouncesPerKilogram,
          tolerance: 1.2,
          name: 'metric tons mixed up with troy ounces',
        },
      ];
    case 'USD/kg':
    case 'CNY/kg':
      return [
        digit,
        { ...thousand, name: 'per kilogram mixed up with per gram or per metric ton' },
        {
          factor: ouncesPerKilogram,
          tolerance: 1.2,
          name: 'per kilogram mixed up with per troy ounce',
        },
      ];
    case '%':
      return [
        digit,
        { factor: 100, tolerance: 1.2, name: 'a percentage mixed up with a fraction' },
      ];
    default:
      return [digit, thousand];
  }
}

export interface SlipQuestion {
  readonly series: Series;
  readonly period: string;
  /** Where the figure is or will be; an edition that does not exist yet comes after all others. */
  readonly editionId: string;
  readonly figure: Pick<Figure, 'value' | 'flags'>;
  readonly figures: Figures;
  /** The editions among which to look for something to compare with; as of the figure's own when left out. */
  readonly view?: View;
  /** The periods of the series in time order, when the caller has them already. */
  readonly calendar?: ReadonlyArray<Period>;
}

/**
 * Does the figure look like a slip of the unit, next to what an earlier edition states for the same period, else to the
 * nearest figure of the series before it, else after it? To be asked before a figure is saved. Null when it does not,
 * when there is nothing to compare it with, and for plans and forecasts, which are meant to jump.
 */
export function findUnitSlip(question: SlipQuestion): UnitSlip | null {
  const compared = compareWithReference(question);
  return compared === null ? null : judgeJump(question, compared);
}

/** A figure over the one to compare it with, and that one. */
export interface Jump {
  readonly ratio: number;
  readonly reference: Observation;
}

/** The slip that a jump looks like; null when it looks like none. */
export function judgeJump(question: SlipQuestion, { ratio, reference }: Jump): UnitSlip | null {
  const { unit, label } = question.series;
  const size = ratio < 1 ? 1 / ratio : ratio;
  const found = factorsFor(unit).find(
    ({ factor, tolerance }) => size >= factor / tolerance && size <= factor * tolerance,
  );
  if (found === undefined || wasPlanned(question)) return null;
  const own = withUnit(printShort(amountOf(question.figure.value) ?? 0, 6), unit);
  const times = `${printShort(size, size < 100 ? 1 : 0)} times`;
  const relation = ratio < 1 ? `${times} less than` : times;
  const statement = `${label}, ${question.period}: ${own} is ${relation} the ${reference.printed} of ${nameReference(question, reference)}.`;
  return {
    factor: found.factor,
    ratio,
    reference,
    statement,
    message: `${statement} Is it ${found.name}?`,
  };
}

/** Does a plan of the series foresee the figure, from half of it to double? Then the jump is no slip. */
function wasPlanned({ series, figure, figures }: SlipQuestion): boolean {
  const own = amountOf(figure.value) ?? 0;
  return [...figures.periods([series.id])]
    .flatMap((period) => figures.all(series.id, period))
    .filter(({ flags }) => flags.includes('f'))
    .map(({ value }) => amountOf(value) ?? 0)
    .some((plan) => own >= plan / 2 && own <= plan * 2 && plan > 0);
}

/** The jump from the figure to compare with; null where there is none, for plans, and for what is not above zero. */
export function compareWithReference(question: SlipQuestion): Jump | null {
  const own = amountOf(question.figure.value);
  if (own === null || question.figure.flags.includes('f')) return null;
  const reference = findReference(question);
  const amount = reference === null ? null : amountOf(reference.value);
  if (reference === null || amount === null) return null;
  const ratio = own / amount;
  return Number.isFinite(ratio) && ratio > 0 ? { ratio, reference } : null;
}

function nameReference({ period, figures }: SlipQuestion, reference: Observation): string {
  if (reference.period !== period) return reference.period;
  const edition = figures.editions.find(({ id }) => id === reference.editionId);
  return `the same period in ${edition?.title ?? reference.editionId}`;
}

function findReference(question: SlipQuestion): Observation | null {
  const { series, period, figures, editionId } = question;
  const own = readPeriod(period);
  if (!own.ok) return null;
  const view = question.view ?? viewOf(figures, editionId);
  const usable = (observation: Observation | null): observation is Observation =>
    observation !== null &&
    !observation.flags.includes('f') &&
    amountOf(observation.value) !== null;

  const restated = figures
    .all(series.id, period, view)
    .filter((one) => one.editionId !== editionId && usable(one))
    .at(-1);
  if (restated !== undefined) return restated;

  // Only like periods: a year is some twelve times its months.
  const like = (question.calendar ?? readCalendar(figures, series.id, view)).filter(
    ({ kind }) => kind === own.value.kind,
  );
  const before = like.filter((one) => comparePeriods(one, own.value) < 0).reverse();
  const after = like.filter((one) => comparePeriods(one, own.value) > 0);
  for (const { id } of [...before, ...after]) {
    const observation = figures.at(series.id, id, view);
    if (usable(observation)) return observation;
  }
  return null;
}

function readCalendar(figures: Figures, seriesId: string, view: View): Period[] {
  return sortPeriods(figures.periods([seriesId], view)).flatMap((id) => {
    const read = readPeriod(id);
    return read.ok ? [read.value] : [];
  });
}

function viewOf(figures: Figures, editionId: string): View {
  const isKnown = figures.editions.some(({ id }) => id === editionId);
  return isKnown ? { kind: 'as-of', editionId } : latest;
}

/** A number, or the middle of a range, when it is above zero. */
function amountOf(value: Value): number | null {
  const amount =
    value.kind === 'number'
      ? value.value
      : value.kind === 'range'
        ? (value.low + value.high) / 2
        : null;
  return amount !== null && amount > 0 ? amount : null;
}

/** `1,000`, `32.15`: the factor for a message. */
export function printFactor(factor: number): string {
  return printNumber(factor, factor < 100 && !Number.isInteger(factor) ? 2 : 0);
}
