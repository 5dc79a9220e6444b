import type { ArchiveContent } from '#exchange/archive.ts';
import {
  backupRound,
  largeRound,
  prepareLargeSteps,
  setRound,
  timeCommand,
  type PlayRound,
} from './commands.ts';
import { editRound } from './edits.ts';
import { firstStartRound, timeFirstStart } from './first-start.ts';
import { readBackup } from './large-step.ts';
import type { Round, Scene } from './scene.ts';

/** Rounds that use one workspace after the other, so that its wear adds up. */
export interface Series {
  readonly name: string;
  readonly rounds: number;
  readonly play: (scene: Scene, rounds: number) => Promise<Round[]>;
}

const largest = 10;

/** What each kind has of fifteen rounds. */
const shares: ReadonlyArray<Pick<Series, 'name' | 'play'> & { readonly share: number }> = [
  { name: 'edits, undo and redo in the window', share: 4, play: playEdits },
  { name: 'a step of over a thousand figures, and its removal', share: 4, play: playLarge },
  { name: 'a backup', share: 2, play: playBackups },
  { name: 'single figures by commands', share: 2, play: playSets },
  { name: 'the first start', share: 3, play: playFirstStarts },
];

/** So many rounds in all, divided into workspaces. */
export function planRounds(total: number): Series[] {
  const sum = shares.reduce((all, { share }) => all + share, 0);
  let taken = 0;
  let until = 0;
  return shares.flatMap(({ name, share, play }) => {
    until += share;
    const rounds = Math.round((total * until) / sum) - taken;
    taken += rounds;
    const parts = Math.ceil(rounds / largest);
    return Array.from({ length: parts }, (_, part) => ({
      name: parts === 1 ? name : `${name}, workspace ${part + 1}`,
      rounds: Math.floor((rounds * (part + 1)) / parts) - Math.floor((rounds * part) / parts),
      play,
    }));
  });
}

function playEdits(scene: Scene, count: number): Promise<Round[]> {
  return playEach(count, () => editRound(scene));
}

async function playLarge(scene: Scene, count: number): Promise<Round[]> {
  await prepareLargeSteps(scene);
  const pace = await timeCommand.large(scene);
  const base = await readNow(scene);
  // The figures are there now, so that they are taken away first.
  return playOn(base, count, (index) =>
    largeRound(scene, index % 2 === 0 ? 'restore' : 'batch', pace),
  );
}

async function playBackups(scene: Scene, count: number): Promise<Round[]> {
  // Something to write that takes a moment.
  await prepareLargeSteps(scene);
  await scene.cli.json('restore', scene.place.path('large.zip'));
  const pace = await timeCommand.backup(scene);
  const base = await readNow(scene);
  return playOn(base, count, () => backupRound(scene, pace));
}

async function playSets(scene: Scene, count: number): Promise<Round[]> {
  // The first makes the workspace, which takes longer.
  await readNow(scene);
  const pace = await timeCommand.set(scene);
  const base = await readNow(scene);
  return playOn(base, count, (index) => setRound(scene, index + 1, pace));
}

async function playFirstStarts(scene: Scene, count: number): Promise<Round[]> {
  const pace = await timeFirstStart(scene);
  return playEach(count, (index) => firstStartRound(scene, index + 1, pace));
}

/** What the workspace holds, by a backup made of it. */
async function readNow({ cli, place }: Scene): Promise<ArchiveContent> {
  const out = place.path('now.zip');
  await cli.json('backup', '--out', out);
  return readBackup(out);
}

async function playEach(count: number, play: (index: number) => Promise<Round>): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let index = 0; index < count; index += 1) rounds.push(await play(index));
  return rounds;
}

/** Each round is told what the workspace held before it, and tells what it holds after it. */
function playOn(
  base: ArchiveContent,
  count: number,
  next: (index: number) => PlayRound,
): Promise<Round[]> {
  let content = base;
  return playEach(count, async (index) => {
    const { round, after } = await next(index)(content);
    content = after;
    return round;
  });
}
