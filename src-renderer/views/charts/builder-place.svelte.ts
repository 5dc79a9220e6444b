import type { FigurePlace } from '#charts/tour/stops.ts';

/** Where in the builder work goes on: it outlives a draft that is kept. */
export class BuilderPlace {
  /** The part of the panel that is open. */
  part = $state('rows');
  /** The point that keys led to last, on which a new note is put unasked. */
  stoodOn = $state.raw<FigurePlace | null>(null);
  /** A note was begun in the picture, and its words are not being typed yet. */
  isBegun = $state(false);

  beginNote(on: FigurePlace): void {
    this.part = 'notes';
    this.stoodOn = on;
    this.isBegun = true;
  }
}
