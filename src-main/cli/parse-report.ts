import type { Job, ReportFormat } from '#ipc/contract/jobs.ts';
import type { Syntax } from './syntax.ts';

export const reportSyntax: Syntax = {
  positionals: [],
  options: ['period', 'against', 'report', 'as-of', 'paper', 'out'],
  lists: ['table'],
  flags: [],
};

const formats: Readonly<Record<string, ReportFormat>> = {
  '.md': 'markdown',
  '.html': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
};

/** The job of a `lode report` line, or what is wrong with it. */
export function buildReport(
  option: (name: string) => string | null,
  tables: readonly string[],
): Job | string {
  const [period, out, report] = [option('period'), option('out'), option('report')];
  if (period === null && report === null) return 'report needs --period, or --report.';
  if (out === null) return 'report needs --out.';
  const ending = Object.keys(formats).find((one) => out.toLowerCase().endsWith(one));
  const format = ending === undefined ? undefined : formats[ending];
  if (format === undefined) return '--out must end in .md, .html, .pdf or .docx.';
  const paper = option('paper') ?? 'a4';
  if (paper !== 'a4' && paper !== 'letter') return '--paper is a4 or letter.';
  const described = ['against', 'as-of'].find((name) => option(name) !== null);
  if (report !== null && (described !== undefined || tables.length > 0)) {
    return `A kept report is written as it is kept: --${described ?? 'table'} cannot be given with it.`;
  }
  return {
    command: 'report',
    period,
    against: option('against'),
    report,
    tables,
    asOf: option('as-of'),
    format,
    paper,
  };
}
