import { markup, type MarkupNode } from '#format/markup/node.ts';
import { toElement as toPageElement } from '#format/markup/to-element.ts';
import { writeXml } from '#format/markup/write.ts';

/** An element of an SVG picture. */
export type SvgNode = MarkupNode;

export const svgNode = markup;

/** The tree as the text of an SVG file. */
export function writeSvg(root: SvgNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`;
}

/** The tree as elements of a page: no text in it can become anything but text. */
export function toElement(root: SvgNode, page: Document): SVGElement {
  // Whatever stands under a name of SVG is made in its namespace.
  return toPageElement(root, page, 'svg') as SVGElement;
}
