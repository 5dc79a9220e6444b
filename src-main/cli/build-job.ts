import type { Job } from '#ipc/contract/jobs.ts';
import { buildChart } from './parse-chart.ts';
import { buildExport } from './parse-export.ts';
import { buildNote } from './parse-note.ts';
import { buildReport } from './parse-report.ts';
import type { Scanned } from './scan.ts';
import type { CommandName } from './usage.ts';

/** The job of a command with what stands behind it, or what is wrong with that. */
export function buildJob(
  command: CommandName,
  { positionals, options, lists, flags }: Scanned,
): Job | string {
  const option = (name: string) => options.get(name) ?? null;
  switch (command) {
    case 'info':
    case 'backups':
    case 'verify':
      return { command };
    case 'backup':
      return { command, copy: options.has('out') };
    case 'restore':
      return { command, file: positionals[0]!, backup: null };
    case 'get': {
      const views = ['edition', 'as-of', 'latest'].filter(
        (name) => options.has(name) || flags.has(name),
      );
      if (views.length > 1) return `Only one of --${views.join(', --')} can be given.`;
      return {
        command,
        table: option('table'),
        series: option('series'),
        period: option('period'),
        edition: option('edition'),
        asOf: option('as-of'),
        latest: flags.has('latest'),
      };
    }
    case 'set': {
      const [series, period, value] = positionals as [string, string, string];
      return {
        command,
        series,
        period,
        value,
        edition: option('edition'),
        reason: option('reason') ?? '',
        source: option('source') ?? '',
        locator: option('locator') ?? '',
      };
    }
    case 'compare': {
      const period = option('period');
      if (period === null) return 'compare needs --period.';
      return {
        command,
        period,
        against: option('against') ?? '2013',
        table: option('table'),
        edition: option('edition'),
        againstEdition: option('against-edition'),
      };
    }
    case 'check':
      return { command, table: option('table'), edition: option('edition') };
    case 'revisions':
      return { command, since: option('since') };
    case 'report':
      return buildReport(option, lists.get('table') ?? []);
    case 'note':
      return buildNote(positionals, option, lists.get('tag') ?? [], flags);
    case 'export':
      return buildExport(option);
    case 'chart':
      return buildChart(positionals[0] ?? null, option, {
        series: lists.get('series') ?? [],
        log: flags.has('log'),
      });
  }
}
