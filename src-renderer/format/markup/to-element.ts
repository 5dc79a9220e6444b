import { withoutForbidden } from './escape.ts';
import { printAttribute, type MarkupNode } from './node.ts';

const namespaces = {
  html: 'http://www.w3.org/1999/xhtml',
  svg: 'http://www.w3.org/2000/svg',
} as const;

/** The tree as elements of a page: no text in it can become anything but text. An `svg` in it begins a picture. */
export function toElement(
  root: MarkupNode,
  page: Document,
  within: keyof typeof namespaces = 'html',
): Element {
  const kind = root.name === 'svg' ? 'svg' : within;
  const element = page.createElementNS(namespaces[kind], root.name);
  for (const [name, value] of Object.entries(root.attributes)) {
    // The namespace is the element's own already.
    if (name !== 'xmlns' && value !== undefined)
      element.setAttribute(name, withoutForbidden(printAttribute(value)));
  }
  element.append(
    ...root.children.map((child) =>
      typeof child === 'string' ? withoutForbidden(child) : toElement(child, page, kind),
    ),
  );
  return element;
}
