import type { NewMark } from '#domain/charts/new-mark.ts';
import type { ChartMark } from '#domain/charts/chart.ts';
import { moveTo, shiftMark, type Reach } from '#charts/model/shift-mark.ts';
import type { MarkWay } from '#charts/plugins/note-reach.ts';
import { isEqual } from '#domain/equality.ts';
import type { Result } from '#domain/result.ts';
import type { SavedCharts } from '#state/saved-charts.svelte.ts';
import type { HeldMark, ShownChart } from './shown-chart.svelte.ts';

interface Seen {
  readonly seen: ChartMark;
  readonly reach?: Reach | undefined;
}

/** The notes on the open chart: writes them, and moves them, where a whole way is one step of undo. */
export class ChartNotes {
  readonly #charts: SavedCharts;
  readonly #shown: ShownChart;
  readonly #chartId: () => string | null;
  /** What was held last and let go: drawn on until the chart is read anew, and never kept twice. */
  #released: HeldMark | null = null;
  /** How a mark can be moved in the picture; null while it is not drawn there. The picture says it. */
  wayOf: (mark: ChartMark) => MarkWay | null = () => null;
  /** Why the last change was refused; empty when it was not. */
  refusal = $state('');

  /** `chartId` is null for a chart that is not kept: there is nothing that notes could stand on. */
  constructor(charts: SavedCharts, shown: ShownChart, chartId: () => string | null) {
    this.#charts = charts;
    this.#shown = shown;
    this.#chartId = chartId;
  }

  get list(): ReadonlyArray<ChartMark> {
    return this.#shown.marks;
  }

  /** Can they be moved now? */
  get areMovable(): boolean {
    return this.#chartId() !== null;
  }

  add(mark: NewMark): Promise<boolean> {
    return this.#do((id) => this.#charts.addMark(id, mark));
  }

  write(annotationId: string, markdown: string): Promise<boolean> {
    return this.#do((id) => this.#charts.editMark(id, annotationId, markdown));
  }

  remove(annotationId: string, keepsNote: boolean): Promise<boolean> {
    return this.#do((id) => this.#charts.removeMark(id, annotationId, keepsNote));
  }

  /** Holds a mark where it is moved to from where it was seen, in parts of the plot; nothing is kept yet. */
  hold(from: ChartMark, right: number, down: number, { seen, reach }: Seen): void {
    this.#shown.held = { from, to: shiftMark(seen, right, down, reach) };
  }

  /** Moves a mark on from where it is held; at first from where it is seen. */
  shift(mark: ChartMark, right: number, down: number): void {
    const { held } = this.#shown;
    const way = this.wayOf(mark);
    const reach = way?.reach;
    if (held?.to === mark) this.hold(held.from, right, down, { seen: mark, reach });
    else this.hold(mark, right, down, { seen: way?.seen ?? mark, reach });
  }

  /** Puts what is held back where it was. */
  giveUp(): void {
    this.#shown.held = null;
  }

  /** Keeps what is held where it is. */
  async release(): Promise<void> {
    const { held } = this.#shown;
    if (held === null || held === this.#released) return;
    this.#released = held;
    const { from, to } = held;
    const isKept =
      !isEqual(from, to) &&
      (await this.#do((id) => this.#charts.moveMark(id, from.annotationId, moveTo(to))));
    if (!isKept && this.#shown.held === held) this.#shown.held = null;
  }

  async #do(change: (id: string) => Promise<Result<unknown>>): Promise<boolean> {
    const id = this.#chartId();
    if (id === null) return false;
    const done = await change(id);
    this.refusal = done.ok ? '' : done.reason;
    return done.ok;
  }
}
