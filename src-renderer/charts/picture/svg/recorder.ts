import type { Measure } from '../measure.ts';
import { readFont } from './font.ts';
import { apply, identity, multiply, scaleOf, turnOf, type Matrix } from './matrix.ts';
import { svgNode, type SvgNode } from './node.ts';
import { readPaint, type Paint } from './colour.ts';
import { PathRecorder } from './path.ts';

/** Where text stands by the middle or an edge of its line, its own line is so far below, in parts of its size. */
const baselines: Readonly<Record<string, number>> = {
  top: 0.8,
  hanging: 0.8,
  middle: 0.3,
  bottom: -0.2,
  ideographic: -0.2,
};

const anchors: Readonly<Record<string, string>> = {
  center: 'middle',
  right: 'end',
  end: 'end',
};

/** What `save` keeps and `restore` brings back. */
interface State {
  matrix: Matrix;
  /** The id of what drawing is clipped by; null by nothing. */
  clip: string | null;
  fill: Paint;
  stroke: Paint;
  fillCss: string;
  strokeCss: string;
  font: string;
  alpha: number;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  miterLimit: number;
  dash: ReadonlyArray<number>;
  dashOffset: number;
  align: string;
  baseline: string;
}

const black: Paint = { colour: '#000000', opacity: 1 };

export interface RecorderOptions {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  /** Begins the ids of what is clipped by, so that several pictures can stand in one page. */
  readonly idPrefix: string;
  /**
   * Writes down how wide each text is, so that another face than the measured one cannot make it run into what stands
   * beside it.
   */
  readonly keepsWidths: boolean;
}

/**
 * A canvas' context that takes down what is drawn as SVG: the part of `CanvasRenderingContext2D` that Chart.js 4, its
 * annotation plugin and Lode's own drawing use. Shadows and pixels have no place in it; a path that was made elsewhere
 * (Path2D) cannot be read and is refused, as a picture that lacks a line must not pass for whole.
 */
export class SvgRecorder {
  readonly canvas: { width: number; height: number; getContext: () => SvgRecorder };
  readonly #options: RecorderOptions;
  #nodes: SvgNode[] = [];
  /** The clip of the last group, and what stands in it. */
  #group: { readonly clip: string; readonly nodes: SvgNode[] } | null = null;
  #clips: SvgNode[] = [];
  #clipCount = 0;
  #path = new PathRecorder();
  #saved: State[] = [];
  #state: State = {
    matrix: identity,
    clip: null,
    fill: black,
    stroke: black,
    fillCss: '#000000',
    strokeCss: '#000000',
    font: '10px sans-serif',
    alpha: 1,
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    miterLimit: 10,
    dash: [],
    dashOffset: 0,
    align: 'start',
    baseline: 'alphabetic',
  };

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.canvas = {
      width: options.width,
      height: options.height,
      getContext: () => this,
    };
  }

  /** What was drawn, in order; what it is clipped by stands first. */
  get nodes(): SvgNode[] {
    const defs = this.#clips.length === 0 ? [] : [svgNode('defs', {}, this.#clips)];
    return [...defs, ...this.#nodes];
  }

  get fillStyle(): string {
    return this.#state.fillCss;
  }
  /** As on a canvas, what is no colour changes nothing. */
  set fillStyle(css: unknown) {
    const paint = readPaint(css);
    if (paint === null) return;
    this.#state.fill = paint;
    this.#state.fillCss = String(css);
  }
  get strokeStyle(): string {
    return this.#state.strokeCss;
  }
  set strokeStyle(css: unknown) {
    const paint = readPaint(css);
    if (paint === null) return;
    this.#state.stroke = paint;
    this.#state.strokeCss = String(css);
  }
  get font(): string {
    return this.#state.font;
  }
  set font(css: string) {
    if (readFont(css) !== null) this.#state.font = css;
  }
  get globalAlpha(): number {
    return this.#state.alpha;
  }
  set globalAlpha(alpha: number) {
    if (alpha >= 0 && alpha <= 1) this.#state.alpha = alpha;
  }
  get lineWidth(): number {
    return this.#state.lineWidth;
  }
  set lineWidth(width: number) {
    if (width > 0 && Number.isFinite(width)) this.#state.lineWidth = width;
  }
  get lineCap(): string {
    return this.#state.lineCap;
  }
  set lineCap(cap: string) {
    if (['butt', 'round', 'square'].includes(cap)) this.#state.lineCap = cap;
  }
  get lineJoin(): string {
    return this.#state.lineJoin;
  }
  set lineJoin(join: string) {
    if (['miter', 'round', 'bevel'].includes(join)) this.#state.lineJoin = join;
  }
  get miterLimit(): number {
    return this.#state.miterLimit;
  }
  set miterLimit(limit: number) {
    if (limit > 0 && Number.isFinite(limit)) this.#state.miterLimit = limit;
  }
  get lineDashOffset(): number {
    return this.#state.dashOffset;
  }
  set lineDashOffset(offset: number) {
    if (Number.isFinite(offset)) this.#state.dashOffset = offset;
  }
  get textAlign(): string {
    return this.#state.align;
  }
  set textAlign(align: string) {
    if (['left', 'right', 'center', 'start', 'end'].includes(align)) this.#state.align = align;
  }
  get textBaseline(): string {
    return this.#state.baseline;
  }
  set textBaseline(baseline: string) {
    if (baseline === 'alphabetic' || Object.hasOwn(baselines, baseline)) {
      this.#state.baseline = baseline;
    }
  }
  getLineDash(): number[] {
    return [...this.#state.dash];
  }
  setLineDash(dash: ReadonlyArray<number>): void {
    // A dash pattern of an odd length is gone through twice, as on a canvas.
    this.#state.dash = dash.length % 2 === 0 ? [...dash] : [...dash, ...dash];
  }

  save(): void {
    this.#saved.push({ ...this.#state });
  }
  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }
  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cos, sin, -sin, cos, 0, 0);
  }
  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#state.matrix = multiply(this.#state.matrix, { a, b, c, d, e, f });
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.#state.matrix = { a, b, c, d, e, f };
  }
  resetTransform(): void {
    this.#state.matrix = identity;
  }

  beginPath(): void {
    this.#path = new PathRecorder();
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(this.#state.matrix, x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(this.#state.matrix, x, y);
  }
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path.curveTo(this.#state.matrix, [cx, cy], [x, y]);
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path.curveTo(this.#state.matrix, [ax, ay], [bx, by], [x, y]);
  }
  arc(x: number, y: number, radius: number, from: number, to: number, back = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, back);
  }
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    turn: number,
    from: number,
    to: number,
    back = false,
  ): void {
    this.#path.ellipse(this.#state.matrix, [x, y], [radiusX, radiusY], turn, from, to, back);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(this.#state.matrix, x, y, width, height);
  }
  closePath(): void {
    this.#path.close();
  }

  fill(rule?: unknown): void {
    refusePath(rule);
    this.#drawPath(this.#path, {
      ...this.#fillOf(),
      'fill-rule': rule === 'evenodd' ? 'evenodd' : undefined,
    });
  }
  stroke(path?: unknown): void {
    refusePath(path);
    this.#drawPath(this.#path, { fill: 'none', ...this.#strokeOf() });
  }
  clip(path?: unknown): void {
    refusePath(path);
    const id = `${this.#options.idPrefix}-clip${(this.#clipCount += 1)}`;
    const within = this.#state.clip === null ? undefined : `url(#${this.#state.clip})`;
    const shape = svgNode('path', { d: this.#path.toString() });
    this.#clips.push(svgNode('clipPath', { id, 'clip-path': within }, [shape]));
    this.#state.clip = id;
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#drawPath(this.#rectangle(x, y, width, height), this.#fillOf());
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    const path = this.#rectangle(x, y, width, height);
    this.#drawPath(path, { fill: 'none', ...this.#strokeOf() });
  }
  /** Charts clear the whole of their canvas, before they draw. */
  clearRect(): void {
    this.#nodes = [];
    this.#group = null;
    this.#clips = [];
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.#options.measure(String(text), this.#state.font) };
  }
  fillText(text: string, x: number, y: number, maxWidth?: number): void {
    this.#drawText(String(text), x, y, maxWidth, this.#fillOf());
  }
  strokeText(text: string, x: number, y: number, maxWidth?: number): void {
    const look = { fill: 'none', ...this.#strokeOf(), 'aria-hidden': 'true' };
    this.#drawText(String(text), x, y, maxWidth, look);
  }

  #drawText(
    text: string,
    x: number,
    y: number,
    maxWidth: number | undefined,
    look: SvgNode['attributes'],
  ): void {
    const font = readFont(this.#state.font);
    if (text.trim() === '' || font === null || isUnseen(look)) return;
    const { matrix, align, baseline } = this.#state;
    const below = (baselines[baseline] ?? 0) * font.size;
    const [left, top] = apply(matrix, x, y + below);
    const degrees = (turnOf(matrix) * 180) / Math.PI;
    this.#add(
      svgNode(
        'text',
        {
          x: left,
          y: top,
          transform: degrees === 0 ? undefined : rotation(degrees, left, top),
          'text-anchor': anchors[align],
          'font-family': font.family,
          'font-size': font.size * scaleOf(matrix),
          'font-weight': font.weight === '400' ? undefined : font.weight,
          'font-style': font.style === 'normal' ? undefined : font.style,
          ...this.#widthOf(text, maxWidth),
          ...look,
        },
        [text],
      ),
    );
  }

  #widthOf(text: string, maxWidth: number | undefined): SvgNode['attributes'] {
    const width = this.measureText(text).width;
    const isTooWide = maxWidth !== undefined && width > maxWidth;
    if (!isTooWide && !this.#options.keepsWidths) return {};
    const kept = (isTooWide ? maxWidth : width) * scaleOf(this.#state.matrix);
    return { textLength: kept, lengthAdjust: 'spacingAndGlyphs' };
  }

  #rectangle(x: number, y: number, width: number, height: number): PathRecorder {
    const path = new PathRecorder();
    path.rect(this.#state.matrix, x, y, width, height);
    return path;
  }

  #drawPath(path: PathRecorder, look: SvgNode['attributes']): void {
    if (path.isEmpty || isUnseen(look)) return;
    this.#add(svgNode('path', { d: path.toString(), ...look }));
  }

  /** What follows under the same clip stands in one group. */
  #add(node: SvgNode): void {
    const { clip } = this.#state;
    if (clip === null) {
      this.#nodes.push(node);
      this.#group = null;
      return;
    }
    if (this.#group?.clip !== clip) {
      this.#group = { clip, nodes: [] };
      this.#nodes.push(svgNode('g', { 'clip-path': `url(#${clip})` }, this.#group.nodes));
    }
    this.#group.nodes.push(node);
  }

  #fillOf(): SvgNode['attributes'] {
    const { fill, alpha } = this.#state;
    return { fill: fill.colour, 'fill-opacity': unlessWhole(fill.opacity * alpha) };
  }

  #strokeOf(): SvgNode['attributes'] {
    const { stroke, alpha, dash, dashOffset, matrix, ...line } = this.#state;
    const scale = scaleOf(matrix);
    const dashes = dash.map((length) => length * scale).join(' ');
    return {
      stroke: stroke.colour,
      'stroke-opacity': unlessWhole(stroke.opacity * alpha),
      'stroke-width': line.lineWidth * scale,
      'stroke-linecap': line.lineCap === 'butt' ? undefined : line.lineCap,
      'stroke-linejoin': line.lineJoin === 'miter' ? undefined : line.lineJoin,
      'stroke-miterlimit': line.lineJoin === 'miter' ? line.miterLimit : undefined,
      'stroke-dasharray': dash.length === 0 ? undefined : dashes,
      'stroke-dashoffset': dash.length === 0 || dashOffset === 0 ? undefined : dashOffset * scale,
    };
  }
}

function unlessWhole(opacity: number): number | undefined {
  return opacity === 1 ? undefined : opacity;
}

function isUnseen(look: SvgNode['attributes']): boolean {
  return look['fill-opacity'] === 0 || look['stroke-opacity'] === 0;
}

function rotation(degrees: number, x: number, y: number): string {
  const [turn, left, top] = [degrees, x, y].map((value) => Math.round(value * 1000) / 1000);
  return `rotate(${turn} ${left} ${top})`;
}

function refusePath(path: unknown): void {
  if (typeof path === 'object' && path !== null) {
    throw new Error('This chart draws a line in a way that no vector picture can take down.');
  }
}
