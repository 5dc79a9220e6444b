import { placeFigure, type FigurePlace } from './edits.ts';
import type { Figures } from './figures.ts';
import type { FigureSource } from './observations.ts';
import { plural } from './plural.ts';
import { fail, succeed, type Result } from './result.ts';
import type { RecordChange, Step } from './steps.ts';

/**
 * The one step that gives a source to all of these figures that the edition states; places where it states none are
 * passed over. Null when all have it; fails with the reason when there is none of them, or the edition is read-only.
 */
export function sourceFigures(
  places: ReadonlyArray<Omit<FigurePlace, 'editionId'>>,
  editionId: string,
  source: FigureSource,
  figures: Figures,
  now: number,
): Result<Step | null> {
  const own = places.filter(({ series, period }) => figures.has(series.id, period, editionId));
  if (own.length === 0) return fail('The edition that edits go to states none of these figures.');
  const changes: RecordChange[] = [];
  for (const place of own) {
    const step = placeFigure({ ...place, editionId }, '', figures, now, (before) =>
      succeed(before === null ? null : { ...before, ...source }),
    );
    if (!step.ok) return step;
    changes.push(...(step.value?.changes ?? []));
  }
  if (changes.length === 0) return succeed(null);
  return succeed({ label: `Source of ${plural(changes.length, 'figure')}`, reason: '', changes });
}
