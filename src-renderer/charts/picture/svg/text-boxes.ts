import type { Measure } from '../measure.ts';
import type { SvgNode } from './node.ts';

/** Where a text of a picture stands. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The texts in these elements, each with the room that it takes, as it is measured. */
export function textBoxes(nodes: ReadonlyArray<SvgNode | string>, measure: Measure): TextBox[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.name === 'text' ? [boxOf(node, measure)] : textBoxes(node.children, measure);
  });
}

function boxOf({ attributes, children }: SvgNode, measure: Measure): TextBox {
  const text = children.join('');
  const [x, y, size] = [attributes.x, attributes.y, attributes['font-size']].map(Number);
  const weight = attributes['font-weight'] ?? 400;
  const measured = measure(text, `${weight} ${size}px ${attributes['font-family']}`);
  const width = Number(attributes.textLength ?? measured);
  const anchor = attributes['text-anchor'];
  const left = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
  const turn = /^rotate\((\S+)/.exec(String(attributes.transform ?? ''))?.[1] ?? '0';
  const angle = (Number(turn) * Math.PI) / 180;
  // Capitals reach so far up and letters such as g so far down, in every face that pictures are set in.
  const corners = [left, left + width].flatMap((dx) =>
    [-0.75 * (size ?? 0), 0.22 * (size ?? 0)].map((dy) => ({
      x: (x ?? 0) + dx * Math.cos(angle) - dy * Math.sin(angle),
      y: (y ?? 0) + dx * Math.sin(angle) + dy * Math.cos(angle),
    })),
  );
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  return {
    text,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
