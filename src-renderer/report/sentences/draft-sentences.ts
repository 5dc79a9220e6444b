import type { WordingLimits } from '#domain/checks/claims.ts';
import { reportTable, type MeasureReport } from '#domain/compare/measure-report.ts';
import { shareColumn } from '#domain/column-shares.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import type { CompareRequest } from '#domain/compare-editions.ts';
import {
  halfSentence,
  concentrationSentence,
  leadersSentence,
  silentSentence,
  totalSentence,
} from './whole-sentences.ts';
import { moversSentence, placesSentences } from './mover-sentences.ts';
import { referTo } from './refer.ts';
import { courseSentence, rowSentences, wholeYear } from './row-sentences.ts';

export interface SentenceRequest extends Pick<
  CompareRequest,
  'table' | 'series' | 'figures' | 'period' | 'against' | 'view' | 'stopsAt'
> {
  /** What words of degree mean. */
  readonly limits: WordingLimits;
}

/** A sentence to begin from, as Markdown in which every number is a live reference. */
export interface DraftedSentence {
  readonly kind:
    | 'total'
    | 'leaders'
    | 'half'
    | 'movers'
    | 'places'
    | 'silent'
    | 'concentration'
    | 'row'
    | 'course';
  readonly markdown: string;
  /** The measure that it is about: those of one belong together. */
  readonly measure: string;
}

/**
 * What can be said of a table in a period, measure by measure: what the whole came to, who led, who moved, who is new
 * or gone, how concentrated it is; of rows that make up no whole, each by itself, prices through the year. Empty where
 * nothing is listed for the period.
 */
export function draftSentences(request: SentenceRequest): DraftedSentence[] {
  const reports = reportTable(request);
  return reports
    .filter(({ rows, total }) => [...rows, total].some((row) => (row?.to ?? null) !== null))
    .flatMap((report) => {
      const said =
        report.group.addsUp && report.group.rows.length > 1
          ? ofWhole(report, reports.length, request)
          : ofRows(report, request);
      return said.map(({ kind, markdown }) => ({
        kind,
        markdown: withBases(markdown, report, request),
        measure: report.id,
      }));
    })
    .filter(({ markdown }) => markdown !== '');
}

/** The sentences as one text: those about a measure in one paragraph, those about single rows as a list. */
export function joinSentences(sentences: ReadonlyArray<DraftedSentence>): string {
  const measures = [...new Set(sentences.map(({ measure }) => measure))];
  return measures
    .flatMap((measure) => {
      const own = sentences.filter((one) => one.measure === measure);
      const [rows, others] = [own.filter(isOfRow), own.filter((one) => !isOfRow(one))];
      return [
        others.map(({ markdown }) => markdown).join(' '),
        rows.map(({ markdown }) => `- ${markdown}`).join('\n'),
      ];
    })
    .filter((text) => text !== '')
    .join('\n\n');
}

function isOfRow({ kind }: DraftedSentence): boolean {
  return kind === 'row' || kind === 'course';
}

type Said = Omit<DraftedSentence, 'measure'>;

/**
 * The text with the base figures that the report compares with. Where the base year’s figure was revised since, that is
 * not what stands in the table now, and the percentage beside it would not follow from what is printed.
 */
function withBases(
  markdown: string,
  { rows, total, from }: MeasureReport,
  { figures, view }: SentenceRequest,
): string {
  return [...rows, total].reduce((text, row) => {
    const editionId = row?.from?.editionId;
    if (row === null || editionId === undefined) return text;
    const { id } = row.series;
    if (figures.at(id, from.period, view)?.editionId === editionId) return text;
    return text.replaceAll(referTo(id, from.period), referTo(id, from.period, editionId));
  }, markdown);
}

function ofWhole(report: MeasureReport, measures: number, { limits }: SentenceRequest): Said[] {
  return [
    { kind: 'total', markdown: totalSentence(report, measures, limits) },
    { kind: 'leaders', markdown: leadersSentence(report, measures) },
    { kind: 'half', markdown: halfSentence(report, surelyMoreThanHalf(report)) },
    { kind: 'movers', markdown: moversSentence(report, measures) },
    ...placesSentences(report).map((markdown) => ({ kind: 'places' as const, markdown })),
    { kind: 'silent', markdown: silentSentence(report) },
    { kind: 'concentration', markdown: concentrationSentence(report, measures) },
  ];
}

function ofRows(report: MeasureReport, request: SentenceRequest): Said[] {
  const year = wholeYear(request.period);
  const courses = new Map(
    report.rows.map((row) => [
      row.series.id,
      // What the year as a whole is compared with is said by the row's own sentence.
      year === null
        ? ''
        : courseSentence(row, year, request.figures, request.view, row.from === null),
    ]),
  );
  const isTold = (row: ReportRow) => row.from === null && courses.get(row.series.id) !== '';
  const rows = { ...report, rows: report.rows.filter((row) => !isTold(row)) };
  return [
    ...rowSentences(rows, request.limits).map((markdown) => ({ kind: 'row' as const, markdown })),
    ...[...courses.values()].map((markdown) => ({ kind: 'course' as const, markdown })),
  ];
}

/** Rows whose share is above one-half also at the least that rounding allows. */
function surelyMoreThanHalf({ group, to }: MeasureReport): ReadonlySet<string> {
  const { shareOf } = shareColumn(group, to.period, to.at);
  return new Set(group.rows.map(({ id }) => id).filter((id) => (shareOf(id)?.low ?? 0) > 50));
}
