import type { Annotation } from '#domain/observations.ts';
import { readTarget } from '#domain/targets.ts';

/** What was written on each cell, by `SERIES@PERIOD`: all of it where there are several notes. */
export function noteTextsByCell(annotations: ReadonlyArray<Annotation>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { target, markdown } of annotations) {
    const place = readTarget(target);
    if (place === null) continue;
    const cell = `${place.seriesId}@${place.period}`;
    const before = texts.get(cell);
    texts.set(cell, before === undefined ? markdown : `${before}\n${markdown}`);
  }
  return texts;
}
