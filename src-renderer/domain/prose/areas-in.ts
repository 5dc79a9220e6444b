import type { Item } from './mark.ts';

/** An area where it stands in its clause. */
export interface AreaPlace {
  readonly name: string;
  readonly index: number;
}

/** The areas that are spoken of, in their order. */
export function areaItems(items: ReadonlyArray<Item>): AreaPlace[] {
  return items.flatMap(({ area }, index) =>
    area === undefined || (area.name === 'World' && isLed(items, index)) || isLeftOut(items, index)
      ? []
      : [{ name: area.name, index }],
  );
}

/** `excluding China`, `other than Japan`. */
export function isLeftOut(items: ReadonlyArray<Item>, index: number): boolean {
  const at = items[index - 1]?.mark === 'the' ? index - 2 : index - 1;
  const [two, one] = [items[at - 1]?.mark ?? '', items[at]?.mark ?? ''];
  return (
    /^(?:excluding|except|outside|without)$/.test(one) ||
    /^(?:except for|outside of|other than)$/.test(`${two} ${one}`)
  );
}

/** `the world’s leading producer` speaks of the one that leads. */
function isLed(items: ReadonlyArray<Item>, index: number): boolean {
  const after = items[index + 1]?.mark === "'s" ? index + 2 : index + 1;
  const isNth = /^(?:second|third|fourth|fifth)$/.test(items[after]?.mark ?? '');
  const mark = items[isNth ? after + 1 : after]?.mark ?? '';
  return /^(?:leading|largest|biggest|top|foremost|main|only)$/.test(mark);
}

/** `and shipped 3 t to Japan`: it was shipped by whoever the clause before is about. */
export function opensWithSending(items: ReadonlyArray<Item>): boolean {
  const first = items[/^(?:and|but)$/.test(items[0]?.mark ?? '') ? 1 : 0];
  return sends.test(first?.mark ?? '');
}

const sends = /^(?:ship(?:ped|ments?)|suppl(?:y|ied|ies|iers?)|export(?:s|ed)?|sold|sent)$/;

/**
 * `Japan’s imports`, `U.S. imports of ...`, `the Republic of Korea imported`, `into China`,
 * `imports by Japan`.
 */
export function isImporter(items: ReadonlyArray<Item>, index: number): boolean {
  const before = items[index - 1]?.mark === 'the' ? items[index - 2]?.mark : items[index - 1]?.mark;
  if (before === 'into') return true;
  const two = items[index - 2]?.mark ?? '';
  if (before === 'by' && /^import/.test(two)) return true;
  if (before === 'from') return false;
  if (before === 'to' && items.slice(0, index).some(({ mark }) => sends.test(mark))) return true;
  for (let place = index + 1; place < Math.min(items.length, index + 6); place += 1) {
    const mark = items[place]?.mark ?? '';
    if (/^import(?:s|ed|ing|er)?$/.test(mark)) return true;
    if (mark !== "'s" && !/^(?:total|net|indium|annual|«t»|«e»|\p{L}{3,})$/u.test(mark))
      return false;
    if (
      /^(?:was|were|is|are|had|accounted|supplied|shipped|provided|remained|and|from|fell|rose)$/.test(
        mark,
      )
    )
      return false;
  }
  return false;
}
