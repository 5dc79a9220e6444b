import { SvelteMap } from 'svelte/reactivity';
import type { ChartSources } from '#charts/model/chart-figures.ts';
import { drawForPage, type PagePicture } from '#charts/picture/report-picture.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import { fail, type Result } from '#domain/result.ts';

/** The charts of a report, drawn one after the other; each stays as it was until it is drawn anew. */
export class ReportPictures {
  readonly #drawn = new SvelteMap<string, Result<PagePicture>>();
  #isDrawing = $state(false);
  #finished: Promise<void> = Promise.resolve();

  get isDrawing(): boolean {
    return this.#isDrawing;
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

  /** Draws these; what is returned makes it stop after the one that is being drawn. */
  draw(charts: ReadonlyArray<SavedChart>, sources: ChartSources, locale: string): () => void {
    let isWanted = true;
    this.#isDrawing = charts.length > 0;
    this.#finished = this.#finished.then(async () => {
      for (const chart of charts) {
        if (!isWanted) return;
        this.#drawn.set(chart.id, await drawSaying(chart, sources, locale));
      }
      this.#isDrawing = false;
    });
    return () => {
      isWanted = false;
    };
  }
}

async function drawSaying(
  chart: SavedChart,
  sources: ChartSources,
  locale: string,
): Promise<Result<PagePicture>> {
  const name = chart.title === '' ? 'A chart' : `The chart “${chart.title}”`;
  try {
    const drawn = await drawForPage(chart, sources, locale);
    return drawn.ok ? drawn : fail(`${name} could not be drawn. ${drawn.reason}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return fail(`${name} could not be drawn: ${why}`);
  }
}
