import { apply, scaleOf, turnOf, type Matrix } from './matrix.ts';
import { printNumber } from '#format/markup/node.ts';

const fullTurn = 2 * Math.PI;

/** A path of a canvas as the `d` of an SVG path. Points are transformed as they are added, as a canvas does it. */
export class PathRecorder {
  #parts: string[] = [];
  /** Where the next segment begins; null before the first. */
  #at: readonly [number, number] | null = null;
  #start: readonly [number, number] | null = null;

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  toString(): string {
    return this.#parts.join('');
  }

  moveTo(matrix: Matrix, x: number, y: number): void {
    this.#at = apply(matrix, x, y);
    this.#start = this.#at;
    this.#add('M', this.#at);
  }

  lineTo(matrix: Matrix, x: number, y: number): void {
    if (this.#at === null) return this.moveTo(matrix, x, y);
    this.#at = apply(matrix, x, y);
    this.#add('L', this.#at);
  }

  curveTo(matrix: Matrix, ...points: ReadonlyArray<readonly [number, number]>): void {
    const [first] = points;
    if (first === undefined) return;
    if (this.#at === null) this.moveTo(matrix, ...first);
    const placed = points.map(([x, y]) => apply(matrix, x, y));
    this.#add(placed.length === 2 ? 'Q' : 'C', ...placed);
    this.#at = placed.at(-1) ?? this.#at;
  }

  /** Angles are in radians and, as on a canvas, a sweep of a whole turn or more is the whole ellipse. */
  ellipse(
    matrix: Matrix,
    centre: readonly [number, number],
    radii: readonly [number, number],
    turn: number,
    from: number,
    to: number,
    isCounterclockwise: boolean,
  ): void {
    const sweep = sweepOf(from, to, isCounterclockwise);
    const pointAt = (angle: number): readonly [number, number] => {
      const [x, y] = [radii[0] * Math.cos(angle), radii[1] * Math.sin(angle)];
      return [
        centre[0] + x * Math.cos(turn) - y * Math.sin(turn),
        centre[1] + x * Math.sin(turn) + y * Math.cos(turn),
      ];
    };
    this.lineTo(matrix, ...pointAt(from));
    const scale = scaleOf(matrix);
    const size = radii.map((radius) => printNumber(radius * scale)).join(' ');
    const degrees = printNumber(((turn + turnOf(matrix)) * 180) / Math.PI);
    // An arc that ends where it begins would not be drawn: in parts of less than half a turn each.
    const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI * 0.99)));
    for (let part = 1; part <= count; part += 1) {
      this.#at = apply(matrix, ...pointAt(from + (sweep * part) / count));
      const end = this.#at.map(printNumber).join(' ');
      this.#parts.push(`A${size} ${degrees} 0 ${sweep < 0 ? 0 : 1} ${end}`);
    }
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(matrix, x, y);
    this.lineTo(matrix, x + width, y);
    this.lineTo(matrix, x + width, y + height);
    this.lineTo(matrix, x, y + height);
    this.close();
  }

  close(): void {
    if (this.#at === null) return;
    this.#parts.push('Z');
    this.#at = this.#start;
  }

  #add(letter: string, ...points: ReadonlyArray<readonly [number, number]>): void {
    this.#parts.push(`${letter}${points.flat().map(printNumber).join(' ')}`);
  }
}

/** How far an arc leads, in radians; negative where it leads counterclockwise. */
function sweepOf(from: number, to: number, isCounterclockwise: boolean): number {
  const distance = isCounterclockwise ? from - to : to - from;
  const length = distance >= fullTurn ? fullTurn : ((distance % fullTurn) + fullTurn) % fullTurn;
  return isCounterclockwise ? -length : length;
}
