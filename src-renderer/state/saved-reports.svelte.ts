import { readReports } from '#data/archive.ts';
import type { Store } from '#data/store.ts';
import type { StructureBuilder } from '#data/restructure.ts';
import { Figures } from '#domain/figures.ts';
import type { WorkspaceRecords } from '#domain/record-diff.ts';
import { seeReferences } from '#domain/references/seen.ts';
import { worldOf } from '#domain/references/world-of.ts';
import {
  acceptFigures,
  changeHead,
  changePart,
  insertParts,
  makeReport,
  movePart,
  nameReport,
  orderReports,
  removePart,
  reportStep,
  type NewPart,
  type ReportHead,
  type ReportMaking,
} from '#domain/reports/edit-report.ts';
import type { ReportPart, SavedReport } from '#domain/reports/report.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { latest, type View } from '#domain/view.ts';
import type { LiveQuery } from './live-query.svelte.ts';

/** What is asked of the workbench. */
export interface ReportsPort {
  readonly store: Store;
  live<T>(query: () => Promise<T>): LiveQuery<T>;
  /** `text` is what was typed, to be kept where the store takes no changes any more. */
  restructure(what: string, build: StructureBuilder, text?: string): Promise<Result<null>>;
}

/** The reports that are kept. Every verb is one step of undo; the answer says why it was refused. */
export class SavedReports {
  readonly #port: ReportsPort;
  readonly #reports: LiveQuery<SavedReport[]>;
  #chosenId = $state<string | null>(null);
  readonly list = $derived.by(() => orderReports(this.#reports.current ?? []));

  constructor(port: ReportsPort) {
    this.#port = port;
    this.#reports = port.live(() => readReports(port.store.db));
  }

  get isLoaded(): boolean {
    return this.#reports.loaded;
  }

  /** The report that is to be shown: the one chosen, else the one changed last; null where there is none. */
  get chosen(): SavedReport | null {
    const chosen = this.list.find(({ id }) => id === this.#chosenId);
    return chosen ?? [...this.list].sort((a, b) => b.updatedAt - a.updatedAt)[0] ?? null;
  }

  choose(id: string | null): void {
    this.#chosenId = id;
  }

  /** Makes a report with these parts and chooses it. */
  async make(
    head: Partial<ReportHead> & Pick<ReportHead, 'period'>,
    parts: ReadonlyArray<NewPart>,
  ): Promise<Result<null>> {
    const made = { id: '' };
    const done = await this.#port.restructure('The report', (records, now) => {
      const making = makingIn(records, now, head.view ?? latest);
      const report = makeReport(head, parts, records.reports, making);
      if (!report.ok) return report;
      made.id = report.value.id;
      return succeed(reportStep('Make', null, report.value, now));
    });
    if (done.ok) this.choose(made.id);
    return done;
  }

  changeHead(id: string, head: Partial<ReportHead>): Promise<Result<null>> {
    return this.#edit('Change', id, (report) => changeHead(report, head));
  }

  insert(
    id: string,
    parts: ReadonlyArray<NewPart>,
    beforeId: string | null,
  ): Promise<Result<null>> {
    return this.#edit('Add to', id, (report, making) =>
      insertParts(report, parts, beforeId, making),
    );
  }

  changePart(id: string, part: ReportPart): Promise<Result<null>> {
    return this.#edit(
      'Change',
      id,
      (report, { see }) => changePart(report, part, see),
      this.#typedIn(id, part),
    );
  }

  acceptFigures(id: string, partId: string): Promise<Result<null>> {
    return this.#edit('Accept figures in', id, (report, { see }) =>
      acceptFigures(report, partId, see),
    );
  }

  /** One place up or down from where it is by then: of keys that come quickly, each counts. */
  movePart(id: string, partId: string, by: number): Promise<Result<null>> {
    return this.#edit('Reorder', id, (report) => movePart(report, partId, by));
  }

  removePart(id: string, partId: string): Promise<Result<null>> {
    return this.#edit('Take out of', id, (report) => removePart(report, partId));
  }

  remove(id: string): Promise<Result<null>> {
    return this.#port.restructure('The report', ({ reports }, now) => {
      const report = reports.find((one) => one.id === id);
      return report === undefined ? gone : succeed(reportStep('Remove', report, null, now));
    });
  }

  /** Changes what the store holds by then: what came in between is never written over. */
  #edit(
    what: string,
    id: string,
    edit: (report: SavedReport, making: ReportMaking) => Result<SavedReport>,
    typed?: Typed,
  ): Promise<Result<null>> {
    const build: StructureBuilder = (records, now) => {
      const before = records.reports.find((one) => one.id === id);
      if (before === undefined) return gone;
      const after = edit(before, makingIn(records, now, before.view));
      return after.ok ? succeed(reportStep(what, before, after.value, now)) : after;
    };
    return this.#port.restructure(typed?.what ?? 'The report', build, typed?.text);
  }

  /** By its place: texts of two parts that cannot be saved are both kept. */
  #typedIn(reportId: string, part: ReportPart): Typed | undefined {
    const text = wordsOf(part);
    if (text === undefined) return undefined;
    const report = this.list.find(({ id }) => id === reportId);
    const at = report?.parts.findIndex(({ id }) => id === part.id) ?? -1;
    const name = report === undefined ? 'a report' : `“${nameReport(report)}”`;
    return { what: `Part ${at + 1} of ${name}`, text };
  }
}

/** What was typed, and what it is called where it cannot be saved. */
interface Typed {
  readonly what: string;
  readonly text: string;
}

/** What is written in the part itself; undefined for one that only shows something. */
function wordsOf(part: ReportPart): string | undefined {
  switch (part.kind) {
    case 'text':
      return part.markdown;
    case 'heading':
      return part.text;
    default:
      return undefined;
  }
}

const gone = fail('The report is not there any more.');

function makingIn(records: WorkspaceRecords, now: number, view: View): ReportMaking {
  const figures = new Figures(records.editions, records.blocks);
  const { tables, series, choices } = records;
  const world = worldOf({ tables, series, figures, choices }, view);
  return {
    now,
    makeId: () => crypto.randomUUID(),
    see: (markdown, before) => seeReferences(markdown, world, before),
  };
}
