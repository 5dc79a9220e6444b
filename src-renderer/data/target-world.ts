import type { TargetWorld } from '#domain/annotations/target-world.ts';
import { runChecks } from '#domain/checks/run-checks.ts';
import { parseTarget } from '#domain/targets.ts';
import { latest } from '#domain/view.ts';
import { readCharts } from './archive.ts';
import type { LodeDatabase } from './database.ts';
import { readWorkspace } from './read-workspace.ts';

/** What there is for notes with these targets to be on. The checks are made where one of them is on a check. */
export async function readTargetWorld(
  db: LodeDatabase,
  targets: ReadonlyArray<string>,
): Promise<TargetWorld> {
  const isCheck = targets.some((target) => parseTarget(target)?.on === 'check');
  return {
    editions: byId(await db.editions.toArray()),
    tables: byId(await db.statisticalTables.toArray()),
    series: byId(await db.series.toArray()),
    charts: byId(await readCharts(db)),
    checks: isCheck ? await readCheckIds(db) : null,
  };
}

async function readCheckIds(db: LodeDatabase): Promise<ReadonlySet<string>> {
  const { choices, ...read } = await readWorkspace(db);
  const checks = runChecks({ ...read, view: latest, wording: choices.wording });
  return new Set(checks.map(({ id }) => id));
}

function byId<T extends { readonly id: string }>(all: ReadonlyArray<T>): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}
