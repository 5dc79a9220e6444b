import type { StorageState } from '#ipc/contract/store.ts';
import type { ReadingOnly } from '#ipc/contract/window.ts';
import { isLackOfRoom, isStorageError } from '#data/storage-errors.ts';

/** What was typed and could not be saved, kept on screen. */
export interface Unsaved {
  /** What it was typed for: `Belgium, 2014`. */
  readonly what: string;
  readonly text: string;
}

/**
 * Whether the store takes changes. `reading`: the workspace is only read, from the beginning. `blocked`: the disk is short of room, and it goes on by itself. `frozen`: the store
 * itself failed; nothing is written to it any more until the workspace is opened again, through all checks.
 */
export class StorageGate {
  /** In words; null while there is room. */
  #lack = $state.raw<string | null>(null);
  #failure = $state.raw<string | null>(null);
  #unsaved = $state.raw<ReadonlyArray<Unsaved>>([]);
  /** Why the workspace is only read; null when it is not. */
  readonly reading: ReadingOnly | null;

  constructor(reading: ReadingOnly | null = null) {
    this.reading = reading;
  }

  get state(): 'open' | 'reading' | 'blocked' | 'frozen' {
    if (this.#failure !== null) return 'frozen';
    if (this.reading !== null) return 'reading';
    return this.#lack === null ? 'open' : 'blocked';
  }

  /** What happened, in words; empty while the store takes changes. */
  get reason(): string {
    return this.#failure ?? this.reading?.reason ?? this.#lack ?? '';
  }

  /** Why a change is not even tried now, in one sentence; null while the store takes changes. */
  get refusal(): string | null {
    switch (this.state) {
      case 'open':
        return null;
      case 'reading':
        return 'The workspace is open for reading only.';
      case 'blocked':
        return 'Nothing can be saved until there is more room on the disk.';
      case 'frozen':
        return 'Nothing can be saved until the workspace is opened again.';
    }
  }

  /** Why what changes something is not even offered, for as long as the window is open; null when it is. */
  get closed(): string | null {
    return this.reading === null ? null : this.refusal;
  }

  /** What could not be saved, oldest first. */
  get unsaved(): ReadonlyArray<Unsaved> {
    return this.#unsaved;
  }

  /** Main has looked at the disk. */
  noteRoom({ canWrite, reason }: StorageState): void {
    this.#lack = canWrite ? null : reason;
  }

  /** The store failed: from now on nothing is written to it. The first failure is the one that is told. */
  freeze(error: unknown): void {
    this.#failure ??= describe(error);
  }

  /** Freezes when it is the store that failed; whether it is taken care of by that. */
  takeError(error: unknown): boolean {
    if (isStorageError(error)) this.freeze(error);
    return this.#failure !== null;
  }

  /** Keeps what was typed on screen, in place of what was kept under that name before. */
  keepUnsaved(what: string, text: string): void {
    this.forgetUnsaved(what);
    this.#unsaved = [...this.#unsaved, { what, text }];
  }

  /** It is saved after all. */
  forgetUnsaved(what: string): void {
    this.#unsaved = this.#unsaved.filter((one) => one.what !== what);
  }

  /** The analyst has seen to all of it. */
  forgetAll(): void {
    this.#unsaved = [];
  }
}

function describe(error: unknown): string {
  if (isLackOfRoom(error)) return 'The disk had no room for the last change.';
  // Dexie puts what it wraps on lines of its own.
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const name = error instanceof Error ? `${error.name}: ` : '';
  return `The store on disk failed (${name}${first.trim().replace(/\.$/, '')}).`;
}
