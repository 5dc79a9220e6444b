import { unlikeStretches } from '#domain/stretches.ts';
import type { ChartSpec } from '#domain/charts/chart.ts';
import { subtract, sum } from '#domain/decimals.ts';
import type { MeasureGroup } from '#domain/measure-groups.ts';
import { nameRow } from '#domain/names.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { amountOf, findWhole } from '#domain/shares.ts';
import { namePeriod } from '#format/periods.ts';
import type { ChartFigures } from './chart-figures.ts';
import { nameSeries } from './name-series.ts';
import { comparedPeriod, inTimeOrder } from './pair.ts';
import type { PointSource } from './points.ts';
import { unbrokenRows } from './unbroken-rows.ts';

/** One bar of a waterfall, from where it begins to where it ends. */
export interface WaterfallBar {
  readonly kind: 'whole' | 'row' | 'rest';
  readonly label: string;
  readonly begin: number;
  readonly end: number;
  readonly isEstimated: boolean;
  /** The series whose change it is; empty for wholes and the rest. */
  readonly seriesId: string;
}

/**
 * How rows lead from the whole of one period to that of another. In points the bars begin at no change and end at the
 * change of the whole, which the wholes themselves would dwarf.
 */
export interface Waterfall {
  readonly from: string;
  readonly to: string;
  readonly fromLabel: string;
  readonly toLabel: string;
  /** In percentage points of the base's whole, where the mode is percent; else in the unit. */
  readonly inPoints: boolean;
  readonly bars: ReadonlyArray<WaterfallBar>;
  /** What the wholes are: `printed total`, `sum of rows`. */
  readonly wholes: string;
  /** Rows that have no bar, and why, a sentence each. */
  readonly left: ReadonlyArray<string>;
}

/** The contributions of a chart's rows to the change of their whole, largest first, and what they leave unexplained. */
export function waterfall(spec: ChartSpec, figures: ChartFigures): Result<Waterfall> {
  const found = findGroup(figures);
  if (!found.ok) return found;
  const { table, group } = found.value;
  const [from, to] = inTimeOrder(spec.against, comparedPeriod(spec, figures));
  const [first] = group.rows;
  const apart = first === undefined ? null : unlikeStretches(first, from, to);
  if (apart !== null) return fail(apart);
  const unbroken = unbrokenRows(group, [from, to], table);
  if (!unbroken.ok) return unbroken;
  const { summed, stopOf } = unbroken.value;
  const wholeAt = (period: string) =>
    findWhole(
      period,
      summed.map(({ id }) => table.at(id, period)?.observation ?? null),
      group.total === null ? null : (table.at(group.total.id, period)?.observation ?? null),
    );
  const [before, after] = [wholeAt(from), wholeAt(to)];
  if (before.amount === null || after.amount === null) {
    return fail([before.reason, after.reason].filter((reason) => reason !== null).join(' '));
  }
  if (before.name !== after.name) {
    return fail(
      `${namePeriod(from)} has a ${before.name}, ${namePeriod(to)} a ${after.name}: the two are not set against each other.`,
    );
  }
  const inPoints = spec.mode === 'percent';
  if (inPoints && before.amount <= 0) {
    return fail(`The whole of ${namePeriod(from)} is not above zero: there is no percent of it.`);
  }
  const scale = (amount: number) => (inPoints ? (100 * amount) / (before.amount ?? 1) : amount);
  const names = nameSeries(figures.drawn);
  const rows = figures.drawn
    .map(({ series }, index) => ({ series, label: names[index] ?? series.label }))
    .filter(({ series }) => group.rows.some(({ id }) => id === series.id))
    .map(({ series, label }) => {
      const [old, now] = [from, to].map(
        (period) => table.at(series.id, period)?.observation ?? null,
      );
      const [a, b] = [amountOf(old ?? null), amountOf(now ?? null)];
      const isEstimated = [old, now].some((one) => one?.flags.includes('e') ?? false);
      const stop = stopOf(series.id);
      return {
        series,
        label,
        isEstimated,
        stop,
        change: a === null || b === null || stop !== null ? null : subtract(b, a),
      };
    });
  const moved = rows
    .flatMap((row) => (row.change === null ? [] : [{ ...row, change: row.change }]))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const rest = subtract(subtract(after.amount, before.amount), sum(moved.map((row) => row.change)));
  return succeed({
    from,
    to,
    fromLabel: namePeriod(from),
    toLabel: namePeriod(to),
    inPoints,
    wholes: before.name,
    left: [
      ...rows
        .filter(({ change }) => change === null)
        .map(({ label, stop }) =>
          stop === null ? `${label} has no number in one of the two periods.` : `${label}: ${stop}`,
        ),
      // Those that are not drawn are told too where the sums lack them.
      ...group.rows
        .filter((row) => !summed.includes(row) && !rows.some(({ series }) => series.id === row.id))
        .map((row) => `${nameRow(row)}: ${stopOf(row.id)}`),
    ],
    bars: stack(
      inPoints ? null : before.amount,
      [
        ...moved.map((row) => ({
          kind: 'row' as const,
          label: row.label,
          change: scale(row.change),
          isEstimated: row.isEstimated,
          seriesId: row.series.id,
        })),
        ...(rest === 0
          ? []
          : [
              {
                kind: 'rest' as const,
                label: 'Other rows and rounding',
                change: scale(rest),
                isEstimated: false,
                seriesId: '',
              },
            ]),
      ],
      inPoints
        ? {
            from: '',
            to: `Change of the ${before.name}`,
            end: scale(subtract(after.amount, before.amount)),
          }
        : { from: namePeriod(from), to: namePeriod(to), end: after.amount },
    ),
  });
}

interface Part extends Pick<WaterfallBar, 'label' | 'isEstimated' | 'seriesId'> {
  readonly kind: 'row' | 'rest';
  readonly change: number;
}

/** Each bar begins where the one before it ended; without a first whole, at nothing. */
function stack(
  first: number | null,
  parts: ReadonlyArray<Part>,
  { from, to, end }: { from: string; to: string; end: number },
): WaterfallBar[] {
  const whole = { kind: 'whole' as const, begin: 0, isEstimated: false, seriesId: '' };
  const start = first ?? 0;
  const ends = parts.map((_, index) =>
    sum([start, ...parts.slice(0, index + 1).map(({ change }) => change)]),
  );
  return [
    ...(first === null ? [] : [{ ...whole, label: from, end: first }]),
    ...parts.map(({ change: _change, ...part }, index) => ({
      ...part,
      begin: index === 0 ? start : (ends[index - 1] ?? start),
      end: ends[index] ?? start,
    })),
    { ...whole, label: to, end },
  ];
}

/** The one measure whose rows are drawn. */
function findGroup(
  figures: ChartFigures,
): Result<{ readonly table: PointSource; readonly group: MeasureGroup }> {
  const tables = figures.tables;
  const [table] = tables;
  if (table === undefined || tables.length > 1) {
    return fail('Contributions are drawn of the rows of one table.');
  }
  const measured = figures.of(table);
  const groups = measured.groups.filter(({ rows }) =>
    figures.drawn.some(({ series }) => rows.some(({ id }) => id === series.id)),
  );
  const [group] = groups;
  if (group === undefined) return fail('None of the rows is a part of a whole.');
  if (groups.length > 1)
    return fail('Contributions are drawn of one measure: choose its rows only.');
  if (!group.addsUp) return fail('The rows do not add up to a whole: there are no contributions.');
  return succeed({ table: figures.comparedIn(table), group });
}
