import type { OpenedText } from '#ipc/contract/files.ts';
import type { NotesFilePreview, NoteToTake } from '#data/import-notes.ts';
import { takeBeside, takenByDefault, type ImportItem } from '#domain/annotations/import-notes.ts';
import { plural } from '#domain/plural.ts';
import { largestFile } from '#exchange/notes/notes-format.ts';
import type { AppState } from './app.svelte.ts';

/** How far an import of notes has come. */
export type ImportStage =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string }
  | { readonly kind: 'open'; readonly name: string; readonly preview: NotesFilePreview };

/** Compares a file of notes with the workspace, keeps what the analyst chose of it, and takes that. */
export class NotesImport {
  readonly #app: Pick<AppState, 'workbench' | 'backups' | 'messages'>;
  #stage = $state.raw<ImportStage>({ kind: 'none' });
  #chosen = $state.raw(setOf([]));
  #moving = $state.raw(setOf([]));
  #isTaking = $state(false);
  #refusal = $state('');
  #text = '';
  /** Counts what was opened: the answer to an earlier file comes too late. */
  #round = 0;

  constructor(app: Pick<AppState, 'workbench' | 'backups' | 'messages'>) {
    this.#app = app;
  }

  get stage(): ImportStage {
    return this.#stage;
  }

  /** The ids of the notes that would be taken. */
  get chosen(): ReadonlySet<string> {
    return this.#chosen;
  }

  /** Of the notes that are on something else here, those whose note here would be moved: the others are second notes. */
  get moving(): ReadonlySet<string> {
    return this.#moving;
  }

  get isTaking(): boolean {
    return this.#isTaking;
  }

  /** Why nothing was taken, in words; empty while nothing was refused. */
  get refusal(): string {
    return this.#refusal;
  }

  /** Lets the analyst choose a file and compares with it. */
  async choose(): Promise<void> {
    try {
      const opened = await window.lode.openText('notes');
      if (opened !== null) await this.#compare(opened);
    } catch (error) {
      this.#app.messages.reportError(error);
    }
  }

  /** Compares with a file that was dropped. */
  async read(file: File): Promise<void> {
    const round = (this.#round += 1);
    const { name } = file;
    this.#show({ kind: 'reading', name });
    const text = await readFile(file).catch(
      () => new Error('The file could not be read as text in UTF-8.'),
    );
    if (round !== this.#round) return;
    if (typeof text === 'string') await this.#compare({ name, text });
    else this.#show({ kind: 'failed', name, reason: text.message });
  }

  decide(ids: Iterable<string>, isChosen: boolean): void {
    const those = setOf(ids);
    const others = [...this.#chosen].filter((id) => !those.has(id));
    this.#chosen = setOf(isChosen ? [...others, ...those] : others);
    this.#refusal = '';
  }

  decideToMove(id: string, isMoving: boolean): void {
    const others = [...this.#moving].filter((one) => one !== id);
    this.#moving = setOf(isMoving ? [...others, id] : others);
    this.#refusal = '';
  }

  close(): void {
    this.#round += 1;
    this.#text = '';
    this.#show({ kind: 'none' });
  }

  /** Takes what is chosen as one step, after a backup of what is here. */
  async take(): Promise<void> {
    const stage = this.#stage;
    if (stage.kind !== 'open' || this.#isTaking || this.#chosen.size === 0) return;
    this.#isTaking = true;
    this.#refusal = '';
    try {
      const items = stage.preview.items.filter(({ id }) => this.#chosen.has(id));
      await this.#backUp();
      const isTaken = await this.#app.workbench.takeNotes(
        stage.preview.exportedAt,
        items.map((item) => this.#toTake(item)),
        (reason) => (this.#refusal = reason),
      );
      if (isTaken) {
        this.close();
        this.#app.messages.say(
          `Imported ${plural(items.length, 'note')} from “${stage.name}”. Undo takes that back.`,
        );
      } else if (this.#refusal === '') {
        this.#refusal = 'Nothing was taken; the status bar says why.';
      } else {
        await this.#compareAgain(stage.name);
      }
    } catch (error) {
      this.#refusal = error instanceof Error ? error.message : String(error);
    } finally {
      this.#isTaking = false;
    }
  }

  async #backUp(): Promise<void> {
    try {
      await this.#app.backups.make('before-import');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`Nothing was taken, since what is there now could not be backed up: ${why}`, {
        cause: error,
      });
    }
  }

  async #compare({ name, text }: OpenedText): Promise<void> {
    const round = (this.#round += 1);
    this.#text = text;
    this.#show({ kind: 'reading', name });
    try {
      const stage = await this.#ask(name);
      if (round !== this.#round) return;
      this.#show(stage);
      if (stage.kind === 'open') this.#chosen = setOf(takenByDefault(stage.preview));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (round === this.#round) this.#show({ kind: 'failed', name, reason });
    }
  }

  /** The workspace has changed: shows what is so now, and keeps why that was needed on screen. */
  async #compareAgain(name: string): Promise<void> {
    const stage = await this.#ask(name);
    this.#stage = stage;
    if (stage.kind === 'open') this.#chosen = setOf(takenByDefault(stage.preview));
  }

  async #ask(name: string): Promise<ImportStage> {
    await this.#app.workbench.settled();
    const read = await this.#app.workbench.tasks.run('previewNotes', { text: this.#text });
    return read.ok
      ? { kind: 'open', name, preview: read.value }
      : { kind: 'failed', name, reason: read.reason };
  }

  #toTake(item: ImportItem): NoteToTake {
    return item.kind === 'moved' && !this.#moving.has(item.id)
      ? { incoming: takeBeside(item, crypto.randomUUID()), base: null }
      : { incoming: item.incoming, base: item.here };
  }

  #show(stage: ImportStage): void {
    this.#stage = stage;
    this.#refusal = '';
    this.#moving = setOf([]);
    if (stage.kind !== 'open') this.#chosen = setOf([]);
  }
}

/** One that is never changed: another takes its place. */
function setOf(ids: Iterable<string>): ReadonlySet<string> {
  return new Set(ids);
}

async function readFile(file: File): Promise<string | Error> {
  if (file.size > largestFile) return new Error('The file is larger than any that Lode writes.');
  const bytes = await file.arrayBuffer();
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
