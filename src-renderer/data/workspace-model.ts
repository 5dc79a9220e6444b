/** A figure as the model knows it: where it stands, and what stands there. */
type Cells = Readonly<Record<string, string>>;

interface ModelEdition {
  readonly title: string;
  readonly role: 'baseline' | 'published' | 'working';
  readonly published: string;
  /** When it was made: the newest working edition takes what is entered without saying where. */
  readonly made: number;
}

/** All that a workspace shows, as plainly as can be. */
export interface Snapshot {
  /** What is printed, by `cellKey`. */
  readonly cells: Cells;
  /** By target. */
  readonly notes: Readonly<Record<string, string>>;
  /** By table. */
  readonly years: Readonly<Record<string, ReadonlyArray<string>>>;
  readonly editions: Readonly<Record<string, ModelEdition>>;
  readonly numberForm: string;
}

export function cellKey(seriesId: string, period: string, editionId: string): string {
  return `${seriesId}@${period}#${editionId}`;
}

/** What a command makes of a snapshot; null when it is to be refused. */
export type Effect = (now: Snapshot, time: number) => Snapshot | null;

/** What the cell at that place showed before a change and after it; empty for nothing. */
export interface CellChange {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/**
 * For tests only: a workspace as a list of whole snapshots with a cursor. Undo goes back to the one before, redo
 * forward again, and a change drops what lies ahead. It knows nothing of steps, of records or of the store.
 */
export class WorkspaceModel {
  #snapshots: Snapshot[];
  #cursor = 0;
  /** What each entry of the log did to cells, oldest first. */
  readonly log: CellChange[][] = [];

  constructor(first: Snapshot) {
    this.#snapshots = [first];
  }

  get now(): Snapshot {
    return this.#snapshots[this.#cursor]!;
  }

  /** The place of the snapshot that is there now; the same number stands for the same content until a change. */
  get cursor(): number {
    return this.#cursor;
  }

  change(next: Snapshot): void {
    this.#note(this.now, next);
    this.#snapshots = [...this.#snapshots.slice(0, this.#cursor + 1), next];
    this.#cursor += 1;
  }

  /** False when there is nothing to undo. */
  undo(): boolean {
    return this.#move(-1);
  }

  /** False when there is nothing to redo. */
  redo(): boolean {
    return this.#move(1);
  }

  #move(by: -1 | 1): boolean {
    const to = this.#snapshots[this.#cursor + by];
    if (to === undefined) return false;
    this.#note(this.now, to);
    this.#cursor += by;
    return true;
  }

  #note({ cells: before }: Snapshot, { cells: after }: Snapshot): void {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    this.log.push(
      keys
        .map((key) => ({ key, before: before[key] ?? '', after: after[key] ?? '' }))
        .filter((change) => change.before !== change.after),
    );
  }
}

/** Where what is entered goes when nothing is said: the newest working edition, or a new one. */
function defaultEdition({ editions }: Snapshot): string {
  const working = Object.entries(editions)
    .filter(([, { role }]) => role === 'working')
    .sort(([, a], [, b]) => a.made - b.made);
  const newest = working.at(-1)?.[0];
  if (newest !== undefined) return newest;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? 'working' : `working-${count}`;
    if (editions[id] === undefined) return id;
  }
}

/** The cell shows that text; empty takes it out. An edition that is not there is made; a printed one is refused. */
export function writeCell(
  seriesId: string,
  period: string,
  editionId: string | null,
  printed: string,
): Effect {
  return (now, time) => {
    const id = editionId ?? defaultEdition(now);
    const edition = now.editions[id];
    if (edition !== undefined && edition.role !== 'working') return null;
    const key = cellKey(seriesId, period, id);
    if ((now.cells[key] ?? '') === '' && printed === '') return now;
    const count = /^working(?:-(\d+))?$/.exec(id);
    const title =
      count === null ? id : `Working edition${count[1] === undefined ? '' : ` ${count[1]}`}`;
    return {
      ...now,
      cells: withText(now.cells, key, printed),
      editions:
        edition === undefined
          ? { ...now.editions, [id]: { title, role: 'working', published: '', made: time } }
          : now.editions,
    };
  };
}

export function writeNote(target: string, text: string): Effect {
  return (now) => ({ ...now, notes: withText(now.notes, target, text.trim()) });
}

export function addYear(tableId: string, year: string): Effect {
  return (now) => {
    const years = now.years[tableId] ?? [];
    return years.includes(year)
      ? null
      : { ...now, years: { ...now.years, [tableId]: [...years, year] } };
  };
}

export function makeEdition(id: string, title: string, published: string): Effect {
  return (now, time) =>
    now.editions[id] !== undefined || isTitleTaken(now, id, title)
      ? null
      : {
          ...now,
          editions: { ...now.editions, [id]: { title, role: 'working', published, made: time } },
        };
}

export function renameEdition(id: string, title: string, published: string): Effect {
  return (now) => {
    const edition = now.editions[id];
    return edition?.role !== 'working' || isTitleTaken(now, id, title)
      ? null
      : { ...now, editions: { ...now.editions, [id]: { ...edition, title, published } } };
  };
}

/** An edition without a date is not published, and only one that was published by the analyst is reopened. */
export function turnEdition(id: string, to: 'published' | 'working'): Effect {
  return (now) => {
    const edition = now.editions[id];
    const from = to === 'published' ? 'working' : 'published';
    if (edition?.role !== from || (to === 'published' && edition.published === '')) return null;
    return { ...now, editions: { ...now.editions, [id]: { ...edition, role: to } } };
  };
}

/** With its figures, and the notes on them. */
export function dropEdition(id: string): Effect {
  return (now) => {
    if (now.editions[id]?.role !== 'working') return null;
    const stay = <T>(rows: Readonly<Record<string, T>>, isOf: (key: string) => boolean) =>
      Object.fromEntries(Object.entries(rows).filter(([key]) => !isOf(key)));
    return {
      ...now,
      cells: stay(now.cells, (key) => key.endsWith(`#${id}`)),
      notes: stay(now.notes, (key) => key.endsWith(`#${id}`)),
      editions: stay(now.editions, (key) => key === id),
    };
  };
}

export function setNumberForm(numberForm: string): Effect {
  return (now) => ({ ...now, numberForm });
}

function withText(rows: Readonly<Record<string, string>>, key: string, text: string) {
  const others = Object.entries(rows).filter(([one]) => one !== key);
  return Object.fromEntries(text === '' ? others : [...others, [key, text]]);
}

function isTitleTaken({ editions }: Snapshot, id: string, title: string): boolean {
  return Object.entries(editions).some(([other, one]) => other !== id && one.title === title);
}
