import { differencesOf, firstKeyed, readKeyed } from './double-entry.ts';
import type { Keyed, KeyedPart, KeyingInput, KeyingRow } from './double-entry.ts';
import { isEqual } from './equality.ts';
import type { Figure } from './observations.ts';
import { plural } from './plural.ts';
import { fail, succeed, type Result } from './result.ts';
import { withReview } from './review.ts';
import type { RecordChange, Step } from './steps.ts';

/** What the analyst decided where two keyings differ: one of them, or a third reading. */
export type Decision =
  { readonly take: 'first' | 'second' } | { readonly take: 'other'; readonly text: string };

/** One row with both keyings. */
export type ComparedRow = {
  readonly row: KeyingRow;
  readonly first: Figure | null;
} & (
  | /** It was not come to: it stays as it is. */ { readonly kind: 'not-keyed' }
  | { readonly kind: 'agrees' }
  | { readonly kind: 'differs'; readonly second: Keyed; readonly parts: ReadonlyArray<KeyedPart> }
);

/** The rows with both keyings, `texts` by the id of the row. Fails, naming the row, when one cannot be read. */
export function compareKeyings(
  rows: ReadonlyArray<KeyingRow>,
  texts: ReadonlyMap<string, string>,
  input: KeyingInput,
): Result<ComparedRow[]> {
  const compared: ComparedRow[] = [];
  for (const row of rows) {
    const first = firstKeyed(row, input);
    const text = texts.get(row.id);
    if (text === undefined) {
      compared.push({ row, first, kind: 'not-keyed' });
      continue;
    }
    const second = readKeyed(row, text, input);
    if (!second.ok) return fail(`${row.stub.join(', ')}: ${second.reason}`);
    const parts = differencesOf(first, second.value.figure);
    compared.push(
      parts.length === 0
        ? { row, first, kind: 'agrees' }
        : { row, first, kind: 'differs', second: second.value, parts },
    );
  }
  return succeed(compared);
}

/** What saving comes to. */
export interface DoubleEntryOutcome {
  /** Null when there is nothing to save. */
  readonly step: Step | null;
  /** Figures on which two keyings, or the analyst's decision, agree. */
  readonly checked: number;
  /** Those of them that become another figure, and figures that are taken out. */
  readonly changed: number;
  /** Differences that are left as they are. */
  readonly undecided: number;
}

/**
 * The one step that takes what was decided, and marks as checked twice what both keyings, or the decision, say. Rows
 * that were not keyed, and differences without a decision, stay as they are. Fails when a third reading cannot be read.
 */
export function stepOfDoubleEntry(
  compared: ReadonlyArray<ComparedRow>,
  decisions: ReadonlyMap<string, Decision>,
  column: string,
  input: KeyingInput,
): Result<DoubleEntryOutcome> {
  const changes: RecordChange[] = [];
  const doubts: string[] = [];
  const count = { checked: 0, changed: 0, undecided: 0 };
  for (const one of compared) {
    const taken = takenOf(one, decisions.get(one.row.id) ?? null, input);
    if (!taken.ok) return fail(`${one.row.stub.join(', ')}: ${taken.reason}`);
    if (taken.value === null) {
      if (one.kind === 'differs') count.undecided += 1;
      continue;
    }
    const { figure } = taken.value;
    changes.push(...checkTwice(one, taken.value, input));
    doubts.push(...taken.value.doubts);
    if (figure !== null) count.checked += 1;
    if (differencesOf(one.first, figure).length > 0) count.changed += 1;
  }
  const reasons = [...new Set(doubts)];
  const label = `Key ${column} again: ${plural(count.checked, 'figure')} checked twice${
    count.changed === 0 ? '' : `, ${count.changed} changed`
  }`;
  const reason = reasons.length === 0 ? '' : `Saved as it is, though asked: ${reasons.join(' ')}`;
  return succeed({ ...count, step: changes.length === 0 ? null : { label, reason, changes } });
}

/** What is to stand in the row; null where it is left as it is. */
function takenOf(
  one: ComparedRow,
  decision: Decision | null,
  input: KeyingInput,
): Result<Keyed | null> {
  const asFirst: Keyed = { figure: one.first, changes: [], doubts: [] };
  if (one.kind === 'not-keyed') return succeed(null);
  if (one.kind === 'agrees') return succeed(asFirst);
  if (decision === null) return succeed(null);
  if (decision.take === 'other') return readKeyed(one.row, decision.text, input);
  return succeed(decision.take === 'first' ? asFirst : one.second);
}

/** The changes with which the figure stands there, checked twice; none where it does already. */
function checkTwice(
  { row, first }: ComparedRow,
  { figure, changes }: Keyed,
  { editionId, period }: KeyingInput,
): RecordChange[] {
  const after = figure === null ? null : withReview(figure, 'second-check');
  if (isEqual(first, after)) return [];
  const { id: seriesId, tableId } = row.series;
  const own = { on: 'figure', seriesId, period, editionId, tableId, before: first, after } as const;
  // What follows in other editions stays as it is.
  const others = changes.filter((one) => one.on !== 'figure' || one.editionId !== editionId);
  return [own, ...others];
}
