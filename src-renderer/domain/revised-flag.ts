import { isReadOnly } from './editions.ts';
import { isEqual } from './equality.ts';
import type { Figures } from './figures.ts';
import { sortFlags, type Flag } from './flags.ts';
import type { Figure, Observation } from './observations.ts';
import type { RecordChange } from './steps.ts';

type FigureChange = Extract<RecordChange, { on: 'figure' }>;

/**
 * The flags with `r` set or cleared: where an earlier edition has the figure, it stands exactly when the value differs.
 * Where none has it, or only as a plan, the flags are as they were typed.
 */
export function withRevisedFlag(
  { value, flags }: Pick<Figure, 'value' | 'flags'>,
  earlier: Figure | null,
): ReadonlyArray<Flag> {
  if (!isRevisable(earlier)) return flags;
  const others = flags.filter((flag) => flag !== 'r');
  return isEqual(value, earlier.value) ? others : sortFlags([...others, 'r']);
}

/** What the newest edition before this one states there; one that does not exist yet comes after all others. */
export function earlierFigure(
  figures: Figures,
  { seriesId, period, editionId }: Pick<Observation, 'seriesId' | 'period' | 'editionId'>,
): Observation | null {
  const place = (id: string) => figures.editions.findIndex((edition) => edition.id === id);
  const own = place(editionId);
  const all = figures.all(seriesId, period);
  return all.filter((one) => own === -1 || place(one.editionId) < own).at(-1) ?? null;
}

/**
 * What the next newer working edition states there, with its `r` as this change of an older figure makes it by the
 * same rule; null when nothing changes. An `r` that came of what is now gone goes with it. Still later editions compare
 * with that one, whose value stays.
 */
export function followRevision(change: FigureChange, figures: Figures): Followed | null {
  const { seriesId, period, editionId } = change;
  const order = figures.editions.map(({ id }) => id);
  const own = order.indexOf(editionId);
  const next =
    own === -1
      ? undefined
      : figures.all(seriesId, period).find((one) => order.indexOf(one.editionId) > own);
  const edition = figures.editions.find(({ id }) => id === next?.editionId);
  if (next === undefined || edition === undefined || isReadOnly(edition)) return null;

  const older = earlierFigure(figures, change);
  const [earlierBefore, earlierAfter] = [change.before ?? older, change.after ?? older];
  const wasRuled = isRevisable(earlierBefore) && !isRevisable(earlierAfter);
  const flags = wasRuled
    ? next.flags.filter((flag) => flag !== 'r')
    : withRevisedFlag(next, earlierAfter);
  return isEqual(flags, next.flags) ? null : { before: next, flags };
}

/** A figure and the flags that it gets. */
export interface Followed {
  readonly before: Observation;
  readonly flags: ReadonlyArray<Flag>;
}

/** What came of a plan or forecast is no revision of it. */
function isRevisable(earlier: Figure | null): earlier is Figure {
  return earlier !== null && !earlier.flags.includes('f');
}
