import type { StructureBuilder } from '#data/restructure.ts';
import { readCharts } from '#data/archive.ts';
import type { Store } from '#data/store.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import { orderCharts } from '#domain/charts/chart-list.ts';
import {
  changeChart,
  duplicateChart,
  moveChart,
  removeChart,
  saveChart,
  shiftChart,
  type ChartForm,
} from '#domain/charts/edit-chart.ts';
import { addMark, editMark, moveMark, removeMark, type MarkMove } from '#domain/charts/marks.ts';
import type { NewMark } from '#domain/charts/new-mark.ts';
import type { WorkspaceRecords } from '#domain/record-diff.ts';
import { succeed, type Result } from '#domain/result.ts';
import type { Step } from '#domain/steps.ts';
import type { LiveQuery } from './live-query.svelte.ts';

/** What is asked of the workbench. */
export interface ChartsPort {
  readonly store: Store;
  live<T>(query: () => Promise<T>): LiveQuery<T>;
  restructure(what: string, build: StructureBuilder): Promise<Result<null>>;
}

/** The charts that are kept. Every verb is one step of undo; the answer says why it was refused. */
export class SavedCharts {
  readonly #port: ChartsPort;
  readonly #charts: LiveQuery<SavedChart[]>;
  #chosenId = $state<string | null>(null);
  /** As they stand in the gallery. */
  readonly list = $derived.by(() => orderCharts(this.#charts.current ?? []));

  constructor(port: ChartsPort) {
    this.#port = port;
    this.#charts = port.live(() => readCharts(port.store.db));
  }

  get isLoaded(): boolean {
    return this.#charts.loaded;
  }

  /** The chart that is to be shown; null for none, also once it is gone. */
  get chosen(): SavedChart | null {
    return this.#chosenId === null ? null : this.find(this.#chosenId);
  }

  choose(id: string | null): void {
    this.#chosenId = id;
  }

  find(id: string): SavedChart | null {
    return this.list.find((one) => one.id === id) ?? null;
  }

  /** Keeps a new chart, last in the gallery; its id. */
  save(
    form: Parameters<typeof saveChart>[0],
    marks: ReadonlyArray<NewMark> = [],
  ): Promise<Result<string>> {
    // What screens hold may be proxies, which cannot be stored.
    const [plain, plainMarks] = [$state.snapshot(form), $state.snapshot(marks)];
    return this.#make((records, now) => saveChart(plain, plainMarks, records, { makeId, now }));
  }

  /** Says otherwise what it shows or says: what is left out of the form stays, and so do its marks. */
  change(id: string, form: Partial<ChartForm>): Promise<Result<null>> {
    const plain = $state.snapshot(form);
    return this.#do((records, now) => changeChart(id, plain, records, now));
  }

  /** Puts a copy behind it; the copy's id. */
  duplicate(id: string): Promise<Result<string>> {
    return this.#make((records, now) => duplicateChart(id, records, { makeId, now }));
  }

  /** Moves it before another, or with null to the end. */
  move(id: string, beforeId: string | null): Promise<Result<null>> {
    return this.#do((records) => moveChart(id, beforeId, records));
  }

  /** Moves it by so many places from where it is by then: of keys that come quickly, each counts. */
  shift(id: string, by: number): Promise<Result<null>> {
    return this.#do((records) => shiftChart(id, by, records));
  }

  /** Removes it with the notes on it; those on figures stay with the figures. */
  remove(id: string): Promise<Result<null>> {
    return this.#do((records) => removeChart(id, records));
  }

  /** Writes on it: the note and its mark; the note's id. */
  addMark(id: string, mark: NewMark): Promise<Result<string>> {
    const plain = $state.snapshot(mark);
    return this.#make((records, now) => addMark(id, plain, records, { makeId, now }));
  }

  moveMark(id: string, annotationId: string, move: MarkMove): Promise<Result<null>> {
    return this.#do((records, now) => moveMark(id, annotationId, move, records, now));
  }

  editMark(id: string, annotationId: string, markdown: string): Promise<Result<null>> {
    return this.#do((records, now) => editMark(id, annotationId, markdown, records, now));
  }

  /** Takes the mark away, with its note; one on a figure stays there when `keepsNote` says so. */
  removeMark(id: string, annotationId: string, keepsNote: boolean): Promise<Result<null>> {
    return this.#do((records, now) => removeMark(id, annotationId, keepsNote, records, now));
  }

  // A step is built from what the store holds by then: what came in between is never written over.
  #do(build: StructureBuilder): Promise<Result<null>> {
    return this.#port.restructure('The chart', build);
  }

  async #make(
    build: (
      records: WorkspaceRecords,
      now: number,
    ) => Result<{ readonly step: Step; readonly id: string }>,
  ): Promise<Result<string>> {
    const made = { id: '' };
    const done = await this.#do((records, now) => {
      const result = build(records, now);
      if (!result.ok) return result;
      made.id = result.value.id;
      return succeed(result.value.step);
    });
    return done.ok ? succeed(made.id) : done;
  }
}

function makeId(): string {
  return crypto.randomUUID();
}
