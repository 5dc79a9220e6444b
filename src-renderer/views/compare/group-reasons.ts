import type { ComparisonRow } from '#domain/comparison-row.ts';

export interface ReasonGroup {
  readonly reason: string;
  readonly labels: ReadonlyArray<string>;
}

/** Each reason why something was not computed once, with the rows that have it, in their order. */
export function groupReasons(rows: ReadonlyArray<ComparisonRow>): ReasonGroup[] {
  const groups = new Map<string, string[]>();
  for (const { reason, series } of rows) {
    if (reason !== null) groups.set(reason, [...(groups.get(reason) ?? []), series.label]);
  }
  return [...groups].map(([reason, labels]) => ({ reason, labels }));
}
