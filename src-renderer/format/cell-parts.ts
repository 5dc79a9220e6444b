import type { Flag } from '#domain/flags.ts';
import { printCell } from '#domain/notation.ts';
import type { Figure } from '#domain/observations.ts';

/** A cell taken apart so that digits stay in line: what stands before the decimal point, after it, and above. */
export interface CellParts {
  /** `digits` are set in line; `word` (NA, W, --) is centred where digits would stand. */
  readonly kind: 'digits' | 'word';
  readonly whole: string;
  /** With its point; empty when there is none. */
  readonly fraction: string;
  readonly superscript: string;
}

const words: ReadonlySet<string> = new Set([
  'zero',
  'not-available',
  'withheld',
  'not-applicable',
  'less-than-half-unit',
]);

/** `covered` are flags that the table's head carries; `marks` are the footnotes of this cell alone. */
export function cellParts(
  observation: Figure,
  covered: ReadonlyArray<Flag>,
  marks: ReadonlyArray<string>,
): CellParts {
  const superscript = [
    observation.flags.filter((flag) => !covered.includes(flag)).join(''),
    marks.join(','),
  ]
    .filter(Boolean)
    .join(' ');
  const printed = displayText(observation);
  if (words.has(observation.value.kind)) {
    return { kind: 'word', whole: printed, fraction: '', superscript };
  }
  return { kind: 'digits', ...splitAtPoint(printed), superscript };
}

/** The cell in one line of text, its flags behind it: `31,000 r`. What a cell shortens for want of room is in full. */
export function formatCell(figure: Figure, covered: ReadonlyArray<Flag> = []): string {
  const isShort = figure.value.kind === 'less-than-half-unit';
  return printCell({ ...figure, printed: isShort ? figure.printed : displayText(figure) }, covered);
}

/** Splits a set number at its decimal point. */
export function splitAtPoint(text: string): Pick<CellParts, 'whole' | 'fraction'> {
  const match = /^([^.]*)(\.\d+%?)$/.exec(text);
  return match === null
    ? { whole: text, fraction: '' }
    : { whole: match[1] ?? '', fraction: match[2] ?? '' };
}

/** The printed form as screens set it: a real minus, an en dash between the ends of a range, short half-unit. */
function displayText(observation: Figure): string {
  if (observation.value.kind === 'less-than-half-unit') return '<\u00bd';
  // A bound that includes its number.
  if (observation.qualifier === 'up-to') return observation.printed.replace(/^</, '\u2264');
  if (observation.qualifier === 'at-least') return observation.printed.replace(/^>/, '\u2265');
  const printed =
    observation.value.kind === 'range'
      ? observation.printed.replace(/(?<=[\d%])\s*-\s*(?=\d)/, '\u2013')
      : observation.printed;
  return printed.replace(/(?<![\d%])-(?=\d)/g, '\u2212');
}
