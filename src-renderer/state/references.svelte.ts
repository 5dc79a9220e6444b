import type { WorkspaceFigures } from '#data/read-workspace.ts';
import type { Reading, ReferenceWorld } from '#domain/references/evaluate.ts';
import { readReference } from '#domain/references/reference.ts';
import { ReadReferences } from './read-references.ts';
import type { Selection } from './workbench.svelte.ts';

/** What is asked of the workbench. */
export interface FiguresPort {
  readonly allFigures: WorkspaceFigures | null;
}

/** What references say as of now. Made anew when figures change; each reference is read once in between. */
export class References {
  readonly #port: FiguresPort;
  readonly #made = $derived.by(() => {
    const { allFigures } = this.#port;
    return allFigures === null ? null : new ReadReferences(allFigures);
  });

  constructor(port: FiguresPort) {
    this.#port = port;
  }

  /** Null while the figures are being read. */
  get world(): ReferenceWorld | null {
    return this.#made?.world ?? null;
  }

  /** What the reference says; null while the figures are being read. */
  read(source: string): Reading | null {
    return this.#made?.read(source) ?? null;
  }

  /** The cell that the reference names, whatever it asks of it; null where there is none. */
  placeOf(source: string): Selection | null {
    const read = readReference(source);
    if (!read.ok) return null;
    const { seriesId, period } = read.value;
    const series = this.world?.series.get(seriesId);
    return series === undefined ? null : { tableId: series.tableId, seriesId, period };
  }
}
