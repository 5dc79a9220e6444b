import { convert, type Conversion } from '../conversions.ts';
import { countDecimals, leadingPlace, powerOfTen } from '../decimals.ts';
import { printNumber } from '../notation-numbers.ts';
import type { Figure } from '../observations.ts';
import { fail, succeed, type Result } from '../result.ts';
import { roundingUnit, roundTo, type RoundingRule } from '../rounding.ts';
import type { Value } from '../values.ts';

/**
 * The figure in the conversion's other unit. It is printed no finer than it was given: what was rounded to hundreds of
 * kilograms is rounded to tenths of a ton. Flags, hedges, notes and source stay. Fails for what is no amount in itself,
 * less than half a unit.
 */
export function convertFigure(
  figure: Figure,
  conversion: Conversion,
  rule: RoundingRule,
): Result<Figure> {
  const turned = (number: number): { value: number; printed: string } => {
    const unit = roundingUnit(
      { value: { kind: 'number', value: number }, printed: digitsOf(number, figure) },
      rule,
    );
    const exact = convert(number, conversion);
    if (number === 0 || unit === null) return { value: exact, printed: printNumber(exact) };
    const place = powerOfTen(leadingPlace(convert(unit, conversion)));
    const value = roundTo(exact, place);
    return { value, printed: printNumber(value, Math.max(0, countDecimals(place))) };
  };
  const put = (value: Value, printed: string): Result<Figure> =>
    succeed({ ...figure, value, printed });
  const { value } = figure;
  switch (value.kind) {
    case 'number': {
      const one = turned(value.value);
      return put({ kind: 'number', value: one.value }, one.printed);
    }
    case 'range': {
      const [low, high] = [turned(value.low), turned(value.high)];
      const joint = low.value < 0 || high.value < 0 ? ' to ' : '-';
      return put(
        { kind: 'range', low: low.value, high: high.value },
        `${low.printed}${joint}${high.printed}`,
      );
    }
    case 'bound': {
      if (value.low === null) {
        const high = turned(value.high);
        return put({ kind: 'bound', low: null, high: high.value }, `<${high.printed}`);
      }
      const low = turned(value.low);
      return put({ kind: 'bound', low: low.value, high: null }, `>${low.printed}`);
    }
    case 'less-than-half-unit':
      return fail('“less than half a unit” says nothing of another unit: enter an amount first');
    default:
      return succeed(figure);
  }
}

/** The number as the figure prints it, so that the digits which were given are known. */
function digitsOf(number: number, { printed }: Figure): string {
  const wanted = Math.abs(number);
  const found = printed.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return found.find((text) => Number(text.replaceAll(',', '')) === wanted) ?? printNumber(wanted);
}
