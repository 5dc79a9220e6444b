import type { SavedChart } from '#domain/charts/chart.ts';
import { evaluate } from '#domain/references/evaluate.ts';
import { findFaults, type Seen } from '#domain/references/seen.ts';
import { worldOf } from '#domain/references/world-of.ts';
import type { ReportPart, SavedReport } from '#domain/reports/report.ts';
import {
  assembleParts,
  assembleReport,
  type AssembledPart,
  type ReportSources,
} from '#report/assemble/assemble-report.ts';
import type { ReportDocument } from '#report/document/report-document.ts';
import type { AppState } from '#state/app.svelte.ts';
import { nameSourceOf } from '#format/name-source.ts';
import { printPlain } from '#format/reference-words.ts';
import { keepMade } from './keep-made.ts';
import { ReportPictures } from './report-pictures.svelte.ts';

/** Characters of a text that a preview shows: a megabyte would stop the window for seconds. */
const shownOfText = 50_000;

/** The report that is open, put together from what the workspace holds now. To be made while a component is. */
export class OpenReport {
  readonly #app: AppState;
  readonly #report: () => SavedReport;
  readonly pictures = new ReportPictures();

  /** Those of its charts that are there. */
  readonly #charts = $derived.by((): SavedChart[] => {
    const ids = this.#report().parts.flatMap((part) =>
      part.kind === 'chart' ? [part.chartId] : [],
    );
    return ids.flatMap((id) => this.#app.workbench.charts.find(id) ?? []);
  });

  /** How many of its charts are drawn, of how many. */
  readonly drawn = $derived.by(() => {
    const charts = this.#charts;
    return { count: this.pictures.countDrawn(charts), of: charts.length };
  });

  /** Null while the figures are being read. */
  readonly sources = $derived.by((): ReportSources | null => {
    const { workbench } = this.#app;
    const { allFigures, annotations } = workbench;
    if (allFigures === null) return null;
    return {
      ...allFigures,
      annotations,
      names: nameSourceOf(workbench, allFigures.series),
      pictures: this.pictures.of(this.#charts),
    };
  });

  /** What they were before: those that stay as they are are not drawn anew. */
  #before: ReadonlyArray<AssembledPart> = [];

  /** Each part with what it has become, long texts cut short; none while the figures are being read. */
  readonly parts = $derived.by((): ReadonlyArray<AssembledPart> => {
    const { sources } = this;
    const made =
      sources === null ? [] : assembleParts(this.#report(), sources, this.#app, shownOfText);
    this.#before = keepMade(this.#before, made);
    return this.#before;
  });

  /** Where its references are looked up; null while the figures are being read. */
  readonly #world = $derived.by(() => {
    const { allFigures } = this.#app.workbench;
    return allFigures === null ? null : worldOf(allFigures, this.#report().view);
  });

  /** Of each text that no longer holds, by its part, how many references are stale and how many broken. */
  readonly faults = $derived.by((): ReadonlyMap<string, { stale: number; broken: number }> => {
    const world = this.#world;
    // Never changed: made anew each time.
    /* eslint-disable svelte/prefer-svelte-reactivity */
    if (world === null) return new Map();
    return new Map(
      this.#report().parts.flatMap((part) => {
        const text = this.#textOf(part);
        if (text === null) return [];
        const { stale, broken } = findFaults(text.markdown, text.seen ?? {}, world);
        const counts = { stale: stale.length, broken: broken.length };
        return stale.length + broken.length === 0 ? [] : [[part.id, counts] as const];
      }),
    );
    /* eslint-enable svelte/prefer-svelte-reactivity */
  });

  constructor(app: AppState, report: () => SavedReport) {
    this.#app = app;
    this.#report = report;
    $effect(() => {
      const { allFigures, annotations, choices } = app.workbench;
      if (allFigures === null) return undefined;
      const { tables, series, notes, figures } = allFigures;
      const { view } = report();
      const sources = { tables, series, notes, figures, annotations, choices, view };
      return this.pictures.draw(this.#charts, sources, app.locale);
    });
  }

  /** What a reference says in the report’s figures, in one line; `…` where it says nothing, or not yet. */
  print(source: string): string {
    if (this.#world === null) return '…';
    const reading = evaluate(source, this.#world);
    return reading.kind === 'broken' ? '…' : printPlain(reading, this.#app.locale);
  }

  /** What a part says in words with references; null for one that says nothing so. */
  #textOf(part: ReportPart): { readonly markdown: string; readonly seen?: Seen } | null {
    if (part.kind === 'text') return part;
    if (part.kind !== 'note') return null;
    const { annotations } = this.#app.workbench;
    return annotations.find(({ id }) => id === part.annotationId) ?? null;
  }

  /** The whole report as of now, its charts drawn. Null while the figures are being read. */
  async finish(madeAt: number): Promise<ReportDocument | null> {
    // A change while they are drawn has them drawn anew: of that the first promise knows nothing.
    for (let last: Promise<void> | null = null; last !== this.pictures.finished;) {
      last = this.pictures.finished;
      await last;
    }
    const { sources } = this;
    if (sources === null) return null;
    const { locale, preferences } = this.#app;
    const { author } = preferences.settings;
    return assembleReport(this.#report(), sources, { locale, madeAt, author });
  }
}
