import type { Sign } from './claims.ts';
import type { Clause } from './clauses.ts';
import { comparison, movedVerb, movement, movementNoun, signOf } from './movement-words.ts';
import type { Quantity } from './quantities.ts';

const filler =
  '(?: (?:about|nearly|almost|approximately|roughly|around|only|just|a|an|the|another|further|more than|at least|up to|over|less than|as much as|more|than|estimated))*';

const changeNoun = new RegExp(
  `^ (?:year on year |annual |overall |slight |sharp |further |net )?(${movementNoun})\\b`,
);
const changeThan = new RegExp(
  `^ (?:of \\w+ )?(${comparison})(?: «t»)?(?: than| that| those| the| its| «t»| in| ,| $)`,
);
// `10% more than in Belgium`, `22% more than Belgium`, `5 t above Japan`.
const thanOther = new RegExp(
  `^ (?:above|below|${comparison} (?:[a-z]+ )?than)(?: (?:that|those))?(?: (?:in|from|of|by|for|at))?(?: the)?(?: «q»(?: [a-z]+)? (?:in|from|of|by)(?: the)?)? «[ae]» `,
);
const changeBy = new RegExp(
  `(?: |^)(${movement}|${movementNoun})(?: [\\p{L}]+ly)?(?: (?:«t»|in «t»|from that of «t»|from «t»))?(?: (?:by|of))${filler} $`,
  'u',
);
// `grew at an average annual rate of 4.5%`, `rose by an average of 5%`.
// `exceeded that of Japan by 343 t`.
const beyondOther =
  / (?:exceed(?:ed|s|ing)|surpass(?:ed|es|ing)|topp(?:ed|ing)|outpac(?:ed|ing)|trail(?:ed|s|ing)) [^;]*«[ae]»[^;]* by(?: (?:about|nearly|almost|more than|over))* $/;
// `the average annual increase in China's production was 19 t`.
const changeWas = new RegExp(
  ` (${movementNoun}) (?:in|of) (?:[^ ,;(]+ ){1,6}(?:was|were|amounted to|came to)${filler} $`,
);
const changeRate = new RegExp(
  ` (${movement}|${movementNoun}) (?:at|by|of) an? (?:(?:average|annual|yearly|mean|compound|compounded) )+(?:growth )?(?:rate )?(?:of )?(?:(?:about|nearly|almost) )?$`,
);
const changeBare = new RegExp(
  ` (${movedVerb}|up|down|gained|lost)(?: [\\p{L}]+ly)?${filler} $`,
  'u',
);
// `fell by 15 t (9%)`, `increased in 2014 (27%)`.
const changeBracketed = new RegExp(
  ` (${movement}|${movementNoun}) (?:[\\p{L}]+ly )?(?:in «t» )?(?:(?:by |of )?«q» )?\\( $`,
  'u',
);
const targetBefore = new RegExp(` ${movement} (?:[\\p{L}]+ly )?(?:(?:in )?«t» )?to [^«]*$`, 'u');
const shareBefore = new RegExp(
  `(?:account(?:s|ed|ing)?(?: together)? for|represent(?:s|ed|ing)|share(?:s)? (?:of|was|were|amounted to|fell to|rose to)|made up|contribut(?:ed|ing)|suppl(?:ied|ying)|provid(?:ed|ing))${filler} $`,
);

/** What an amount is in its clause. */
export type Role =
  | { readonly kind: 'level' | 'from' | 'to' | 'share' | 'percent' | 'comparison' }
  | { readonly kind: 'change'; readonly sign: Sign };

/** The part that the amount at the item plays, by the words beside it. */
export function roleOf({ text, places }: Clause, index: number, { unit, sign }: Quantity): Role {
  if (unit === '%' && sign !== undefined) return { kind: 'change', sign };
  const place = places[index] ?? 0;
  const before = text.slice(Math.max(0, place - 90), place);
  const after = text.slice(place + 3, place + 93);
  const noun = changeNoun.exec(after);
  if (noun !== null) return { kind: 'change', sign: signOf(noun[1] ?? '') };
  if (thanOther.test(after) || beyondOther.test(before)) return { kind: 'comparison' };
  const than = changeThan.exec(after);
  if (than !== null)
    return {
      kind:
        /^ \w+ than (?:the |those |that )?(?:(?!in|of|at|during)\w+ )/.test(after) &&
        !/than (?:that|those|the «q»|the year|«t»|in)/.test(after)
          ? 'comparison'
          : 'change',
      sign: signOf(than[1] ?? ''),
    } as Role;
  const by = changeBy.exec(before);
  if (by !== null) return { kind: 'change', sign: signOf(by[1] ?? '') };
  const was = changeWas.exec(before);
  if (was !== null) return { kind: 'change', sign: signOf(was[1] ?? '') };
  const rate = changeRate.exec(before);
  if (rate !== null) return { kind: 'change', sign: signOf(rate[1] ?? '') };
  const bracketed = unit === '%' ? changeBracketed.exec(before) : null;
  if (bracketed !== null) return { kind: 'change', sign: signOf(bracketed[1] ?? '') };
  const bare = changeBare.exec(before);
  if (bare !== null && !/ to $/.test(before))
    return { kind: 'change', sign: signOf(bare[1] ?? '') };
  const isHedge = / (?:more|less|fewer|greater|higher|lower) than [^«]*$/.test(before);
  if (
    !isHedge &&
    / (?:from|compared with|compared to|against|than)(?: (?:about|nearly|a|the|an|level|of|revised|estimated|almost|approximately))* $/.test(
      before,
    )
  ) {
    return { kind: / (?:ranging|ranged|range) from $/.test(before) ? 'level' : 'from' };
  }
  const isTarget =
    / to(?: (?:about|nearly|a|the|an|level|of|more|than|almost|approximately|record|estimated|just|over|at|least))* $/.test(
      before,
    ) &&
    !/ (?:equivalent|equal|close|up|according|compared|corresponding|amount|amounted) to [^«]*$/.test(
      before,
    );
  if (isTarget && (unit !== '%' || targetBefore.test(before))) return { kind: 'to' };
  if (unit !== '%') return { kind: 'level' };
  if (/«[ae]» (?:\( |, (?:with )?|with |at )?$/.test(before) && /^ (?:\)|,|and|;|$)/.test(after))
    return { kind: 'share' };
  if (/^ (?:of|from) /.test(after) || shareBefore.test(before)) return { kind: 'share' };
  // `more than one-half (52%) of the total`.
  if (/«q» \( $/.test(before) && /^ \) of /.test(after)) return { kind: 'share' };
  return { kind: 'percent' };
}
