import { escapeMarkup } from './escape.ts';
import { printAttribute, type MarkupNode } from './node.ts';

/** The tree as XML. */
export function writeXml(root: MarkupNode): string {
  return write(root, () => '/>');
}

/** The tree as HTML; an SVG picture in it is written as HTML reads one. */
export function writeHtmlNode(root: MarkupNode): string {
  return write(root, ({ name }) => (voidElements.has(name) ? '>' : `></${name}>`));
}

/** HTML elements that never have content, nor an end. */
const voidElements: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'link', 'meta']);

function write(node: MarkupNode, endEmpty: (node: MarkupNode) => string): string {
  const { name, attributes, children } = node;
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeMarkup(printAttribute(value))}"`],
  );
  const head = `<${name}${written.join('')}`;
  if (children.length === 0) return `${head}${endEmpty(node)}`;
  const content = children.map((child) =>
    typeof child === 'string' ? escapeMarkup(child) : write(child, endEmpty),
  );
  return `${head}>${content.join('')}</${name}>`;
}
