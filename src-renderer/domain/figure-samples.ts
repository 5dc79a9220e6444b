import { makeWorkingEdition } from './editions.ts';
import { Figures } from './figures.ts';
import { observe } from './observation-samples.ts';
import type { Block, Edition, Observation } from './observations.ts';
import type { Input } from './derived.ts';
import { reportingUnit, roundingInterval } from './rounding.ts';

/** Figures of several editions and inputs of calculations for tests: only what a test is about has to be said. */

export const baselineEdition: Edition = {
  ...makeWorkingEdition('myb-2013', 'Yearbook 2013', 0),
  role: 'baseline',
  published: '2014',
};

export const publishedEdition: Edition = {
  ...makeWorkingEdition('myb-2014', 'Yearbook 2014', 0),
  role: 'published',
  published: '2015',
};

export const workingEdition: Edition = makeWorkingEdition('working', 'Working edition', 1);

/** Cells as text by edition, series and period: `{ 'myb-2013': { canada: { '2013': '26,000' } } }`. */
export type Cells = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/** The figures that these cells state, in the baseline, a published and a working edition where they are named. */
export function makeFigures(cells: Cells, tableId = 'table'): Figures {
  const editions = [baselineEdition, publishedEdition, workingEdition].filter(
    ({ id }) => id === baselineEdition.id || cells[id] !== undefined,
  );
  const blocks = Object.entries(cells).flatMap(([editionId, ofEdition]) =>
    Object.entries(ofEdition).map(([seriesId, ofSeries]): Block => {
      const figures = Object.entries(ofSeries).map(([period, text]) => [
        period,
        observe(text, period, seriesId),
      ]);
      return { seriesId, editionId, tableId, figures: Object.fromEntries(figures) };
    }),
  );
  return new Figures(editions, blocks);
}

/** The figures and these observations in one of their editions. */
export function addObservations(
  editions: ReadonlyArray<Edition>,
  observations: ReadonlyArray<Observation>,
): Figures {
  const blocks = new Map<string, Block>();
  for (const one of observations) {
    const key = JSON.stringify([one.seriesId, one.editionId]);
    const figures = { ...blocks.get(key)?.figures, [one.period]: one };
    const { seriesId, editionId } = one;
    blocks.set(key, { seriesId, editionId, tableId: '', figures });
  }
  return new Figures(editions, blocks.values());
}

/** What a cell with this text brings into a calculation, rounded to three significant digits; null is not listed. */
export function makeInput(name: string, text: string | null): Input {
  if (text === null) return { name, figure: null };
  const observation = observe(text);
  const rule = { significantDigits: 3, reportingUnit: reportingUnit([observation.printed]) };
  const interval = roundingInterval(observation.value, observation.printed, rule);
  return { name, figure: { observation, interval } };
}
