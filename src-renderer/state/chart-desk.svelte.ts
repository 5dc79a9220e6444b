import type { SavedChart } from '#domain/charts/chart.ts';
import { isEqual } from '#domain/equality.ts';
import type { DraftForm } from './draft-form.ts';
import type { DraftShelf } from './draft-shelf.ts';
import type { SavedCharts } from './saved-charts.svelte.ts';

/** A chart that is worked on and not kept yet. */
export interface Draft {
  readonly key: string;
  readonly form: DraftForm;
  /** The analyst changed something of it: it is not put away unasked. */
  readonly isTouched: boolean;
  /** It is kept by this id; the draft stands in for it until charts are read anew: until they are not these any more. */
  readonly kept?: { readonly as: string; readonly before: ReadonlyArray<SavedChart> };
}

/** The chart on the desk: a draft, or one that is kept. */
export interface OpenChart {
  /** Of the draft, or the id of the kept one. */
  readonly key: string;
  readonly form: DraftForm;
  readonly saved: SavedChart | null;
}

/** What was changed and is not read back from the store yet. */
interface Held {
  readonly id: string;
  readonly form: DraftForm;
  /** The kept chart when the last change was through; what comes after it is newer than the form. */
  readonly after: SavedChart | null;
}

/** Where charts are made and changed: one is open, or none and the gallery is shown. */
export class ChartDesk {
  readonly #charts: SavedCharts;
  readonly #shelf: Pick<DraftShelf, 'read' | 'keep'> | null;
  #drafts = $state.raw<ReadonlyArray<Draft>>([]);
  #draftKey = $state<string | null>(null);
  #held = $state.raw<Held | null>(null);
  #waiting = 0;
  /** Why the last change was not kept; empty when it was. */
  refusal = $state('');

  readonly open: OpenChart | null = $derived.by(() => {
    const saved = this.#charts.chosen;
    if (saved !== null) return { key: saved.id, form: this.#formOf(saved), saved };
    const draft = this.#drafts.find(({ key }) => key === this.#draftKey);
    const isOver = draft?.kept !== undefined && draft.kept.before !== this.#charts.list;
    return draft === undefined || isOver ? null : { key: draft.key, form: draft.form, saved: null };
  });

  /** `shelf` keeps drafts from one start to the next. */
  constructor(charts: SavedCharts, shelf: Pick<DraftShelf, 'read' | 'keep'> | null = null) {
    this.#charts = charts;
    this.#shelf = shelf;
    const forms = shelf?.read() ?? [];
    this.#drafts = forms.map((form) => ({ key: crypto.randomUUID(), form, isTouched: true }));
  }

  /** Charts that are not kept yet, newest first. */
  get drafts(): ReadonlyArray<Draft> {
    return this.#drafts.filter(({ kept }) => kept === undefined);
  }

  /** Opens a new chart. */
  begin(form: Partial<DraftForm> & Pick<DraftForm, 'spec'>): void {
    this.#leave();
    const key = crypto.randomUUID();
    const whole = { title: '', subtitle: '', note: '', tags: [], ...form };
    this.#drafts = [{ key, form: whole, isTouched: false }, ...this.#drafts];
    this.#draftKey = key;
  }

  /** Opens a chart that is kept. */
  show(id: string): void {
    this.#leave();
    this.#charts.choose(id);
  }

  /** Goes on with a draft. */
  resume(key: string): void {
    this.#leave();
    this.#draftKey = key;
  }

  /** Back to the gallery. */
  close(): void {
    this.#leave();
  }

  discard(key: string): void {
    this.#drafts = this.#drafts.filter((one) => one.key !== key);
    this.#shelve();
  }

  /** Changes the open chart: a kept one in the store at once, a step of undo. */
  async change(part: Partial<DraftForm>): Promise<void> {
    const { open } = this;
    if (open === null) return;
    const form = { ...open.form, ...part };
    if (isEqual(form, open.form)) return;
    this.refusal = '';
    const id = open.saved?.id ?? this.#drafts.find(({ key }) => key === open.key)?.kept?.as;
    if (id === undefined) {
      this.#drafts = this.#drafts.map((one) =>
        one.key === open.key ? { ...one, form, isTouched: true } : one,
      );
      this.#shelve();
      return;
    }
    this.#held = { id, form, after: null };
    if (form.spec.seriesIds.length === 0) {
      this.refusal = 'A chart that is kept shows at least one row: this waits until one is ticked.';
      return;
    }
    await this.#keep(id, form);
  }

  /** Keeps the open draft in the gallery. */
  async save(): Promise<void> {
    const { open } = this;
    if (open === null || open.saved !== null) return;
    const { notes = [], ...form } = open.form;
    const carried = { marks: form.spec.marks, notes };
    const done = await this.#charts.save({ ...form, carried });
    this.refusal = done.ok ? '' : done.reason;
    if (!done.ok) return;
    if (this.#draftKey !== open.key) return this.discard(open.key);
    const before = this.#charts.list;
    this.#drafts = this.#drafts.map((one) =>
      one.key === open.key ? { ...one, isTouched: false, kept: { as: done.value, before } } : one,
    );
    this.#shelve();
    this.#charts.choose(done.value);
  }

  async #keep(id: string, form: DraftForm): Promise<void> {
    this.#waiting += 1;
    const done = await this.#charts.change(id, form);
    this.#waiting -= 1;
    if (!done.ok) this.refusal = done.reason;
    if (this.#waiting > 0 || this.#held?.id !== id) return;
    // What was refused is not shown as if it were kept; what was kept is shown until it is read back.
    this.#held = done.ok ? { ...this.#held, after: this.#charts.find(id) } : null;
  }

  #formOf(saved: SavedChart): DraftForm {
    const held = this.#held;
    if (held === null || held.id !== saved.id) return saved;
    const isOutdated = held.after !== null && held.after !== saved;
    return isOutdated ? saved : held.form;
  }

  #shelve(): void {
    this.#shelf?.keep(this.drafts.filter(({ isTouched }) => isTouched).map(({ form }) => form));
  }

  #leave(): void {
    this.#drafts = this.#drafts.filter(({ key, isTouched }) => key !== this.#draftKey || isTouched);
    this.#draftKey = null;
    this.#charts.choose(null);
    this.#held = null;
    this.refusal = '';
  }
}
