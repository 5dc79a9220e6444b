import type { Requests } from '#ipc/contract.ts';
import type { JobResult } from '#ipc/contract/jobs.ts';
import type { Store } from '#data/store.ts';
import { orderEditions } from '#domain/editions.ts';
import { done } from './outcome.ts';

/** `lode info`: the workspace, its editions and counts, and when it was last backed up. */
export async function runInfo(
  store: Store,
  workspace: string,
  main: Pick<Requests, 'listBackups'>,
): Promise<JobResult> {
  const { lastGoodAt } = (await main.listBackups()).state;
  const editions = orderEditions(await store.db.editions.toArray()).map(
    ({ id, title, role, published }) => ({ id, title, role, published }),
  );
  const { schema, counts } = store.state;
  const json = {
    workspace,
    schema,
    editions,
    counts: {
      tables: counts.tables,
      series: counts.series,
      observations: counts.observations,
      annotations: counts.annotations,
      revisions: counts.revisions,
    },
    last_backup: lastGoodAt === null ? null : new Date(lastGoodAt).toISOString(),
  };
  const text = [
    `Workspace     ${workspace}`,
    `Schema        ${schema}`,
    ...editions.map(({ id, title, role }) => `Edition       ${id}: ${title} (${role})`),
    ...Object.entries(json.counts).map(([name, count]) => `${capitalise(name).padEnd(14)}${count}`),
    `Last backup   ${json.last_backup ?? 'none'}`,
  ].join('\n');
  return done(json, text);
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
