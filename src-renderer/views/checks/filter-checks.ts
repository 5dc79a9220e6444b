import type { Check, CheckKind } from '#domain/checks/check.ts';
import { plural } from '#domain/plural.ts';
import { groupOf, type GroupId } from './verdicts.ts';

export type Shown = 'problems' | 'notes' | 'all';

/** Which checks are listed; empty strings let everything through. */
export interface Filter {
  readonly shown: Shown;
  readonly table: string;
  readonly kind: CheckKind | '';
  /** With notes on them or without. */
  readonly explained: 'yes' | 'no' | '';
}

/** The checks on which there are notes. */
export type Explained = Pick<ReadonlyMap<string, unknown>, 'has'>;

const nothing: Explained = new Map();

export const everything: Filter = { shown: 'all', table: '', kind: '', explained: '' };

export function filterChecks(
  checks: ReadonlyArray<Check>,
  filter: Filter,
  explained = nothing,
): Check[] {
  return checks.filter(
    (check) =>
      passesShown(check, filter) &&
      passesTable(check, filter) &&
      passesKind(check, filter) &&
      passesExplained(check, filter, explained),
  );
}

/** How many checks each choice would list, with the other choices as they are. */
export interface Counts {
  readonly shown: Readonly<Record<Shown, number>>;
  readonly tables: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<CheckKind, number>;
}

export function countChoices(
  all: ReadonlyArray<Check>,
  filter: Filter,
  explained = nothing,
): Counts {
  const checks = all.filter((check) => passesExplained(check, filter, explained));
  const shown = { problems: 0, notes: 0, all: 0 };
  // Every table and kind that has checks at all is offered, if only with 0.
  const tables = new Map<string, number>(checks.map(({ table }) => [table, 0]));
  const kinds = new Map<CheckKind, number>(checks.map(({ kind }) => [kind, 0]));
  for (const check of checks) {
    const [isShown, isOfTable, isOfKind] = [
      passesShown(check, filter),
      passesTable(check, filter),
      passesKind(check, filter),
    ];
    if (isOfTable && isOfKind) {
      const group = groupOf(check);
      shown.all += 1;
      if (group === 'problems' || group === 'notes') shown[group] += 1;
    }
    if (isShown && isOfKind) tables.set(check.table, (tables.get(check.table) ?? 0) + 1);
    if (isShown && isOfTable) kinds.set(check.kind, (kinds.get(check.kind) ?? 0) + 1);
  }
  return { shown, tables, kinds };
}

/** `3 problems, 5 notes, 90 passed` of all checks, whatever is listed. */
export function summarise(checks: ReadonlyArray<Check>): string {
  const count = (...ids: ReadonlyArray<GroupId>) =>
    checks.filter((check) => ids.includes(groupOf(check))).length;
  const [problems, notes] = [count('problems'), count('notes')];
  return [
    problems === 0 ? 'no problems' : plural(problems, 'problem'),
    notes === 0 ? 'no notes' : plural(notes, 'note'),
    `${count('rounding', 'passed')} passed`,
  ].join(', ');
}

function passesShown(check: Check, { shown }: Filter): boolean {
  return shown === 'all' || groupOf(check) === shown;
}

function passesTable(check: Check, { table }: Filter): boolean {
  return table === '' || check.table === table;
}

function passesExplained(
  { id }: Check,
  { explained: wanted }: Filter,
  explained: Explained,
): boolean {
  return wanted === '' || explained.has(id) === (wanted === 'yes');
}

function passesKind(check: Check, { kind }: Filter): boolean {
  return kind === '' || check.kind === kind;
}
