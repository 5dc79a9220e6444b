import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toRecords } from '#data/archive.ts';
import { replay } from '#data/recover-replay.ts';
import { diffRecords } from '#domain/record-diff.ts';
import type { Dataset } from '#domain/observations.ts';
import type { ArchiveContent } from '#exchange/archive.ts';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { root } from '../fixtures/root.ts';

/** The baseline that ships. */
export function readBaseline(): Dataset {
  const files = resourceNames.map(
    (name) => [name, readFileSync(join(root, 'resources', 'baseline', name), 'utf8')] as const,
  );
  const read = readDataPackage(Object.fromEntries(files) as PackageFiles);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/**
 * What of the content does not follow from the baseline by the changes in its log, each made as a whole, in words; a
 * step of which only a part is there shows here. Empty when all does.
 */
export function findHalfSteps(content: ArchiveContent): string[] {
  const { settings, revisions } = content;
  const bare: ArchiveContent = {
    dataset: readBaseline(),
    annotations: [],
    charts: [],
    reports: [],
    settings: settings.filter(({ key }) => key === 'store'),
    revisions: [],
  };
  const entries = revisions.map((revision) => ({
    sequence: revision.sequence,
    entry: JSON.stringify(revision),
  }));
  const replayed = replay(bare, entries);
  if (replayed.stopped !== '') return [replayed.stopped];
  return diffRecords(toRecords(replayed.content), toRecords(content)).map(
    (change) => `Not what the log says: ${JSON.stringify(change).slice(0, 300)}`,
  );
}
