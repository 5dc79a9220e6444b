import type { Choices } from '../choices.ts';
import { nameRow } from '../names.ts';
import type { Annotation, Series } from '../observations.ts';
import { evaluate, type Reading, type ReferenceWorld } from '../references/evaluate.ts';
import { referencesIn } from '../references/references-in.ts';
import { worldOf } from '../references/world-of.ts';
import { findFaults, type ReferenceFaults } from '../references/seen.ts';
import { plural } from '../plural.ts';
import { parseTarget, seriesOfTarget } from '../targets.ts';
import type { Check, CheckedCell } from './check.ts';
import type { EvidenceInput } from './evidence.ts';

/** How the id of such a check begins; the rest is the note's. */
const prefix = 'statement/note/';

/** The note that a check is about; null for every other check. */
export function noteOfCheck({ id }: Pick<Check, 'id'>): string | null {
  return id.startsWith(prefix) ? id.slice(prefix.length) : null;
}

type NotesInput = Omit<EvidenceInput, 'view'> & { readonly choices?: Choices };

/**
 * Each open note that names figures, against the newest figures, whatever the view: it says what it said when it was
 * written, or it is suspect. A resolved note is history and is held to nothing.
 */
export function checkNotes(annotations: ReadonlyArray<Annotation>, input: NotesInput): Check[] {
  const naming = annotations
    .filter(({ resolvedAt }) => resolvedAt === undefined)
    .map((note) => ({ note, sources: [...new Set(referencesIn(note.markdown))] }))
    .filter(({ sources }) => sources.length > 0);
  if (naming.length === 0) return [];
  const world = worldOf(input);
  return naming.map(({ note, sources }) => checkNote(note, sources, world));
}

function checkNote(note: Annotation, sources: ReadonlyArray<string>, world: ReferenceWorld): Check {
  const readings = sources.map((source) => evaluate(source, world));
  const faults = findFaults(note.markdown, note.seen ?? {}, world);
  const failing = faults.stale.length + faults.broken.length;
  // Those that no longer hold first: the first cell is the one that is judged.
  const stale = new Set(faults.stale.map(({ source }) => source));
  const order = [...readings.keys()].sort(
    (a, b) => Number(stale.has(sources[b] ?? '')) - Number(stale.has(sources[a] ?? '')),
  );
  const cells = order.flatMap((index) => cellOf(readings[index], world) ?? []);
  const series = seriesAbout(note, cells, world);
  return {
    id: `${prefix}${note.id}`,
    kind: 'statement',
    table: series?.tableId ?? '',
    period: cells[0]?.period ?? readings[0]?.reference?.period ?? '',
    measure: series?.measure ?? '',
    result: failing === 0 ? 'ok' : 'suspect',
    printed: sources.length,
    computed: sources.length - failing,
    limit: 0,
    message: describe(note, sources, faults, world),
    cells,
  };
}

/** The cell that a reference reads; null where it names no row that there is. */
function cellOf(reading: Reading | undefined, { series }: ReferenceWorld): CheckedCell | null {
  if (reading?.reference === null || reading === undefined) return null;
  const { seriesId, period } = reading.reference;
  if (!series.has(seriesId)) return null;
  const editionId = reading.kind === 'figure' ? reading.observation.editionId : null;
  return { seriesId, period, editionId };
}

/** What the check is listed under: the first figure that is named, else what the note is on. */
function seriesAbout(
  { target }: Annotation,
  cells: ReadonlyArray<CheckedCell>,
  { series }: ReferenceWorld,
): Series | null {
  const ids = [...cells.map(({ seriesId }) => seriesId), ...seriesOfTarget(parseTarget(target))];
  return ids.map((id) => series.get(id)).find((one) => one !== undefined) ?? null;
}

/** Messages are read, not searched: of more than these only the number is said. */
const mostNamed = 3;
const longestNamed = 120;

function describe(
  note: Annotation,
  sources: ReadonlyArray<string>,
  { stale, broken }: ReferenceFaults,
  world: ReferenceWorld,
): string {
  const faults = [
    ...stale.map(({ source, was, is }) => `${nameOf(source, world)}: it says ${was}, now ${is}.`),
    ...broken.map(
      ({ source, reason }) => `{{${shorten(source)}}} says nothing: ${withStop(reason)}`,
    ),
  ];
  const start = `The note “${beginning(note.markdown)}”`;
  if (faults.length === 0) {
    return `${start} names ${plural(sources.length, 'figure')}, each as it was when it was written.`;
  }
  const more = faults.length - mostNamed;
  return [
    `${start} no longer agrees with the tables.`,
    ...faults.slice(0, mostNamed),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ].join(' ');
}

/** `Canada, quantity, 2015`; with what is asked of it: `Canada, quantity, 2015, percent`. */
function nameOf(source: string, world: ReferenceWorld): string {
  const { reference } = evaluate(source, world);
  const series = reference === null ? undefined : world.series.get(reference.seriesId);
  if (reference === null || series === undefined) return shorten(source);
  return [nameRow(series), series.measure, reference.period, reference.ask ?? '']
    .filter(Boolean)
    .join(', ');
}

function shorten(source: string): string {
  return source.length > longestNamed ? `${source.slice(0, longestNamed)}…` : source;
}

function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const longestBeginning = 48;

function beginning(markdown: string): string {
  const [line = ''] = markdown.trim().split('\n');
  const text = line.replace(/^[#>*\-\s]+/, '');
  if (text.length <= longestBeginning) return text;
  return `${text.slice(0, longestBeginning).replace(/\s+\S*$/, '')} …`;
}
