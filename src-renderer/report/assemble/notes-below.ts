import type { PrintedNote } from '../tables/printed-table.ts';

/** What was printed with a table or a figure before. */
export interface EarlierNotes {
  /** `Table 3`, `Figure 1`. */
  readonly name: string;
  readonly notes: ReadonlyArray<PrintedNote>;
}

/**
 * The notes as they are printed below a figure: of footnotes that stand word for word with an earlier table or figure
 * only the marks are named, where that is shorter than they are. All else is said again.
 */
export function notesBelow(
  notes: ReadonlyArray<PrintedNote>,
  earlier: ReadonlyArray<EarlierNotes>,
): PrintedNote[] {
  const homes = notes.map((note) => ({ note, home: homeOf(note, earlier) }));
  const spared = new Map<PrintedNote, string>();
  for (const home of new Set(homes.flatMap((one) => one.home ?? []))) {
    const repeated = homes.filter((one) => one.home === home).map(({ note }) => note);
    const line = refer(repeated, home);
    const [first] = repeated;
    if (first === undefined || line.length >= repeated.reduce(addLength, 0)) continue;
    for (const note of repeated) spared.set(note, note === first ? line : '');
  }
  return notes.flatMap((note) => {
    const line = spared.get(note);
    if (line === undefined) return [note];
    return line === '' ? [] : [{ mark: '', text: line }];
  });
}

function homeOf(
  { mark, text }: PrintedNote,
  earlier: ReadonlyArray<EarlierNotes>,
): string | undefined {
  if (mark === '') return undefined;
  return earlier.find(({ notes }) => notes.some((one) => one.mark === mark && one.text === text))
    ?.name;
}

function refer(notes: ReadonlyArray<PrintedNote>, home: string): string {
  const marks = notes.map(({ mark }) => mark).join(', ');
  return `${notes.length === 1 ? 'Footnote' : 'Footnotes'} ${marks}: as in ${home}.`;
}

function addLength(sum: number, { mark, text }: PrintedNote): number {
  return sum + mark.length + text.length;
}
