import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveContent } from '#exchange/archive.ts';
import type { BackupsJson } from '../fixtures/records.ts';
import { largeEdition, readBackup, withLargeEdition, writeBackup } from './large-step.ts';
import { findLost, lookAt } from './look.ts';
import type { Finding, Kind, Round, Scene } from './scene.ts';
import { describeMoment, drawMoment, killAt, timeWork, type Moment, type Pace } from './signs.ts';
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
export function setRound(scene: Scene, number: number, pace: Pace): PlayRound {
  const text = `25,${100 + number}`;
  const moment = drawMoment(scene.random, pace, [
    'the workspace was taken',
    'the store was written to',
  ]);
  const args = setArguments(text, scene);
  return (before) =>
    killCommand(scene, { kind: 'set', args, moment, before }, ({ revisions }) => ({
      isDone: revisions.at(-1)?.label.endsWith(`to ${text}`) === true,
      isWhole: true,
    }));
}

/** Over a thousand figures are added as one step, or taken away again as one. */
export function largeRound(scene: Scene, kind: 'batch' | 'restore', pace: Pace): PlayRound {
  const { random, place, cli } = scene;
  const moment = drawMoment(random, pace, [
    'the workspace was taken',
    'a backup was made',
    'the store was written to',
  ]);
  const [base, large] = [place.path('base.zip'), place.path('large.zip')];
  const [from, to] = kind === 'batch' ? [base, large] : [large, base];
  return async (before) => {
    // The round before may have ended with nothing done.
    const isReady = countLarge(before) === (kind === 'batch' ? 0 : largeSize(before));
    if (!isReady) await cli.json('restore', from);
    const args = restoreArguments(to, scene);
    return killCommand(scene, { kind, args, moment, before }, (content) => {
      const count = countLarge(content);
      const goal = kind === 'batch' ? largeSize(content) : 0;
      return { isDone: count === goal, isWhole: count === 0 || count === largeSize(content) };
    });
  };
}

/** A backup is made, which changes nothing; whichever then is listed as good must be whole. */
export function backupRound(scene: Scene, pace: Pace): PlayRound {
  const { random, place, cli } = scene;
  const moment = drawMoment(random, pace, [
    'the workspace was taken',
    'a backup was begun',
    'a backup was made',
  ]);
  const args = backupArguments(scene);
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

/** Makes a workspace, and the two states between which large steps go. */
export async function prepareLargeSteps({ place, cli }: Scene): Promise<void> {
  await cli.json('backup', '--out', place.path('base.zip'));
  const base = await readBackup(place.path('base.zip'));
  await writeBackup(place.path('large.zip'), withLargeEdition(base, years));
}

/** The same commands, timed while nobody disturbs them. */
export const timeCommand = {
  set: (scene: Scene) => timeArguments(scene, setArguments('25,000', scene)),
  large: (scene: Scene) =>
    timeArguments(scene, restoreArguments(scene.place.path('large.zip'), scene)),
  backup: (scene: Scene) => timeArguments(scene, backupArguments(scene)),
};

function timeArguments({ electron, place }: Scene, args: ReadonlyArray<string>): Promise<Pace> {
  return timeWork(place.workspace, () => Victim.command(electron, place, args));
}

function setArguments(text: string, { place }: Scene): string[] {
  return ['set', figure, '2014', text, '--workspace', place.workspace];
}

function restoreArguments(file: string, { place }: Scene): string[] {
  return ['restore', file, '--workspace', place.workspace];
}

function backupArguments({ place }: Scene): string[] {
  return ['backup', '--workspace', place.workspace];
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
  const makesChange = kind !== 'backup';
  const round: Round = {
    kind,
    moment: describeMoment(moment),
    hit,
    isThere: makesChange ? isDone : null,
    acknowledged: makesChange && isAcknowledged ? 1 : 0,
    trimmed,
    recovered,
    findings,
  };
  return { round, after: after.content };
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
