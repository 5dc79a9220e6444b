import { SvelteMap } from 'svelte/reactivity';
import type { ChartSources } from '#charts/model/chart-figures.ts';
import { drawOrSay } from '#charts/picture/draw-or-say.ts';
import type { PagePicture } from '#charts/picture/report-picture.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import { fail, type Result } from '#domain/result.ts';
import { isSameDrawing, type Drawing } from './same-drawing.ts';

/** The charts of a report, drawn one after the other; each stays as it was until what it is drawn from changes. */
export class ReportPictures {
  readonly #drawn = new SvelteMap<string, Result<PagePicture>>();
  /** What each was drawn from. */
  // Nothing that is shown goes by it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #from = new Map<string, Drawing>();
  readonly #draw: typeof drawOrSay;
  #finished: Promise<void> = Promise.resolve();

  constructor(draw = drawOrSay) {
    this.#draw = draw;
  }

  /** Resolves once what was asked for last is drawn. */
  get finished(): Promise<void> {
    return this.#finished;
  }

  /** By the charts' ids; those that are yet to be drawn say so. */
  of(charts: ReadonlyArray<SavedChart>): ReadonlyMap<string, Result<PagePicture>> {
    // Never changed: made anew each time.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    return new Map(
      charts.map(({ id }) => [id, this.#drawn.get(id) ?? fail('A chart is being drawn…')]),
    );
  }

  /** How many of them are drawn by now, as they are or as they were. */
  countDrawn(charts: ReadonlyArray<SavedChart>): number {
    return charts.filter(({ id }) => this.#drawn.has(id)).length;
  }

  /** Draws those of them that are not drawn so already; what is returned makes it stop after the one that is being drawn. */
  draw(charts: ReadonlyArray<SavedChart>, sources: ChartSources, locale: string): () => void {
    let isWanted = true;
    this.#finished = this.#finished.then(async () => {
      for (const chart of charts) {
        if (!isWanted) return;
        const drawing = { chart, sources };
        if (isSameDrawing(this.#from.get(chart.id), drawing)) continue;
        this.#drawn.set(chart.id, await this.#draw(chart, sources, locale));
        this.#from.set(chart.id, drawing);
      }
    });
    return () => {
      isWanted = false;
    };
  }
}
