import type { BlockEntry, PlannedEntry } from '#domain/enter-block.ts';
import { placeBlock, type PlacedBlock } from '#domain/place-block.ts';
import { plural } from '#domain/plural.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { hasHeadings, headsWithGroups, stubWithGroup } from '#domain/row-headings.ts';
import { rowsOfBlock } from '#domain/structure/rows-of-block.ts';
import type { RecordChange } from '#domain/steps.ts';
import { readClipboard, type ClipboardText } from '#exchange/clipboard-read.ts';
import { writeClipboard, type CopiedBlock, type CopiedCell } from '#exchange/clipboard-write.ts';
import type { CellView } from '#components/grid/cell-view.ts';
import { replaceText } from '#components/grid/model/find.ts';
import type { Filled } from '#components/grid/model/fill.ts';
import type { Position, Range } from '#components/grid/model/position.ts';
import { countIn, placesIn } from '#components/grid/model/selection.ts';
import type { AppState } from '#state/app.svelte.ts';
import type { Mode } from './modes.ts';
import type { ShownTable } from './shown-table.svelte.ts';

/** What is on the screen that blocks are taken from and go to. */
export interface BlockScreen {
  readonly app: AppState;
  readonly tableId: string;
  readonly shown: ShownTable;
}

/** A block that waits for the analyst to look it through. */
export interface OfferedBlock {
  /** What is done with it: `Paste`, `Fill`. */
  readonly what: string;
  readonly placed: Pick<PlacedBlock, 'entries' | 'unplaced' | 'newPeriods' | 'empty' | 'without'>;
  /** Rows and columns went by the names and years in the block. */
  readonly byHeads: boolean;
  /** Rows that the table lacks, and what adds them; null when it lacks none. */
  readonly newRows: NewRows | null;
}

export interface NewRows {
  readonly names: ReadonlyArray<string>;
  readonly changes: ReadonlyArray<RecordChange>;
}

/** Programs that paste more than that hang. */
const mostCopied = 500_000;

/** Copies, pastes, fills and clears blocks of a table's cells. */
export class BlockActions {
  readonly #screen: () => BlockScreen;
  #offered = $state.raw<OfferedBlock | null>(null);

  constructor(screen: () => BlockScreen) {
    this.#screen = screen;
  }

  /** The block that is looked through; null when there is none. */
  get offered(): OfferedBlock | null {
    return this.#offered;
  }

  dismiss(): void {
    this.#offered = null;
  }

  copy(range: Range, withHeads: boolean): { text: string; html: string } | null {
    const cells = countIn(range);
    if (cells > mostCopied) {
      this.#say(
        `${cells.toLocaleString('en-US')} cells are too many for the clipboard. Export the table instead.`,
      );
      return null;
    }
    this.#say(`${plural(cells, 'cell')} copied.`);
    return writeClipboard(copyBlock(this.#screen().shown, range, withHeads));
  }

  paste(clipboard: ClipboardText, range: Range): void {
    const block = readClipboard(clipboard);
    if (!block.ok) return this.#say(block.reason);
    if (this.#isClosed()) return;
    const { shown } = this.#screen();
    const at = {
      layout: shown.layout,
      all: shown.layoutOf(shown.data.series),
      row: range.top,
      column: range.left,
      rows: range.bottom - range.top + 1,
      columns: range.right - range.left + 1,
    };
    const first = placeBlock(block.value.rows, at);
    const added = this.#rowsToAdd(first.missingRows);
    const placed =
      added === null ? first : placeBlock(block.value.rows, { ...at, ...added.layouts });
    const byHeads = placed.heads.rows !== null || placed.heads.columns !== null;
    this.#offered = { what: 'Paste', placed, byHeads, newRows: added?.rows ?? null };
  }

  /** The rows that a block has and the table has not, and the table with them; null when there are none to add. */
  #rowsToAdd(missing: ReadonlyArray<ReadonlyArray<string>>) {
    const { shown, app, tableId } = this.#screen();
    const table = app.workbench.tables.find(({ id }) => id === tableId);
    if (table === undefined || missing.length === 0) return null;
    const nameless = missing.filter((name) => name.length === 0);
    // Below rows that are sorted or left out nobody could tell where a nameless one belongs.
    if (nameless.length > 0 && shown.order.isArranged) return null;
    const names = missing.map((name) =>
      name.length === 0 ? [`New row ${nameless.indexOf(name) + 1}`] : name,
    );
    const made = rowsOfBlock(table, shown.data.series, names);
    if (!made.ok) return null;
    const { series, changes } = made.value;
    const all = shown.layoutOf(series);
    const rows = { names: names.map((name) => name.filter(Boolean).join(', ')), changes };
    return { rows, layouts: { all, ...(nameless.length > 0 ? { layout: all } : {}) } };
  }

  fill(filled: ReadonlyArray<Filled>): void {
    if (this.#isClosed()) return;
    const entries = filled.flatMap(({ from, to }) => this.#entryAt(to, this.#entryText(from)));
    void this.#enterOrOffer('Fill', entries);
  }

  /** Replaces a text in the entries of these cells. */
  replace(cells: ReadonlyArray<Position>, text: string, by: string): void {
    if (this.#isClosed()) return;
    const entries = cells.flatMap((cell) => {
      const entry = this.#entryText(cell);
      const made = replaceText(entry, text.trim(), by);
      return made === entry ? [] : this.#entryAt(cell, made);
    });
    if (entries.length === 0) this.#say(`“${text}” is not written like that in a figure.`);
    else if (entries.length === 1) void this.#enterOrOffer('Replace', entries);
    else this.#offer('Replace', entries);
  }

  clear(range: Range): void {
    if (this.#isClosed()) return;
    const { app, tableId } = this.#screen();
    const entries = placesIn(range).flatMap((place) => this.#entryAt(place, ''));
    const plan = app.workbench.blocks.plan(tableId, entries);
    const refused = plan.flatMap(({ outcome }) => (outcome.kind === 'refused' ? [outcome] : []));
    const printed = refused.length === 0 ? '' : ` ${describeRefusals(refused)}`;
    void app.workbench.blocks.enter(tableId, plan, 'Take out').then((count) => {
      const done = `${plural(count, 'figure')} taken out.`;
      if (count > 0 || refused.length > 0) this.#say(`${done}${printed}`);
    });
  }

  /** The same entry into every cell; fails where a single entry would be refused. */
  commitAll(range: Range, text: string): Result<null> {
    const { app, tableId } = this.#screen();
    const { refusal } = app.workbench.storage;
    if (refusal !== null) return fail(refusal);
    const entries = placesIn(range).flatMap((place) => this.#entryAt(place, text));
    const plan = app.workbench.blocks.plan(tableId, entries);
    const refused = plan.find(({ outcome }) => outcome.kind === 'refused');
    if (refused?.outcome.kind === 'refused') return fail(refused.outcome.reason);
    void this.#enterOrOffer('Enter', entries, plan);
    return succeed(null);
  }

  /** Enters what the analyst wants of the block that was offered. */
  async take(
    plan: ReadonlyArray<PlannedEntry>,
    isWanted: (planned: PlannedEntry) => boolean,
  ): Promise<void> {
    const { app, tableId } = this.#screen();
    const offered = this.#offered;
    if (offered === null) return;
    this.#offered = null;
    const structure = offered.newRows?.changes ?? [];
    const count = await app.workbench.blocks.enter(
      tableId,
      plan,
      offered.what,
      isWanted,
      structure,
    );
    if (count === 0) this.#offered = offered;
    else this.#say(`${plural(count, 'figure')} entered. Undo takes them back as one step.`);
  }

  async #enterOrOffer(
    what: string,
    entries: ReadonlyArray<BlockEntry>,
    planned?: ReadonlyArray<PlannedEntry>,
  ): Promise<void> {
    const { app, tableId } = this.#screen();
    const plan = planned ?? app.workbench.blocks.plan(tableId, entries);
    if (plan.some(isQuestionable)) return this.#offer(what, entries);
    const count = await app.workbench.blocks.enter(tableId, plan, what);
    if (count > 0) this.#say(`${plural(count, 'figure')} entered.`);
  }

  #offer(what: string, entries: ReadonlyArray<BlockEntry>): void {
    const placed = { entries, unplaced: [], newPeriods: [], empty: 0, without: [] };
    this.#offered = { what, placed, byHeads: false, newRows: null };
  }

  #entryAt(position: Position, text: string): BlockEntry[] {
    const place = this.#screen().shown.placeOf(position);
    return place === null ? [] : [{ ...place, text, isWhole: true }];
  }

  #entryText(position: Position): string {
    return this.#screen().shown.order.source.cell(position).entry;
  }

  /** Takes the table nothing now? Then it is said why. */
  #isClosed(): boolean {
    const { app, shown } = this.#screen();
    const reason =
      app.workbench.storage.refusal ??
      (shown.mode === 'values' ? null : 'Derived figures are not entered. Switch to “Values”.');
    if (reason !== null) this.#say(reason);
    return reason !== null;
  }

  #say(text: string): void {
    this.#screen().app.messages.say(text);
  }
}

/** Does the entry need a look before it is saved? */
function isQuestionable({ outcome }: PlannedEntry): boolean {
  return (
    outcome.kind === 'refused' ||
    (outcome.kind === 'change' && (outcome.restates || outcome.doubts.length > 0))
  );
}

function describeRefusals(refused: ReadonlyArray<{ readonly reason: string }>): string {
  const reason = refused[0]?.reason ?? '';
  return refused.length === 1 ? `1 stays: ${reason}` : `${refused.length} stay: ${reason}`;
}

function copyBlock(
  { order, layout, mode }: ShownTable,
  range: Range,
  withHeads: boolean,
): CopiedBlock {
  const { source } = order;
  const columns = source.columns.slice(range.left, range.right + 1);
  const isGrouped = hasHeadings(layout.rows);
  const rows = layout.rows.slice(range.top, range.bottom + 1).map((row, place) => ({
    stub: withHeads ? (isGrouped ? stubWithGroup(row) : row.stub) : [],
    cells: columns.map((_, index) =>
      copyCell(source.cell({ row: range.top + place, column: range.left + index }), mode),
    ),
  }));
  if (!withHeads) return { heads: [], rows };
  const stubHeads = headsWithGroups(layout);
  const blank = stubHeads.map(() => '');
  const hasGroups = columns.some(({ group }) => group !== '');
  return {
    heads: [
      ...(hasGroups
        ? [[...blank, ...columns.map((one) => markHead(one.group, one.groupMarks))]]
        : []),
      [...stubHeads, ...columns.map((one) => markHead(one.head, one.marks))],
    ],
    rows,
  };
}

/** As the marks of figures are typed: a head reads back with them as it was. */
function markHead(head: string, marks: ReadonlyArray<string> = []): string {
  return [head, ...marks.map((mark) => `(${mark})`)].join(' ');
}

/** With every flag, those that the table's head carries too: a copy stands without that head. */
function copyCell({ parts, entry }: CellView, mode: Mode): CopiedCell {
  if (parts === null) return { entry: '', figure: '', raised: '' };
  if (mode === 'values') {
    const [, figure = entry, flags = '', marks = ''] =
      /^(.*?)((?: [erpfb])*)((?: \([^)]+\))*)$/.exec(entry) ?? [];
    const raised = [flags.replaceAll(' ', ''), marks.replace(/[()]/g, '').trim()];
    return { entry, figure, raised: raised.filter(Boolean).join(' ') };
  }
  // Spreadsheets know the hyphen alone for a minus.
  const figure = `${parts.whole}${parts.fraction}`.replaceAll('\u2212', '-');
  const raised = parts.superscript;
  return { entry: [figure, raised].filter(Boolean).join(' '), figure, raised };
}
