import { isEqual } from '#domain/equality.ts';
import type { AssembledPart } from '#report/assemble/assemble-report.ts';
import type { ReportPart } from '#report/document/report-document.ts';

/** The parts as they are now; what one has become is the very array of before where it says the same. */
export function keepMade(
  before: ReadonlyArray<AssembledPart>,
  after: ReadonlyArray<AssembledPart>,
): AssembledPart[] {
  const known = new Map(before.map(({ part, made }) => [part.id, made]));
  return after.map((one) => {
    const made = known.get(one.part.id);
    const isSame =
      made !== undefined &&
      made.length === one.made.length &&
      made.every((part, place) => saysTheSame(part, one.made[place]));
    return isSame ? { ...one, made } : one;
  });
}

/** A picture is drawn anew or is the one of before: its points and bytes need no comparing. */
function saysTheSame(a: ReportPart, b: ReportPart | undefined): boolean {
  if (a.kind !== 'picture' || b?.kind !== 'picture') return isEqual(a, b);
  return (
    a.picture.title === b.picture.title &&
    a.picture.subtitle === b.picture.subtitle &&
    isEqual(a.picture.notes, b.picture.notes) &&
    a.picture.svg === b.picture.svg &&
    a.picture.alternative === b.picture.alternative
  );
}
