import { composeChart } from '#charts/configure/compose.ts';
import { bringForward } from '#charts/configure/highlight.ts';
import { chartModel } from '#charts/model/chart-model.ts';
import { screenTheme } from '#charts/palette.ts';
import { chartWords, type OwnWords } from '#charts/words/chart-words.ts';
import type { ChartSpec } from '#domain/charts/chart.ts';
import type { AppState } from '#state/app.svelte.ts';

export interface ChartToShow extends OwnWords {
  readonly spec: ChartSpec;
}

/** A chart as it is drawn on screen now: worked out, in words, and set in the window's theme. */
export class ShownChart {
  readonly #app: AppState;
  readonly #form: () => ChartToShow;
  readonly #size: number;
  /** The series that is brought forward; empty for none. */
  forward = $state('');

  readonly #spec = $derived.by(() => this.#form().spec);
  readonly theme = $derived.by(() => screenTheme(this.#app.preferences.drawnTheme));
  /** Null while the figures are being read. */
  readonly model = $derived.by(() => {
    const { allFigures, annotations, tables, view } = this.#app.workbench;
    if (allFigures === null) return null;
    const { series, notes, figures } = allFigures;
    return chartModel(this.#spec, { tables, series, notes, figures, view, annotations });
  });
  readonly words = $derived.by(() => {
    const { title, subtitle, note } = this.#form();
    return this.model === null ? null : chartWords(this.model, { title, subtitle, note });
  });
  readonly #plain = $derived.by(() => {
    const { model, words, theme } = this;
    if (model === null || words === null) return null;
    return composeChart(model, words, { theme, locale: this.#app.locale, size: this.#size });
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

  constructor(app: AppState, form: () => ChartToShow, size = 12) {
    this.#app = app;
    this.#form = form;
    this.#size = size;
  }
}
