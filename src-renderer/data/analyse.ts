import { analyses, type Analyses, type AnalysisName } from '#domain/analyses.ts';
import type { Check } from '#domain/checks/check.ts';
import { changesFrom, type Stretch } from '#domain/list-changes.ts';
import type { View } from '#domain/view.ts';
import type { LodeDatabase } from './database.ts';
import { readWorkspaceAsOf } from './kept-workspace.ts';

export interface AnalysisQuestion {
  readonly name: AnalysisName;
  readonly view: View;
  /** The number of the log's last entry that is to be taken into account. */
  readonly sequence: number;
  /** The id of the answer to it that is still held; null for none. */
  readonly held: string | null;
}

/** What was found: whole, or as changes of the held answer. */
export type AnalysisAnswer =
  | { readonly id: string; readonly kind: 'whole'; readonly found: Analyses[AnalysisName] }
  | {
      readonly id: string;
      readonly kind: 'changes';
      readonly stretches: ReadonlyArray<Stretch<Check>>;
    };

/** The checks that were last told of a store. */
const lastTold = new WeakMap<
  LodeDatabase,
  { readonly id: string; readonly checks: ReadonlyArray<Check> }
>();

/**
 * One analysis of what the store holds as of that entry or a later one, as the view shows it. Checks are many: of those
 * that whoever asks holds already only the changes are told, so that taking them over holds nothing up.
 */
export async function analyse(
  db: LodeDatabase,
  { name, view, sequence, held }: AnalysisQuestion,
): Promise<AnalysisAnswer> {
  const { choices, ...read } = await readWorkspaceAsOf(db, sequence);
  const input = { ...read, view, wording: choices.wording, choices };
  const id = crypto.randomUUID();
  if (name !== 'checks') return { id, kind: 'whole', found: analyses[name](input) };
  const checks = analyses.checks(input);
  const last = lastTold.get(db);
  lastTold.set(db, { id, checks });
  return last !== undefined && last.id === held
    ? { id, kind: 'changes', stretches: changesFrom(last.checks, checks) }
    : { id, kind: 'whole', found: checks };
}
