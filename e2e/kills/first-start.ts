import { diffRecords } from '#domain/record-diff.ts';
import { toRecords } from '#data/archive.ts';
import { readBaseline } from './baseline.ts';
import { lookAt } from './look.ts';
import type { Finding, Round, Scene } from './scene.ts';
import { describeMoment, drawMoment, killAt, timeWork, type Pace } from './signs.ts';
import { Victim } from './victim.ts';

/**
 * A new workspace is made, in the window or by a command. There is one layout of the store so far, so that the only
 * step from one to the next is the one from none: the store's creation with its first fill.
 */
export async function firstStartRound(scene: Scene, number: number, pace: Pace): Promise<Round> {
  const { electron, place, random } = scene;
  const workspace = place.path(`first-${number}`);
  const moment = drawMoment(random, pace, [
    'the workspace was taken',
    'its store was begun',
    'the store was written to',
  ]);
  const begin = random.pick([
    () => Victim.window(electron, place, workspace),
    () => beginByCommand(scene, workspace),
  ]);
  const { hit } = await killAt(moment, workspace, begin);
  const { content, trimmed, recovered, findings } = await lookAt(scene, workspace);
  const bare = toRecords({ ...content, dataset: readBaseline(), annotations: [], charts: [] });
  const differences = diffRecords(bare, toRecords(content)).map((change): Finding => ({
    promise: 'half step',
    what: `Not as the baseline ships: ${JSON.stringify(change).slice(0, 300)}`,
  }));
  return {
    kind: 'first start',
    moment: describeMoment(moment),
    hit,
    isThere: null,
    acknowledged: 0,
    trimmed,
    recovered,
    findings: [...findings, ...differences],
  };
}

/** How long a first start takes after each sign, by the command that does no more. */
export function timeFirstStart(scene: Scene): Promise<Pace> {
  const workspace = scene.place.path('first-timed');
  return timeWork(workspace, () => beginByCommand(scene, workspace));
}

function beginByCommand({ electron, place }: Scene, workspace: string): Victim {
  return Victim.command(electron, place, ['info', '--workspace', workspace]);
}
