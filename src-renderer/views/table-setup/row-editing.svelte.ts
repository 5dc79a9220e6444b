import { nameRow } from '#domain/names.ts';
import { addHeading, renameHeading } from '#domain/structure/groups.ts';
import { headOf, type Row } from '#domain/structure/records.ts';
import { removeRow } from '#domain/structure/row-removal.ts';
import { hideRow, isRowHidden, moveRow, renameRow } from '#domain/structure/rows.ts';
import type { TableSetup } from '#state/table-setup.svelte.ts';
import { lossOf } from './loss.ts';

/** What is typed in place: the name of the chosen row, a heading over it, or a heading's own name. */
export type TypedInPlace =
  | { readonly kind: 'name' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'rename'; readonly group: string };

/** The list of rows as far as editing it needs to know it. */
export interface RowList {
  readonly setup: TableSetup;
  readonly tableId: string;
  readonly rows: ReadonlyArray<Row>;
  /** Gives it to the chosen one, once it is shown. */
  focusChosen(): void;
}

/** Which row of a table is chosen, and what is done with it. */
export class RowEditing {
  readonly #list: () => RowList;
  #chosenId = $state<string | null>(null);
  #typing = $state.raw<TypedInPlace | null>(null);

  readonly #found = $derived.by(() =>
    this.#list().rows.findIndex((row) => row.some(({ id }) => id === this.#chosenId)),
  );

  constructor(list: () => RowList) {
    this.#list = list;
  }

  /** The place of the chosen row; the first, where none was chosen. */
  get index(): number {
    return Math.max(0, this.#found);
  }

  /** Null where there are no rows. */
  get chosen(): Row | null {
    return this.#list().rows[this.index] ?? null;
  }

  /** Of the row that the analyst chose; null where the first one counts as chosen. */
  get chosenId(): string | null {
    return this.#found === -1 ? null : this.#chosenId;
  }

  get isHidden(): boolean {
    return this.chosen !== null && isRowHidden(this.chosen);
  }

  get typing(): TypedInPlace | null {
    return this.#typing;
  }

  type(what: TypedInPlace): void {
    this.#typing = what;
  }

  endTyping(): void {
    this.#typing = null;
    this.#list().focusChosen();
  }

  chooseId(id: string): void {
    this.#chosenId = id;
  }

  choose(at: number): void {
    const { rows, setup, focusChosen } = this.#list();
    const row = rows[Math.min(Math.max(0, at), rows.length - 1)];
    if (row === undefined) return;
    this.#chosenId = headOf(row).id;
    setup.forget();
    focusChosen();
  }

  async move(by: number): Promise<void> {
    const id = this.#keepChosen();
    if (id === null) return;
    await this.#list().setup.change((now) => moveRow(now, id, by));
  }

  hide(): void {
    const id = this.#keepChosen();
    const { isHidden } = this;
    if (id !== null) void this.#list().setup.change((now) => hideRow(now, id, !isHidden));
  }

  async remove(): Promise<void> {
    const { chosen, index } = this;
    const { setup, rows } = this.#list();
    if (chosen === null) return;
    const { id } = headOf(chosen);
    const next = rows[index + 1] ?? rows[index - 1];
    const isGone = await setup.remove(
      (now) => lossOf(removeRow(now, id)),
      `the row ${nameRow(headOf(chosen))}`,
    );
    if (isGone && next !== undefined) this.#chosenId = headOf(next).id;
  }

  /** Takes what was typed in place; true when it is in the store. */
  async name(text: string): Promise<boolean> {
    const { chosen, typing } = this;
    const { setup, tableId } = this.#list();
    if (chosen === null || typing === null) return true;
    const { id } = headOf(chosen);
    const isDone = await setup.change((now) => {
      if (typing.kind === 'name') return renameRow(now, id, text);
      if (typing.kind === 'heading') return addHeading(now, id, text);
      return renameHeading(now, tableId, typing.group, text);
    });
    if (isDone) this.endTyping();
    return isDone;
  }

  handleKey(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement) return;
    if (event.ctrlKey || event.metaKey) return;
    const act = this.#actOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  }

  /** What counted as chosen is chosen from now on, wherever it goes. */
  #keepChosen(): string | null {
    const { chosen } = this;
    if (chosen === null) return null;
    this.#chosenId = headOf(chosen).id;
    return this.#chosenId;
  }

  #actOf({ key, altKey }: KeyboardEvent): (() => void) | null {
    if (altKey && key === 'ArrowUp') return () => void this.move(-1);
    if (altKey && key === 'ArrowDown') return () => void this.move(1);
    if (altKey) return null;
    switch (key) {
      case 'ArrowUp':
        return () => this.choose(this.index - 1);
      case 'ArrowDown':
        return () => this.choose(this.index + 1);
      case 'Home':
        return () => this.choose(0);
      case 'End':
        return () => this.choose(this.#list().rows.length - 1);
      case 'F2':
        return () => this.type({ kind: 'name' });
      case 'Delete':
        return () => void this.remove();
      default:
        return null;
    }
  }
}
