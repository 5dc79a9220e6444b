import { defaultChoices, type AcknowledgedBreak, type Choices } from './choices.ts';
import type { SeriesBreak } from './compare/series-break.ts';
import type { Step } from './steps.ts';

/**
 * The decision to compare across the break, or null while there is none. It is about what the break was then: once its
 * note says something else, or it stands elsewhere, it has to be decided anew.
 */
export function acknowledgementOf(
  choices: Pick<Choices, 'acknowledgedBreaks'>,
  found: SeriesBreak,
): AcknowledgedBreak | null {
  return choices.acknowledgedBreaks?.find((one) => isSame(one, found)) ?? null;
}

/**
 * The step that compares across these breaks from now on; `before` is what the store holds. Null when all of them are
 * acknowledged. What was decided about another wording of one of them is forgotten.
 */
export function acknowledgeBreaks(
  before: Choices | null,
  breaks: ReadonlyArray<SeriesBreak>,
  at: number,
): Step | null {
  const known = before?.acknowledgedBreaks ?? [];
  const added = newestWording(breaks).filter((found) => !known.some((one) => isSame(one, found)));
  if (added.length === 0) return null;
  const kept = known.filter((one) => !added.some((found) => isSamePlace(one, found)));
  return toStep(`Compare across ${nameBreaks(added)}`, before, [
    ...kept,
    ...added.map(({ seriesId, period, note }) => ({ seriesId, period, note, at })),
  ]);
}

/** The step that does not compare across these breaks any more; null when none of them is acknowledged. */
export function withdrawBreaks(
  before: Choices | null,
  breaks: ReadonlyArray<SeriesBreak>,
): Step | null {
  const known = before?.acknowledgedBreaks ?? [];
  const kept = known.filter((one) => !breaks.some((found) => isSame(one, found)));
  if (kept.length === known.length) return null;
  const withdrawn = distinct(breaks).filter((found) => known.some((one) => isSame(one, found)));
  return toStep(`Stop comparing across ${nameBreaks(withdrawn)}`, before, kept);
}

/** What both workspaces decided: everything that stands here, and what was acknowledged there besides. */
export function joinAcknowledged(
  here: ReadonlyArray<AcknowledgedBreak>,
  there: ReadonlyArray<AcknowledgedBreak>,
): AcknowledgedBreak[] {
  return [...here, ...there.filter((their) => !here.some((own) => isSame(own, their)))];
}

/** The choices with these breaks acknowledged and no others. */
export function withAcknowledged(
  { acknowledgedBreaks: _, ...others }: Choices,
  breaks: ReadonlyArray<AcknowledgedBreak>,
): Choices {
  return breaks.length === 0 ? others : { ...others, acknowledgedBreaks: breaks };
}

function toStep(
  label: string,
  before: Choices | null,
  breaks: ReadonlyArray<AcknowledgedBreak>,
): Step {
  const after = withAcknowledged(before ?? defaultChoices, breaks);
  return { label, reason: '', changes: [{ on: 'setting', id: 'choices', before, after }] };
}

function nameBreaks({ length }: ReadonlyArray<SeriesBreak>): string {
  return length === 1 ? 'a series break' : `${length} series breaks`;
}

function distinct(breaks: ReadonlyArray<SeriesBreak>): SeriesBreak[] {
  return breaks.filter((found, at) => breaks.findIndex((one) => isSame(one, found)) === at);
}

/** One break for each place: where several words are given for one, the last of them. */
function newestWording(breaks: ReadonlyArray<SeriesBreak>): SeriesBreak[] {
  return breaks.filter((found, at) => !breaks.slice(at + 1).some((one) => isSamePlace(one, found)));
}

function isSame(a: SeriesBreak, b: SeriesBreak): boolean {
  return isSamePlace(a, b) && a.note === b.note;
}

function isSamePlace(a: SeriesBreak, b: SeriesBreak): boolean {
  return a.seriesId === b.seriesId && a.period === b.period;
}
