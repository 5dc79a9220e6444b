/** Goes on, frame by frame, for as long as the pointer is held where it was last seen and there is farther to go. */
export class EdgeScroll {
  /** Draws to the pointer; true when it lies beyond the edge and more can be scrolled. */
  readonly #draw: (x: number, y: number) => boolean;
  #frame: number | null = null;
  #x = 0;
  #y = 0;

  constructor(draw: (x: number, y: number) => boolean) {
    this.#draw = draw;
  }

  /** The pointer is there now. At most one step a frame, so that moving it does not scroll faster than holding it. */
  follow(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
    if (this.#frame === null) this.#step();
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }

  #step(): void {
    this.#frame = null;
    if (!this.#draw(this.#x, this.#y)) return;
    this.#frame = requestAnimationFrame(() => this.#step());
  }
}
