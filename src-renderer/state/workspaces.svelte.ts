import type { RecentWorkspace, WorkspaceFacts } from '#ipc/contract/workspaces.ts';
import type { Workbench } from './workbench.svelte.ts';

/** What looking at every record of the store came to. */
export interface FullCheck {
  /** Milliseconds. */
  readonly at: number;
  /** In words; none when everything fits together. */
  readonly faults: ReadonlyArray<string>;
}

/** The workspace as a folder among others: its name and health, and the ones that were opened before. */
export class Workspaces {
  readonly #workbench: Workbench;
  #name = $state('');
  #facts = $state.raw<WorkspaceFacts | null>(null);
  #recent = $state.raw<ReadonlyArray<RecentWorkspace> | null>(null);
  #check = $state.raw<FullCheck | null>(null);
  #isChecking = $state(false);

  constructor(name: string, workbench: Workbench) {
    this.#name = name;
    this.#workbench = workbench;
  }

  get name(): string {
    return this.#name;
  }

  /** Null until they were read. */
  get facts(): WorkspaceFacts | null {
    return this.#facts;
  }

  /** Null until it was read. */
  get recent(): ReadonlyArray<RecentWorkspace> | null {
    return this.#recent;
  }

  /** The last look at every record in this session; null before the first. */
  get check(): FullCheck | null {
    return this.#check;
  }

  get isChecking(): boolean {
    return this.#isChecking;
  }

  async refresh(): Promise<void> {
    const [facts, recent] = await Promise.all([
      window.lode.describeWorkspace(),
      window.lode.listRecent(),
    ]);
    this.#facts = facts;
    this.#recent = recent;
  }

  /** Takes one off the list. */
  async forget(id: string): Promise<void> {
    await window.lode.forgetRecent(id);
    this.#recent = await window.lode.listRecent();
  }

  /** Rejects in words when the name is none, or could not be kept. */
  async rename(name: string): Promise<void> {
    await window.lode.renameWorkspace(name);
    this.#name = name.trim();
    this.#recent = await window.lode.listRecent();
  }

  /** Looks at every record of the store; changes nothing. */
  async checkAll(): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    try {
      await this.#workbench.settled();
      const faults = await this.#workbench.tasks.run('faults', null);
      this.#check = { at: Date.now(), faults };
    } finally {
      this.#isChecking = false;
    }
  }
}
