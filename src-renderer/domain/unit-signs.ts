/** Signs that people write beside a figure, and the unit codes that each goes with. */
const signs: ReadonlyArray<{
  readonly sign: RegExp;
  readonly name: string;
  readonly unit: RegExp;
}> = [
  { sign: /\$/, name: 'a dollar sign', unit: /USD/ },
  { sign: /\u20ac/, name: 'a euro sign', unit: /EUR/ },
  { sign: /\u00a3/, name: 'a pound sign', unit: /GBP/ },
  { sign: /\u00a5/, name: 'a yen or yuan sign', unit: /JPY|CNY/ },
  { sign: /%|\bpercent\b/i, name: 'a percent sign', unit: /%/ },
];

/** In words, when what was typed carries the sign of another unit than the series has; else null. */
export function contradictUnit(text: string, unit: string): string | null {
  const wrong = signs.find((one) => one.sign.test(text) && !one.unit.test(unit));
  if (wrong === undefined) return null;
  return `“${text.trim()}” has ${wrong.name}, but this series is in ${unit}. Enter the figure in ${unit}, without the sign.`;
}
