import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from './random.ts';
import type { Victim } from './victim.ts';

/** Something on disk that tells how far the work has come; asked before it begins, then again and again. */
export type Sign = (workspace: string) => () => boolean;

export const signs = {
  'the start': () => () => true,
  'the workspace was taken': (workspace) => () => existsSync(join(workspace, 'lode.lock')),
  'its store was begun': (workspace) => () => existsSync(databaseOf(workspace)),
  'a backup was begun': (workspace) => () => drafts(workspace) > 0,
  'a backup was made': (workspace) => {
    const before = zips(workspace);
    return () => zips(workspace) > before;
  },
  'the store was written to': (workspace) => {
    const before = logBytes(workspace);
    return () => logBytes(workspace) > before;
  },
} satisfies Record<string, Sign>;

export type SignName = keyof typeof signs;

/** When to kill. */
export interface Moment {
  readonly delayMs: number;
  readonly after: SignName;
}

/** How many milliseconds the work goes on after each sign on this machine, as busy as it is. */
export type Pace = Readonly<Record<SignName, number>>;

const signNames = Object.keys(signs) as SignName[];

/** Lets the work be done once, undisturbed, and times it. */
export async function timeWork(workspace: string, begin: () => Victim): Promise<Pace> {
  const asked = signNames.map((name) => [name, signs[name](workspace)] as const);
  const seen = new Map<SignName, number>();
  const victim = begin();
  while (victim.isRunning) {
    for (const [name, isThere] of asked) {
      if (!seen.has(name) && isThere()) seen.set(name, performance.now());
    }
    await wait(1);
  }
  const end = performance.now();
  const { exit, stderr } = await victim.ended;
  if (exit !== 0) throw new Error(`The work that was to be timed failed: ${stderr}`);
  const pace = signNames.map((name) => [name, Math.ceil(end - (seen.get(name) ?? end))]);
  return Object.fromEntries(pace) as Pace;
}

/** Any moment between one of the signs, drawn too, and the end of the work. */
export function drawMoment(random: Random, pace: Pace, names: ReadonlyArray<SignName>): Moment {
  const after = random.pick(names);
  return { after, delayMs: Math.round((pace[after] * random.between(0, 100)) / 100) };
}

export function describeMoment({ delayMs, after }: Moment): string {
  return `${delayMs} ms after ${after}`;
}

/** Kills what `begin` starts at that moment; says whether it was still at work. */
export async function killAt(
  moment: Moment,
  workspace: string,
  begin: () => Victim,
): Promise<{ readonly victim: Victim; readonly hit: boolean }> {
  const isThere = signs[moment.after](workspace);
  const victim = begin();
  // A random moment is what this is about; nothing waits for a result here.
  while (victim.isRunning && !isThere()) await wait(1);
  if (moment.delayMs > 0) await wait(moment.delayMs);
  const hit = victim.isRunning;
  await victim.kill();
  return { victim, hit };
}

export function databaseOf(workspace: string): string {
  return join(workspace, 'store', 'IndexedDB', 'app_lode_0.indexeddb.leveldb');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function drafts(workspace: string): number {
  return namesIn(join(workspace, 'backups')).filter((name) => /^\.lode-.*\.tmp$/.test(name)).length;
}

function zips(workspace: string): number {
  return namesIn(join(workspace, 'backups')).filter((name) => name.endsWith('.zip')).length;
}

function logBytes(workspace: string): number {
  const folder = databaseOf(workspace);
  return namesIn(folder)
    .filter((name) => /^\d+\.log$/.test(name))
    .reduce((sum, name) => sum + sizeOf(join(folder, name)), 0);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
