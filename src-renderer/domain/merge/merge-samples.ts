import { notesOn } from '../annotations/notes-on.ts';
import { startSpec } from '../charts/default-spec.ts';
import { changeChart, removeChart, saveChart } from '../charts/edit-chart.ts';
import { addMark, removeMark } from '../charts/marks.ts';
import { publishEdition, removeEdition, reopenEdition } from '../edition-edits.ts';
import { makeWorkingEdition } from '../editions.ts';
import { draftOf, emptyDraft } from '../annotations/note-draft.ts';
import { editNote, removeNotes, writeNote } from '../annotations/note-edits.ts';
import { addPeriod, enterFigure } from '../edits.ts';
import { baselineEdition } from '../figure-samples.ts';
import { Figures } from '../figures.ts';
import { latest } from '../view.ts';
import { makeSeries, makeTable, observe } from '../observation-samples.ts';
import type { Edition } from '../observations.ts';
import type { WorkspaceRecords } from '../record-diff.ts';
import { succeed, type Result } from '../result.ts';
import type { Review } from '../review.ts';
import { toFigure } from '../revised-flags.ts';
import { markReview } from '../set-review.ts';
import {
  recordRedo,
  recordStep,
  recordUndo,
  type RecordChange,
  type Revision,
  type Step,
} from '../steps.ts';
import { printTarget } from '../targets.ts';
import { applyToRecords } from './apply-records.ts';
import type { MergeSide } from './sides.ts';

/** One table with the rows `a` and `b`, of which the baseline states 2013. */
export const beginning: WorkspaceRecords = {
  editions: [baselineEdition],
  tables: [makeTable()],
  series: [
    makeSeries({ id: 'a', label: 'Peru' }),
    makeSeries({ id: 'b', label: 'Chile', order: 2 }),
  ],
  notes: [],
  sources: [],
  annotations: [],
  charts: [],
  reports: [],
  blocks: ['a', 'b'].map((seriesId) => ({
    seriesId,
    editionId: baselineEdition.id,
    tableId: 'table',
    figures: { '2013': toFigure(observe('97')) },
  })),
  choices: null,
};

function toStep(made: Result<{ readonly step: Step }>): Result<Step> {
  return made.ok ? { ok: true, value: made.value.step } : made;
}

/** A workspace for tests: records and their log, changed as the analyst changes them. */
export class SampleWorkspace implements MergeSide {
  readonly uuid: string;
  records: WorkspaceRecords;
  revisions: ReadonlyArray<Revision>;
  #now: number;

  constructor(
    uuid = 'store-1',
    records: WorkspaceRecords = beginning,
    revisions: ReadonlyArray<Revision> = [],
    now = 1000,
  ) {
    this.uuid = uuid;
    this.records = records;
    this.revisions = revisions;
    this.#now = now;
  }

  /** A copy that goes its own way; its clock is another one. */
  copy(now: number, uuid = this.uuid): SampleWorkspace {
    return new SampleWorkspace(uuid, this.records, this.revisions, now);
  }

  enter(text: string, seriesId = 'a', period = '2014', editionId = 'working'): this {
    const series = this.records.series.find(({ id }) => id === seriesId);
    if (series === undefined) return this;
    const figures = new Figures(this.records.editions, this.records.blocks);
    return this.#try(enterFigure({ series, period, editionId, text }, figures, this.#tick()));
  }

  /** Puts what stands there into a state. */
  review(review: Review, seriesId = 'a', period = '2014'): this {
    const series = this.records.series.find(({ id }) => id === seriesId);
    if (series === undefined) return this;
    const figures = new Figures(this.records.editions, this.records.blocks);
    const { step } = markReview([{ series, period }], review, figures, latest);
    return step === null ? this : this.make(step);
  }

  annotate(markdown: string, seriesId = 'a', period = '2014', editionId = 'working'): this {
    const target = printTarget({ seriesId, period, editionId });
    const [before = null] = notesOn(this.records.annotations, target);
    const now = this.#tick();
    const making = { id: `note-${now}`, now, see: () => ({}) };
    const step =
      before === null
        ? writeNote(target, { ...emptyDraft, markdown }, making)
        : markdown === ''
          ? succeed(removeNotes([before], this.records))
          : editNote(before, { ...draftOf(before), markdown }, making);
    return step.ok && step.value !== null ? this.make(step.value) : this;
  }

  /** Keeps a chart of these rows under that id, or gives the one that is there another title. */
  chart(id: string, title: string, ...seriesIds: string[]): this {
    const now = this.#tick();
    return this.records.charts.some((one) => one.id === id)
      ? this.#try(changeChart(id, { title }, this.records, now))
      : this.#try(
          toStep(
            saveChart({ title, spec: startSpec(seriesIds) }, [], this.records, {
              makeId: () => id,
              now,
            }),
          ),
        );
  }

  /** Writes on a figure of a chart, or on a span of it. */
  writeOn(chartId: string, markdown: string, seriesId: string | null = null): this {
    const now = this.#tick();
    const on = { seriesId: seriesId ?? '', period: '2014', editionId: 'working', dx: 0, dy: 0 };
    const mark =
      seriesId === null
        ? ({ kind: 'span', from: '2012', to: '2013', at: 0, markdown } as const)
        : ({ kind: 'point', ...on, markdown } as const);
    const making = { makeId: () => `mark-${now}`, now };
    return this.#try(toStep(addMark(chartId, mark, this.records, making)));
  }

  /** Takes its first mark away. */
  rubOut(chartId: string, keepsNote = false): this {
    const chart = this.records.charts.find(({ id }) => id === chartId);
    const [mark] = chart?.spec.marks ?? [];
    if (mark === undefined) return this;
    const { annotationId } = mark;
    return this.#try(removeMark(chartId, annotationId, keepsNote, this.records, this.#tick()));
  }

  dropChart(id: string): this {
    return this.#try(removeChart(id, this.records));
  }

  addColumn(period: string): this {
    const [table = makeTable()] = this.records.tables;
    const added = addPeriod(table, table.addedPeriods, period);
    return added.ok ? this.make(added.value.step) : this;
  }

  addEdition(id: string, about: Partial<Edition> = {}): this {
    if (this.records.editions.some((one) => one.id === id)) return this;
    const after = { ...makeWorkingEdition(id, id, this.#tick()), ...about };
    return this.change({ on: 'edition', id, before: null, after });
  }

  publish(id: string): this {
    return this.#withEdition(id, (edition) =>
      publishEdition({ ...edition, published: '2015' }, this.records),
    );
  }

  reopen(id: string): this {
    return this.#withEdition(id, (edition) => reopenEdition(edition, this.records));
  }

  removeEdition(id: string): this {
    return this.#withEdition(id, (edition) => removeEdition(edition, this.records));
  }

  change(...changes: RecordChange[]): this {
    return this.make({ label: 'Change', reason: '', changes });
  }

  make(step: Step): this {
    return this.#append(recordStep(this.revisions.at(-1) ?? null, step, this.#tick()));
  }

  undo(): this {
    const last = this.revisions.at(-1);
    const target = this.#entry(last?.undoTop);
    return last === undefined || target === undefined
      ? this
      : this.#append(recordUndo(last, target, this.#tick()));
  }

  redo(): this {
    const last = this.revisions.at(-1);
    const target = this.#entry(last?.redoTop);
    return last === undefined || target === undefined
      ? this
      : this.#append(recordRedo(last, target, this.#tick()));
  }

  /** What stands there, as it is printed with its flags; empty where nothing does. */
  figure(seriesId = 'a', period = '2014', editionId = 'working'): string {
    const block = this.records.blocks.find(
      (one) => one.seriesId === seriesId && one.editionId === editionId,
    );
    const figure = block?.figures[period];
    return figure === undefined ? '' : [figure.printed, ...figure.flags].join(' ');
  }

  #withEdition(id: string, edit: (edition: Edition) => Result<Step>): this {
    const edition = this.records.editions.find((one) => one.id === id);
    return edition === undefined ? this : this.#try(edit(edition));
  }

  #try(made: Result<Step | null>): this {
    return made.ok && made.value !== null ? this.make(made.value) : this;
  }

  #append(entry: Revision): this {
    this.records = applyToRecords(this.records, entry.changes);
    this.revisions = [...this.revisions, entry];
    return this;
  }

  #entry(sequence: number | null | undefined): Revision | undefined {
    return this.revisions.find((one) => one.sequence === sequence);
  }

  #tick(): number {
    this.#now += 1;
    return this.#now;
  }
}
