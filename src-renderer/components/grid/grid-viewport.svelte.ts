import type { GridColumns } from './grid-columns.svelte.ts';
import { rowsWithin, type Lines } from './model/lines.ts';
import type { Position } from './model/position.ts';
import {
  assignSlots,
  drawnTracks,
  reuseDrawn,
  scrollToShow,
  seenAmong,
  seenTracks,
  type Drawn,
  type Sight,
} from './model/viewport.ts';

/** The grid as far as it must be known to tell what of it is seen. */
export interface SeenGrid {
  readonly lines: Lines;
  readonly columns: Pick<GridColumns, 'starts' | 'stubs' | 'stubWidth'>;
  readonly rowHeight: number;
  readonly headHeight: number;
  /** The cell that stays in the page wherever that is scrolled to. */
  readonly kept: Position;
}

/** What the pointer draws over: whole rows, whole columns, or cells either way. */
export type Along = 'rows' | 'columns' | undefined;

export interface Followed {
  readonly x: number;
  readonly y: number;
  readonly hasScrolled: boolean;
}

/** Rows and columns that are drawn on either side of what is seen, so that slow scrolling shows no gap. */
const rowsBeyond = 8;
const columnsBeyond = 2;

// Never changed: made anew each time.

const noSlots: ReadonlyMap<number, number> = new Map();

/** What of a grid is seen in its scroller, and so has to be drawn. */
export class GridViewport {
  readonly #grid: () => SeenGrid;
  #scroller: HTMLElement | null = null;
  #drawnRows: ReadonlyArray<Drawn> = [];
  #drawnColumns: ReadonlyArray<Drawn> = [];
  #lastSlots: ReadonlyMap<number, number> = noSlots;
  #top = $state(0);
  #left = $state(0);
  #width = $state(0);
  #height = $state(0);

  readonly #rowSight: Sight = $derived.by(() => {
    const { headHeight } = this.#grid();
    return { from: this.#top, size: Math.max(0, this.#height - headHeight) };
  });
  /** The first stub stays where it is; the others move out below it. */
  readonly #columnSight: Sight = $derived.by(() => {
    const { stubs, stubWidth } = this.#grid().columns;
    const fixed = stubs[0] ?? 0;
    return { from: this.#left + fixed - stubWidth, size: Math.max(0, this.#width - fixed) };
  });
  readonly rows: ReadonlyArray<Drawn> = $derived.by(() => {
    const { lines, rowHeight, kept } = this.#grid();
    const seen = seenTracks(this.#rowSight, rowHeight, lines.count, rowsBeyond);
    const rows = { first: lines.rowAt(seen.first), end: lines.rowAt(seen.end) };
    return (this.#drawnRows = reuseDrawn(this.#drawnRows, drawnTracks(rows, kept.row, lines.rows)));
  });
  readonly columns: ReadonlyArray<Drawn> = $derived.by(() => {
    const { columns, kept } = this.#grid();
    const seen = seenAmong(this.#columnSight, columns.starts, columnsBeyond);
    const drawn = drawnTracks(seen, kept.column, columns.starts.length - 1);
    return (this.#drawnColumns = reuseDrawn(this.#drawnColumns, drawn));
  });
  readonly #slots = $derived.by(() => {
    const rows = this.rows.map(({ index }) => index);
    return (this.#lastSlots = assignSlots(this.#lastSlots, rows));
  });
  /** Rows that fit on screen, less one that stays in sight: what Page Up and Page Down move by. */
  readonly pageRows = $derived.by(() => {
    const { lines, rowHeight, kept } = this.#grid();
    return rowsWithin(
      lines,
      kept.row,
      Math.max(1, Math.floor(this.#rowSight.size / rowHeight) - 1),
    );
  });

  constructor(grid: () => SeenGrid) {
    this.#grid = grid;
  }

  /** How wide what is seen is, in pixels. */
  get width(): number {
    return this.#width;
  }

  /** Names the element that draws a row. */
  keyOf(row: number): number {
    return this.#slots.get(row) ?? -1;
  }

  /** For the scroller: follows where it is scrolled to and how large it is. */
  readonly attach = (scroller: HTMLElement): (() => void) => {
    this.#scroller = scroller;
    const look = () => {
      this.#top = scroller.scrollTop;
      this.#left = scroller.scrollLeft;
    };
    const measure = () => {
      this.#width = scroller.clientWidth;
      this.#height = scroller.clientHeight;
    };
    look();
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
      this.#scroller = null;
    };
  };

  /** Scrolls no farther than it must for the cell to be seen whole. */
  show({ row, column }: Position): void {
    const scroller = this.#scroller;
    if (scroller === null) return;
    const { lines, rowHeight, columns } = this.#grid();
    const { starts } = columns;
    const rowSight = { ...this.#rowSight, from: scroller.scrollTop };
    // With the heading over it.
    const [top, end] = [lines.topOf(row), lines.lineOf(row) + 1];
    scroller.scrollTop = scrollToShow(rowSight, top * rowHeight, end * rowHeight);
    const fixed = (columns.stubs[0] ?? 0) - columns.stubWidth;
    const columnSight = { ...this.#columnSight, from: scroller.scrollLeft + fixed };
    const to = scrollToShow(columnSight, starts[column] ?? 0, starts[column + 1] ?? 0);
    // The names of the rows beside the first column belong to it.
    scroller.scrollLeft = column === 0 ? 0 : to - fixed;
  }

  /**
   * Scrolls on a step when the pointer draws past the edge of what is seen, along rows or columns alone where only they
   * are drawn over: the nearest point that is seen, and whether there was anything to scroll.
   */
  follow(x: number, y: number, along: Along): Followed {
    const scroller = this.#scroller;
    if (scroller === null) return { x, y, hasScrolled: false };
    const { headHeight, columns } = this.#grid();
    const box = scroller.getBoundingClientRect();
    const down = beyond(y, box.top + headHeight, box.top + scroller.clientHeight);
    const right = beyond(x, box.left + (columns.stubs[0] ?? 0), box.left + scroller.clientWidth);
    const { scrollTop, scrollLeft } = scroller;
    if (along !== 'columns') scroller.scrollTop += scrollStep(down);
    if (along !== 'rows') scroller.scrollLeft += scrollStep(right);
    const hasScrolled = scroller.scrollTop !== scrollTop || scroller.scrollLeft !== scrollLeft;
    return { x: x - right, y: y - down, hasScrolled };
  }
}

/** How far to scroll in a frame: the farther beyond the edge, the faster, but never past what is drawn ahead. */
function scrollStep(pixelsBeyond: number): number {
  const size = Math.min(26, Math.ceil(Math.abs(pixelsBeyond) / 4));
  return Math.sign(pixelsBeyond) * size;
}

/** How far the point lies beyond a stretch; negative before it. The last pixel is no longer in it. */
function beyond(point: number, from: number, to: number): number {
  if (point < from) return point - from;
  return Math.max(0, point - to + 1);
}
