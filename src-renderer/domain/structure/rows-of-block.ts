import type { Series, Table } from '../observations.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { RecordChange } from '../steps.ts';
import { measuresOf, sharesMeasures } from './measures.ts';
import { headOf, putSeries, rowsOf, type StructureRecords } from './records.ts';
import { addRow } from './rows.ts';

/** Rows that a pasted block has and its table has not. */
export interface BlockRows {
  /** All series of the table once they are added. */
  readonly series: ReadonlyArray<Series>;
  readonly changes: ReadonlyArray<RecordChange>;
}

/**
 * The rows of those names, added to a table: parts of its total where it has one, above a closing total, and of what the
 * first row measures where rows differ in that. Of a table that names companies and places, each name is a country, a
 * company and a place. Fails when one of them cannot be added.
 */
export function rowsOfBlock(
  table: Table,
  series: ReadonlyArray<Series>,
  names: ReadonlyArray<ReadonlyArray<string>>,
): Result<BlockRows> {
  let records: StructureRecords = {
    tables: [table],
    series,
    editions: [],
    notes: [],
    annotations: [],
    charts: [],
    blocks: [],
  };
  for (const labels of names) {
    const form = formOf(records, table.id, labels);
    const [measure] = measuresOf(records, table.id);
    const isShared = sharesMeasures(records, table.id);
    const measures = isShared || measure === undefined ? {} : { measures: [measure] };
    const added = addRow(records, table.id, { form, ...measures });
    if (!added.ok) return fail(`“${labels.join(', ')}”: ${added.reason}`);
    records = { ...records, series: apply(records.series, added.value.step.changes) };
  }
  const before = new Map(series.map((one) => [one.id, one]));
  const changes = records.series.flatMap((one) => putSeries(before.get(one.id) ?? null, one));
  return succeed({ series: records.series, changes });
}

function formOf(records: StructureRecords, tableId: string, labels: ReadonlyArray<string>) {
  const heads = rowsOf(records, tableId).map(headOf);
  const namesCompanies =
    heads.length > 0 &&
    heads.every(({ entity, label, country }) => entity !== '' && label === country);
  const namesCountries = heads.some(({ label, country }) => country !== '' && label === country);
  const total = heads.find(({ role }) => role === 'total');
  const [first = '', entity = '', location = ''] = labels;
  const label = namesCompanies ? first : labels.filter(Boolean).join(', ');
  return {
    label,
    country: namesCountries ? label : '',
    entity: namesCompanies ? entity : '',
    location: namesCompanies ? location : '',
    role: total === undefined ? ('single' as const) : ('part' as const),
    totalId: total?.id ?? '',
  };
}

function apply(
  series: ReadonlyArray<Series>,
  changes: ReadonlyArray<RecordChange>,
): ReadonlyArray<Series> {
  const after = new Map(series.map((one) => [one.id, one]));
  for (const change of changes) {
    if (change.on === 'series' && change.after !== null) after.set(change.id, change.after);
  }
  return [...after.values()];
}
