/**
 * A unit as prose writes it, and its code; `scale` is what the number is multiplied by to be in
 * that code.
 */
interface WrittenUnit {
  readonly unit: string;
  readonly scale: number;
  readonly length: number;
}

const perYear = String.raw`(?: per year|\/yr|\/y\b|\/year| a year| annually| per annum)`;
const tons = String.raw`(?:metric tons?|tonnes?|tons?|t|mt)`;
const perKilogram = String.raw`(?: per kilogram| per kg|\/kg| a kilogram| a kg)`;

/** Tried in this order; each begins right after the number. */
const written: ReadonlyArray<readonly [RegExp, string]> = [
  [/[ -]?percentage[ -]points?\b/iy, 'points'],
  [/ ?%| ?-?percent\b| per cent\b| ?pct\b/iy, '%'],
  [new RegExp(String.raw`[ -]?${tons}${perYear}`, 'iy'), 't/yr'],
  [/[ -]?tpy\b/iy, 't/yr'],
  [new RegExp(String.raw`[ -]?(?:kilograms?|kg)${perYear}`, 'iy'), 'kg/yr'],
  [/[ -]?(?:kilograms?|kg|kilos?)\b/iy, 'kg'],
  [/[ -]?troy ounces?\b/iy, 'oz t'],
  [new RegExp(String.raw`[ -]?${tons}\b`, 'iy'), 't'],
  [new RegExp(String.raw`[ -]?(?:gigawatts?|gw)(?:${perYear}|-per-year)`, 'iy'), 'GW/yr'],
  [/[ -]?(?:gigawatts?|gw)\b/iy, 'GW'],
  [new RegExp(String.raw`[ -]?(?:megawatts?|mw)(?:${perYear}|-per-year)`, 'iy'), 'MW/yr'],
  [/[ -]?(?:megawatts?|mw)\b/iy, 'MW'],
  [new RegExp(String.raw` (?:u\.s\. )?dollars?${perKilogram}`, 'iy'), 'USD/kg'],
  [/ (?:u\.s\. )?dollars?\b/iy, 'USD'],
  [new RegExp(String.raw` (?:yuan|renminbi|rmb|cny)${perKilogram}`, 'iy'), 'CNY/kg'],
  [/ (?:yuan|renminbi|rmb|cny)\b/iy, 'CNY'],
  [/ (?:yen|jpy)\b/iy, 'JPY'],
  [/ (?:companies|producers)\b/iy, 'company'],
];

/** What comes and goes by the month is in no table of years. */
const shorterThanYear =
  /(?: (?:per|a|each) |\/)(?:month|quarter|week|day)\b| (?:monthly|quarterly|weekly|daily)\b/iy;
const scaleWord = /[ -](thousand|million|billion)\b/iy;
const eachKilogram = new RegExp(perKilogram, 'iy');

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/**
 * The unit that stands at that place behind a number; `isMoney` when a dollar sign stood before it.
 */
export function readUnit(text: string, at: number, isMoney: boolean): WrittenUnit {
  scaleWord.lastIndex = at;
  const scaled = scaleWord.exec(text);
  const scale = scales[scaled?.[1]?.toLowerCase() ?? ''] ?? 1;
  const next = at + (scaled?.[0].length ?? 0);
  if (isMoney) {
    eachKilogram.lastIndex = next;
    const per = eachKilogram.exec(text);
    const length = next - at + (per?.[0].length ?? 0);
    return { unit: per === null ? 'USD' : 'USD/kg', scale, length };
  }
  for (const [pattern, unit] of written) {
    pattern.lastIndex = next;
    const found = pattern.exec(text);
    if (found === null) continue;
    shorterThanYear.lastIndex = pattern.lastIndex;
    const often = shorterThanYear.exec(text);
    const length = next - at + found[0].length + (often?.[0].length ?? 0);
    return { unit: often === null ? unit : `${unit}${often[0]}`, scale, length };
  }
  return { unit: '', scale, length: next - at };
}
