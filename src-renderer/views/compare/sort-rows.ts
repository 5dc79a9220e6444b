import type { ComparisonRow } from '#domain/comparison-row.ts';
import type { Observation } from '#domain/observations.ts';

export type SortKey =
  'document' | 'from' | 'to' | 'change' | 'percent' | 'shareFrom' | 'shareTo' | 'contribution';

/** Largest first; rows without the number keep document order at the end. */
export function sortRows(rows: ReadonlyArray<ComparisonRow>, key: SortKey): ComparisonRow[] {
  if (key === 'document') return [...rows];
  return [...rows].sort((a, b) => sizeOf(b, key) - sizeOf(a, key));
}

// Far below every figure, and unlike -Infinity it subtracts from itself to 0, which keeps document order.
const missing = -Number.MAX_VALUE / 4;

function sizeOf(row: ComparisonRow, key: Exclude<SortKey, 'document'>): number {
  switch (key) {
    case 'from':
    case 'to':
      return numberOf(row[key]);
    default:
      return row[key] ?? missing;
  }
}

function numberOf(observation: Observation | null): number {
  switch (observation?.value.kind) {
    case 'number':
      return observation.value.value;
    case 'range':
      return observation.value.low;
    case 'zero':
      return 0;
    default:
      return missing;
  }
}
