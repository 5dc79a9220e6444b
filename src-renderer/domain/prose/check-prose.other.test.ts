import { describe, expect, it } from 'vitest';
import { wordingLimits } from '../checks/claims.ts';
import { makeFigures } from '../figure-samples.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import type { Series } from '../observations.ts';
import { latest } from '../view.ts';
import { checkProse } from './check-prose.ts';
import type { ProseWorld } from './finding.ts';
import { inShort } from './prose-samples.ts';

/**
 * A chapter on another metal, with invented figures: nothing of the checker may rest on the words
 * of the first one.
 */
const rows: ReadonlyArray<
  readonly [id: string, row: Partial<Series>, figures: Record<string, string>]
> = [
  ['te-ca', { country: 'Canada' }, { '2021': '48', '2022': '46' }],
  ['te-cn', { country: 'China' }, { '2021': '330', '2022': '340' }],
  ['te-jp', { country: 'Japan' }, { '2021': '70', '2022': '72' }],
  ['te-ru', { country: 'Russia' }, { '2021': '70', '2022': '80' }],
  ['te-us', { country: 'United States' }, { '2021': 'W', '2022': 'W' }],
  [
    'te-total',
    { country: 'World', label: 'Total', role: 'total' },
    { '2021': '518', '2022': '538' },
  ],
  ['im-ca', { country: 'Canada' }, { '2021': '23,400', '2022': '31,900' }],
  ['im-de', { country: 'Germany' }, { '2021': '8,120', '2022': '3,050' }],
  ['im-ph', { country: 'Philippines' }, { '2021': '6,330', '2022': '12,700' }],
  [
    'im-total',
    { country: 'World', label: 'Total', role: 'total' },
    { '2021': '37,900', '2022': '47,700' },
  ],
  [
    'price',
    { country: 'United States', label: 'U.S. warehouse price, 99.95% tellurium' },
    { '2021': '69.7', '2022': '70.2' },
  ],
];
const kindOf = (id: string): Partial<Series> =>
  id.startsWith('te')
    ? { tableId: 'production', indicator: 'refinery production', measure: 'production', unit: 't' }
    : id.startsWith('im')
      ? {
          tableId: 'imports',
          indicator: 'imports for consumption',
          measure: 'quantity',
          unit: 'kg',
          counterpart: 'United States',
        }
      : { tableId: 'prices', indicator: 'price', measure: 'price', unit: 'USD/kg', role: 'single' };
const series = rows.map(([id, row], order) =>
  makeSeries({ id, order, role: 'part', label: row.country ?? '', ...kindOf(id), ...row }),
);
const world: ProseWorld = {
  tables: [
    makeTable({
      id: 'production',
      number: '2',
      title: 'Refinery production of tellurium, by country',
    }),
    makeTable({
      id: 'imports',
      number: '1',
      title: 'U.S. imports for consumption of tellurium, by country',
    }),
    makeTable({ id: 'prices', number: '', title: 'Prices of tellurium' }),
  ],
  series,
  figures: makeFigures({
    'myb-2013': Object.fromEntries(rows.map(([id, , figures]) => [id, figures])),
  }),
  view: latest,
  limits: wordingLimits,
  period: '2022',
};
const said = (text: string) => inShort(checkProse(text, world));

const trade = [
  'Domestic producers of refined tellurium withheld their output in 2022 to avoid disclosing company proprietary data.',
  'Imports for consumption rose by 26% to 47,700 kilograms (kg) in 2022 from 37,900 kg in 2021 (table 1).',
  'Canada remained the principal source, supplying 67% of the total, followed by the Philippines (27%) and Germany (6%).',
  'Receipts from the Philippines doubled, whereas those from Germany fell to 3,050 kg, less than one-half of the 8,120 kg received in 2021.',
  'The annual average U.S. warehouse price was $70.20 per kilogram, essentially unchanged from $69.70 per kilogram in 2021.',
].join(' ');
const review = [
  'Excluding U.S. output, world refinery production was 538 metric tons (t), 4% more than the 518 t of 2021.',
  'China, with 340 t, accounted for nearly two-thirds of the total; Russia and Japan produced 80 t and 72 t, respectively.',
  'Together, the three countries accounted for 91% of world output.',
  'In Canada, production declined slightly, to 46 t from 48 t.',
].join(' ');

/** Those paragraphs with one thing of them changed, and what is then said of it. */
const changed: ReadonlyArray<readonly [text: string, from: string, to: string, says: string]> = [
  [trade, '26%', '36%', 'disagree 36%'],
  [trade, '47,700', '47,900', 'disagree 47,900 kilograms'],
  [trade, '37,900 kg in 2021', '39,700 kg in 2021', 'disagree 39,700 kg'],
  [trade, 'Imports for consumption rose', 'Imports for consumption fell', 'disagree fell'],
  [trade, '(27%) and Germany (6%)', '(6%) and Germany (27%)', 'disagree 6%'],
  [
    trade,
    'the Philippines (27%) and Germany (6%)',
    'Germany (6%) and the Philippines (27%)',
    'disagree Canada remained',
  ],
  [trade, 'fell to 3,050', 'fell to 5,030', 'disagree 5,030 kg'],
  [trade, '$70.20', '$72.70', 'disagree $72.70 per kilogram'],
  [review, '538 metric tons', '583 metric tons', 'cannot-tell 583 metric tons'],
  [review, '4% more', '4% less', 'cannot-tell 4%'],
  [review, 'nearly two-thirds', 'nearly one-half', 'disagree one-half'],
  [review, '80 t and 72 t', '72 t and 80 t', 'disagree 72 t'],
  [review, 'declined slightly', 'increased slightly', 'disagree increased slightly'],
];

describe('checkProse on a chapter of another metal', () => {
  it.each([
    [trade, 13],
    [review, 10],
  ])('%s', (text, agreeing) => {
    const verdicts = checkProse(text, world).map(({ verdict }) => verdict);
    expect(checkProse(text, world).filter(({ verdict }) => verdict === 'disagree')).toEqual([]);
    expect(verdicts.filter((one) => one === 'agree').length).toBeGreaterThanOrEqual(agreeing);
  });

  it.each(changed)('changed %#', (text, from, to, says) => {
    expect(text).toContain(from);
    expect(said(text.replace(from, to))).toContain(says);
  });
});
