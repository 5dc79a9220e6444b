import type { ComparisonRow } from '#domain/comparison-row.ts';
import { nameRow } from '#domain/names.ts';
import { noWholeReason } from '#domain/comparison-words.ts';

export interface ReasonGroup {
  readonly reason: string;
  readonly labels: ReadonlyArray<string>;
}

/** Each reason why something was not computed once, with the rows that have it, in their order. */
export function groupReasons(rows: ReadonlyArray<ComparisonRow>): ReasonGroup[] {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const reason = ownReason(row);
    if (reason !== '') groups.set(reason, [...(groups.get(reason) ?? []), nameRow(row.series)]);
  }
  return [...groups].map(([reason, labels]) => ({ reason, labels }));
}

/** What is said of this row and not of every row or total alike; empty when nothing is. */
export function ownReason({ reason }: Pick<ComparisonRow, 'reason'>): string {
  return [noWholeReason, 'A total has no rank.']
    .reduce((text, common) => text.replace(common, ''), reason ?? '')
    .trim();
}
