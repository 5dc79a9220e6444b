/** A column of shares and what they are of. */
interface ShareColumn {
  /** In words. */
  readonly period: string;
  readonly measure: string;
  readonly whole: string;
}

/**
 * What the shares of a table are of, in one line: `share in percent of the printed total; of the sum of rows in 2014`.
 * What most columns are shares of comes first; the others are named by period, and by measure where a period's
 * measures differ.
 */
export function describeWholes(columns: ReadonlyArray<ShareColumn>): string {
  const names = [...new Set(columns.map(({ whole }) => whole))];
  const count = (name: string) => columns.filter(({ whole }) => whole === name).length;
  const [first, ...others] = names.sort((a, b) => count(b) - count(a));
  if (first === undefined) return 'share in percent';
  return [
    `share in percent of the ${first}`,
    ...others.map((name) => `of the ${name} in ${listColumns(columns, name)}`),
  ].join('; ');
}

function listColumns(columns: ReadonlyArray<ShareColumn>, name: string): string {
  const named = columns.filter(({ whole }) => whole === name);
  const places = named.map(({ period, measure }) => {
    const isAlike = columns.every((one) => one.period !== period || one.whole === name);
    return isAlike ? period : `${period} (${measure})`;
  });
  const list = [...new Set(places)];
  const last = list.at(-1) ?? '';
  return list.length < 2 ? last : `${list.slice(0, -1).join(', ')} and ${last}`;
}
