import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive, packArchive } from '#exchange/archive-file.ts';
import type { ArchiveContent } from '#exchange/archive.ts';
import type { Observation } from '#domain/observations.ts';
import { root } from '../fixtures/root.ts';

/** What a backup file holds; fails when it is not whole. */
export async function readBackup(path: string): Promise<ArchiveContent> {
  const opened = await openArchive(readFileSync(path));
  if (!opened.ok) throw new Error(`${path} is no sound backup: ${opened.reason}`);
  return opened.value;
}

/** Writes the content as a backup file, as the program itself writes one. */
export async function writeBackup(path: string, content: ArchiveContent): Promise<void> {
  const template = readFileSync(join(root, 'resources', 'baseline', 'datapackage.json'), 'utf8');
  writeFileSync(path, await packArchive(content, template));
}

/** The edition that holds the figures of a large step. */
export const largeEdition = 'large';

/** The same content with an edition more, which states every series in so many years from 2021 on. */
export function withLargeEdition(content: ArchiveContent, years: number): ArchiveContent {
  const { dataset } = content;
  const edition = {
    id: largeEdition,
    title: 'A large step',
    publisher: '',
    published: '',
    role: 'working',
    createdAt: 1,
  } as const;
  const observations = dataset.series.flatMap(({ id }, row) =>
    Array.from({ length: years }, (_, column) => makeFigure(id, 2021 + column, row + 1)),
  );
  return {
    ...content,
    dataset: {
      ...dataset,
      editions: [...dataset.editions, edition],
      observations: [...dataset.observations, ...observations],
    },
  };
}

function makeFigure(seriesId: string, year: number, value: number): Observation {
  return {
    seriesId,
    period: String(year),
    editionId: largeEdition,
    value: { kind: 'number', value },
    flags: [],
    qualifier: null,
    noteIds: [],
    printed: String(value),
    locator: '',
    cites: '',
    comment: '',
  };
}
