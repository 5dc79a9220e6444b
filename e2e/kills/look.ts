import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isEqual } from '#domain/equality.ts';
import type { ArchiveContent } from '#exchange/archive.ts';
import { journalOf, manifestOf } from '../fixtures/kept-files.ts';
import { startRecovering } from '../fixtures/start-recovering.ts';
import { findHalfSteps } from './baseline.ts';
import { readBackup } from './large-step.ts';
import type { Finding, Scene } from './scene.ts';

/** What a workspace holds after a kill, once it was opened again and then once more. */
export interface Look {
  readonly content: ArchiveContent;
  readonly trimmed: number;
  readonly recovered: boolean;
  /** What holds for every workspace at any time and does not hold here. */
  readonly findings: ReadonlyArray<Finding>;
}

/**
 * Opens the workspace, recovering it in the window when it has to be, and reads everything from a backup made of it;
 * then opens it a second time and has its health checked.
 */
export async function lookAt(scene: Scene, workspace: string): Promise<Look> {
  const { cli, place } = scene;
  const out = place.path('looked-at.zip');
  const backUp = () => cli.runAnywhere('backup', '--out', out, '--workspace', workspace);
  const trimmedBefore = countIn(workspace, 'trimmed');
  const first = await backUp();
  const recovered = first.exit !== 0 && first.stderr.includes('Open the workspace in the window');
  if (recovered) await (await startRecovering(scene.start, { workspace })).close();
  const opened = recovered ? await backUp() : first;
  if (opened.exit !== 0) throw new Error(`The workspace does not open: ${opened.stderr}`);
  const content = await readBackup(out);
  const verified = await cli.runAnywhere('verify', '--workspace', workspace);
  return {
    content,
    trimmed: countIn(workspace, 'trimmed') - trimmedBefore,
    recovered,
    findings: [
      ...(verified.exit === 0 ? [] : [notWhole(`${verified.stdout}${verified.stderr}`)]),
      ...findHalfSteps(content).map((what): Finding => ({ promise: 'half step', what })),
      ...compareWithJournal(workspace, content).map(notWhole),
    ],
  };
}

/** The changes of this number and later ones, which the log must hold: what is missing or another one. */
export function findLost(
  { revisions }: ArchiveContent,
  first: number,
  acknowledged: ReadonlyArray<(entry: ArchiveContent['revisions'][number]) => boolean>,
): Finding[] {
  return acknowledged.flatMap((isIt, index): Finding[] => {
    const entry = revisions.find(({ sequence }) => sequence === first + index);
    if (entry !== undefined && isIt(entry)) return [];
    const found = entry === undefined ? 'it is not there' : `it is ${entry.kind} ${entry.label}`;
    return [{ promise: 'lost', what: `Change ${first + index} was acknowledged: ${found}.` }];
  });
}

function notWhole(what: string): Finding {
  return { promise: 'not whole', what };
}

/** A change whose write was interrupted may be in the store alone; whatever the journal has, the log must have. */
function compareWithJournal(workspace: string, { revisions }: ArchiveContent): string[] {
  const last = revisions.at(-1)?.sequence ?? 0;
  const known = manifestOf(workspace).state.sequence;
  const noted = existsSync(join(workspace, 'journal')) ? journalOf(workspace) : [];
  return [
    ...(known === last ? [] : [`The manifest knows of ${known} changes, the log of ${last}.`]),
    ...noted
      .filter(({ sequence, entry }) => !isEqual(entry, revisions[sequence - 1]))
      .map(({ sequence }) => `Change ${sequence} of the journal is not in the log.`),
  ];
}

function countIn(workspace: string, folder: string): number {
  const path = join(workspace, 'backups', folder);
  return existsSync(path) ? readdirSync(path).length : 0;
}
