import { wordingLimits } from '../checks/claims.ts';
import { addObservations } from '../figure-samples.ts';
import { makeWorkingEdition } from '../editions.ts';
import { readCell } from '../notation.ts';
import type { Dataset, Observation } from '../observations.ts';
import { latest } from '../view.ts';
import type { ProseFinding, ProseWorld } from './finding.ts';

/**
 * Figures for years after the baseline, invented for tests: by series and period, as cells print
 * them.
 */
const later: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'us-imports/total/quantity': { '2014': '123,000', '2015': '130,000' },
  'us-imports/canada/quantity': { '2014': '30,000', '2015': '28,100' },
  'us-imports/belgium/quantity': { '2014': '44,100', '2015': '12,000' },
  'us-imports/china/quantity': { '2014': '2,100', '2015': '--' },
  'us-imports/korea-republic-of/quantity': { '2014': '20,500', '2015': 'W' },
  'us-imports/peru/quantity': { '2014': '2,560', '2015': '2,570' },
  'us-imports/total/value': { '2014': '70,000' },
  'refinery-production/china/production': { '2014': '460,000' },
  'refinery-production/canada/production': { '2014': '67,000' },
  'refinery-production/total/production': { '2014': '844,000' },
  'prices/new-york-dealer/price': { '2014': '690-720', '2014-Q1': '660-700' },
};

/** The baseline with invented figures of later years in a working edition. */
export function makeProseWorld(dataset: Dataset, period = '2013'): ProseWorld {
  const edition = makeWorkingEdition('update', 'Update', 1);
  const entered = Object.entries(later).flatMap(([seriesId, cells]) =>
    Object.entries(cells).map(([at, text]): Observation => {
      const cell = readCell(text);
      if (!cell.ok) throw new Error(cell.reason);
      const { value, printed, flags, qualifier } = cell.value;
      return {
        seriesId,
        period: at,
        editionId: edition.id,
        value,
        printed,
        flags,
        qualifier,
        noteIds: [],
        locator: '',
        cites: '',
        comment: '',
      };
    }),
  );
  const figures = addObservations(
    [...dataset.editions, edition],
    [...dataset.observations, ...entered],
  );
  return {
    tables: dataset.tables,
    series: dataset.series,
    figures,
    view: latest,
    limits: wordingLimits,
    period,
  };
}

/** Findings in short, in the order of the text: `agree 97 t`, `disagree increased`. */
export function inShort(findings: ReadonlyArray<ProseFinding>): string {
  return findings
    .map(({ verdict, quote }) => `${verdict} ${quote.replace(/\s+/g, ' ')}`)
    .join(' | ');
}
