/** An element of an SVG picture. A tree of these becomes text for a file or elements for a page; neither is ever parsed. */
export interface SvgNode {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: ReadonlyArray<SvgNode | string>;
}

export function svgNode(
  name: string,
  attributes: SvgNode['attributes'] = {},
  children: SvgNode['children'] = [],
): SvgNode {
  return { name, attributes, children };
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The tree as the text of an SVG file. */
export function writeSvg(root: SvgNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;
}

/** The tree as elements of a page: no text in it can become anything but text. */
export function toElement(root: SvgNode, page: Document): SVGElement {
  const element = page.createElementNS(svgNamespace, root.name);
  for (const [name, value] of Object.entries(root.attributes)) {
    // The namespace is the element's own already.
    if (name !== 'xmlns' && value !== undefined) element.setAttribute(name, print(value));
  }
  element.append(
    ...root.children.map((child) => (typeof child === 'string' ? child : toElement(child, page))),
  );
  return element;
}

function write({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escape(print(value))}"`],
  );
  const head = `<${name}${written.join('')}`;
  if (children.length === 0) return `${head}/>`;
  const content = children.map((child) =>
    typeof child === 'string' ? escape(child) : write(child),
  );
  return `${head}>${content.join('')}</${name}>`;
}

function print(value: string | number): string {
  return typeof value === 'number' ? printNumber(value) : value;
}

/** To a thousandth of a pixel, which nobody can see; without an exponent and without a negative zero. */
export function printNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A picture cannot have ${value} in it.`);
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // What XML readers would turn into a space or an end of line of their own.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escape(text: string): string {
  return text
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? '')
    .replace(forbidden, '\uFFFD');
}

/** What XML 1.0 has no way to hold: control characters, halves of surrogate pairs, and two that are none. */
const forbidden =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
