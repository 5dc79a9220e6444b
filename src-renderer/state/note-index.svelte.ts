import { factsOf, type NoteFacts } from '#domain/annotations/note-facts.ts';
import { foldText, makeSearchText, type SearchText } from '#domain/annotations/search.ts';
import { makeSubjectKey } from '#domain/annotations/sort-notes.ts';
import { isEqual } from '#domain/equality.ts';
import type { Annotation, Series } from '#domain/observations.ts';
import type { Reading, ReferenceWorld } from '#domain/references/evaluate.ts';
import { printReading } from '#format/references.ts';
import { nameTarget, type NameSource, type TargetName } from '#format/target-names.ts';
import { plainLine } from '#format/plain-text.ts';
import { inSlices } from './in-slices.ts';

/** A note with all by which it is listed, found and set in order. */
export interface IndexedNote {
  readonly note: Annotation;
  /** What it is on, in words. */
  readonly name: TargetName;
  readonly facts: NoteFacts;
  /** What it says in one line, with figures for references. */
  readonly text: string;
  readonly search: SearchText;
  readonly subjectKey: string;
}

/** What notes are read with: made anew when figures or names change. */
export interface NoteSurroundings {
  readonly names: NameSource;
  readonly series: ReadonlyMap<string, Series>;
  /** Null while figures are being read. */
  readonly world: ReferenceWorld | null;
  readonly read: (source: string) => Reading | null;
  readonly locale: string;
}

/** The notes made ready for the list: in slices, and each again only when it or what it is read with has changed. */
export class NoteIndex {
  #entries = $state.raw<ReadonlyArray<IndexedNote> | null>(null);
  // Not state: it is what the entries were made of.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #known = new Map<string, IndexedNote>();
  #surroundings: NoteSurroundings | null = null;
  #building = {};

  /** Null until they have been made ready once; until they are again, as they were. */
  get entries(): ReadonlyArray<IndexedNote> | null {
    return this.#entries;
  }

  async build(notes: ReadonlyArray<Annotation>, surroundings: NoteSurroundings): Promise<void> {
    const building = (this.#building = {});
    if (surroundings !== this.#surroundings) this.#known.clear();
    this.#surroundings = surroundings;
    const made: IndexedNote[] = [];
    const isDone = await inSlices(
      notes,
      (note) => made.push(this.#take(note, surroundings)),
      () => this.#building === building,
    );
    if (!isDone) return;
    // Those that are gone are not kept.
    // eslint-disable-next-line svelte/prefer-svelte-reactivity
    this.#known = new Map(made.map((one) => [one.note.id, one]));
    this.#entries = made;
  }

  #take(note: Annotation, surroundings: NoteSurroundings): IndexedNote {
    const known = this.#known.get(note.id);
    if (known !== undefined && isEqual(known.note, note)) return known;
    const made = indexNote(note, surroundings);
    this.#known.set(note.id, made);
    return made;
  }
}

function indexNote(note: Annotation, surroundings: NoteSurroundings): IndexedNote {
  const { names, series, world, read, locale } = surroundings;
  const name = nameTarget(note.target, names);
  const text = plainLine(note.markdown, (source) => {
    const reading = read(source);
    return reading === null || reading.kind === 'broken'
      ? `{{${source}}}`
      : printReading(reading, locale).text;
  });
  const { tags = [], author = '' } = note;
  return {
    note,
    name,
    facts: factsOf(note, series, world),
    text,
    search: makeSearchText([text, name.text, ...tags, author]),
    subjectKey: makeSubjectKey(foldText(name.text)),
  };
}
