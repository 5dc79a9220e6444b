import { isEqual } from './equality.ts';
import type { Edition, Figure, FigureSource } from './observations.ts';

/**
 * What is said with an entry about where it comes from; what is left out is not said. An empty source: none, not the
 * edition's default either; what the figure states already stays.
 */
export interface StatedSource {
  readonly source?: string;
  readonly locator?: string;
}

/**
 * The figure, carrying what it stated before its entry, with its source: the one stated with it, else its own, else the
 * edition's default. A page belongs to its source: it does not stay behind for another one. An entry that changes
 * nothing (`before` is what stood there) takes no default.
 */
export function withSource(
  figure: Figure,
  before: Figure | null,
  stated: StatedSource,
  fallback: FigureSource | undefined,
): Figure {
  const own: FigureSource = { cites: figure.cites, locator: figure.locator };
  const takesNone =
    isStated(own) || stated.source === '' || (before !== null && isEqual(before, figure));
  const base = takesNone ? own : (fallback ?? own);
  const cites = stated.source || base.cites;
  const locator = stated.locator || (cites === base.cites ? base.locator : '');
  return { ...figure, cites, locator };
}

/** Does it say anything about where a figure comes from? */
export function isStated({ cites, locator }: FigureSource): boolean {
  return cites.trim() !== '' || locator.trim() !== '';
}

/** The edition with this default source, or without one where it says nothing. */
export function withDefaultSource(
  { source: _, ...edition }: Edition,
  source: FigureSource,
): Edition {
  const trimmed = { cites: source.cites.trim(), locator: source.locator.trim() };
  return isStated(trimmed) ? { ...edition, source: trimmed } : edition;
}

/** Is it the edition's default that the figure states? */
export function isDefaultSource(
  { cites, locator }: FigureSource,
  edition: Edition | undefined,
): boolean {
  return edition?.source !== undefined && isEqual({ cites, locator }, edition.source);
}
