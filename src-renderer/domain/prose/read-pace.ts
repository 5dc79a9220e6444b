import type { Pace } from './claims.ts';
import type { Clause } from './clauses.ts';
import { movementNoun } from './movement-words.ts';

/**
 * `by 1.5% annually`, `at an average annual rate of 4.5%`, `by 1 t each year`: what the amount at
 * the item is of.
 */
export function paceOf({ text, places }: Clause, index: number): Pace | null {
  const place = places[index] ?? 0;
  const after = text.slice(place, place + 60);
  if (/^«q» ,? ?(?:(?:in|during) )?(?:each|every) (?:year|of the «t») /.test(after)) return 'every';
  if (/^«q» ,? ?(?:(?:a|per) year|annually|yearly|per annum) /.test(after)) return 'average';
  const lead = text.slice(Math.max(0, place - 70), place);
  return averageOf.test(lead) ? 'average' : null;
}

const averageOf = new RegExp(
  ` (?:annual|yearly|compound|average|averaging|mean)(?: average| annual| growth| rate| compound| ${movementNoun}| of| by| about| nearly| almost| just| under| over| more| less| than| a| an| the| around| approximately| roughly)*(?: (?:in|of|for) (?:\\S+ ){1,6}(?:was|were|amounted to|came to)(?: about| nearly| almost)?)? $`,
);
