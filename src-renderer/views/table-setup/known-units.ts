/** Units that tables of minerals are often given in, by their codes; any other can be typed. */
export const knownUnits: ReadonlyArray<string> = [
  'kg',
  't',
  'oz t',
  't/yr',
  'kg/yr',
  'USD',
  'kUSD',
  'MUSD',
  'USD/kg',
  'USD/t',
  'USD/oz t',
  'CNY/kg',
  '%',
  'MW',
  'GW',
  'company',
];
