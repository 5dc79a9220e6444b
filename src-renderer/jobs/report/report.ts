import type { Job, JobFile, JobResult, ReportFormat } from '#ipc/contract/jobs.ts';
import { drawOrSay } from '#charts/picture/draw-or-say.ts';
import type { PagePicture } from '#charts/picture/report-picture.ts';
import type { LodeDatabase } from '#data/database.ts';
import { readWorkspace, type WorkspaceFigures } from '#data/read-workspace.ts';
import { orderCharts } from '#domain/charts/chart-list.ts';
import type { SavedChart } from '#domain/charts/chart.ts';
import type { Annotation } from '#domain/observations.ts';
import { findFaults } from '#domain/references/seen.ts';
import { worldOf } from '#domain/references/world-of.ts';
import type { SavedReport } from '#domain/reports/report.ts';
import type { Result } from '#domain/result.ts';
import { plural } from '#domain/plural.ts';
import { nameSourceOf } from '#format/name-source.ts';
import { assembleReport } from '#report/assemble/assemble-report.ts';
import type { Paper } from '#report/document/paper.ts';
import { tablesOf, type ReportDocument } from '#report/document/report-document.ts';
import '#report/html/report.css';
import { writePdf } from '#report/pdf/write-pdf.ts';
import { writeReport } from '#report/write-report.ts';
import { done, wrongUsage } from '../outcome.ts';
import { readOrder } from './read-order.ts';

/** Reports of the command line are set as yearbooks are. */
const locale = 'en-US';

/**
 * `lode report`: a kept report, or one put together for the period, as a file; with pictures beside a Markdown one.
 * `author` is who is named in it, as in the window; empty for nobody.
 */
export async function runReport(
  db: LodeDatabase,
  job: Extract<Job, { command: 'report' }>,
  author: string,
): Promise<JobResult> {
  const workspace = await readWorkspace(db);
  const annotations = await db.annotations.toArray();
  const charts = orderCharts(await db.charts.toArray());
  const reports = await db.reports.toArray();
  const now = Date.now();
  const order = readOrder(job, { workspace, annotations, charts, reports, now });
  if (!order.ok) return wrongUsage(order.reason);
  const { report, isKept } = order.value;
  const pictures = await drawAll(report, charts, { ...workspace, annotations });
  const findChart = (id: string) => charts.find((one) => one.id === id) ?? null;
  const named = { tables: workspace.tables, editions: workspace.figures.editions };
  const names = nameSourceOf({ ...named, charts: { find: findChart } }, workspace.series);
  const document = assembleReport(
    report,
    { ...workspace, annotations, names, pictures },
    { locale, madeAt: now, author },
  );
  const files = await write(document, job.format, job.paper);
  const counts = countFaults(report, workspace, annotations);
  const json = {
    report: isKept ? report.id : null,
    title: document.title,
    period: report.period,
    against: report.against,
    format: job.format,
    tables: tablesOf(document).map(({ id }) => id),
    charts: report.parts.flatMap((part) => (part.kind === 'chart' ? [part.chartId] : [])),
    notes: report.parts.flatMap((part) => (part.kind === 'note' ? [part.annotationId] : [])),
    ...counts,
    notDrawn: [...pictures].flatMap(([id, one]) =>
      one.ok ? [] : [{ chart: id, reason: one.reason }],
    ),
  };
  const remarks = [
    counts.stale === 0
      ? ''
      : `${plural(counts.stale, 'reference says', 'references say')} something else than when the text was written.`,
    counts.broken === 0
      ? ''
      : `${plural(counts.broken, 'reference names', 'references name')} no figure.`,
    ...[...pictures.values()].flatMap((one) => (one.ok ? [] : [one.reason])),
  ].filter(Boolean);
  const text = `${document.title}: ${plural(json.tables.length, 'table')}, ${plural(json.charts.length, 'chart')}, ${plural(json.notes.length, 'note')}.`;
  return done(json, text, files, remarks);
}

async function drawAll(
  report: SavedReport,
  charts: ReadonlyArray<SavedChart>,
  workspace: WorkspaceFigures & { readonly annotations: ReadonlyArray<Annotation> },
): Promise<Map<string, Result<PagePicture>>> {
  const drawn = new Map<string, Result<PagePicture>>();
  for (const part of report.parts) {
    if (part.kind !== 'chart' || drawn.has(part.chartId)) continue;
    const chart = charts.find(({ id }) => id === part.chartId);
    if (chart === undefined) continue;
    drawn.set(chart.id, await drawOrSay(chart, { ...workspace, view: report.view }, locale));
  }
  return drawn;
}

async function write(
  document: ReportDocument,
  format: ReportFormat,
  paper: Paper,
): Promise<JobFile[]> {
  if (format === 'pdf') return [{ name: 'report.pdf', content: await writePdf(document, paper) }];
  const { content, companions } = await writeReport(document, format, paper);
  return [
    { name: `report.${endings[format]}`, content },
    ...companions.map(({ name, bytes }) => ({ name, content: bytes })),
  ];
}

const endings = { docx: 'docx', html: 'html', markdown: 'md' } as const;

function countFaults(
  { parts, view }: SavedReport,
  workspace: WorkspaceFigures,
  annotations: ReadonlyArray<Annotation>,
) {
  const world = worldOf(workspace, view);
  const faults = parts.flatMap((part) => {
    const text =
      part.kind === 'note' ? annotations.find(({ id }) => id === part.annotationId) : part;
    return text !== undefined && 'markdown' in text
      ? [findFaults(text.markdown, text.seen ?? {}, world)]
      : [];
  });
  return {
    stale: faults.reduce((sum, { stale }) => sum + stale.length, 0),
    broken: faults.reduce((sum, { broken }) => sum + broken.length, 0),
  };
}
