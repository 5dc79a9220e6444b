import { percentText } from '#domain/change.ts';
import type { Flag } from '#domain/flags.ts';
import type { Reading } from '#domain/references/evaluate.ts';
import { formatCell } from './cell-parts.ts';
import { withRealMinus } from './minus.ts';
import { formatChange, formatNumber } from './numbers.ts';
import { ordinal, ordinalWord } from './ordinals.ts';
import { yearbookPercent } from './percents.ts';
import { withUnit } from './units.ts';

/** What a reference prints in running text. */
export interface PrintedReading {
  /** `26,000 kg`, `−11%`, `2nd of 15`; of one that says nothing, why, in brackets. */
  readonly text: string;
  /** Set as superscripts behind the number. */
  readonly flags: ReadonlyArray<Flag>;
  /** Where in the text the number ends. */
  readonly numberEnd: number;
}

/** The reading as running text prints it, in the form that its reference asks for. */
export function printReading(reading: Reading, locale: string): PrintedReading {
  switch (reading.kind) {
    case 'figure':
      return printFigure(reading);
    case 'number':
      return printNumber(reading, locale);
    case 'rank': {
      const { place, of, reference } = reading;
      const { bare, words } = reference.form;
      const text = words ? ordinalWord(place) : ordinal(place);
      return whole(bare || words ? text : `${text} of ${of}`);
    }
    case 'broken':
      return whole(`[${reading.reason}]`);
  }
}

function printFigure({
  observation,
  series,
  reference,
}: Extract<Reading, { kind: 'figure' }>): PrintedReading {
  const number = formatCell({ ...observation, flags: [] });
  const unit = !reference.form.bare && isAmount.test(number) ? series.unit : '';
  return placeFlags(number, unit, observation.flags);
}

/** NA, W and -- have no unit. */
const isAmount = /\d|½/;

function printNumber(
  { reference, series, value, flags, decimals }: Extract<Reading, { kind: 'number' }>,
  locale: string,
): PrintedReading {
  const { unsigned, bare } = reference.form;
  const set = (signed: string) => (unsigned ? signed.replace(/^[+\u2212]/, '') : signed);
  switch (reference.ask) {
    case 'percent': {
      const text = set(yearbookPercent(value));
      return placeFlags(bare ? text.replace('%', '') : text, '', flags);
    }
    case 'top-three':
    case 'share': {
      const text = withRealMinus(percentText(value));
      return placeFlags(bare ? text.replace('%', '') : text, '', flags);
    }
    case 'hhi':
      return placeFlags(formatNumber(value, { locale, decimals: 0 }), '', flags);
    case 'index':
      return placeFlags(formatNumber(value, { locale, decimals: 1 }), '', flags);
    default: {
      const unit = series.unit === '%' ? 'percentage points' : series.unit;
      return placeFlags(set(formatChange(value, decimals, locale)), bare ? '' : unit, flags);
    }
  }
}

function placeFlags(number: string, unit: string, flags: ReadonlyArray<Flag>): PrintedReading {
  const text = withUnit(number, unit);
  // Where the unit rebuilds the number, as a dollar sign behind its minus does, the digits still end it.
  const end = /\d[^\d]*$/.exec(text)?.index ?? text.length - 1;
  const isWhole = text === number;
  return { text, flags, numberEnd: isWhole ? text.length : endOfDigits(text, end) };
}

/** Behind the last digit, and behind a percent sign that follows it. */
function endOfDigits(text: string, lastDigit: number): number {
  return text[lastDigit + 1] === '%' ? lastDigit + 2 : lastDigit + 1;
}

function whole(text: string): PrintedReading {
  return { text, flags: [], numberEnd: text.length };
}
