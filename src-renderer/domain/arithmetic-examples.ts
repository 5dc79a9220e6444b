import { compareFigures, percentText } from './change.ts';
import type { Measured } from './measure.ts';
import { Evidence } from './checks/evidence.ts';
import { runChecks } from './checks/run-checks.ts';
import { findUnitSlip, printFactor } from './checks/unit-slip.ts';
import { concentrate } from './compare/leading-shares.ts';
import { compareUnitValues } from './compare/unit-values.ts';
import { concentration } from './concentration.ts';
import { contributionTo } from './contribution.ts';
import { convert, findConversion } from './conversions.ts';
import { planEdition } from './edition-plan.ts';
import { describeSpan, type Derived, type Input } from './derived.ts';
import { doubtEntry } from './entry-doubts.ts';
import { addObservations } from './figure-samples.ts';
import type { Figures } from './figures.ts';
import { latest } from './view.ts';
import { isFlag } from './flags.ts';
import { compoundGrowth } from './growth.ts';
import type { Interval } from './intervals.ts';
import { printEntry, readCell } from './notation.ts';
import { printNumber } from './notation-numbers.ts';
import { observe } from './observation-samples.ts';
import type { Dataset, Series } from './observations.ts';
import { trackOutlook } from './outlook.ts';
import { placeOf } from './rank-spans.ts';
import { reportRevisions } from './revision-report.ts';
import { makeSalientTable } from './salient-table.ts';
import { shareOfSum, shareOfTotal } from './share-spans.ts';
import { amountOf } from './shares.ts';
import { flagTable, quotientTable, sumTable, type InputKind } from './status-algebra.ts';
import { sumFigures } from './sums.ts';
import { unitValue } from './unit-value.ts';

/** Recomputes the worked examples of docs/arithmetic.md on a dataset, for the test that holds the document to them. */
export class Examples {
  readonly #dataset: Dataset;
  readonly #figures: Figures;
  readonly #evidence: Evidence;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#figures = addObservations(dataset.editions, dataset.observations);
    this.#evidence = new Evidence({ ...dataset, figures: this.#figures, view: latest });
  }

  /** What stands after `=>` for the example `rule word word ...`. Throws for a rule or series that is not known. */
  compute(example: string): string {
    const [rule = '', ...words] = example.split(' ');
    const find = this.#rules[rule];
    if (find === undefined) throw new Error(`No rule is called "${rule}": ${example}`);
    return find(...words);
  }

  /** The names of all rules, so that a test can ask for an example of each. */
  get rules(): string[] {
    return Object.keys(this.#rules);
  }

  readonly #rules: Readonly<Record<string, (...words: string[]) => string>> = {
    unit: (id = '', period = '') => {
      const unit = this.#evidence.unitOf(this.#at(id, period));
      return unit === null ? 'none' : print(unit);
    },
    interval: (id = '', period = '') => {
      const { interval } = this.#at(id, period);
      return interval === null ? 'none' : spanText(interval);
    },
    sum: (period = '', ...ids) => {
      const sum = sumFigures(ids.map((id) => this.#input(id, period)));
      return `${print(sum.value)} (${spanText(sum)})`;
    },
    total: (id = '', period = '') => {
      const check = this.#check(`total/${id}/${period}`);
      return `sum ${print(check.computed)}, printed ${print(check.printed)}, limit ${print(check.limit)}: ${check.result}`;
    },
    change: (id = '', from = '', to = '') => {
      const { unit, indicator } = this.#find(id);
      const found = compareFigures(this.#listed(id, from), this.#listed(id, to), {
        from,
        to,
        unit,
        indicator,
      });
      if (found.percent === null) return `none: ${found.reason}`;
      return `${percent(found.percent)} (${percent(found.percentLow)} to ${percent(found.percentHigh)}), printed ${percentText(found.percent)}`;
    },
    index: (id = '', base = '', to = '') => {
      const found = compareFigures(this.#at(id, base), this.#at(id, to));
      return print(found.index, 4);
    },
    share: (id = '', period = '') => {
      const total = this.#input(this.#find(id).parentId, period);
      return derived(shareOfTotal(this.#input(id, period), total), '%');
    },
    'share-of-sum': (id = '', period = '') => {
      const others = this.#rowsBeside(id).filter(
        (row) => amountOf(this.#observed(row, period)) !== null,
      );
      const inputs = others.map((row) => this.#input(row.id, period));
      return derived(shareOfSum(this.#input(id, period), inputs), '%');
    },
    rank: (id = '', period = '') => {
      const rows = this.#evidence.partsOf(this.#find(this.#find(id).parentId));
      const { place, best, worst } = placeOf(
        rows.findIndex((row) => row.id === id),
        rows.map((row) => this.#listed(row.id, period)),
      );
      if (place === null) return 'none';
      return best === worst ? String(place) : `${place} (${best} to ${worst})`;
    },
    contribution: (id = '', from = '', to = '') => {
      const total = this.#input(this.#find(id).parentId, from);
      const [before, after] = [this.#input(id, from), this.#input(id, to)];
      return derived(contributionTo(before, after, { kind: 'total', total }), ' percentage points');
    },
    'new-edition': (tableId = '', year = '') => {
      const { editions, tables, series } = this.#dataset;
      const from = editions[0];
      const table = tables.filter(({ id }) => id === tableId);
      if (from === undefined) throw new Error('The dataset has no edition.');
      const input = { figures: this.#figures, tables: table, series, from, year: Number(year) };
      const [plan] = planEdition(input);
      if (plan === undefined) throw new Error(`The edition has no table ${tableId}.`);
      return `${plan.periods.join(' ')}; ${plan.carried} carried, ${plan.empty} to fill`;
    },
    growth: (id = '', from = '', to = '') =>
      derived(
        compoundGrowth(
          { ...this.#input(id, from, from), period: from },
          { ...this.#input(id, to, to), period: to },
        ),
        '% a year',
      ),
    'unit-value': (row = '', period = '') => {
      const [value, quantity] = [this.#find(`${row}/value`), this.#find(`${row}/quantity`)];
      const found = unitValue(
        this.#input(value.id, period, 'the value'),
        this.#input(quantity.id, period, 'the quantity'),
        { valueUnit: value.unit, quantityUnit: quantity.unit },
      );
      const caution = found.caution === null ? '' : `; ${found.caution}`;
      return `${derived(found, ` ${found.unit}`, 2)}${caution}`;
    },
    hhi: (totalId = '', period = '') => {
      const rows = this.#evidence.partsOf(this.#find(totalId));
      const amounts = rows.map((row) => amountOf(this.#observed(row, period)));
      return print(concentration(amounts.filter((amount) => amount !== null)), 0);
    },
    'hhi-span': (totalId = '', period = '') => {
      const { hhi } = concentrate(this.#partsOf(totalId, period));
      return hhi === null ? 'none' : spanText(hhi, 0);
    },
    top: (count = '', totalId = '', period = '') => {
      const { topOne, topThree } = concentrate(this.#partsOf(totalId, period));
      const top = count === '1' ? topOne : topThree;
      return top === null ? 'none' : `${percent(top.value)} (${spanText(top, 4)})`;
    },
    'unit-value-change': (row = '', from = '', to = '') => {
      const quantity = this.#find(`${row}/quantity`);
      const side = (name: string) => ({ name, at: (id: string) => this.#listed(id, name) });
      const found = compareUnitValues(quantity, this.#evidence.ofTable(quantity.tableId), {
        from: side(from),
        to: side(to),
      });
      return found === null || found.percent === null
        ? `none: ${found?.reason}`
        : `${percent(found.percent)} (${percent(found.percentLow)} to ${percent(found.percentHigh)})`;
    },
    convert: (text = '', from = '', to = '') => {
      const conversion = findConversion(from, to);
      if (!conversion.ok) return `none: ${conversion.reason}`;
      const value = Number(text.replaceAll(',', ''));
      return `${print(convert(value, conversion.value))} (${conversion.value.name})`;
    },
    status: (operation = '', a = '', b = '') => {
      const table = operation === 'sum' ? sumTable : quotientTable;
      const status = table[a as InputKind]?.[b as InputKind];
      if (status === undefined) throw new Error(`No kinds are called ${a} and ${b}`);
      return status;
    },
    flags: (a = '', b = '') => {
      const [one, other] = [a, b].map((flag) => (isFlag(flag) ? flag : 'none'));
      return flagTable[one ?? 'none'][other ?? 'none'].join(' ') || 'none';
    },
    check: (...id) => {
      const { result, printed, computed, limit } = this.#check(id.join(' '));
      return `${result}: printed ${print(printed, 3)}, computed ${print(computed, 3)}, limit ${print(limit, 3)}`;
    },
    slip: (id = '', period = '', text = '') => {
      const slip = findUnitSlip({
        series: this.#find(id),
        period,
        editionId: 'working',
        figure: observe(text, period, id),
        figures: this.#figures,
      });
      return slip === null ? 'nothing is asked' : `asked: near ${printFactor(slip.factor)}`;
    },
    correction: (id = '', period = '', text = '') => {
      const read = readCell(text);
      if (!read.ok) throw new Error(read.reason);
      const place = { series: this.#find(id), period, editionId: 'working' };
      const doubt = doubtEntry({ ...place, cell: read.value, figures: this.#figures });
      const correction = doubt?.correction ?? null;
      return correction === null ? 'none' : printEntry(correction);
    },
    plan: (id = '', period = '') => {
      const { tables, series } = this.#dataset;
      const items = trackOutlook({ tables, series, figures: this.#figures });
      const item = items.find((one) => one.series.id === id && one.period === period);
      if (item === undefined) throw new Error(`No plan for ${id} in ${period}`);
      const { planned, verdict } = item;
      const unit = item.series.unit === '%' ? '' : ` ${item.series.unit}`;
      return `${planned.printed}${unit}: ${verdict}`;
    },
    salient: (...id) => {
      const { tables, series } = this.#dataset;
      const table = makeSalientTable({ tables, series, figures: this.#figures, view: latest });
      const rows = table.groups.flatMap((group) => group.rows);
      const row = rows.find((one) => one.id === id.join(' '));
      if (row === undefined) throw new Error(`No salient statistic ${id.join(' ')}`);
      const { from, to, percent, points, reason } = row.change;
      if (percent === null && points === null) return `none: ${reason}`;
      const change = percent === null ? `${print(points, 0)} points` : percentText(percent);
      return `${from} to ${to}: ${change}`;
    },
    revisions: () => {
      const revisions = reportRevisions({ ...this.#dataset, figures: this.#figures });
      return revisions.length === 0 ? 'none' : String(revisions.length);
    },
  };

  #check(id: string) {
    const { tables, series } = this.#dataset;
    const checks = runChecks({ tables, series, figures: this.#figures, view: latest });
    const found = checks.find((check) => check.id === id);
    if (found === undefined) throw new Error(`No check ${id}`);
    return found;
  }

  #find(id: string): Series {
    const series = this.#evidence.find(id);
    if (series === null) throw new Error(`No series ${id}`);
    return series;
  }

  #listed(id: string, period: string): Measured | null {
    return this.#evidence.at(this.#find(id).id, period);
  }

  #at(id: string, period: string): Measured {
    const figure = this.#listed(id, period);
    if (figure === null) throw new Error(`${id} is not listed in ${period}`);
    return figure;
  }

  #observed({ id }: Series, period: string) {
    return this.#listed(id, period)?.observation ?? null;
  }

  #input(id: string, period: string, name = id): Input {
    return { name, figure: this.#at(id, period) };
  }

  #partsOf(totalId: string, period: string): Input[] {
    return this.#evidence
      .partsOf(this.#find(totalId))
      .map((row) => ({ name: row.label, figure: this.#listed(row.id, period) }));
  }

  #rowsBeside(id: string): ReadonlyArray<Series> {
    const { tableId, measure } = this.#find(id);
    return this.#evidence
      .ofTable(tableId)
      .filter((row) => row.id !== id && row.measure === measure && row.role !== 'total');
  }
}

function derived(result: Derived, unit: string, decimals = 4): string {
  if (result.value === null) return `none: ${result.reason}`;
  return `${print(result.value, decimals)}${unit} (${spanText(result, decimals)})`;
}

function spanText(span: Interval, decimals?: number): string {
  return describeSpan(span, decimals).replace('rounding allows ', '');
}

function percent(value: number | null): string {
  return `${print(value, 4)}%`;
}

function print(value: number | null, decimals?: number): string {
  return value === null ? 'none' : printNumber(value, decimals);
}
