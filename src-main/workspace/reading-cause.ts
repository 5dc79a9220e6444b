import { storeVersion } from '#ipc/contract/store.ts';
import { majorOf } from './electron-version.ts';
import { inspectFolder, layoutOf, nearestExisting, type Inspected } from './folder.ts';
import { describeLack } from './free-space.ts';
import { skimManifest } from './manifest.ts';

type Unopenable = Extract<Inspected, { ok: false }>;

/** Whether a folder can be opened to work in, as far as that shows before anything is written: looks at it, the room on its disk, and what last wrote it. Changes nothing. */
export async function findOpenable(folder: string, electron: string): Promise<Inspected> {
  const inspected = await inspectFolder(folder);
  if (!inspected.ok) return inspected;
  const newer = inspected.value.kind === 'workspace' ? await findNewer(folder, electron) : null;
  if (newer !== null) return newer;
  const lack = await describeLack(await nearestExisting(folder));
  if (lack === null) return inspected;
  return {
    ok: false,
    reason: `${lack} Nothing was touched. Free some space and try again.`,
    reading: inspected.value.kind === 'workspace' ? { cause: 'no-room', reason: lack } : null,
  };
}

/** What a newer Lode, or a newer Electron, has written must not be opened in its place: it would be emptied. */
async function findNewer(folder: string, electron: string): Promise<Unopenable | null> {
  const manifest = await skimManifest(layoutOf(folder).manifest);
  if (manifest === null) return null;
  const { state, isNewer } = manifest;
  const schema = state === null || state === 'unknown' ? null : state.schema;
  if (schema !== null && schema > storeVersion) {
    return refusal(
      `The workspace ${folder} was written by a newer Lode (store version ${schema}; this one knows up to ${storeVersion}).`,
      'Open it with that one.',
    );
  }
  if (isNewer) {
    return refusal(
      `The workspace ${folder} was written by a newer Lode.`,
      'Open it with that one.',
    );
  }
  const last = manifest.electron;
  if (state === null || last === null || majorOf(last) <= majorOf(electron)) return null;
  return refusal(
    `The workspace ${folder} was last opened on Electron ${last}; this Lode runs on Electron ${electron}, ` +
      'which could not read the store and would empty it.',
    'Open it with the newer Lode.',
    `The workspace ${folder} was last opened by a newer Lode (on Electron ${last}; this one runs on ${electron}).`,
  );
}

function refusal(what: string, toDo: string, whenRead = what): Unopenable {
  return {
    ok: false,
    reason: `${what} Nothing was touched. ${toDo}`,
    reading: { cause: 'newer', reason: whenRead },
  };
}
