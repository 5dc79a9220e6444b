import type { LegendEntry } from '../composition.ts';
import type { Measure } from './measure.ts';
import { baseOf, fontOf, wrapIn, type PlacedText, type TextStyle } from './text-block.ts';

/** How long the sample of a line is. */
export const sampleWidth = 24;
const markGap = 6;
const entryGap = 18;

export interface PlacedMark {
  readonly entry: LegendEntry;
  readonly x: number;
  /** Its middle. */
  readonly y: number;
}

export interface PlacedLegend {
  readonly marks: ReadonlyArray<PlacedMark>;
  readonly texts: ReadonlyArray<PlacedText>;
  readonly height: number;
}

/** The key, in as many rows as it takes; a name that is too long for a row of its own goes on below. */
export function placeLegend(
  entries: ReadonlyArray<LegendEntry>,
  style: TextStyle,
  room: { readonly x: number; readonly top: number; readonly width: number },
  measure: Measure,
): PlacedLegend {
  const indent = sampleWidth + markGap;
  const marks: PlacedMark[] = [];
  const texts: PlacedText[] = [];
  let [x, y] = [0, 0];
  for (const entry of entries) {
    const lines = wrapIn(entry.label, style, room.width - indent, measure);
    const widest = Math.max(0, ...lines.map((line) => measure(line, fontOf(style))));
    if (x > 0 && (x + indent + widest > room.width || lines.length > 1)) {
      x = 0;
      y += style.lineHeight;
    }
    marks.push({ entry, x: room.x + x, y: room.top + y + style.lineHeight / 2 });
    lines.forEach((text, index) =>
      texts.push({
        text,
        x: room.x + x + indent,
        y: room.top + y + index * style.lineHeight + baseOf(style),
        style,
      }),
    );
    // Nothing stands beside a name of several lines.
    x = lines.length > 1 ? room.width : x + indent + widest + entryGap;
    y += Math.max(0, lines.length - 1) * style.lineHeight;
  }
  return { marks, texts, height: entries.length === 0 ? 0 : y + style.lineHeight };
}
