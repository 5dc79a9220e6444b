import type { Annotation } from '../observations.ts';

/** The tags that notes have, each once whatever its capitals, by name. */
export function knownTags(annotations: ReadonlyArray<Annotation>): string[] {
  const byName = new Map<string, string>();
  for (const { tags = [] } of annotations) {
    for (const tag of tags) {
      const name = tag.toLowerCase();
      if (!byName.has(name)) byName.set(name, tag);
    }
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}
