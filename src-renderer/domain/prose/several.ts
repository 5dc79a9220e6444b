import { makeClause, type Clause } from './clauses.ts';
import { runs } from './respective.ts';

/**
 * Countries or companies of which a clause says something together, and whether it says so of each.
 */
export interface Several {
  /** The clause once for each, with its name alone. */
  readonly clauses: ReadonlyArray<Clause>;
  readonly isEach: boolean;
}

/**
 * The list that the statement at the item is about: `Canada and Belgium supplied 49%`. Null where
 * it is about one.
 */
export function severalAt(clause: Clause, index: number): Several | null {
  const { items } = clause;
  const isName = (place: number) => {
    const { area, entities } = items[place] ?? {};
    return (area !== undefined && area.name !== 'World') || entities !== undefined;
  };
  const lists = runs(items, ({ area, entities }) =>
    area === undefined ? entities !== undefined : area.name !== 'World',
  ).filter((run) => isList(clause, run));
  if (lists.length === 0) return null;
  const names = items.flatMap((_, place) => (isName(place) ? [place] : []));
  const before = names.filter((place) => place < index).at(-1);
  const source = sourceAfter(clause, index, names);
  const nearest = source ?? before ?? names.find((place) => place > index);
  const run = lists.find((list) => nearest !== undefined && list.includes(nearest));
  if (run === undefined) return null;
  return {
    clauses: run.map((own) =>
      makeClause(
        items.filter(
          (_, place) => place === own || place < (run[0] ?? 0) || place > (run.at(-1) ?? 0),
        ),
      ),
    ),
    isEach: / each /.test(clause.text),
  };
}

/** Nothing but commas, `and` and `the` stands between the names, and an `and` before the last. */
function isList({ items }: Clause, run: ReadonlyArray<number>): boolean {
  const between = items
    .slice(run[0], run.at(-1))
    .filter((_, at) => !run.includes(at + (run[0] ?? 0)));
  const last = items.slice(run.at(-2), run.at(-1));
  return (
    between.every(({ mark }) => /^(?:,|and|the)$/.test(mark)) &&
    last.some(({ mark }) => mark === 'and')
  );
}

/** `49% came from Canada and Belgium`: the names behind the statement. */
function sourceAfter(
  { items }: Clause,
  index: number,
  names: ReadonlyArray<number>,
): number | undefined {
  const after = names.find(
    (place) =>
      place > index &&
      (items[place - 1]?.mark === 'from' ||
        (items[place - 1]?.mark === 'the' && items[place - 2]?.mark === 'from')),
  );
  if (after === undefined) return undefined;
  const between = items.slice(index + 1, after);
  return between.length < 9 && !between.some(({ mark }) => /^(?:«q»|,|;|\))$/.test(mark))
    ? after
    : undefined;
}
