import type { Check } from '#domain/checks/check.ts';
import { assertNever } from '#domain/result.ts';
import { formatNumber, formatShort } from '#format/numbers.ts';
import { withUnit } from '#format/units.ts';
import { formatMargin, type LabelledNumber, type Units } from './labelled-number.ts';
import { labelStatement } from './statement-labels.ts';

/** The check's numbers in the words of its kind, docs/arithmetic.md *Checks*; those that say nothing are left out. */
export function labelNumbers(check: Check, units: Units): LabelledNumber[] {
  const { printed, computed, limit, kind } = check;
  const unit = units.unitOf(check.cells[0]?.seriesId ?? '');
  const amount = (value: number) => withUnit(formatShort(value, units.locale), unit);
  const count = (value: number) => formatNumber(value, { locale: units.locale, decimals: 0 });
  const span = (value: number, ends: Check['computedSpan']) =>
    ends === undefined
      ? amount(value)
      : withUnit(
          `${[ends.low, ends.high].map((end) => formatShort(end, units.locale)).join(' to ')}`,
          unit,
        );
  const margin = (value: number) => formatMargin(value, unit, units.locale);
  switch (kind) {
    case 'total':
      return [
        { label: 'printed total', text: span(printed, check.printedSpan) },
        { label: 'sum of rows', text: span(computed, check.computedSpan) },
        { label: 'limit', text: margin(limit) },
      ];
    case 'parts':
      if (!check.id.startsWith('parts/revised/')) return labelStatement(check, units);
      return [
        { label: 'total marked revised', text: printed === 1 ? 'yes' : 'no' },
        { label: 'rows marked revised', text: count(computed) },
      ];
    case 'statement':
      return labelStatement(check, units);
    case 'range':
      // A share that no whole allows; its limit is the whole.
      if (limit > 0) {
        return [
          { label: 'share', text: amount(printed) },
          { label: 'nearest possible', text: amount(computed) },
        ];
      }
      return [
        { label: 'low end', text: amount(printed) },
        { label: 'high end', text: amount(computed) },
      ];
    case 'quarters':
      return [
        { label: nameYear(check), text: amount(printed) },
        { label: 'from the quarters', text: amount(computed) },
        { label: 'limit', text: margin(limit) },
      ];
    case 'unit-slip':
      if (check.result === 'ok') {
        return [
          { label: 'figures compared', text: count(printed) },
          { label: 'suspected', text: count(computed) },
        ];
      }
      return [
        { label: 'figure', text: amount(printed) },
        { label: 'on the one before', text: sayTimes(computed, units.locale) },
        { label: 'near a factor of', text: formatShort(limit, units.locale) },
      ];
    case 'missing':
      return [
        { label: 'figures there', text: count(printed) },
        { label: 'expected', text: count(computed) },
      ];
    case 'source':
      return [
        { label: 'with source and page', text: count(printed) },
        { label: 'figures', text: count(computed) },
      ];
    case 'capacity':
      return [
        { label: 'capacity', text: withUnit(formatShort(printed, units.locale), 't/yr') },
        { label: 'production', text: withUnit(formatShort(computed, units.locale), 't') },
        { label: 'rounding', text: withUnit(formatShort(limit, units.locale), 't') },
      ];
    case 'disclosure':
      if (check.result === 'ok') return [];
      // Of a range, the message says what rounding adds to its ends.
      return check.computedSpan === undefined
        ? [
            { label: 'computed back', text: amount(computed) },
            { label: 'give or take', text: margin(limit) },
          ]
        : [{ label: 'computed back', text: span(computed, check.computedSpan) }];
    default:
      return assertNever(kind);
  }
}

/** `9.8 times`, and for a ratio below one `1,200 times less`. */
function sayTimes(ratio: number, locale: string): string {
  const size = formatNumber(ratio < 1 ? 1 / ratio : ratio, {
    locale,
    decimals: ratio > 0.01 && ratio < 100 ? 1 : 0,
  });
  return ratio < 1 ? `${size} times less` : `${size} times`;
}

function nameYear({ id }: Check): string {
  const end = /\/(low|high)$/.exec(id)?.[1];
  return end === undefined ? 'the year' : `the year, ${end} end`;
}
