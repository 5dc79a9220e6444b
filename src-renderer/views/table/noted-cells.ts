import type { Annotation } from '#domain/observations.ts';
import { readTarget } from '#domain/targets.ts';

/** The cells on which there is a note, as `series@period`. */
export function notedCells(annotations: ReadonlyArray<Annotation>): Set<string> {
  return new Set(
    annotations.flatMap((annotation) => {
      const target = readTarget(annotation.target);
      return target === null ? [] : [`${target.seriesId}@${target.period}`];
    }),
  );
}
