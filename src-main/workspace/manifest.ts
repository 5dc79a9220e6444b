import { readFile, rename } from 'node:fs/promises';
import type { StoreState } from '#ipc/contract/store.ts';
import { writeAtomic } from '../files/atomic.ts';
import { errorCode, explain } from '../files/explain.ts';
import { LatestWriter } from '../files/latest-writer.ts';
import { checkStoreState } from '../ipc/guards/store.ts';
import { fail, succeed, type Result } from '../result.ts';

const FORMAT_VERSION = 1;

/** What main knows of a store, kept outside it: a store that Chromium emptied silently is noticed by this. */
export interface Manifest {
  /** Null when the store has never held data; 'unknown' when what was known of it is lost. */
  readonly state: StoreState | null | 'unknown';
  /** False while the workspace is open, and after an end without farewell. */
  readonly cleanExit: boolean;
  /** The Electron that last opened the store; null when none has. */
  readonly electron: string | null;
}

export interface ManifestRead {
  readonly manifest: Manifest;
  /** In words, when what is known of the store was lost; else empty. */
  readonly problem: string;
}

/** The manifest of a workspace that is being made. */
export const firstManifest: Manifest = { state: null, cleanExit: true, electron: null };

const nothingKnown: Manifest = { ...firstManifest, state: 'unknown' };

/**
 * What was last known of the store of an existing workspace. When the manifest is missing, or cannot be understood and
 * is put aside, that is unknown, with a word about it; one of a newer form, or one that cannot be read at all, is
 * refused.
 */
export async function readManifest(path: string): Promise<Result<ManifestRead>> {
  try {
    const parsed = parseManifest(await readFile(path, 'utf8'));
    if (parsed === 'newer') {
      return fail(
        `${path} was written by a newer Lode. Nothing was touched. Open the workspace with that one.`,
      );
    }
    if (parsed !== null) return succeed({ manifest: parsed, problem: '' });
    await rename(path, `${path}.bad`);
    return succeed({
      manifest: nothingKnown,
      problem:
        'The file manifest.json was damaged, so Lode could not compare the store with what it last held. ' +
        'The damaged file is kept as manifest.json.bad.',
    });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return succeed({
        manifest: nothingKnown,
        problem:
          'The file manifest.json was missing, so Lode could not compare the store with what it last held.',
      });
    }
    return fail(`${path} cannot be read: ${explain(error)}.`);
  }
}

/**
 * What the manifest of a workspace says that is not opened: nothing is put aside. `lost` when it is missing or cannot
 * be understood.
 */
export async function peekManifest(path: string): Promise<Manifest | 'newer' | 'lost'> {
  try {
    return parseManifest(await readFile(path, 'utf8')) ?? 'lost';
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'lost';
    throw error;
  }
}

/**
 * What a manifest says, as far as it can be made out, without touching it; one of a newer form too. Null when it is not
 * there or cannot be understood.
 */
export async function skimManifest(
  path: string,
): Promise<(Pick<Manifest, 'state' | 'electron'> & { readonly isNewer: boolean }) | null> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown> | null;
    if (typeof value !== 'object' || value === null) return null;
    const { formatVersion, state, electron } = value;
    const checked = checkStoreState(state);
    return {
      isNewer: typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION,
      state: state === null ? null : checked.ok ? checked.value : 'unknown',
      electron: typeof electron === 'string' ? electron : null,
    };
  } catch {
    return null;
  }
}

/** Keeps the manifest of an open workspace up to date on disk. */
export class ManifestKeeper {
  #manifest: Manifest;
  readonly #writer: LatestWriter<Manifest>;

  constructor(path: string, manifest: Manifest, clock: () => Date) {
    this.#manifest = manifest;
    this.#writer = new LatestWriter((next) => {
      const content = { formatVersion: FORMAT_VERSION, ...next, written: clock().toISOString() };
      return writeAtomic(path, `${JSON.stringify(content, null, 2)}\n`);
    });
  }

  /** What the store is known to hold; null when it has never held anything or that knowledge is lost. */
  get state(): StoreState | null {
    const { state } = this.#manifest;
    return state === 'unknown' ? null : state;
  }

  /** Whether it is known that the store has never held anything. */
  get neverHeldData(): boolean {
    return this.#manifest.state === null;
  }

  /** Why the store cannot be in that state, in words; null when nothing speaks against it. */
  objectionTo({ uuid, sequence }: StoreState): string | null {
    const known = this.state;
    if (known === null) return null;
    if (uuid !== known.uuid) {
      return `The store is another one (${uuid}) than the one this workspace holds (${known.uuid}).`;
    }
    return sequence < known.sequence
      ? `The store has gone back from change ${known.sequence} to change ${sequence}.`
      : null;
  }

  /** Notes what the store holds; resolves once that, or something newer, is on disk. Refuses a step back. */
  async record(state: StoreState): Promise<Result<void>> {
    const objection = this.objectionTo(state);
    return objection === null ? this.#put({ ...this.#manifest, state }) : fail(objection);
  }

  /** The same, also when that is less than was known; another store than the known one is refused all the same. */
  async accept(state: StoreState): Promise<Result<void>> {
    const known = this.state;
    const objection = known?.uuid === state.uuid ? null : this.objectionTo(state);
    return objection === null ? this.#put({ ...this.#manifest, state }) : fail(objection);
  }

  /** The store was replaced by one that holds this; null when that is not known. */
  replaced(state: StoreState | null): Promise<Result<void>> {
    return this.#put({ ...this.#manifest, state: state ?? 'unknown' });
  }

  opened(electron: string): Promise<Result<void>> {
    return this.#put({ ...this.#manifest, electron, cleanExit: false });
  }

  closed(): Promise<Result<void>> {
    return this.#put({ ...this.#manifest, cleanExit: true });
  }

  /** The store starts over: whatever comes next is its first state. */
  forget(): Promise<Result<void>> {
    return this.#put({ ...this.#manifest, state: null });
  }

  async #put(manifest: Manifest): Promise<Result<void>> {
    this.#manifest = manifest;
    try {
      await this.#writer.put(manifest);
      return succeed(undefined);
    } catch (error) {
      return fail(`The workspace's manifest.json could not be written: ${explain(error)}.`);
    }
  }
}

function parseManifest(text: string): Manifest | 'newer' | null {
  try {
    const value = JSON.parse(text) as Record<string, unknown> | null;
    if (typeof value !== 'object' || value === null) return null;
    const { formatVersion, state, cleanExit, electron } = value;
    if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) return 'newer';
    const checked: Result<Manifest['state']> =
      state === null || state === 'unknown' ? succeed(state) : checkStoreState(state);
    const isSound =
      formatVersion === FORMAT_VERSION &&
      checked.ok &&
      typeof cleanExit === 'boolean' &&
      (electron === null || typeof electron === 'string');
    return isSound ? { state: checked.value, cleanExit, electron } : null;
  } catch {
    return null;
  }
}
