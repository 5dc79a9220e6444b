import type { Check } from '#domain/checks/check.ts';
import { nameRow, nameTable } from '#domain/names.ts';
import type { Edition, Series, Table } from '#domain/observations.ts';
import { parseTarget, type Target } from '#domain/targets.ts';
import { nameCheck } from './check-names.ts';
import { namePeriod } from './periods.ts';

/** What the things that notes are on are called; null or undefined for what is not there. */
export interface NameSource {
  readonly table: (id: string) => Table | null | undefined;
  readonly series: (id: string) => Series | null | undefined;
  readonly edition: (id: string) => Edition | null | undefined;
  /** The chart's name. */
  readonly chart: (id: string) => string | null | undefined;
  /** Null for one that is not made any more; undefined while that is not known. */
  readonly check?: (id: string) => Check | null | undefined;
  /** Is any row of this country? All are taken to be where it is left out. */
  readonly hasArea?: (country: string) => boolean;
}

/** A target in words. */
export interface TargetName {
  /** `Table 1, Belgium, quantity, 2014 (Working edition)`; as it is written where it can be named in no other way. */
  readonly text: string;
  /** Why there is nothing there any more, as the end of a sentence; empty while it is there. */
  readonly gone: string;
}

/** What a note is on, in words; what is gone is said to be. */
export function nameTarget(text: string, names: NameSource): TargetName {
  const target = parseTarget(text);
  if (target === null) return { text, gone: 'it names nothing that a note can be on' };
  const [name, gone] = nameParts(target, names);
  return { text: name, gone };
}

/** The same as one text: `Table 1, Belgium, quantity, 2014 (Working edition)`, `us/x, 2014 (the row is gone)`. */
export function nameTargetWhole(target: string, names: NameSource): string {
  const { text, gone } = nameTarget(target, names);
  return gone === '' ? text : `${text} (${gone})`;
}

type Parts = readonly [name: string, gone: string];

function nameParts(target: Target, names: NameSource): Parts {
  switch (target.on) {
    case 'figure': {
      const [row, gone] = nameSeries(target.seriesId, names);
      const edition = names.edition(target.editionId);
      return [
        `${row}, ${namePeriod(target.period)} (${edition?.title ?? target.editionId})`,
        gone || (edition ? '' : 'the edition is gone'),
      ];
    }
    case 'range':
      return nameRange(target, names);
    case 'series':
      return nameSeries(target.seriesId, names);
    case 'period':
      return [`${namePeriod(target.period)}, in every table`, ''];
    case 'area':
      return [
        `${target.country}, in every table`,
        names.hasArea?.(target.country) === false ? 'no row is of it any more' : '',
      ];
    case 'table': {
      const table = names.table(target.tableId);
      return table ? [nameTable(table), ''] : [target.tableId, 'the table is gone'];
    }
    case 'chart': {
      const chart = names.chart(target.chartId);
      return typeof chart === 'string'
        ? [`Chart “${chart}”`, '']
        : [`Chart ${target.chartId}`, 'the chart is gone'];
    }
    case 'check': {
      const check = names.check?.(target.checkId);
      return check
        ? [nameCheck(check, names), '']
        : [`Check ${target.checkId}`, check === null ? 'it is not made any more' : ''];
    }
    case 'workspace':
      return ['The workspace', ''];
  }
}

function nameSeries(id: string, names: NameSource): Parts {
  const series = names.series(id);
  if (!series) return [id, 'the row is gone'];
  return [[tableOf(series, names), nameRow(series), series.measure].filter(Boolean).join(', '), ''];
}

function nameRange(
  { from, to, first, last }: Extract<Target, { on: 'range' }>,
  names: NameSource,
): Parts {
  const [one, other] = [names.series(from), names.series(to)];
  const rows = spanOf(one ? nameRow(one) : from, other ? nameRow(other) : to);
  const periods = spanOf(namePeriod(first), namePeriod(last));
  const table = one ? tableOf(one, names) : '';
  return [
    [table, `${table === '' ? 'Cells' : 'cells'} ${rows}`, periods].filter(Boolean).join(', '),
    one && other ? '' : 'a row at its corner is gone',
  ];
}

function spanOf(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}

function tableOf({ tableId }: Series, names: NameSource): string {
  const table = names.table(tableId);
  return table ? nameTableShortly(table) : '';
}

/** `Table 1`; the title of one without a number. */
export function nameTableShortly({ number, title }: Table): string {
  return number === '' ? title : `Table ${number}`;
}
