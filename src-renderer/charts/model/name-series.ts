import { nameRow, nameRowShortly } from '#domain/names.ts';
import type { Series } from '#domain/observations.ts';
import type { DrawnSeries } from './chart-figures.ts';

/** The names of a chart's series: as short as tells them apart, with measure, table or unit only where they must. */
export function nameSeries(drawn: ReadonlyArray<DrawnSeries>): string[] {
  const forms: ReadonlyArray<(one: DrawnSeries) => string> = [
    ({ series }) => nameRowShortly(series),
    ({ series }) => nameRow(series),
    ({ series }) => `${nameRow(series)}, ${measureOf(series)}`,
    ({ series, table }) => `${nameRow(series)}, ${measureOf(series)}, ${tableOf(table)}`,
    ({ series }) => `${nameRow(series)} (${series.id})`,
  ];
  const names = forms.map((name) => drawn.map(name));
  return drawn.map((_, index) => {
    const isTold = (form: ReadonlyArray<string>) =>
      form.filter((name) => name === form[index]).length === 1;
    return (names.find(isTold) ?? names.at(-1))?.[index] ?? '';
  });
}

/** What is measured: `production`, `imports, quantity`. */
function measureOf({ indicator, measure, basis }: Series): string {
  return [...new Set([indicator, measure, basis])].filter(Boolean).join(', ');
}

function tableOf({ number, title }: DrawnSeries['table']): string {
  return number === '' ? title : `Table ${number}`;
}
