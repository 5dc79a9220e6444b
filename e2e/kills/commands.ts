import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveContent } from '#exchange/archive.ts';
import type { BackupsJson } from '../fixtures/records.ts';
import { largeEdition, readBackup, withLargeEdition, writeBackup } from './large-step.ts';
import { findLost, lookAt } from './look.ts';
import type { Finding, Kind, Round, Scene } from './scene.ts';
import { describeMoment, killAt, type Moment } from './signs.ts';
import { Victim } from './victim.ts';

/** A round of commands goes on with what the one before it left. */
export type PlayRound = (before: ArchiveContent) => Promise<Played>;

export interface Played {
  readonly round: Round;
  readonly after: ArchiveContent;
}

const figure = 'refinery-production/belgium/production';
/** With 145 series, well over a thousand figures. */
const years = 8;

/** One figure is entered; acknowledged by the command's exit code 0. */
export function setRound(scene: Scene, number: number): PlayRound {
  const { random, place } = scene;
  const text = `25,${100 + number}`;
  const moment = random.pick<Moment>([
    { after: 'the workspace was taken', delayMs: random.between(0, 1_000) },
    { after: 'the store was written to', delayMs: random.between(0, 30) },
  ]);
  const args = ['set', figure, '2014', text, '--workspace', place.workspace];
  return (before) =>
    killCommand(scene, { kind: 'set', args, moment, before }, ({ revisions }) => ({
      isDone: revisions.at(-1)?.label.endsWith(`to ${text}`) === true,
      isWhole: true,
    }));
}

/** Over a thousand figures are added as one step, or taken away again as one. */
export function largeRound(scene: Scene, kind: 'batch' | 'restore'): PlayRound {
  const { random, place, cli } = scene;
  const moment = random.pick<Moment>([
    { after: 'the workspace was taken', delayMs: random.between(0, 1_500) },
    { after: 'a backup was made', delayMs: random.between(0, 150) },
    { after: 'the store was written to', delayMs: random.between(0, 40) },
  ]);
  const [base, large] = [place.path('base.zip'), place.path('large.zip')];
  const [from, to] = kind === 'batch' ? [base, large] : [large, base];
  return async (before) => {
    // The round before may have ended with nothing done.
    const isReady = countLarge(before) === (kind === 'batch' ? 0 : largeSize(before));
    if (!isReady) await cli.json('restore', from);
    const args = ['restore', to, '--workspace', place.workspace];
    return killCommand(scene, { kind, args, moment, before }, (content) => {
      const count = countLarge(content);
      const goal = kind === 'batch' ? largeSize(content) : 0;
      return { isDone: count === goal, isWhole: count === 0 || count === largeSize(content) };
    });
  };
}

/** A backup is made, which changes nothing; whichever then is listed as good must be whole. */
export function backupRound(scene: Scene): PlayRound {
  const { random, place, cli } = scene;
  const moment = random.pick<Moment>([
    { after: 'the workspace was taken', delayMs: random.between(0, 1_000) },
    { after: 'a backup was begun', delayMs: random.between(0, 60) },
    { after: 'a backup was made', delayMs: random.between(0, 20) },
  ]);
  const args = ['backup', '--workspace', place.workspace];
  return async (before) => {
    const played = await killCommand(scene, { kind: 'backup', args, moment, before }, () => ({
      isDone: true,
      isWhole: true,
    }));
    const { backups } = await cli.json<BackupsJson>('backups');
    const bad = await Promise.all(
      backups.filter(({ health }) => health === 'good').map(({ path }) => findBackupFault(path)),
    );
    const left = readdirSync(join(place.workspace, 'backups'))
      .filter((name) => name.endsWith('.tmp'))
      .map((name) => `${name} was left behind.`);
    const findings = [...bad.flat(), ...left].map((what): Finding => ({
      promise: 'not whole',
      what,
    }));
    const { round } = played;
    return { ...played, round: { ...round, findings: [...round.findings, ...findings] } };
  };
}

/** Makes a workspace, and the two states between which large steps go; what the workspace holds. */
export async function prepareLargeSteps({ place, cli }: Scene): Promise<ArchiveContent> {
  await cli.json('backup', '--out', place.path('base.zip'));
  const base = await readBackup(place.path('base.zip'));
  await writeBackup(place.path('large.zip'), withLargeEdition(base, years));
  return base;
}

interface Killing {
  readonly kind: Kind;
  readonly args: ReadonlyArray<string>;
  readonly moment: Moment;
  readonly before: ArchiveContent;
}

/** Whether the content shows the work as done, and whether it is either that or untouched. */
type Judge = (content: ArchiveContent) => { readonly isDone: boolean; readonly isWhole: boolean };

async function killCommand(
  scene: Scene,
  { kind, args, moment, before }: Killing,
  judge: Judge,
): Promise<Played> {
  const { electron, place } = scene;
  const begin = () => Victim.command(electron, place, args);
  const { victim, hit } = await killAt(moment, place.workspace, begin);
  const isAcknowledged = (await victim.ended).exit === 0;
  const after = await lookAt(scene, place.workspace);
  const { isDone, isWhole } = judge(after.content);
  const half: Finding = {
    promise: 'half step',
    what: `Only a part of ${args.join(' ')} is there.`,
  };
  const lost: Finding = { promise: 'lost', what: `${args.join(' ')} had ended with 0.` };
  const findings = [
    ...after.findings,
    ...findLost(after.content, 1, sameEntries(before)),
    ...(isWhole ? [] : [half]),
    ...(isAcknowledged && !isDone ? [lost] : []),
  ];
  const { trimmed, recovered } = after;
  const acknowledged = isAcknowledged && kind !== 'backup' ? 1 : 0;
  const round = { kind, moment: describeMoment(moment), hit, acknowledged, trimmed, recovered };
  return { round: { ...round, findings }, after: after.content };
}

/** What was there before must be there still. */
function sameEntries({ revisions }: ArchiveContent) {
  return revisions.map(
    ({ label, at }) =>
      (entry: { readonly label: string; readonly at: number }) =>
        entry.label === label && entry.at === at,
  );
}

function countLarge({ dataset }: ArchiveContent): number {
  return dataset.observations.filter(({ editionId }) => editionId === largeEdition).length;
}

function largeSize({ dataset }: ArchiveContent): number {
  return dataset.series.length * years;
}

async function findBackupFault(path: string): Promise<string[]> {
  try {
    JSON.parse(readFileSync(`${path}.json`, 'utf8'));
    await readBackup(path);
    return [];
  } catch (error) {
    return [`${path} is listed as good: ${String(error)}`];
  }
}
