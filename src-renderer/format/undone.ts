import { mostCountedUndone } from '#domain/steps.ts';

/** How many steps were undone, as the beginning of a sentence: `3 undone changes`. */
export function countUndone(count: number): string {
  if (count >= mostCountedUndone) return `${mostCountedUndone} or more undone changes`;
  return count === 1 ? '1 undone change' : `${count} undone changes`;
}
