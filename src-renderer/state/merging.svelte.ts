import { SvelteMap } from 'svelte/reactivity';
import type { MergeSource, MergeSourceKind, OpenedMergeSource } from '#ipc/contract/merging.ts';
import { readInPieces } from '#data/backups.ts';
import { commitAfterBackup } from '#data/commit-after-backup.ts';
import { chooseByDefault, closeOver } from '#domain/merge/closure.ts';
import type { MergeComparison } from '#domain/merge/compare.ts';
import type { Taking } from '#domain/merge/take.ts';
import { fail, succeed } from '#domain/result.ts';
import type { Backups } from './backups.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { TaskRunner } from './task-runner.ts';
import type { Workbench } from './workbench.svelte.ts';

/** How far a merge has come. */
export type MergeStage =
  | { readonly kind: 'none' }
  /** Main makes it readable. */
  | { readonly kind: 'opening'; readonly source: MergeSource }
  /** Bytes. */
  | {
      readonly kind: 'reading';
      readonly source: MergeSource;
      readonly read: number;
      readonly size: number;
    }
  | { readonly kind: 'comparing'; readonly source: MergeSource }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string }
  | {
      readonly kind: 'open';
      readonly source: MergeSource;
      readonly fallback: OpenedMergeSource['fallback'];
      readonly comparison: MergeComparison;
    };

/** Compares the workspace with another one, keeps what the analyst chose of it, and takes that. */
export class Merging {
  readonly #workbench: Workbench;
  readonly #backups: Backups;
  readonly #messages: Messages;
  /** Its own worker: a long comparison keeps nobody else waiting, and can be ended. */
  readonly #tasks = new TaskRunner();
  #stage = $state.raw<MergeStage>({ kind: 'none' });
  #isTaking = $state(false);
  #refusal = $state('');
  /** What the analyst decided against what is chosen by default. */
  readonly #decided = new SvelteMap<string, boolean>();
  #bytes: Uint8Array = new Uint8Array();
  /** Counts what was chosen: the answer to an earlier choice comes too late. */
  #round = 0;
  /** The number of the workspace's last change when it was last compared. */
  #comparedAt = -1;

  constructor(workbench: Workbench, backups: Backups, messages: Messages) {
    this.#workbench = workbench;
    this.#backups = backups;
    this.#messages = messages;
  }

  get stage(): MergeStage {
    return this.#stage;
  }

  get isTaking(): boolean {
    return this.#isTaking;
  }

  /** Why nothing was taken, in words; empty while nothing was refused. */
  get refusal(): string {
    return this.#refusal;
  }

  readonly differences = $derived.by(() =>
    this.#stage.kind === 'open' ? this.#stage.comparison.differences : [],
  );

  readonly #byDefault = $derived.by(() => chooseByDefault(this.differences));

  /** The keys of what would be taken, without what that needs. */
  readonly chosen: ReadonlySet<string> = $derived.by(
    () =>
      // Made anew, never changed.
      // eslint-disable-next-line svelte/prefer-svelte-reactivity
      new Set(
        this.differences
          .filter(({ key }) => this.#decided.get(key) ?? this.#byDefault.has(key))
          .map(({ key }) => key),
      ),
  );

  /** The same with everything that it needs. */
  readonly closure = $derived.by(() => closeOver(this.differences, this.chosen));

  decide(keys: Iterable<string>, isChosen: boolean): void {
    this.#refusal = '';
    for (const key of keys) this.#decided.set(key, isChosen);
  }

  /** Asks for a file or a workspace and compares with it. What was open stays when that is cancelled. */
  async open(kind: MergeSourceKind): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    const isOver = () => round !== this.#round;
    let name = '';
    try {
      const source = await window.lode.chooseMergeSource(kind);
      if (source === null || isOver()) return;
      name = source.name;
      this.#show({ kind: 'opening', source });
      const opened = await window.lode.openMergeSource();
      if (opened === null || isOver()) return;
      const { size, fallback } = opened;
      const bytes = await readInPieces((read) => {
        if (!isOver()) this.#show({ kind: 'reading', source, read, size });
        return window.lode.readMergeSource(read);
      });
      if (isOver()) return;
      this.#bytes = bytes;
      this.#decided.clear();
      this.#show({ kind: 'comparing', source });
      // Everything is here: what was copied can go.
      await window.lode.closeMergeSource();
      await this.#compare(round, source, fallback);
    } catch (error) {
      if (!isOver()) this.#fail(name, error);
    }
  }

  /** Compares again unless that was done since the workspace's last change. */
  async keepUp(): Promise<void> {
    const stage = this.#stage;
    if (stage.kind !== 'open' || this.#workbench.store.state.sequence === this.#comparedAt) return;
    await this.#compare(this.#round, stage.source, stage.fallback);
  }

  /** Gives up what is open or being opened. */
  close(): void {
    this.#round += 1;
    this.#show({ kind: 'none' });
    this.#bytes = new Uint8Array();
    this.#decided.clear();
    this.#tasks.cancel();
    void window.lode
      .closeMergeSource()
      .catch((error: unknown) => this.#messages.reportError(error));
  }

  /** Takes what is chosen as one step, after a backup of what is here; says what came of it. */
  async take(): Promise<void> {
    const stage = this.#stage;
    if (stage.kind !== 'open' || this.#isTaking || this.chosen.size === 0) return;
    this.#isTaking = true;
    this.#refusal = '';
    try {
      this.#refusal = await this.#takeFrom(stage.source.name);
    } catch (error) {
      this.#refusal = error instanceof Error ? error.message : String(error);
    } finally {
      this.#isTaking = false;
    }
  }

  /** Empty once it is taken, else the reason why it is not. */
  async #takeFrom(name: string): Promise<string> {
    const keys = [...this.chosen];
    const label = `Take ${countChanges(keys.length)} of “${name}”`;
    await this.#workbench.settled();
    const planned = await this.#tasks.run('take', { bytes: this.#bytes, keys, label });
    if (!planned.ok) return planned.reason;
    if (planned.value === null) return 'Nothing is chosen.';
    const { step } = planned.value;
    const done = await commitAfterBackup(
      step,
      {
        backUp: () => this.#backups.make('before-merge'),
        commit: async (made) =>
          (await this.#workbench.commitStep(made))
            ? succeed(null)
            : fail('Nothing was taken; the status bar says why.'),
      },
      'Nothing was taken',
    );
    if (!done.ok) return done.reason;
    // What is undone must be chosen anew, conflicts above all.
    for (const key of keys) this.#decided.delete(key);
    this.#messages.say(describeTaking(keys.length, planned.value));
    return '';
  }

  async #compare(
    round: number,
    source: MergeSource,
    fallback: OpenedMergeSource['fallback'],
  ): Promise<void> {
    const { sequence } = this.#workbench.store.state;
    this.#comparedAt = sequence;
    const isOver = () => round !== this.#round || sequence !== this.#comparedAt;
    try {
      const compared = await this.#tasks.run('compareForMerge', { bytes: this.#bytes });
      if (isOver()) return;
      if (compared.ok) this.#stage = { kind: 'open', source, fallback, comparison: compared.value };
      else this.#fail(source.name, new Error(compared.reason));
    } catch (error) {
      if (!isOver()) this.#fail(source.name, error);
    }
  }

  #show(stage: MergeStage): void {
    this.#stage = stage;
    this.#refusal = '';
  }

  #fail(name: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.#show({ kind: 'failed', name, reason });
    void window.lode.reportError(reason);
  }
}

/** `Took 1 change with 3 more that it needs; the r of 2 figures here followed. Undo takes that back.` */
function describeTaking(count: number, { brought, followed }: Taking): string {
  const besides =
    brought === 0 ? '' : ` with ${brought} more that ${count === 1 ? 'it needs' : 'they need'}`;
  const r =
    followed === 0
      ? ''
      : `; the r of ${followed === 1 ? '1 figure' : `${followed} figures`} here followed`;
  return `Took ${countChanges(count)}${besides}${r}. Undo takes that back.`;
}

function countChanges(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}
