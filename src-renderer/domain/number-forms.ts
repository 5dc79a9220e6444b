import { printedSeparators, type Separators } from './notation-numbers.ts';
import { nameCharacter } from './notation-text.ts';

/** How the analyst writes numbers when typing; Lode prints them with commas and a point whatever is chosen. */
export type NumberForm = 'comma-point' | 'point-comma' | 'space-comma' | 'apostrophe-point';

/** The marks between thousands and before decimals in each form. */
export const separatorsOf: Readonly<Record<NumberForm, Separators>> = {
  'comma-point': printedSeparators,
  'point-comma': { thousands: '.', decimal: ',' },
  'space-comma': { thousands: ' ', decimal: ',' },
  'apostrophe-point': { thousands: "'", decimal: '.' },
};

export const numberForms: ReadonlyArray<NumberForm> = [
  'comma-point',
  'point-comma',
  'space-comma',
  'apostrophe-point',
];

/** The text of a canonical print with every number in it written in the form: `1,000-1,200.5` as `1.000-1.200,5`. */
export function writeNumbers(printed: string, { thousands, decimal }: Separators): string {
  return printed.replace(/(\d[\d,]*)(?:\.(\d+))?/g, (_, whole: string, decimals?: string) => {
    const grouped = whole.replaceAll(',', thousands);
    return decimals === undefined ? grouped : grouped + decimal + decimals;
  });
}

/** A number with thousands and decimals as it is typed: `30,000.5`, `30.000,5`. */
export function exampleNumber(separators: Separators): string {
  return writeNumbers('30,000.5', separators);
}

/** The form in words, for a text that looks as if it were written in another one. */
export function explainForm(separators: Separators): string {
  const [thousands, decimal] = [separators.thousands, separators.decimal].map(nameCharacter);
  return `Numbers are typed like ${exampleNumber(separators)} here: ${thousands} parts thousands, and ${decimal} stands before decimals.`;
}
