import type { Reading } from '#domain/references/evaluate.ts';
import { saidBefore, type Seen } from '#domain/references/seen.ts';
import { withRealMinus } from './minus.ts';
import { printReading } from './references.ts';
import { superscript } from './superscript.ts';

/** The reading as running text prints it where nothing can be raised or underlined: `26,000ᵉ kg`. */
export function printPlain(reading: Reading, locale: string): string {
  const { text, flags, numberEnd } = printReading(reading, locale);
  return text.slice(0, numberEnd) + superscript(flags.join('')) + text.slice(numberEnd);
}

/**
 * The same for a text that was written earlier: what has changed since says what it was, and a reference that says
 * nothing stands as it is written, and says so.
 */
export function referenceWords(
  source: string,
  reading: Reading,
  seen: Seen,
  locale: string,
): string {
  if (reading.kind === 'broken') return `{{${source}}} (✕ broken)`;
  const printed = printPlain(reading, locale);
  const was = saidBefore(reading, seen);
  return was === null ? printed : `${printed} (▲ was ${withRealMinus(was)})`;
}
