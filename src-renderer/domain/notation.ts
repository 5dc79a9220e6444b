import { sortFlags, type Flag } from './flags.ts';
import { readAmount } from './notation-amounts.ts';
import { takeMarks, type MarkedPiece } from './notation-marks.ts';
import { printedSeparators, printNumber, type Separators } from './notation-numbers.ts';
import { faultOfSymbol, readLocalSymbol, readSymbol } from './notation-symbols.ts';
import { isFault, longestEntry, plainText, quote, shownText, type Fault } from './notation-text.ts';
import { explainForm, numberForms, separatorsOf, writeNumbers } from './number-forms.ts';
import type { Qualifier } from './observations.ts';
import { assertNever, fail, succeed, type Result } from './result.ts';
import type { Value } from './values.ts';

export interface ReadContext {
  /** Marks that this table defines as less than half a unit, such as `(1)` or `s`. */
  readonly halfUnitMarks?: ReadonlyArray<string>;
  /** The cell above, which `do.` repeats. */
  readonly ditto?: Cell | null;
  /** True in a column of net import reliance, where `E` means net exporter. */
  readonly netReliance?: boolean;
  /** How the text writes numbers; a comma between thousands and a decimal point when left out. */
  readonly separators?: Separators;
}

/** What an analyst typed or pasted, understood. */
export interface Cell {
  readonly value: Value;
  readonly flags: ReadonlyArray<Flag>;
  readonly qualifier: Qualifier | null;
  /** The canonical print without flags: `30,000`, `--`, `NA`. */
  readonly printed: string;
  /** Footnote marks that stood in parentheses: `['4']` for `30,000 (4)`. */
  readonly marks: ReadonlyArray<string>;
}

/**
 * The cell that a text states, in the notation of product.md: number, range, bound or symbol, with flags (before,
 * after or raised), hedges in words, a currency sign and footnote marks in parentheses beside it. Fails with a reason
 * that names what was read and where, for any text that is none of these; it never throws.
 */
export function readCell(text: string, context: ReadContext = {}): Result<Cell> {
  if (text.length > longestEntry) {
    return fail(`${quote(text)} is not a figure: it is longer than ${longestEntry} characters.`);
  }
  const separators = context.separators ?? printedSeparators;
  const plain = plainText(text, separators.thousands);
  if (plain === '') return fail('Nothing was entered: a figure that is not available is NA.');
  const cell = readPlain(plain, context, separators);
  if (!isFault(cell)) return succeed(cell);
  const reason = explain(shownText(text), cell);
  return fail(
    isOfAnotherForm(text, context, separators) ? `${reason} ${explainForm(separators)}` : reason,
  );
}

/** The cell as Lode prints it: `65,000 r`. Flags that a title or head carries for all its figures are left out. */
export function printCell(
  cell: Pick<Cell, 'printed' | 'flags'>,
  covered: ReadonlyArray<Flag> = [],
): string {
  const flags = sortFlags(cell.flags).filter((flag) => !covered.includes(flag));
  return [cell.printed, ...flags].join(' ');
}

/**
 * The cell as it has to be typed, numbers in the form of the separators, to be read again whole, with its hedge in
 * words where the print does not show it: `up to 30 e (4)` for what prints `<30 e`. Hedges that nothing typed states,
 * such as planned, are left out.
 */
export function printEntry(
  cell: Pick<Cell, 'printed' | 'flags' | 'qualifier'> & Partial<Pick<Cell, 'marks'>>,
  separators: Separators = printedSeparators,
): string {
  const printed = writeNumbers(hedged(cell), separators);
  // Marks keep their form: what stands in parentheses is no number.
  const marks = (cell.marks ?? []).map((mark) => `(${mark})`);
  return [printCell({ ...cell, printed }), ...marks].join(' ');
}

/**
 * The canonical print of a value that was computed or imported without one. `decimals` are digits after the point;
 * without it, each number shows as many as it has.
 */
export function printValue(value: Value, decimals?: number): string {
  switch (value.kind) {
    case 'number':
      return printNumber(value.value, decimals);
    case 'range': {
      const joint = value.low < 0 || value.high < 0 ? ' to ' : '-';
      return printNumber(value.low, decimals) + joint + printNumber(value.high, decimals);
    }
    case 'bound':
      return value.low === null
        ? `<${printNumber(value.high, decimals)}`
        : `>${printNumber(value.low, decimals)}`;
    case 'zero':
      return '--';
    case 'less-than-half-unit':
      return 'Less than ½ unit';
    case 'not-available':
      return 'NA';
    case 'withheld':
      return 'W';
    case 'not-applicable':
      return 'XX';
    default:
      return assertNever(value);
  }
}

/** Does the cell repeat the one above it? */
export function isDitto(text: string): boolean {
  return /^(?:do\.?|ditto|〃)$/i.test(text.trim());
}

function readPlain(plain: string, context: ReadContext, separators: Separators): Cell | Fault {
  return readMarked(takeMarks({ text: plain, start: 0 }), context, separators);
}

/** Could the text be read if numbers were typed in another form? Then it is said which form is in force. */
function isOfAnotherForm(text: string, context: ReadContext, separators: Separators): boolean {
  return numberForms
    .map((form) => separatorsOf[form])
    .filter(({ thousands }) => thousands !== separators.thousands)
    .some((other) => !isFault(readPlain(plainText(text, other.thousands), context, other)));
}

function readMarked(
  { body, flags, marks }: MarkedPiece,
  context: ReadContext,
  separators: Separators,
): Cell | Fault {
  if (isDitto(body.text)) return repeat({ flags, marks }, context.ditto);
  const symbol = readLocalSymbol(body.text, context) ?? readSymbol(body.text);
  if (symbol !== null) return { ...symbol, flags, qualifier: null, marks };
  const fault = faultOfSymbol(body.text);
  if (fault !== null) return { fault, at: null };
  const amount = readAmount(body, separators);
  return isFault(amount) ? amount : { ...amount, flags, marks };
}

/** The cell above once more; flags and marks typed beside the ditto are added to its own. */
function repeat(added: Pick<Cell, 'flags' | 'marks'>, above: Cell | null = null): Cell | Fault {
  if (above === null) return { fault: 'it repeats the figure above, and there is none', at: null };
  return {
    ...above,
    flags: sortFlags([...above.flags, ...added.flags]),
    marks: [...new Set([...above.marks, ...added.marks])],
  };
}

function hedged({ printed, qualifier }: Pick<Cell, 'printed' | 'qualifier'>): string {
  switch (qualifier) {
    case 'up-to':
      return `up to ${printed.replace(/^</, '')}`;
    case 'at-least':
      return `at least ${printed.replace(/^>/, '')}`;
    case 'about':
    case 'nearly':
      return `${qualifier} ${printed}`;
    default:
      return printed;
  }
}

function explain(shown: string, { fault, at }: Fault): string {
  const place = at === null ? '' : ` (character ${[...shown.slice(0, at)].length + 1})`;
  return `${quote(shown)} is not a figure: ${fault}${place}.`;
}
