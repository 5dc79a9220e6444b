import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Check } from '#domain/checks/check.ts';
import { runChecks } from '#domain/checks/run-checks.ts';
import { addObservations, workingEdition } from '#domain/figure-samples.ts';
import { latest } from '#domain/view.ts';
import { observe } from '#domain/observation-samples.ts';
import { trackOutlook, type OutlookItem } from '#domain/outlook.ts';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { Lookup } from './lookup.ts';

/** The baseline as a workspace for tests, with figures that were entered: series, period, text. */
export type Entered = ReadonlyArray<readonly [seriesId: string, period: string, text: string]>;

export interface WorkspaceSample {
  readonly checks: ReadonlyArray<Check>;
  readonly outlook: ReadonlyArray<OutlookItem>;
  readonly lookup: Lookup;
}

const folder = resolve(import.meta.dirname, '../../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);

export function makeWorkspace(...entered: Entered): WorkspaceSample {
  if (!read.ok) throw new Error(read.reason);
  const { tables, series, notes } = read.value;
  const working = entered.map(([seriesId, period, text]) => ({
    ...observe(text, period, seriesId),
    editionId: workingEdition.id,
  }));
  const editions = [...read.value.editions, workingEdition];
  const figures = addObservations(editions, [...read.value.observations, ...working]);
  return {
    checks: runChecks({ tables, series, figures, view: latest }),
    outlook: trackOutlook({ tables, series, figures }),
    lookup: new Lookup({ tables, series, editions, notes, view: latest, figuresOf: () => figures }),
  };
}

/** The one with this id; throws when there is none. */
export function findCheck({ checks }: WorkspaceSample, id: string): Check {
  const found = checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`No check ${id}`);
  return found;
}
