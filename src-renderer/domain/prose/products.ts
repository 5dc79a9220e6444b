import { conceptOfWord } from './concepts.ts';
import type { Clause } from './clauses.ts';
import { singular } from './words.ts';

/**
 * Commodities that a chapter may name beside its own, and forms of it that tables of the metal do
 * not count.
 */
export const products: ReadonlySet<string> = new Set(
  (
    'aluminum aluminium antimony arsenic barite bauxite beryllium bismuth boron bromine cadmium cement cesium chromium clay coal cobalt ' +
    'copper diamond feldspar fluorspar gallium germanium gold graphite gypsum hafnium helium indium iodine iron lead lime lithium ' +
    'magnesium manganese mercury mica molybdenum nickel niobium palladium phosphate platinum potash rhenium rubidium salt scandium ' +
    'selenium silicon silver steel strontium sulfur tantalum tellurium thallium thorium tin titanium tungsten uranium vanadium ' +
    'yttrium zinc zirconium wafer substrate ore concentrate panel television solder alloy jewelry car oil gas'
  ).split(' '),
);

/**
 * What the clause says is produced, traded or consumed, by the words right before or after that
 * word.
 */
export function findProducts({ items }: Clause): string[] {
  const found = items.flatMap(({ mark }, index) => {
    if (conceptOfWord(mark) === null) return [];
    const before = singular(items[index - 1]?.mark ?? '');
    const after: string[] = [];
    if (items[index + 1]?.mark === 'of') {
      for (const { mark: next } of items.slice(index + 2, index + 5)) {
        after.push(singular(next));
        if (!/^(?:refined|primary|secondary|unwrought|crude|mined|the|high|purity)$/.test(next))
          break;
      }
    }
    // In a compound (`indium phosphide wafers`) the last word says what it is.
    return [before, ...after].filter((word) => products.has(word));
  });
  return [...new Set(found)];
}
