import { enter } from '#data/enter.ts';
import type { Store } from '#data/store.ts';
import { findUnitSlip } from '#domain/checks/unit-slip.ts';
import { enterFigure } from '#domain/edits.ts';
import { doubtEntry, type Doubt } from '#domain/entry-doubts.ts';
import { isEqual } from '#domain/equality.ts';
import { nameRow } from '#domain/names.ts';
import { printEntry, readCell, type Cell } from '#domain/notation.ts';
import { printedSeparators, type Separators } from '#domain/notation-numbers.ts';
import type { Note, Series } from '#domain/observations.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { readAcceptance } from '#domain/slip-acceptance.ts';
import type { Revision, Step } from '#domain/steps.ts';
import type { TableData } from './table-data.svelte.ts';

/** What was typed for one figure; `isWhole`: the whole entry was edited, footnote marks and all. */
export interface TypedFigure {
  readonly series: Series;
  readonly period: string;
  readonly text: string;
  readonly isWhole: boolean;
}

/** An entry that is not saved until its question is answered. */
export interface WaitingEntry extends TypedFigure {
  readonly doubt: Doubt;
  /** How numbers were typed. */
  readonly separators: Separators;
}

/** What entering figures needs of the workbench. */
export interface EntryHost {
  readonly store: Store;
  workingId(): string;
  notes(): ReadonlyArray<Note>;
  /** How numbers are typed now. */
  separators(): Separators;
  tableData(tableId: string): TableData;
  /** Why nothing can be saved now; null when it can. */
  refusal(): string | null;
  /** How many undone steps a change would end now, when that is to be asked about; else 0. */
  redoAtStake(): number;
  /** The undone steps may go. */
  giveUpRedo(): void;
  /** Does it, and says it when it fails; `what` names it, `text` was typed. The log entry, null when there is none. */
  commit(
    what: string,
    command: () => ReturnType<typeof enter>,
    text: string,
  ): Promise<{ readonly entry: Revision | null } | null>;
}

/** Takes figures as they are typed: refuses, asks, or saves and shows at once. */
export class FigureEntry {
  readonly #host: EntryHost;
  /** The open question of each table: it outlives the screen, so that what was typed is not lost with it. */
  readonly #waiting = new Map<string, WaitingEntry>();
  /** What was saved although it was asked about is not asked about again. */
  readonly #accepted = new Set<string>();

  constructor(host: EntryHost) {
    this.#host = host;
  }

  /**
   * Null: the figure is on its way to the store, and shown. A doubt: nothing is saved, and the entry waits for an
   * answer. Fails with the reason when the text cannot be taken.
   */
  enter(typed: TypedFigure): Result<Doubt | null> {
    const { series, text } = typed;
    const separators = this.#host.separators();
    this.#waiting.delete(series.tableId);
    const refusal = this.#host.refusal();
    if (refusal !== null)
      return fail(`${text === '' ? 'Not cleared' : `“${text}” is not saved`}. ${refusal}`);
    const tried = this.#try(typed, text, separators);
    if (!tried.ok) return tried;
    const doubt = this.#withRedo(
      this.#doubt(typed, tried.value, separators),
      typed,
      tried.value,
      separators,
    );
    if (doubt !== null) this.#waiting.set(series.tableId, { ...typed, doubt, separators });
    else this.#save(typed, { text, separators });
    return succeed(doubt);
  }

  /** The entry in this table whose question is open; null when none is. */
  waitingIn(tableId: string): WaitingEntry | null {
    return this.#waiting.get(tableId) ?? null;
  }

  /** The answer to the question in this table: the figure is right, or it is the one that was offered. */
  answer(tableId: string, answer: 'as-typed' | 'corrected'): void {
    const waiting = this.dismiss(tableId);
    if (waiting === null) return;
    const { typed, correction, reasons, endsRedo } = waiting.doubt;
    if (endsRedo !== undefined) this.#host.giveUpRedo();
    if (answer === 'corrected' && correction !== null) {
      this.#save(waiting, { text: printEntry(correction), separators: printedSeparators });
    } else if (reasons.length === 0) {
      this.#save(waiting, asTyped(waiting));
    } else {
      if (typed !== null) this.#accepted.add(keyOf(waiting, typed.value));
      const reason = `Saved as it is, though asked: ${reasons.join(' ')}`;
      this.#save(waiting, { ...asTyped(waiting), reason });
    }
  }

  /** The analyst goes on editing: the question is closed unanswered. The entry that had been waiting. */
  dismiss(tableId: string): WaitingEntry | null {
    const waiting = this.waitingIn(tableId);
    this.#waiting.delete(tableId);
    return waiting;
  }

  /** Nobody is left to ask: what waits is saved as it was typed, with what there was to ask. */
  keepWaiting(): void {
    for (const waiting of this.#waiting.values()) {
      const { reasons } = waiting.doubt;
      const reason = `Saved as it is, since the window closed before this was answered: ${reasons.join(' ')}`;
      this.#save(waiting, { ...asTyped(waiting), ...(reasons.length > 0 ? { reason } : {}) });
    }
    this.#waiting.clear();
  }

  get #editionId(): string {
    return this.#host.workingId();
  }

  #try(
    { series, period, isWhole }: TypedFigure,
    text: string,
    separators: Separators,
    isAccepted = false,
  ): Result<Step | null> {
    const notes = this.#host.notes();
    const place = { series, period, editionId: this.#editionId };
    const entry = { ...place, text, isWhole, isAccepted, notes, context: { separators } };
    return enterFigure(entry, this.#host.tableData(series.tableId).figures, Date.now());
  }

  #doubt(typed: TypedFigure, step: Step | null, separators: Separators): Doubt | null {
    const { series, period, text } = typed;
    if (step === null) return this.#doubtStanding(typed, separators);
    const change = step.changes.find(
      (one) => one.on === 'figure' && one.editionId === this.#editionId,
    );
    if (change?.on !== 'figure' || change.after === null) return null;
    const { value } = change.after;
    // A figure that stands there already was accepted once, whatever is now done to its flags.
    const isKnown = change.before !== null && isEqual(change.before.value, value);
    if (isKnown || this.#accepted.has(keyOf(typed, value))) return null;
    const read = readCell(text, { separators });
    if (!read.ok) return null;
    return doubtEntry({
      series,
      period,
      editionId: this.#editionId,
      cell: read.value,
      figures: this.#host.tableData(series.tableId).figures,
      typed: { text, separators },
    });
  }

  /**
   * The doubt about a jump that stands there and that nobody let stand: the command line stores one without asking. Asked
   * when the whole figure was opened and left as it is, so that it can be accepted.
   */
  #doubtStanding(
    { series, period, text, isWhole }: TypedFigure,
    separators: Separators,
  ): Doubt | null {
    const { figures } = this.#host.tableData(series.tableId);
    const editionId = this.#editionId;
    const read = readCell(text, { separators });
    const standing = figures.at(series.id, period, { kind: 'edition', editionId });
    if (!isWhole || !read.ok || standing === null) return null;
    if (readAcceptance(standing.comment) !== null) return null;
    const place = { series, period, editionId, figures };
    return findUnitSlip({ ...place, figure: standing }) === null
      ? null
      : doubtEntry({ ...place, cell: read.value, typed: { text, separators } });
  }

  /** The same doubt, with what a change would end; null when there is neither, or nothing would change. */
  #withRedo(
    doubt: Doubt | null,
    { text }: TypedFigure,
    step: Step | null,
    separators: Separators,
  ): Doubt | null {
    const endsRedo = step === null ? 0 : this.#host.redoAtStake();
    if (endsRedo === 0) return doubt;
    const read = readCell(text, { separators });
    const typed = read.ok && text.trim() !== '' ? read.value : null;
    return { ...(doubt ?? { reasons: [], typed, correction: null }), endsRedo };
  }

  #save(
    typed: TypedFigure,
    about: { text: string; separators: Separators; reason?: string },
  ): void {
    const { series, period, isWhole } = typed;
    const editionId = this.#editionId;
    const read = readCell(about.text, { separators: about.separators });
    const isAccepted = read.ok && this.#accepted.has(keyOf(typed, read.value.value));
    const tried = this.#try(typed, about.text, about.separators, isAccepted);
    const changes = tried.ok ? (tried.value?.changes ?? []) : [];
    const settle = this.#host.tableData(series.tableId).anticipate(changes);
    void this.#host
      .commit(
        `${nameRow(series)}, ${period}`,
        () =>
          enter(this.#host.store, {
            seriesId: series.id,
            period,
            editionId,
            isWhole,
            isAccepted,
            ...about,
          }),
        about.text,
      )
      .then((done) => settle(done?.entry?.sequence ?? null));
  }
}

function asTyped({ text, separators }: WaitingEntry): { text: string; separators: Separators } {
  return { text, separators };
}

function keyOf({ series, period }: TypedFigure, value: Cell['value']): string {
  return JSON.stringify([series.id, period, value]);
}
