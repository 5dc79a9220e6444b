import {
  compareKeyings,
  stepOfDoubleEntry,
  type ComparedRow,
  type Decision,
  type DoubleEntryOutcome,
} from '#domain/double-entry-step.ts';
import {
  readKeyed,
  type KeyingColumn,
  type KeyingInput,
  type KeyingRow,
} from '#domain/double-entry.ts';
import type { Figures } from '#domain/figures.ts';
import type { View } from '#domain/view.ts';
import type { Separators } from '#domain/notation-numbers.ts';
import type { Note, Table } from '#domain/observations.ts';
import { fail, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import { noEntries, withEntry } from './with-entry.ts';

/** The column that is keyed a second time. */
export interface ChosenColumn extends KeyingColumn {
  readonly table: Table;
  readonly period: string;
  /** `2014`, `2014, quantity`. */
  readonly name: string;
}

/** What keying again needs of the workbench. */
export interface KeyingHost {
  readonly workingId: string;
  readonly view: View;
  readonly notes: ReadonlyArray<Note>;
  readonly separators: Separators;
  nameEdition(id: string): string;
  tableData(tableId: string): { readonly figures: Figures };
  /** True when the step is in the store; why it is not is said. */
  commitFigures(tableId: string, step: Step): Promise<boolean>;
}

/**
 * A column on its way to be keyed a second time. It outlives the screen, so that a look elsewhere loses nothing; nothing
 * of it is in the store before it is saved.
 */
export class DoubleEntry {
  readonly column: ChosenColumn;
  readonly #host: KeyingHost;
  readonly #editionId: string;
  #phase = $state<'keying' | 'comparing'>('keying');
  #texts = $state.raw<ReadonlyMap<string, string>>(noEntries());
  #refusals = $state.raw<ReadonlyMap<string, string>>(noEntries());
  #decisions = $state.raw<ReadonlyMap<string, Decision>>(noEntries());

  readonly compared: Result<ComparedRow[]> = $derived.by(() => {
    const input = this.#input();
    return input.ok ? compareKeyings(this.column.rows, this.#texts, input.value) : input;
  });
  /** What saving would come to; fails where a third reading cannot be read. */
  readonly outcome: Result<DoubleEntryOutcome> = $derived.by(() => {
    const input = this.#input();
    if (!input.ok) return input;
    if (!this.compared.ok) return this.compared;
    return stepOfDoubleEntry(this.compared.value, this.#decisions, this.column.name, input.value);
  });

  constructor(host: KeyingHost, column: ChosenColumn) {
    this.#host = host;
    this.column = column;
    this.#editionId = host.workingId;
  }

  get phase(): 'keying' | 'comparing' {
    return this.#phase;
  }

  /** How many rows were keyed, those among them that were passed by as empty. */
  get keyed(): number {
    return this.#texts.size;
  }

  /** What was keyed for the row; null when it was not come to. */
  textOf(row: KeyingRow): string | null {
    return this.#texts.get(row.id) ?? null;
  }

  /** Why what was keyed for the row cannot be read; empty where it can, or was not looked at yet. */
  refusalOf(row: KeyingRow): string {
    return this.#refusals.get(row.id) ?? '';
  }

  decisionOf(row: KeyingRow): Decision | null {
    return this.#decisions.get(row.id) ?? null;
  }

  /** The text of the row is this now; with an empty one it is as if nobody had come to the row. */
  key(row: KeyingRow, text: string): void {
    this.#texts = withEntry(this.#texts, row.id, text === '' ? null : text);
    this.#refusals = withEntry(this.#refusals, row.id, null);
  }

  /** The row is done, empty or not; false when what was keyed for it cannot be read. */
  pass(row: KeyingRow): boolean {
    const text = this.textOf(row) ?? '';
    this.#texts = withEntry(this.#texts, row.id, text);
    return this.look(row);
  }

  /** Looks whether what was keyed for the row, if anything, can be read. */
  look(row: KeyingRow): boolean {
    const text = this.textOf(row);
    const read = text === null ? null : this.read(row, text);
    const reason = read === null || read.ok ? null : read.reason;
    this.#refusals = withEntry(this.#refusals, row.id, reason);
    return reason === null;
  }

  read(row: KeyingRow, text: string): Result<unknown> {
    const input = this.#input();
    return input.ok ? readKeyed(row, text, input.value) : input;
  }

  /** Shows both keyings; the first row that cannot be read when there is one, and then it does not. */
  compare(): KeyingRow | null {
    const unread = this.column.rows.filter((row) => !this.look(row));
    if (unread.length === 0) this.#phase = 'comparing';
    return unread[0] ?? null;
  }

  /** Null, or another figure without a text, leaves the difference undecided. */
  decide(row: KeyingRow, decision: Decision | null): void {
    const isOpen = decision?.take === 'other' && decision.text.trim() === '';
    this.#decisions = withEntry(this.#decisions, row.id, isOpen ? null : decision);
  }

  /** Saves what was decided and marks what agrees; false when it is not in the store, and why was said. */
  async save(): Promise<boolean> {
    const { outcome } = this;
    if (!outcome.ok) return false;
    const { step } = outcome.value;
    return step === null || this.#host.commitFigures(this.column.table.id, step);
  }

  #input(): Result<KeyingInput> {
    const host = this.#host;
    if (host.workingId !== this.#editionId) {
      const title = host.nameEdition(this.#editionId);
      return fail(`The column was begun in “${title}”. Choose it as the edition to go on.`);
    }
    const value: KeyingInput = {
      figures: host.tableData(this.column.table.id).figures,
      view: host.view,
      period: this.column.period,
      editionId: this.#editionId,
      notes: host.notes,
      separators: host.separators,
      now: Date.now(),
    };
    return { ok: true, value };
  }
}
