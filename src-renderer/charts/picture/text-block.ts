import { wrapText } from '../wrap-text.ts';
import type { Measure } from './measure.ts';

/** How text of one kind is set; sizes in the picture's own units. */
export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly lineHeight: number;
  readonly colour: string;
  readonly face: string;
}

/** A line of text at its place: `x` is its left end, `y` its base line. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
}

export function fontOf({ weight, size, face }: TextStyle): string {
  return `${weight} ${size}px ${face}`;
}

/** The text's lines, none wider than `width`. */
export function wrapIn(text: string, style: TextStyle, width: number, measure: Measure): string[] {
  const font = fontOf(style);
  return wrapText(text, width, (part) => measure(part, font));
}

/** The text's lines, as many as it takes, of much the same width: no word is left alone below a full line. */
export function balanceIn(
  text: string,
  style: TextStyle,
  width: number,
  measure: Measure,
): string[] {
  const lines = wrapIn(text, style, width, measure);
  if (lines.length < 2) return lines;
  const narrower = Array.from({ length: 10 }, (_, step) => width * (1 - (step + 1) * 0.05));
  const rest = narrower.map((narrow) => wrapIn(text, style, narrow, measure));
  return rest.findLast((one) => one.length === lines.length) ?? lines;
}

/** Lines below each other, the first with its top at `top`. */
export function stackLines(
  lines: ReadonlyArray<string>,
  style: TextStyle,
  x: number,
  top: number,
): PlacedText[] {
  return lines.map((text, index) => ({
    text,
    x,
    y: top + index * style.lineHeight + baseOf(style),
    style,
  }));
}

/** From the top of a line to its base line: the capitals stand in the middle of the line. */
export function baseOf({ lineHeight, size }: TextStyle): number {
  return lineHeight / 2 + size * 0.36;
}
