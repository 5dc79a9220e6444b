import type { WorkspaceFigures } from '#data/read-workspace.ts';
import { evaluate, type Reading, type ReferenceWorld } from '#domain/references/evaluate.ts';
import { worldOf } from '#domain/references/world-of.ts';

/** What references say of these figures: each is read once. */
export class ReadReferences {
  readonly world: ReferenceWorld;
  readonly #read = new Map<string, Reading>();

  constructor(figures: WorkspaceFigures) {
    this.world = worldOf(figures);
  }

  read(source: string): Reading {
    const known = this.#read.get(source);
    if (known !== undefined) return known;
    const reading = evaluate(source, this.world);
    this.#read.set(source, reading);
    return reading;
  }
}
