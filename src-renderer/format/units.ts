/** The units of measure in words, as heads and the inspector say them. */
const unitNames: Readonly<Record<string, string>> = {
  kg: 'kilograms',
  t: 'metric tons',
  't/yr': 'metric tons per year',
  USD: 'dollars',
  kUSD: 'thousand dollars',
  MUSD: 'million dollars',
  'USD/kg': 'dollars per kilogram',
  'CNY/kg': 'yuan per kilogram',
  bnCNY: 'billion yuan',
  bnJPY: 'billion yen',
  GW: 'gigawatts',
  'GW/yr': 'gigawatts per year',
  MW: 'megawatts',
  'MW/yr': 'megawatts per year',
  '%': 'percent',
  company: 'companies',
};

/** The unit in words; one that is not known is shown as it is. */
export function nameUnit(unit: string): string {
  return unitNames[unit] ?? unit;
}

/** How units that are more than a code are set around a number. */
const settings: Readonly<Record<string, (number: string) => string>> = {
  '%': (number) => (number.endsWith('%') ? number : `${number}%`),
  USD: dollars,
  kUSD: (number) => `${dollars(number)} thousand`,
  MUSD: (number) => `${dollars(number)} million`,
  'USD/kg': (number) => `${dollars(number)}/kg`,
  'CNY/kg': (number) => `${number} yuan/kg`,
  bnCNY: (number) => `${number} billion yuan`,
  bnJPY: (number) => `${number} billion yen`,
  company: (number) => `${number} ${number === '1' ? 'company' : 'companies'}`,
};

/** A number in running text with its unit: `40 t`, `27%`, `$530 million`, `>$50/kg`. */
export function withUnit(number: string, unit: string): string {
  if (unit === '') return number;
  const set = Object.hasOwn(settings, unit) ? settings[unit] : undefined;
  return set === undefined ? `${number} ${unit}` : set(number);
}

/** The sign stands before the digits, after what says how they are meant. */
function dollars(number: string): string {
  return number.replace(/^[^\d.]*/, (before) => `${before}$`);
}
