/** A CSS font as far as charts use one. */
export interface Font {
  readonly style: 'normal' | 'italic';
  /** `400`, `600`. */
  readonly weight: string;
  /** CSS pixels. */
  readonly size: number;
  readonly family: string;
}

/** The parts of a font such as `italic 600 12px Inter, sans-serif`; null for what is none. */
export function readFont(css: string): Font | null {
  const [, before = '', size, family = ''] =
    /^([a-z0-9\s-]*?)\b(\d*\.?\d+)px(?:\/\S+)?\s+(.+)$/i.exec(css.trim()) ?? [];
  if (size === undefined) return null;
  const words = before.trim().split(/\s+/);
  // What says `normal` may mean the style as well as the weight, and is what is without it too.
  const weight = words.find((word) => /^(\d{3}|bold)$/.test(word)) ?? '400';
  return {
    style: words.includes('italic') ? 'italic' : 'normal',
    weight: weight === 'bold' ? '700' : weight,
    size: Number(size),
    family: family.trim(),
  };
}
