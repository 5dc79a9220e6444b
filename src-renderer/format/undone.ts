import { plural } from '#domain/plural.ts';
import { mostCountedUndone } from '#domain/steps.ts';

/** How many steps were undone, as the beginning of a sentence: `3 undone changes`. */
export function countUndone(count: number): string {
  if (count >= mostCountedUndone) return `${mostCountedUndone} or more undone changes`;
  return plural(count, 'undone change');
}
