import type { Choices } from '#domain/choices.ts';
import type { Figures } from '#domain/figures.ts';
import type { Annotation, Edition, Note, Series, Source, Table } from '#domain/observations.ts';
import { evaluate, type ReferenceWorld } from '#domain/references/evaluate.ts';
import type { Seen } from '#domain/references/seen.ts';
import { worldOf } from '#domain/references/world-of.ts';
import { nameReport } from '#domain/reports/edit-report.ts';
import type { ReportPart as SavedPart, SavedReport } from '#domain/reports/report.ts';
import { nameTable } from '#domain/names.ts';
import type { Result } from '#domain/result.ts';
import { lostEdition, type View } from '#domain/view.ts';
import { namePeriod } from '#format/periods.ts';
import { nameTargetWhole, type NameSource } from '#format/target-names.ts';
import { formatDay } from '#format/times.ts';
import { editionsSection, sourcesSection, symbolsSection } from '../document/closing-sections.ts';
import { oneLine } from '../document/plain-text.ts';
import type {
  ReportDocument,
  ReportNote,
  ReportPart,
  ReportPicture,
} from '../document/report-document.ts';
import { readOnce } from '../rich-text/read-once.ts';
import type { Block, RichText } from '../rich-text/rich-text.ts';
import { settleFigure, settleReferences } from '../rich-text/settle.ts';
import { shortenMarkdown } from '../rich-text/shorten.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { printTable } from '../tables/print-table.ts';
import { reportColumns } from './columns.ts';
import { notesBelow, type EarlierNotes } from './notes-below.ts';

/** What a report is made from: the whole workspace as it is now. */
export interface ReportSources {
  readonly tables: ReadonlyArray<Table>;
  readonly series: ReadonlyArray<Series>;
  readonly figures: Figures;
  /** What was decided about series breaks; nothing when left out. */
  readonly choices?: Choices;
  readonly notes: ReadonlyArray<Note>;
  readonly sources: ReadonlyArray<Source>;
  readonly annotations: ReadonlyArray<Annotation>;
  /** What notes are on, in words. */
  readonly names: NameSource;
  /** Charts as they were drawn, by id, or a sentence that says why they are not. One that is not here is gone. */
  readonly pictures: ReadonlyMap<string, Result<ReportPicture>>;
}

export interface ReportMaking {
  readonly locale: string;
  /** Milliseconds. */
  readonly madeAt: number;
  /** Empty when nobody is named. */
  readonly author: string;
}

/** A part of a saved report with what it has become: none for sources without sources and a heading without words. */
export interface AssembledPart {
  readonly part: SavedPart;
  readonly made: ReadonlyArray<ReportPart>;
}

/** The report with all that it says and shows as of now. What it names and is gone is said to be gone. */
export function assembleReport(
  report: SavedReport,
  sources: ReportSources,
  making: ReportMaking,
): ReportDocument {
  return documentOf(report, assembleParts(report, sources, making), sources, making);
}

/**
 * The same in two steps, for a screen that shows part by part: of each text no more than `most` characters, and how much
 * more there is.
 */
export function assembleParts(
  report: SavedReport,
  sources: ReportSources,
  { locale }: Pick<ReportMaking, 'locale'>,
  most = Infinity,
): AssembledPart[] {
  const maker = new Maker(report, sources, locale, most);
  const made = report.parts.map((part) => ({ part, made: maker.make(part) }));
  const tables = made.flatMap((one) =>
    one.made.flatMap((part) => (part.kind === 'table' ? [part.table] : [])),
  );
  return made.map((one) => (one.part.kind === 'sources' ? { ...one, made: closing(tables) } : one));
}

/** The parts under the report's head. */
export function documentOf(
  report: SavedReport,
  parts: ReadonlyArray<AssembledPart>,
  { figures }: Pick<ReportSources, 'figures'>,
  { locale, madeAt, author }: ReportMaking,
): ReportDocument {
  const { period, against, view } = report;
  return {
    title: nameReport(report),
    subtitle: [
      period === against
        ? namePeriod(period)
        : `${namePeriod(period)}, compared with ${namePeriod(against)}`,
      ...nameView(view, figures.editions),
      `${author === '' ? 'Made' : `${author},`} ${formatDay(madeAt, locale)}`,
    ],
    language: locale,
    author,
    madeAt,
    parts: parts.flatMap(({ made }) => made),
  };
}

/** Whose figures the report shows, where that is not the latest. */
function nameView(view: View, editions: ReadonlyArray<Edition>): string[] {
  if (view.kind === 'latest') return [];
  const lost = lostEdition(view, editions);
  if (lost !== null) return [`No figures are shown. ${lost}`];
  const title = editions.find(({ id }) => id === view.editionId)?.title ?? '';
  return [view.kind === 'as-of' ? `Figures as of ${title}` : `Figures of ${title}`];
}

/** Makes the parts of one report, what they share made once. */
class Maker {
  readonly #report: SavedReport;
  readonly #sources: ReportSources;
  readonly #locale: string;
  readonly #world: ReferenceWorld;
  readonly #lost: string | null;
  readonly #most: number;
  #pictures = 0;
  /** What the footnotes of a figure need not say again. */
  readonly #noted: EarlierNotes[] = [];

  constructor(report: SavedReport, sources: ReportSources, locale: string, most: number) {
    this.#report = report;
    this.#sources = sources;
    this.#locale = locale;
    this.#most = most;
    this.#world = worldOf(sources, report.view);
    this.#lost = lostEdition(report.view, sources.figures.editions);
  }

  make(part: SavedPart): ReportPart[] {
    switch (part.kind) {
      case 'heading':
        // One without words would be an empty line in an outline.
        return oneLine(part.text) === ''
          ? []
          : [{ kind: 'heading', level: part.level, text: part.text }];
      case 'text':
        return [{ kind: 'prose', text: this.#settle(part.markdown, part.seen) }];
      case 'table':
        return this.#table(part.tableId, part.periods);
      case 'chart':
        return this.#picture(part.chartId);
      case 'note': {
        const found = this.#sources.annotations.find(({ id }) => id === part.annotationId);
        return found === undefined
          ? sayGone('A note that stood here is not in the workspace any more.')
          : [{ kind: 'note', note: this.#note(found) }];
      }
      case 'sources':
        // Known once all tables are.
        return [];
    }
  }

  #settle(markdown: string, seen: Seen): RichText {
    const shown = shortenMarkdown(markdown, this.#most);
    const text = settleReferences(readOnce(shown), (source) =>
      settleFigure(source, evaluate(source, this.#world), seen, this.#locale),
    );
    const left = markdown.length - shown.length;
    if (left === 0) return text;
    const count = new Intl.NumberFormat(this.#locale).format(left);
    return [
      ...text,
      emphasised(`${count} more characters are not shown here. They are in what is written.`),
    ];
  }

  #table(tableId: string, periods: ReadonlyArray<string> | null): ReportPart[] {
    const table = this.#sources.tables.find(({ id }) => id === tableId);
    if (table === undefined) {
      return sayGone(`The table ${tableId} is not in the workspace any more.`);
    }
    if (this.#lost !== null) {
      return sayGone(`The table “${nameTable(table)}” is not printed. ${this.#lost}`);
    }
    const printed = this.#printTable(table, periods);
    // One without a number has no short name to be found by.
    if (printed.number !== '') {
      const notes = [...printed.headnotes, ...printed.footnotes];
      this.#noted.push({ name: `Table ${printed.number}`, notes });
    }
    return [{ kind: 'table', table: printed }];
  }

  #printTable(table: Table, periods: ReadonlyArray<string> | null): PrintedTable {
    const { series, figures, notes, sources } = this.#sources;
    const { view, period, against } = this.#report;
    const own = series.filter((one) => one.tableId === table.id);
    const stated = figures.periods(
      own.map(({ id }) => id),
      view,
    );
    const shown = periods ?? reportColumns(stated, period, against);
    return printTable({
      ...{ table, series: own, figures, view, notes, sources },
      ...(shown === null ? {} : { periods: shown }),
    });
  }

  #picture(chartId: string): ReportPart[] {
    const drawn = this.#sources.pictures.get(chartId);
    if (drawn === undefined)
      return sayGone('A chart that stood here is not in the workspace any more.');
    if (!drawn.ok) return sayGone(drawn.reason);
    this.#pictures += 1;
    const name = `Figure ${this.#pictures}`;
    const notes = notesBelow(drawn.value.notes, this.#noted);
    this.#noted.push({ name, notes });
    const title = `${name}. ${drawn.value.title}`;
    return [{ kind: 'picture', picture: { ...drawn.value, title, notes } }];
  }

  #note({
    target,
    markdown,
    author = '',
    tags = [],
    resolvedAt,
    source,
    seen = {},
  }: Annotation): ReportNote {
    const { names, sources } = this.#sources;
    const cited = sources.find(({ id }) => id === source?.cites)?.citation ?? source?.cites ?? '';
    return {
      subject: nameTargetWhole(target, names),
      author,
      tags,
      state: resolvedAt === undefined ? '' : 'resolved',
      source: [cited, source?.locator ?? ''].filter(Boolean).join(', '),
      text: this.#settle(markdown, seen),
    };
  }
}

function closing(tables: ReadonlyArray<PrintedTable>): ReportPart[] {
  return [...sourcesSection(tables), ...editionsSection(tables), ...symbolsSection(tables)];
}

function sayGone(text: string): ReportPart[] {
  return [{ kind: 'prose', text: [emphasised(text)] }];
}

function emphasised(text: string): Block {
  return {
    kind: 'paragraph',
    children: [{ kind: 'emphasis', children: [{ kind: 'text', text }] }],
  };
}
