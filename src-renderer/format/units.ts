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
