import type { Job } from '#ipc/contract/jobs.ts';
import { nearest } from './nearest.ts';
import type { Syntax } from './syntax.ts';

export const exportSyntax: Syntax = {
  positionals: [],
  options: ['format', 'out', 'table', 'as-of'],
  flags: [],
};

const laterFormats = ['datapackage', 'xlsx', 'sdmx-csv', 'json'];

/** The job of a `lode export` line, or what is wrong with it. */
export function buildExport(option: (name: string) => string | null): Job | string {
  const format = option('format');
  if (format === null) return 'export needs --format.';
  if (laterFormats.includes(format)) {
    return `The export format ${format} is not in this version of Lode; csv is.`;
  }
  if (format !== 'csv') {
    const near = nearest(format, ['csv', ...laterFormats]);
    return `There is no export format ${format}.${near === null ? '' : ` Did you mean ${near}?`}`;
  }
  if (option('out') === null) return 'export needs --out.';
  return { command: 'export', format, table: option('table'), asOf: option('as-of') };
}
