import { isEqual } from './equality.ts';

/** A part of a list: members that another list had at places in a row, or others. */
export type Stretch<T> =
  | { readonly kind: 'kept'; readonly from: number; readonly count: number }
  | { readonly kind: 'added'; readonly members: ReadonlyArray<T> };

/** How a list is made from a former one: stretches in order. Members with the same id are held against each other. */
export function changesFrom<T extends { readonly id: string }>(
  former: ReadonlyArray<T>,
  list: ReadonlyArray<T>,
): Stretch<T>[] {
  const places = new Map(former.map(({ id }, place) => [id, place]));
  const stretches: Grown<T>[] = [];
  for (const member of list) {
    const place = places.get(member.id);
    const last = stretches.at(-1);
    if (place === undefined || !isEqual(former[place], member)) {
      if (last?.kind === 'added') last.members.push(member);
      else stretches.push({ kind: 'added', members: [member] });
    } else if (last?.kind === 'kept' && last.from + last.count === place) last.count += 1;
    else stretches.push({ kind: 'kept', from: place, count: 1 });
  }
  return stretches;
}

/** A stretch while it is being made. */
type Grown<T> =
  { kind: 'kept'; readonly from: number; count: number } | { kind: 'added'; members: T[] };

/** The list that these stretches make of the former one; the former one itself where all of it is kept as it was. */
export function withChanges<T>(
  former: ReadonlyArray<T>,
  stretches: ReadonlyArray<Stretch<T>>,
): ReadonlyArray<T> {
  const [first] = stretches;
  const isSame =
    stretches.length === 1 &&
    first?.kind === 'kept' &&
    first.from === 0 &&
    first.count === former.length;
  if (isSame) return former;
  return stretches.flatMap((stretch) =>
    stretch.kind === 'added'
      ? stretch.members
      : former.slice(stretch.from, stretch.from + stretch.count),
  );
}
