import { basename } from 'node:path';
import type { MergeSource, MergeSourceKind, OpenedMergeSource } from '#ipc/contract/merging.ts';
import { InputFile } from '../cli/input-file.ts';
import { fail, succeed, type Result } from '../result.ts';
import { inspectOther, type OtherWorkspace } from './copy-workspace.ts';
import type { WorkspaceArchive } from './read-workspace.ts';

/** An archive of another workspace, and what removes the copies that were made for it. */
export interface PreparedArchive {
  readonly archive: Result<WorkspaceArchive>;
  readonly remove: () => Promise<void>;
}

export interface MergePorts {
  /** The folder of the workspace that is merged into. */
  readonly own: () => string;
  /** Makes an archive of a workspace; what `interrupted` resolves to ends that early. */
  readonly prepare: (
    other: OtherWorkspace,
    interrupted: Promise<string>,
  ) => Promise<PreparedArchive>;
}

/** One choice of the analyst, from choosing to giving it up. */
interface Chosen {
  readonly source: MergeSource;
  /** Null for a file. */
  readonly other: OtherWorkspace | null;
  file: InputFile | null;
  interrupt: () => void;
  readonly interrupted: Promise<string>;
  isGivenUp: boolean;
  remove: () => Promise<void>;
}

/** What is merged from: one file or workspace at a time, read in pieces. The page never names a path. */
export class MergeSources {
  readonly #ports: MergePorts;
  #chosen: Chosen | null = null;

  constructor(ports: MergePorts) {
    this.#ports = ports;
  }

  /** Looks at what was chosen; fails in words when nothing can be merged from it. What was chosen before is given up. */
  async choose(kind: MergeSourceKind, path: string): Promise<Result<MergeSource>> {
    await this.close();
    if (kind === 'file') {
      const file = await InputFile.open(path, '/', '/');
      if (!file.ok) return file;
      this.#chosen = begin({ kind, name: basename(path), path }, null, file.value);
    } else {
      const other = await inspectOther(path, this.#ports.own());
      if (!other.ok) return other;
      const { name, folder } = other.value;
      this.#chosen = begin({ kind, name, path: folder }, other.value, null);
    }
    return succeed(this.#chosen.source);
  }

  /** Makes it readable; null when it was given up meanwhile. */
  async open(): Promise<Result<OpenedMergeSource | null>> {
    const chosen = this.#chosen;
    if (chosen === null) return fail('Nothing was chosen to merge from.');
    if (chosen.other === null || chosen.file !== null) {
      return succeed({ size: chosen.file?.size ?? 0, fallback: null });
    }
    const { archive, remove } = await this.#ports.prepare(chosen.other, chosen.interrupted);
    chosen.remove = remove;
    if (wasGivenUp(chosen)) {
      await remove();
      return succeed(null);
    }
    if (!archive.ok) return this.#failed(archive.reason);
    const file = await InputFile.open(archive.value.path, '/', '/');
    if (wasGivenUp(chosen)) {
      if (file.ok) await file.value.close();
      return succeed(null);
    }
    if (!file.ok) return this.#failed(file.reason);
    chosen.file = file.value;
    return succeed({ size: file.value.size, fallback: archive.value.fallback });
  }

  async read(offset: number): Promise<Result<Uint8Array>> {
    const file = this.#chosen?.file ?? null;
    if (file === null) return fail('Nothing is open to merge from.');
    return succeed(await file.read(offset));
  }

  /** Gives up what was chosen, and removes what was copied of it. */
  async close(): Promise<void> {
    const chosen = this.#chosen;
    if (chosen === null) return;
    this.#chosen = null;
    chosen.isGivenUp = true;
    chosen.interrupt();
    await chosen.file?.close();
    await chosen.remove();
  }

  async #failed(reason: string): Promise<Result<never>> {
    await this.close();
    return fail(reason);
  }
}

/** Asked anew after a wait: it may have been given up meanwhile. */
function wasGivenUp({ isGivenUp }: Chosen): boolean {
  return isGivenUp;
}

function begin(source: MergeSource, other: OtherWorkspace | null, file: InputFile | null): Chosen {
  let interrupt: () => void = () => undefined;
  const interrupted = new Promise<string>((resolve) => {
    interrupt = () => resolve('It was cancelled.');
  });
  const remove = async () => undefined;
  return { source, other, file, interrupt, interrupted, isGivenUp: false, remove };
}
