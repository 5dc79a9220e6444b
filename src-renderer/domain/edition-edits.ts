import type { SavedChart } from './charts/chart.ts';
import { nameChart } from './charts/chart-list.ts';
import { takeOut } from './charts/take-out.ts';
import { isReadOnly, makeWorkingEdition } from './editions.ts';
import { isEqual } from './equality.ts';
import { withDefaultSource } from './figure-source.ts';
import { Figures } from './figures.ts';
import type {
  Annotation,
  Block,
  Edition,
  EditionLayout,
  FigureSource,
  Observation,
  Series,
  Source,
} from './observations.ts';
import { readPeriod } from './periods.ts';
import { nameReport } from './reports/edit-report.ts';
import type { SavedReport } from './reports/report.ts';
import { fail, succeed, type Result } from './result.ts';
import { carriedFigures, writtenDown } from './carried.ts';
import { reviseFlagsIn, toFigure } from './revised-flags.ts';
import type { RecordChange, Step } from './steps.ts';
import { readTarget } from './targets.ts';

/** What is known of an edition, as it is written in a form. */
export interface EditionForm {
  readonly title: string;
  readonly publisher: string;
  /** A year, a month or a day; may be empty while the edition is worked on. */
  readonly published: string;
  /** How it is cited. */
  readonly citation: string;
  /** Where its figures come from unless they say so themselves; left out: as it is. */
  readonly source?: FigureSource;
}

/** What the store holds of editions and all that depends on them. */
export interface EditionRecords {
  readonly editions: ReadonlyArray<Edition>;
  readonly sources: ReadonlyArray<Source>;
  readonly series: ReadonlyArray<Series>;
  readonly blocks: ReadonlyArray<Block>;
  readonly annotations: ReadonlyArray<Annotation>;
  readonly charts: ReadonlyArray<SavedChart>;
  readonly reports: ReadonlyArray<SavedReport>;
}

/** The source record that holds how an edition is cited. */
export function citationId(editionId: string): string {
  return `edition/${editionId}`;
}

/** How the edition is cited; empty when nobody has said. */
export function findCitation(sources: ReadonlyArray<Source>, editionId: string): string {
  return sources.find(({ id }) => id === citationId(editionId))?.citation ?? '';
}

/** An id from a title: `2014 Minerals Yearbook: Indium` gives `2014-minerals-yearbook-indium`. */
export function suggestEditionId(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** The step that makes a working edition; `now` in milliseconds. Fails with the reason, naming an id or title in use. */
export function createEdition(
  id: string,
  form: EditionForm,
  layouts: ReadonlyArray<EditionLayout>,
  records: Pick<EditionRecords, 'editions' | 'sources'>,
  now: number,
): Result<Step> {
  const holder = records.editions.find((edition) => edition.id === id);
  if (holder !== undefined) {
    return fail(`The id ${id} is in use by “${holder.title}”: choose another one.`);
  }
  if (!isEditionId(id)) {
    return fail(
      `“${id}” cannot be the id of an edition: use small letters, digits, dots and hyphens, beginning with a letter or digit.`,
    );
  }
  const clean = readForm(form, null, records.editions);
  if (!clean.ok) return clean;
  const { title, publisher, published, citation } = clean.value;
  const edition = withSourceOf(form, {
    ...makeWorkingEdition(id, title, now),
    publisher,
    published,
    ...(layouts.length === 0 ? {} : { layouts }),
  });
  return succeed({
    label: `Make the edition ${title}`,
    reason: '',
    changes: [
      { on: 'edition', id, before: null, after: edition },
      ...citeEdition(id, citation, records.sources),
    ],
  });
}

/** The step that says something else of an edition that is worked on; null when nothing would change. */
export function changeEdition(
  edition: Edition,
  form: EditionForm,
  records: Pick<EditionRecords, 'editions' | 'sources'>,
): Result<Step | null> {
  if (isReadOnly(edition)) return fail(`“${edition.title}” is published: it stays as it is.`);
  const clean = readForm(form, edition, records.editions);
  if (!clean.ok) return clean;
  const { title, publisher, published, citation } = clean.value;
  const after = withSourceOf(form, { ...edition, title, publisher, published });
  const changes: RecordChange[] = [
    ...(isEqual(edition, after)
      ? []
      : [{ on: 'edition' as const, id: edition.id, before: edition, after }]),
    ...citeEdition(edition.id, citation, records.sources),
  ];
  return succeed(
    changes.length === 0 ? null : { label: `Change the edition ${title}`, reason: '', changes },
  );
}

/**
 * The step that publishes a working edition: from now on it is read-only and stands among the published ones by its
 * date. What its tables only carry from earlier editions becomes its own statement, and `r` is set right where its
 * place among the editions has changed.
 */
export function publishEdition(edition: Edition, records: EditionRecords): Result<Step> {
  if (isReadOnly(edition)) return fail(`“${edition.title}” is published already.`);
  const date = readDate(edition.published);
  if (!date.ok) return date;
  if (edition.published.trim() === '') {
    return fail('An edition is published with its date: enter a year, a month or a day first.');
  }
  const after: Edition = { ...edition, role: 'published' };
  return succeed(reorder(`Publish ${edition.title}`, edition, after, records));
}

/**
 * The step that takes a publication back, to go on working on the edition: what it only carried is carried again, and
 * stated no more. The baseline stays published.
 */
export function reopenEdition(edition: Edition, records: EditionRecords): Result<Step> {
  if (edition.role === 'baseline') {
    return fail(`“${edition.title}” is the baseline: it is never changed.`);
  }
  if (edition.role === 'working') return fail(`“${edition.title}” is being worked on already.`);
  const after: Edition = { ...edition, role: 'working' };
  return succeed(reorder(`Reopen ${edition.title}`, edition, after, records));
}

/**
 * The step that removes a working edition with its figures, their notes and its citation. Refused where a chart is
 * frozen to it, or a report shows it: they would show something else, or nothing, from then on.
 */
export function removeEdition(edition: Edition, records: EditionRecords): Result<Step> {
  if (isReadOnly(edition)) {
    return fail(`“${edition.title}” is published: it is not removed. Reopen it first.`);
  }
  const { id } = edition;
  const frozen = records.charts.find(({ spec }) => viewedEdition(spec.view) === id);
  if (frozen !== undefined) {
    return fail(
      `The chart “${nameChart(frozen, records.series)}” is frozen to “${edition.title}”. Let it follow the newest figures first, or remove it.`,
    );
  }
  const report = records.reports.find(({ view }) => viewedEdition(view) === id);
  if (report !== undefined) {
    return fail(
      `The report “${nameReport(report)}” shows the figures of “${edition.title}”. Choose others for it first, or remove it.`,
    );
  }
  const figures = records.blocks
    .filter(({ editionId }) => editionId === id)
    .flatMap(({ seriesId, tableId, figures: cells }) =>
      Object.entries(cells).map(([period, before]) => ({
        on: 'figure' as const,
        seriesId,
        period,
        editionId: id,
        tableId,
        before,
        after: null,
      })),
    );
  const notes = records.annotations
    .filter(({ target }) => readTarget(target)?.editionId === id)
    .map((before) => ({ on: 'annotation' as const, id: before.id, before, after: null }));
  const gone = { rows: new Set<string>(), notes: new Set(notes.map((note) => note.id)) };
  const left = new Figures(
    records.editions.filter((one) => one.id !== id),
    records.blocks.filter(({ editionId }) => editionId !== id),
  );
  return succeed({
    label: `Remove the edition ${edition.title}`,
    reason: '',
    changes: [
      ...notes,
      ...takeOut(gone, records).changes,
      ...figures,
      ...citeEdition(id, '', records.sources),
      { on: 'edition', id, before: edition, after: null },
      ...reviseFlagsIn(
        left,
        records.series,
        ({ role }) => role === 'working',
        new Figures(records.editions, records.blocks),
      ),
    ],
  });
}

/**
 * The step that changes an edition's place among the others. Its figures are those of that place: what its tables carry
 * into a publication is what stands before it there, and `r` is set right in it and in all that is worked on.
 */
function reorder(label: string, before: Edition, after: Edition, records: EditionRecords): Step {
  const editions = records.editions.map((one) => (one.id === before.id ? after : one));
  const placed = new Figures(editions, records.blocks);
  const carried = after.role === 'published' ? carriedFigures(after, placed, records.series) : [];
  const placeOf = ({ seriesId, period }: Observation) => ({
    on: 'figure' as const,
    seriesId,
    period,
    editionId: after.id,
    tableId: tableOf(seriesId, records.series),
  });
  const taken =
    after.role === 'working'
      ? writtenDown(before, new Figures(records.editions, records.blocks), records.series)
      : [];
  const stated = [
    ...carried.map((one) => ({ ...placeOf(one), before: null, after: toFigure(one) })),
    ...taken.map((one) => ({ ...placeOf(one), before: toFigure(one), after: null })),
  ];
  const whole = new Figures(editions, changeFigures(records.blocks, stated));
  const isRevised = ({ id, role }: Edition) => role === 'working' || id === after.id;
  return {
    label,
    reason: '',
    changes: [
      { on: 'edition', id: before.id, before, after },
      ...stated,
      ...reviseFlagsIn(whole, records.series, isRevised),
    ],
  };
}

/** The blocks with these figures as they are after the changes: many at once, each block looked up once. */
function changeFigures(
  blocks: ReadonlyArray<Block>,
  changes: ReadonlyArray<Extract<RecordChange, { on: 'figure' }>>,
): Block[] {
  const key = (seriesId: string, editionId: string) => JSON.stringify([seriesId, editionId]);
  const all = new Map(blocks.map((block) => [key(block.seriesId, block.editionId), block]));
  for (const { seriesId, editionId, tableId, period, after } of changes) {
    const at = key(seriesId, editionId);
    const others = Object.entries(all.get(at)?.figures ?? {}).filter(([id]) => id !== period);
    const figures = Object.fromEntries(after === null ? others : [...others, [period, after]]);
    all.set(at, { seriesId, editionId, tableId, figures });
  }
  return [...all.values()];
}

function tableOf(seriesId: string, series: ReadonlyArray<Series>): string {
  const found = series.find(({ id }) => id === seriesId);
  if (found === undefined) throw new Error(`There is no series ${seriesId}.`);
  return found.tableId;
}

function viewedEdition(view: SavedChart['spec']['view']): string | null {
  return view === null || view.kind === 'latest' ? null : view.editionId;
}

function isEditionId(id: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{0,63}$/.test(id);
}

function withSourceOf({ source }: EditionForm, edition: Edition): Edition {
  return source === undefined ? edition : withDefaultSource(edition, source);
}

function readForm(
  form: EditionForm,
  own: Edition | null,
  editions: ReadonlyArray<Edition>,
): Result<Omit<EditionForm, 'source'>> {
  const title = form.title.trim();
  if (title === '') return fail('An edition needs a title.');
  const same = editions.find((one) => one.title === title && one.id !== own?.id);
  if (same !== undefined) {
    return fail(
      `The edition ${same.id} has this title already: two of one title cannot be told apart.`,
    );
  }
  const date = readDate(form.published);
  if (!date.ok) return date;
  return succeed({
    title,
    publisher: form.publisher.trim(),
    published: date.value,
    citation: form.citation.trim(),
  });
}

/** The date of a publication in its canonical form, or empty; fails for a quarter, a span or what is no date. */
function readDate(text: string): Result<string> {
  if (text.trim() === '') return succeed('');
  const period = readPeriod(text);
  if (!period.ok || period.value.kind === 'quarter' || period.value.kind === 'span') {
    return fail(
      `“${text.trim().slice(0, 30)}” is no date of publication: write 2015, 2015-07 or 2015-07-01.`,
    );
  }
  return succeed(period.value.id);
}

function citeEdition(
  editionId: string,
  citation: string,
  sources: ReadonlyArray<Source>,
): RecordChange[] {
  const id = citationId(editionId);
  const before = sources.find((source) => source.id === id) ?? null;
  const after = citation === '' ? null : { id, citation, kind: 'edition', citedIn: editionId };
  return isEqual(before, after) ? [] : [{ on: 'source', id, before, after }];
}
