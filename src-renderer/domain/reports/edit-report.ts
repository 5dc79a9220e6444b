import { isEqual } from '../equality.ts';
import { moved } from '../moved.ts';
import { readPeriod } from '../periods.ts';
import type { Seen } from '../references/seen.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Step } from '../steps.ts';
import { latest } from '../view.ts';
import type { ReportPart, SavedReport } from './report.ts';
import { mostParts } from './report-shape.ts';

/** What a report says of itself, beside its parts. */
export type ReportHead = Pick<SavedReport, 'title' | 'period' | 'against' | 'view'>;

type WithoutId<Part> = Part extends ReportPart ? Omit<Part, 'id'> : never;
/** A part that has no id yet; a text's references are seen when it is put in. */
export type NewPart = WithoutId<ReportPart>;

export interface ReportMaking {
  readonly makeId: () => string;
  /** Milliseconds. */
  readonly now: number;
  /** What the references of a text say, what was seen before left as it was. */
  readonly see: (markdown: string, before: Seen) => Seen;
}

/** The reports as they are listed. */
export function orderReports(reports: ReadonlyArray<SavedReport>): SavedReport[] {
  return [...reports].sort(
    (a, b) => a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  );
}

/** The report's title, or what it is about where it has none. */
export function nameReport({ title, period }: Pick<SavedReport, 'title' | 'period'>): string {
  return title === '' ? `Report on ${period}` : title;
}

/** A new report with these parts, last in the list. */
export function makeReport(
  head: Partial<ReportHead> & Pick<ReportHead, 'period'>,
  parts: ReadonlyArray<NewPart>,
  reports: ReadonlyArray<SavedReport>,
  making: ReportMaking,
): Result<SavedReport> {
  const { makeId, now } = making;
  const order = Math.max(-1, ...reports.map((one) => one.order)) + 1;
  const empty: SavedReport = {
    id: makeId(),
    title: '',
    against: '2013',
    view: latest,
    period: head.period,
    parts: [],
    order,
    createdAt: now,
    updatedAt: now,
  };
  const headed = changeHead(empty, head);
  return headed.ok ? insertParts(headed.value, parts, null, making) : headed;
}

/** The report under another head; what is left out stays. */
export function changeHead(report: SavedReport, head: Partial<ReportHead>): Result<SavedReport> {
  const title = (head.title ?? report.title).trim();
  const [period, against] = [
    readPeriod(head.period ?? report.period),
    readPeriod(head.against ?? report.against),
  ];
  if (!period.ok) return period;
  if (!against.ok) return against;
  return succeed({
    ...report,
    title,
    period: period.value.id,
    against: against.value.id,
    view: head.view ?? report.view,
  });
}

/** The report with these parts before the one of that id, or (null) at its end. */
export function insertParts(
  report: SavedReport,
  parts: ReadonlyArray<NewPart>,
  beforeId: string | null,
  { makeId, see }: Omit<ReportMaking, 'now'>,
): Result<SavedReport> {
  if (report.parts.length + parts.length > mostParts) {
    return fail(`A report has ${mostParts} parts at most.`);
  }
  const made = parts.map((part): ReportPart => {
    const whole = { ...part, id: makeId() };
    return whole.kind === 'text' ? { ...whole, seen: see(whole.markdown, whole.seen) } : whole;
  });
  return succeed({ ...report, parts: splice(report.parts, made, beforeId) });
}

/** The report with one of its parts said otherwise. A part that is gone is refused: nothing typed is lost unsaid. */
export function changePart(
  report: SavedReport,
  part: ReportPart,
  see: ReportMaking['see'],
): Result<SavedReport> {
  const before = report.parts.find(({ id }) => id === part.id);
  if (before === undefined) return gone;
  const after =
    part.kind === 'text' && before.kind === 'text'
      ? { ...part, seen: see(part.markdown, before.seen) }
      : part;
  return succeed({
    ...report,
    parts: report.parts.map((one) => (one === before ? after : one)),
  });
}

/** The report with what the references of a text say now taken as read. */
export function acceptFigures(
  report: SavedReport,
  partId: string,
  see: ReportMaking['see'],
): Result<SavedReport> {
  const part = report.parts.find(({ id }) => id === partId);
  if (part?.kind !== 'text') return gone;
  const after = { ...part, seen: see(part.markdown, {}) };
  return succeed({ ...report, parts: report.parts.map((one) => (one === part ? after : one)) });
}

/** The report with a part moved by so many places, as far as it goes. */
export function movePart(report: SavedReport, partId: string, by: number): Result<SavedReport> {
  const at = report.parts.findIndex(({ id }) => id === partId);
  if (at === -1) return gone;
  return succeed({ ...report, parts: moved(report.parts, at, at + by) });
}

export function removePart(report: SavedReport, partId: string): Result<SavedReport> {
  return succeed({ ...report, parts: report.parts.filter(({ id }) => id !== partId) });
}

/** The step from one state of a report to another; null when nothing changes. The time counts only where one does. */
export function reportStep(
  what: string,
  before: SavedReport | null,
  after: SavedReport | null,
  now: number,
): Step | null {
  const id = (after ?? before)?.id;
  if (id === undefined || isEqual(before, after)) return null;
  const named = (after ?? before) as SavedReport;
  const stamped = after === null || before === null ? after : { ...after, updatedAt: now };
  return {
    label: `${what} “${nameReport(named)}”`,
    reason: '',
    changes: [{ on: 'report', id, before, after: stamped }],
  };
}

const gone = fail('That part of the report is not there any more.');

function splice(
  parts: ReadonlyArray<ReportPart>,
  made: ReadonlyArray<ReportPart>,
  beforeId: string | null,
): ReportPart[] {
  const at = beforeId === null ? -1 : parts.findIndex(({ id }) => id === beforeId);
  return at === -1 ? [...parts, ...made] : [...parts.slice(0, at), ...made, ...parts.slice(at)];
}
