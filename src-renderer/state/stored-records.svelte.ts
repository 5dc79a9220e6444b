import type { LodeDatabase } from '#data/database.ts';
import { readOpenEdition } from '#data/open-edition.ts';
import { readChoices, readWorkspace, type WorkspaceFigures } from '#data/read-workspace.ts';
import { readUndoTops, type UndoTops } from '#data/undo-tops.ts';
import { defaultChoices, type Choices } from '#domain/choices.ts';
import { orderEditions } from '#domain/editions.ts';
import type { Annotation, Edition, Note, Source, Table } from '#domain/observations.ts';
import type { LiveQuery } from './live-query.svelte.ts';

/** What the store holds besides the figures of single tables, always as it is now; none while it is being read. */
export class StoredRecords {
  readonly #editions: LiveQuery<Edition[]>;
  readonly #tables: LiveQuery<Table[]>;
  readonly #notes: LiveQuery<Note[]>;
  readonly #annotations: LiveQuery<Annotation[]>;
  readonly #sources: LiveQuery<Source[]>;
  readonly #allFigures: LiveQuery<WorkspaceFigures>;
  readonly #choices: LiveQuery<Choices>;
  readonly #openEdition: LiveQuery<string | null>;
  readonly #undoTops: LiveQuery<UndoTops>;

  readonly editions = $derived.by(() => orderEditions(this.#editions.current ?? []));
  readonly tables = $derived.by(() =>
    [...(this.#tables.current ?? [])].sort((a, b) => a.order - b.order),
  );
  readonly notes = $derived.by(() => this.#notes.current ?? []);
  readonly annotations = $derived.by(() => this.#annotations.current ?? []);
  readonly sources = $derived.by(() => this.#sources.current ?? []);
  readonly choices = $derived.by(() => this.#choices.current ?? defaultChoices);
  /** Whether what every screen needs is there. */
  readonly isLoaded = $derived.by(
    () =>
      this.#editions.loaded &&
      this.#tables.loaded &&
      this.#notes.loaded &&
      this.#openEdition.loaded,
  );

  constructor(db: LodeDatabase, live: <T>(query: () => Promise<T>) => LiveQuery<T>) {
    this.#editions = live(() => db.editions.toArray());
    this.#tables = live(() => db.statisticalTables.toArray());
    this.#notes = live(() => db.notes.toArray());
    this.#annotations = live(() => db.annotations.toArray());
    this.#sources = live(() => db.sources.toArray());
    this.#allFigures = live(() => readWorkspace(db));
    this.#choices = live(() => readChoices(db));
    this.#openEdition = live(() => readOpenEdition(db));
    this.#undoTops = live(() => readUndoTops(db));
  }

  get areEditionsLoaded(): boolean {
    return this.#editions.loaded;
  }

  /** The edition that was last chosen to be worked on; null when none was. */
  get openEdition(): string | null {
    return this.#openEdition.current ?? null;
  }

  get undoTops(): UndoTops {
    return this.#undoTops.current ?? { undo: null, redo: null, redoable: 0 };
  }

  /** All tables' series and figures; null while they are being read. */
  get allFigures(): WorkspaceFigures | null {
    return this.#allFigures.current ?? null;
  }
}
