import type { Series, Table } from '../observations.ts';
import { readPeriod } from '../periods.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { Step } from '../steps.ts';
import { freeId, idsOf, slugOf } from './ids.ts';
import type { Measure } from './measures.ts';
import { putSeries, putTable, type StructureRecords } from './records.ts';

/** A table as it is written in a form. */
export interface TableForm {
  readonly number: string;
  readonly title: string;
  readonly rowHeading: string;
  readonly unitLine: string;
  readonly significantDigits: number;
  readonly measures: ReadonlyArray<Measure>;
  /** What the rows are: a company is named with its country and place, as `China; Zhuzhou; Hunan`. */
  readonly rowsAre: 'countries' | 'companies' | 'items';
  /** One row a line. */
  readonly rows: string;
  /** The name of a row that the others add up to; empty for none. */
  readonly total: string;
  /** The periods of its columns, with spaces or commas between. */
  readonly periods: string;
}

/** The most rows that are made at once: more in one table is a slip of the clipboard. */
const mostRows = 2000;

/** The step that makes the table with its rows and columns, without figures, and its id; or what the form lacks. */
export function createTable(
  records: StructureRecords,
  form: TableForm,
): Result<{ readonly step: Step; readonly id: string }> {
  const head = checkHead(records, form, null);
  if (!head.ok) return head;
  const periods = readPeriods(form.periods);
  if (!periods.ok) return periods;
  const rows = readRows(form);
  if (!rows.ok) return rows;
  const measures = readMeasures(form.measures);
  if (!measures.ok) return measures;
  const id = freeId(slugOf(head.value.title, 'table'), idsOf(records.tables));
  const table: Table = {
    id,
    ...head.value,
    noteIds: [],
    order: 1 + Math.max(0, ...records.tables.map(({ order }) => order)),
    addedPeriods: periods.value,
  };
  const series = makeSeries(id, rows.value, measures.value, form, idsOf(records.series));
  return succeed({
    id,
    step: {
      label: `Make the table ${head.value.title}`,
      reason: '',
      changes: [...putTable(null, table), ...series.flatMap((one) => putSeries(null, one))],
    },
  });
}

export type TableHead = Pick<
  Table,
  'number' | 'title' | 'unitLine' | 'rowHeading' | 'significantDigits'
>;

/** What is said of the table as a whole, tidied; or what is wrong with it. `own` is the table that it is said of. */
export function checkHead(
  { tables }: Pick<StructureRecords, 'tables'>,
  head: TableHead,
  own: Table | null,
): Result<TableHead> {
  const title = tidy(head.title);
  const number = tidy(head.number);
  if (title === '') return fail('A table needs a title.');
  const others = tables.filter(({ id }) => id !== own?.id);
  if (title !== own?.title && others.some((one) => one.title === title)) {
    return fail('A table of this title is there already: two of one title cannot be told apart.');
  }
  if (number !== '' && number !== own?.number && others.some((one) => one.number === number)) {
    return fail(`There is a table ${number} already.`);
  }
  const digits = head.significantDigits;
  if (!Number.isInteger(digits) || digits < 1 || digits > 15) {
    return fail('Significant digits are a whole number from 1 to 15.');
  }
  return succeed({
    number,
    title,
    unitLine: tidy(head.unitLine),
    rowHeading: tidy(head.rowHeading),
    significantDigits: digits,
  });
}

interface NamedRow {
  readonly label: string;
  readonly country: string;
  readonly entity: string;
  readonly location: string;
}

function readRows({ rows, rowsAre, total }: TableForm): Result<NamedRow[]> {
  const lines = rows
    .split(/\r?\n/)
    .map(tidy)
    .filter((line) => line !== '');
  if (lines.length === 0)
    return fail('A table has one row at least: write each on a line of its own.');
  if (lines.length > mostRows) return fail(`A table is made with ${mostRows} rows at most.`);
  const named = lines.map((line): NamedRow => {
    const [label = '', entity = '', ...place] = line.split(/\s*;\s*/);
    if (rowsAre !== 'companies') {
      return {
        label: line,
        country: rowsAre === 'countries' ? line : '',
        entity: '',
        location: '',
      };
    }
    return { label, country: label, entity, location: place.join('; ') };
  });
  const bare = named.find(
    ({ label, entity }) => label === '' || (rowsAre === 'companies' && entity === ''),
  );
  if (bare !== undefined) {
    return fail(
      `“${bare.label}” names no company: write the country, a semicolon, the company and, if known, its place.`,
    );
  }
  const keys = named.map((row) => JSON.stringify(row));
  const twice = named.find((row, index) => keys.indexOf(JSON.stringify(row)) !== index);
  if (twice !== undefined) return fail(`The row “${twice.label}” stands there twice.`);
  const name = tidy(total);
  if (name === '') return succeed(named);
  if (rowsAre === 'companies')
    return fail('Rows of companies have no total row here: add it afterwards.');
  if (named.some(({ label }) => label === name))
    return fail(`The row “${name}” stands there twice.`);
  const country = rowsAre === 'countries' ? 'World' : '';
  return succeed([...named, { label: name, country, entity: '', location: '' }]);
}

function readMeasures(measures: ReadonlyArray<Measure>): Result<Measure[]> {
  const clean = measures.map((one) => ({
    measure: tidy(one.measure),
    indicator: tidy(one.indicator) || tidy(one.measure),
    unit: tidy(one.unit),
    basis: tidy(one.basis),
    counterpart: tidy(one.counterpart),
  }));
  if (clean.length === 0 || clean.some(({ measure }) => measure === '')) {
    return fail('Say what is measured: quantity, value, production, price.');
  }
  if (new Set(clean.map(({ measure }) => measure)).size < clean.length) {
    return fail('Two measures have one name: their columns could not be told apart.');
  }
  return succeed(clean);
}

function readPeriods(text: string): Result<string[]> {
  const ids: string[] = [];
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const period = readPeriod(part);
    if (!period.ok) return period;
    if (!ids.includes(period.value.id)) ids.push(period.value.id);
  }
  return ids.length === 0
    ? fail('A table has one column at least: write its year or another period.')
    : succeed(ids);
}

function makeSeries(
  tableId: string,
  rows: ReadonlyArray<NamedRow>,
  measures: ReadonlyArray<Measure>,
  { total }: TableForm,
  taken: Set<string>,
): Series[] {
  const hasTotal = tidy(total) !== '';
  const series = rows.flatMap((row, index) =>
    measures.map((measure, at): Series => {
      const name = slugOf([row.label, row.entity].filter(Boolean).join(' '), 'row');
      const id = freeId(`${tableId}/${name}/${slugOf(measure.measure, 'figure')}`, taken);
      taken.add(id);
      const isTotal = hasTotal && index === rows.length - 1;
      return {
        id,
        tableId,
        order: index * measures.length + at + 1,
        ...row,
        ...measure,
        parentId: '',
        role: isTotal ? 'total' : hasTotal ? 'part' : 'single',
        breakNote: '',
      };
    }),
  );
  const totals = new Map(
    series.filter(({ role }) => role === 'total').map(({ id, measure }) => [measure, id]),
  );
  return series.map((one) =>
    one.role === 'part' ? { ...one, parentId: totals.get(one.measure) ?? '' } : one,
  );
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
