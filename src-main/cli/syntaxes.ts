import { chartSyntax } from './parse-chart.ts';
import { exportSyntax } from './parse-export.ts';
import { noteSyntax } from './parse-note.ts';
import { reportSyntax } from './parse-report.ts';
import type { Syntax } from './syntax.ts';
import type { CommandName } from './usage.ts';

/** What may stand behind each command's name. */
export const syntaxes: Record<CommandName, Syntax> = {
  info: { positionals: [], options: [], flags: [] },
  get: {
    positionals: [],
    options: ['table', 'series', 'period', 'edition', 'as-of'],
    flags: ['latest'],
  },
  set: {
    positionals: ['SERIES', 'PERIOD', 'VALUE'],
    options: ['edition', 'reason', 'source', 'locator'],
    flags: [],
  },
  compare: {
    positionals: [],
    options: ['period', 'against', 'table', 'edition', 'against-edition'],
    flags: [],
  },
  check: { positionals: [], options: ['table', 'edition'], flags: [] },
  revisions: { positionals: [], options: ['since'], flags: [] },
  export: exportSyntax,
  chart: chartSyntax,
  note: noteSyntax,
  report: reportSyntax,
  backup: { positionals: [], options: ['out'], flags: [] },
  backups: { positionals: [], options: [], flags: [] },
  restore: { positionals: ['FILE'], options: [], flags: [] },
  verify: { positionals: [], options: [], flags: [] },
};

/** What may stand with every command. */
export const globalOptions = ['workspace'];
export const globalFlags = ['json', 'help'];
