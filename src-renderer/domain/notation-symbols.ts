import type { Value } from './values.ts';

/** What a cell states when it states it by a symbol or word rather than by digits. */
export interface ReadSymbol {
  readonly value: Value;
  readonly printed: string;
}

const symbols = {
  zero: { value: { kind: 'zero' }, printed: '--' },
  halfUnit: { value: { kind: 'less-than-half-unit' }, printed: 'Less than ½ unit' },
  notAvailable: { value: { kind: 'not-available' }, printed: 'NA' },
  withheld: { value: { kind: 'withheld' }, printed: 'W' },
  notApplicable: { value: { kind: 'not-applicable' }, printed: 'XX' },
  /**
   * A net exporter relies on no imports at all, so that a percentage of reliance does not apply. The kind says that,
   * and the print keeps the letter by which the source says why.
   */
  netExporter: { value: { kind: 'not-applicable' }, printed: 'E' },
} as const satisfies Record<string, ReadSymbol>;

const written: ReadonlyArray<readonly [RegExp, ReadSymbol]> = [
  [/^(?:-{2,}|[‒–—―]+)$/, symbols.zero],
  [/^(?:n\. ?a\.?|na|n\/a|\.{3,}|…|not available)$/i, symbols.notAvailable],
  [/^(?:W|withheld)$/, symbols.withheld],
  [/^(?:XX|not applicable)$/, symbols.notApplicable],
  [
    /^(?:less than|<) ?(?:½|1[/⁄]2|one-half|half)(?: (?:of )?(?:an? |the )?units?)?\.?$/i,
    symbols.halfUnit,
  ],
];

/** The symbol that the text is; null when it is none that holds in every table. */
export function readSymbol(text: string): ReadSymbol | null {
  return written.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The symbols that only some tables use, where this one does; else null. */
export function readLocalSymbol(
  text: string,
  { halfUnitMarks = [], netReliance = false }: LocalSymbols,
): ReadSymbol | null {
  if (halfUnitMarks.includes(text)) return symbols.halfUnit;
  return netReliance && text === 'E' ? symbols.netExporter : null;
}

export interface LocalSymbols {
  readonly halfUnitMarks?: ReadonlyArray<string>;
  readonly netReliance?: boolean;
}

/** Why a text that looks like a symbol is refused here, with what to type instead; null when it looks like none. */
export function faultOfSymbol(text: string): string | null {
  if (/^[-‐‑−]$/.test(text)) {
    return 'a single hyphen can mean zero or not available; type -- for zero or NA for not available';
  }
  if (/^\(.+\)$/.test(text)) {
    return 'in parentheses stands a note mark, and this table defines none that means less than half a unit; a negative figure takes a minus';
  }
  if (text === 's') return 'this table does not define it as less than half a unit';
  if (text === 'E') {
    return 'E means net exporter, and only where import reliance is given; estimated is e beside a figure';
  }
  if (/^[erpfbᵉʳᵖᶠᵇ ]+$/.test(text)) return 'a flag needs a figure to stand beside';
  if (/^[ERPFB]$/.test(text)) return 'flags are small letters and need a figure to stand beside';
  if (text === 'w') return 'withheld is a capital W';
  if (/^x{1,2}$/i.test(text)) return 'not applicable is XX, in capitals';
  return null;
}
