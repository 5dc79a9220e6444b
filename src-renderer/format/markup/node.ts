/** An element of a page or a picture. A tree of these becomes text for a file or elements for a page; neither is ever parsed. */
export interface MarkupNode {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: ReadonlyArray<MarkupNode | string>;
}

export function markup(
  name: string,
  attributes: MarkupNode['attributes'] = {},
  children: MarkupNode['children'] = [],
): MarkupNode {
  return { name, attributes, children };
}

export function printAttribute(value: string | number): string {
  return typeof value === 'number' ? printNumber(value) : value;
}

/** To a thousandth of a pixel, which nobody can see; without an exponent and without a negative zero. */
export function printNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A picture cannot have ${value} in it.`);
  const rounded = Math.round(value * 1000) / 1000;
  return String(rounded === 0 ? 0 : rounded);
}
