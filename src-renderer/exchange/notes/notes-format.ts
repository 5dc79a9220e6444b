/** How a file of notes is put together; docs/notes-format.md says it for people. */
export const formatName = 'lode-notes';
export const formatVersion = 1;

/** What `references` says in the head of a file. */
export const referenceWays = ['kept', 'printed'] as const;

/** `kept`: as they are written, so that they come back. `printed`: as figures, for readers. */
export type ReferenceWay = (typeof referenceWays)[number];

/** A whole file, in characters. */
export const largestFile = 64 * 1024 * 1024;
/** What stands above the notes, or above one note's words, in characters. */
export const largestHead = 1024 * 1024;
export const mostNotes = 100_000;

/** The line that a note begins with, and the one that it ends with. */
export function openingLine(mark: number): string {
  return `<!-- lode-note:${mark} -->`;
}

export function closingLine(mark: number): string {
  return `<!-- /lode-note:${mark} -->`;
}

/** The smallest number that stands in no such line of these texts: with it, none of them can look like a border. */
export function chooseMark(texts: ReadonlyArray<string>): number {
  const taken = new Set(
    texts.flatMap((text) => [...text.matchAll(/lode-note:(\d+)/g)].map(([, digits]) => digits)),
  );
  for (let mark = 1; ; mark += 1) if (!taken.has(String(mark))) return mark;
}

export const headOpening = '```yaml';
export const headClosing = '```';
