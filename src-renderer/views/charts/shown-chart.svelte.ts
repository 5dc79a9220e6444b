import { composeChart } from '#charts/configure/compose.ts';
import { bringForward } from '#charts/configure/highlight.ts';
import { chartModel, type ChartModel } from '#charts/model/chart-model.ts';
import { placeMarks } from '#charts/model/drawn-marks.ts';
import { screenTheme } from '#charts/palette.ts';
import { chartWords, type OwnWords } from '#charts/words/chart-words.ts';
import type { ChartMark, ChartSpec } from '#domain/charts/chart.ts';
import type { Annotation } from '#domain/observations.ts';
import type { CarriedNote } from '#domain/charts/read-carried.ts';
import type { AppState } from '#state/app.svelte.ts';

export interface ChartToShow extends OwnWords {
  readonly spec: ChartSpec;
  /** What its marks say where they came with a picture; those of the workspace go before. */
  readonly notes?: ReadonlyArray<CarriedNote>;
}

/** A mark that is being moved: drawn where it is held, before that is kept. */
export interface HeldMark {
  readonly from: ChartMark;
  readonly to: ChartMark;
}

/** A chart as it is drawn on screen now: worked out, in words, and set in the window's theme. */
export class ShownChart {
  readonly #app: AppState;
  readonly #form: () => ChartToShow;
  readonly #size: number;
  /** The series that is brought forward; empty for none. */
  forward = $state('');
  held = $state.raw<HeldMark | null>(null);

  readonly #spec = $derived.by(() => this.#form().spec);
  readonly theme = $derived.by(() => screenTheme(this.#app.preferences.drawnTheme));
  /** The workspace’s, and those that came with the chart and are not in it. */
  readonly annotations: ReadonlyArray<Annotation> = $derived.by(() => {
    const { annotations } = this.#app.workbench;
    const { notes = [] } = this.#form();
    if (notes.length === 0) return annotations;
    const others = notes.filter((note) => !annotations.some(({ id }) => id === note.id));
    return [...annotations, ...others.map((note) => ({ ...note, createdAt: 0, updatedAt: 0 }))];
  });
  /** Null while the figures are being read. */
  readonly model = $derived.by(() => {
    const { annotations } = this;
    const { allFigures, tables, view, choices } = this.#app.workbench;
    if (allFigures === null) return null;
    const { series, notes, figures } = allFigures;
    const sources = { tables, series, notes, figures, view, annotations, choices };
    return chartModel(this.#spec, sources, this.#app.locale);
  });
  readonly words = $derived.by(() => {
    const { title, subtitle, note } = this.#form();
    return this.model === null
      ? null
      : chartWords(this.model, { title, subtitle, note }, this.#app.locale);
  });
  readonly #plain = $derived.by(() => {
    const { model, words, theme } = this;
    if (model === null || words === null) return null;
    const drawn = this.#withHeld(model);
    return composeChart(drawn, words, { theme, locale: this.#app.locale, size: this.#size });
  });
  readonly composition = $derived.by(() => {
    const [plain, forward] = [this.#plain, this.forward];
    if (plain === null || forward === '') return plain;
    const panels = plain.panels.map(({ title, configuration }) => ({
      title,
      configuration: bringForward(configuration, forward, this.theme),
    }));
    return { ...plain, panels };
  });

  /** As they are drawn: one that is held where it is held, until its chart is read anew. */
  readonly marks = $derived.by(() => {
    const { held } = this;
    const { marks } = this.#spec;
    return held === null ? marks : marks.map((one) => (one === held.from ? held.to : one));
  });

  constructor(app: AppState, form: () => ChartToShow, size = 12) {
    this.#app = app;
    this.#form = form;
    this.#size = size;
  }

  #withHeld(model: ChartModel): ChartModel {
    if (this.held === null) return model;
    const spec = { ...model.spec, marks: this.marks };
    const marks = placeMarks(spec, model.content, model.texts);
    return { ...model, marks };
  }
}
