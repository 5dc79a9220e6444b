import type { LodeDatabase } from '#data/database.ts';
import { keepOpenEdition } from '#data/open-edition.ts';
import { freeWorkingId } from '#domain/editions.ts';
import { workingEdition } from '#domain/edits.ts';
import { isEqual } from '#domain/equality.ts';
import { latest, type View } from '#domain/view.ts';
import type { Messages } from './messages.svelte.ts';
import type { StorageGate } from './storage.svelte.ts';
import type { StoredRecords } from './stored-records.svelte.ts';

/** What it rests on. */
export interface EditionPort {
  readonly db: LodeDatabase;
  readonly records: Pick<StoredRecords, 'editions' | 'areEditionsLoaded' | 'openEdition'>;
  readonly storage: StorageGate;
  readonly messages: Messages;
}

/** The edition that edits go to, and the one as of which figures are shown. */
export class EditionInUse {
  readonly #port: EditionPort;
  /** What the analyst chose to look at; null: what is worked on. */
  #view = $state.raw<View | null>(null);

  constructor(port: EditionPort) {
    this.#port = port;
  }

  /** The edition that edits go to; null until the first edit makes one. */
  readonly working = $derived.by(() =>
    workingEdition(this.#port.records.editions, this.#port.records.openEdition),
  );

  /** What is typed must not land under what is shown: the newest figures, or those as of an edition before the newest. */
  readonly #viewOfWork = $derived.by((): View => {
    const { working } = this;
    return working === null || working.id === this.#port.records.editions.at(-1)?.id
      ? latest
      : { kind: 'as-of', editionId: working.id };
  });

  /** The id of the edition that edits go to, which the first edit makes when there is none. */
  get workingId(): string {
    return this.working?.id ?? freeWorkingId(this.#port.records.editions);
  }

  /** Which editions' figures are shown; what is worked on until something else is chosen, or once that is gone. */
  get view(): View {
    const view = this.#view;
    const { records } = this.#port;
    if (view === null) return this.#viewOfWork;
    if (view.kind === 'latest' || !records.areEditionsLoaded) return view;
    return records.editions.some(({ id }) => id === view.editionId) ? view : this.#viewOfWork;
  }

  set view(view: View) {
    // To look at what is worked on is to go on looking at it when that becomes another edition.
    this.#view = isEqual(view, this.#viewOfWork) ? null : view;
  }

  /** From now on edits go to this edition, and what is shown is as of it. */
  async workOn(editionId: string): Promise<void> {
    const { db, storage, messages } = this.#port;
    if (storage.refusal !== null) {
      messages.reportError(new Error(`The edition was not changed. ${storage.refusal}`));
      return;
    }
    try {
      await keepOpenEdition(db, editionId);
      this.#view = null;
    } catch (error) {
      storage.takeError(error);
      messages.reportError(error);
    }
  }
}
