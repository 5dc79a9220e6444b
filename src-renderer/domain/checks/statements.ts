import type { CapacityTables } from './capacities.ts';
import type { Claim } from './claims.ts';
import { partsAndWholes, restatements } from './stated-parts.ts';
import { impliedRatios } from './stated-ratios.ts';
import { computedInText } from './stated-results.ts';
import { wordsOfDegree } from './stated-words.ts';

/** What the 2013 chapter states about its own figures, as data: which series say what about which. */
export const statements: ReadonlyArray<Claim> = [
  ...restatements,
  ...computedInText,
  ...partsAndWholes,
  ...impliedRatios,
  ...wordsOfDegree,
];

/** Table 3 against Table 2, with the outputs of single plants that the text gives. */
export const capacityTables: CapacityTables = {
  production: 'refinery-production',
  capacity: 'capacity',
  plants: 'plants',
};
