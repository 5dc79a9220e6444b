import { withoutNoise } from './decimals.ts';
import { fail, succeed, type Result } from './result.ts';

/** A named way from one unit to another: `value` in `from` times `factor` is the value in `to`. */
export interface Conversion {
  /** `kilograms to metric tons`: what stands beside a converted figure. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly factor: number;
}

/** Kilograms in a troy ounce, exactly (NIST Handbook 44, 2023, appendix C). */
export const troyOunce = 0.0311034768;

/** What a unit measures, and its size in the dimension's first unit. Currencies are dimensions of their own. */
const units: Readonly<Record<string, { dimension: string; size: number; name: string }>> = {
  kg: { dimension: 'mass', size: 1, name: 'kilograms' },
  t: { dimension: 'mass', size: 1000, name: 'metric tons' },
  'oz t': { dimension: 'mass', size: troyOunce, name: 'troy ounces' },
  'kg/yr': { dimension: 'mass per year', size: 1, name: 'kilograms per year' },
  't/yr': { dimension: 'mass per year', size: 1000, name: 'metric tons per year' },
  USD: { dimension: 'dollars', size: 1, name: 'dollars' },
  kUSD: { dimension: 'dollars', size: 1000, name: 'thousand dollars' },
  MUSD: { dimension: 'dollars', size: 1_000_000, name: 'million dollars' },
  CNY: { dimension: 'yuan', size: 1, name: 'yuan' },
  bnCNY: { dimension: 'yuan', size: 1_000_000_000, name: 'billion yuan' },
  JPY: { dimension: 'yen', size: 1, name: 'yen' },
  bnJPY: { dimension: 'yen', size: 1_000_000_000, name: 'billion yen' },
  'USD/kg': { dimension: 'dollars per mass', size: 1, name: 'dollars per kilogram' },
  'USD/t': { dimension: 'dollars per mass', size: 0.001, name: 'dollars per metric ton' },
  'USD/oz t': {
    dimension: 'dollars per mass',
    size: 1 / troyOunce,
    name: 'dollars per troy ounce',
  },
  MW: { dimension: 'power', size: 1, name: 'megawatts' },
  GW: { dimension: 'power', size: 1000, name: 'gigawatts' },
  'MW/yr': { dimension: 'power per year', size: 1, name: 'megawatts per year' },
  'GW/yr': { dimension: 'power per year', size: 1000, name: 'gigawatts per year' },
};

/** The conversion between two units; fails with the reason where none is known. */
export function findConversion(from: string, to: string): Result<Conversion> {
  if (from === to) return succeed({ name: 'no conversion', from, to, factor: 1 });
  const [a, b] = [units[from], units[to]];
  if (a === undefined || b === undefined) {
    const unknown = a === undefined ? from : to;
    return fail(`No conversion is known for the unit ${unknown === '' ? '(none)' : unknown}.`);
  }
  if (a.dimension !== b.dimension) {
    return fail(`${capitalise(a.name)} cannot be converted to ${b.name}.`);
  }
  const factor = withoutNoise(a.size / b.size);
  return succeed({ name: `${a.name} to ${b.name}`, from, to, factor });
}

/**
 * The conversion between units where a yearly rate may stand for what it makes in one year: 5 t/yr makes 5 t. Only for
 * figures of whole years.
 */
export function findYearlyConversion(from: string, to: string): Result<Conversion> {
  const direct = findConversion(from, to);
  if (direct.ok) return direct;
  const inOneYear = findConversion(withoutYear(from), withoutYear(to));
  return inOneYear.ok
    ? succeed({
        ...inOneYear.value,
        from,
        to,
        name: `${nameUnit(from)} to ${nameUnit(to)}, in one year`,
      })
    : direct;
}

/** The value in the conversion's other unit. */
export function convert(value: number, { factor }: Conversion): number {
  return withoutNoise(value * factor);
}

/** The unit in words, or the unit itself where it has none. */
export function nameUnit(unit: string): string {
  return units[unit]?.name ?? unit;
}

function withoutYear(unit: string): string {
  return unit.replace(/\/yr$/, '');
}

function capitalise(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
