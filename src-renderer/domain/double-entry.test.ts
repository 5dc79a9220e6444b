import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, type FigureRecords } from './step-samples.ts';
import { compareKeyings, stepOfDoubleEntry, type Decision } from './double-entry-step.ts';
import {
  columnToKey,
  differencesOf,
  readKeyed,
  type KeyingInput,
  type KeyingRow,
} from './double-entry.ts';
import { makeWorkingEdition } from './editions.ts';
import { baselineEdition, workingEdition } from './figure-samples.ts';
import { Figures } from './figures.ts';
import { latest } from './view.ts';
import { printCell } from './notation.ts';
import { makeSeries, makeTable, observe } from './observation-samples.ts';
import type { Figure, Note } from './observations.ts';
import { reviewOf } from './review.ts';
import { toFigure } from './revised-flags.ts';
import { invert } from './steps.ts';
import { layoutTable } from './table-layout.ts';

const notes: Note[] = [
  { id: 'n4', tableId: 'table', mark: '4', text: '', kind: 'footnote' },
  { id: 'n5', tableId: 'table', mark: '5', text: '', kind: 'footnote' },
];
const series = ['a', 'b', 'c', 'd'].map((id, order) =>
  makeSeries({ id, label: id.toUpperCase(), order }),
);
const rows = series.map((one): KeyingRow => ({
  id: one.id,
  series: one,
  stub: [one.label],
  marks: [],
}));

/** The first keying of 2014, row by row; null where nothing was entered. */
function start(
  cells: ReadonlyArray<string | null>,
  noteIds: ReadonlyArray<string> = [],
): FigureRecords {
  return {
    editions: [baselineEdition, workingEdition],
    blocks: cells.flatMap((text, index) =>
      text === null
        ? []
        : [
            {
              seriesId: rows[index]?.id ?? '',
              editionId: workingEdition.id,
              tableId: 'table',
              figures: { '2014': { ...toFigure(observe(text)), noteIds } },
            },
          ],
    ),
  };
}

const inputOf = ({ editions, blocks }: FigureRecords): KeyingInput => ({
  figures: new Figures(editions, blocks),
  view: latest,
  period: '2014',
  editionId: workingEdition.id,
  notes,
  now: 7,
});

function compare(records: FigureRecords, texts: Readonly<Record<string, string>>, of = rows) {
  const compared = compareKeyings(of, new Map(Object.entries(texts)), inputOf(records));
  if (!compared.ok) throw new Error(compared.reason);
  return compared.value;
}

function save(
  records: FigureRecords,
  texts: Readonly<Record<string, string>>,
  decisions: Readonly<Record<string, Decision>> = {},
) {
  const made = stepOfDoubleEntry(
    compare(records, texts),
    new Map(Object.entries(decisions)),
    '2014',
    inputOf(records),
  );
  if (!made.ok) throw new Error(made.reason);
  const changes = made.value.step?.changes ?? [];
  const after = applyChanges(records, changes);
  expect(print(applyChanges(after, invert(changes)))).toEqual(print(records));
  return { ...made.value, after: print(after) };
}

/** `7 e, checked twice` of each row that states something. */
function print({ editions, blocks }: FigureRecords): string[] {
  const figures = new Figures(editions, blocks);
  return rows.flatMap(({ id }) => {
    const found = figures.at(id, '2014', latest);
    return found === null ? [] : [`${id}: ${printCell(found)}, ${reviewOf(found)}`];
  });
}

describe('columnToKey', () => {
  const layoutOf = (records: FigureRecords) =>
    layoutTable({
      table: makeTable(),
      series,
      figures: inputOf(records).figures,
      notes,
      view: latest,
    });
  const column = { period: '2014', measure: '' };
  const open = (records: FigureRecords) =>
    columnToKey(layoutOf(records), column, {
      figures: inputOf(records).figures,
      view: latest,
      workingId: workingEdition.id,
    });

  it('gives the rows that the edition states, or may state', () => {
    const records = start(['7', null, '8']);
    const printed = {
      seriesId: 'd',
      editionId: baselineEdition.id,
      tableId: 'table',
      figures: { '2014': toFigure(observe('9')) },
    };
    const found = open({ ...records, blocks: [...records.blocks, printed] });
    expect(found.ok && found.value.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(found.ok && found.value.others).toBe(1);
  });

  it('leaves out what another working edition states', () => {
    const other = makeWorkingEdition('older', 'Older', 0);
    const records = start(['7', '8']);
    const blocks = records.blocks.map((block) =>
      block.seriesId === 'b' ? { ...block, editionId: 'older' } : block,
    );
    const found = open({ editions: [baselineEdition, other, workingEdition], blocks });
    expect(found.ok && found.value.rows.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  it('refuses a column in which nothing is worked on', () => {
    expect(open(start([]))).toMatchObject({ ok: false, reason: /Nothing that is worked on/ });
  });
});

describe('differencesOf', () => {
  const figure = (text: string, about: Partial<Figure> = {}) => ({
    ...toFigure(observe(text)),
    ...about,
  });

  it.each([
    ['the same', figure('7 e'), figure('7 e'), []],
    ['source and comment aside', figure('7'), figure('7', { cites: 'x', comment: 'y' }), []],
    ['checked aside', figure('7'), figure('7', { review: 'checked' }), []],
    ['another value', figure('7'), figure('8'), ['value']],
    ['other flags', figure('7 e'), figure('7'), ['flags']],
    ['value and flags', figure('7 e'), figure('8'), ['value', 'flags']],
    ['zero and NA', figure('--'), figure('NA'), ['value']],
    ['other digits', figure('1.0'), figure('1.00'), ['digits']],
    ['a hedge', figure('about 7'), figure('7'), ['hedge']],
    ['a footnote', figure('7'), figure('7', { noteIds: ['n4'] }), ['footnotes']],
    [
      'footnotes in another order',
      figure('7', { noteIds: ['n4', 'n5'] }),
      figure('7', { noteIds: ['n5', 'n4'] }),
      [],
    ],
    ['only one', figure('7'), null, ['presence']],
    ['only the other', null, figure('7'), ['presence']],
    ['nothing twice', null, null, []],
  ])('%s', (_, first, second, parts) => {
    expect(differencesOf(first, second)).toEqual(parts);
  });
});

describe('readKeyed', () => {
  const [row] = rows as [KeyingRow];

  it('refuses what the editor would refuse, in the same words', () => {
    expect(readKeyed(row, 'about thirty', inputOf(start(['7'])))).toMatchObject({
      ok: false,
      reason: /“about thirty” is not a figure/,
    });
  });

  it('takes a footnote that was not keyed for none, unless it stands at the stub', () => {
    const input = inputOf(start(['7'], ['n4']));
    const alone = readKeyed(row, '7', input);
    expect(alone.ok && alone.value.figure?.noteIds).toEqual([]);
    const atStub = readKeyed({ ...row, marks: ['4'] }, '7', input);
    expect(atStub.ok && differencesOf(null, atStub.value.figure)).toEqual(['presence']);
    expect(atStub.ok && atStub.value.figure?.noteIds).toEqual(['n4']);
  });
});

describe('compareKeyings', () => {
  it('tells rows that agree, differ and were not come to', () => {
    const compared = compare(start(['7', '8 e', null, '9']), { a: '7', b: '8', c: '' });
    expect(compared.map((one) => [one.kind, one.kind === 'differs' ? one.parts : []])).toEqual([
      ['agrees', []],
      ['differs', ['flags']],
      ['agrees', []],
      ['not-keyed', []],
    ]);
  });

  it('names the row that cannot be read', () => {
    const compared = compareKeyings(rows, new Map([['b', 'x']]), inputOf(start(['7'])));
    expect(compared).toMatchObject({ ok: false, reason: /^B: “x” is not a figure/ });
  });
});

describe('stepOfDoubleEntry', () => {
  it('marks as checked twice what agrees, in one step that undo takes back', () => {
    const saved = save(start(['7', '8 e', null, '9']), { a: '7', b: '8 e', c: '' });
    expect(saved.step?.label).toBe('Key 2014 again: 2 figures checked twice');
    expect(saved.after).toEqual(['a: 7, second-check', 'b: 8 e, second-check', 'd: 9, draft']);
  });

  it('keeps the first, takes the second or a third, and leaves what is undecided', () => {
    const saved = save(
      start(['7', '8', '9', '10']),
      { a: '70', b: '80', c: '90', d: '11' },
      { a: { take: 'first' }, b: { take: 'second' }, c: { take: 'other', text: '91 e' } },
    );
    expect(saved).toMatchObject({ checked: 3, changed: 2, undecided: 1 });
    expect(saved.step?.label).toBe('Key 2014 again: 3 figures checked twice, 2 changed');
    expect(saved.after).toEqual([
      'a: 7, second-check',
      'b: 80, second-check',
      'c: 91 e, second-check',
      'd: 10, draft',
    ]);
  });

  it('takes out, or puts in, what only one keying has', () => {
    const saved = save(
      start(['7', null]),
      { a: '', b: '8' },
      { a: { take: 'second' }, b: { take: 'second' } },
    );
    expect(saved).toMatchObject({ checked: 1, changed: 2 });
    expect(saved.after).toEqual(['b: 8, second-check']);
    expect(save(start(['7']), { a: '' }, { a: { take: 'first' } }).after).toEqual([
      'a: 7, second-check',
    ]);
  });

  it('has nothing to save where nothing was keyed, or only nothing', () => {
    expect(save(start(['7']), {}).step).toBeNull();
    expect(save(start([null]), { a: '' })).toMatchObject({ step: null, checked: 0 });
  });

  it('fails, naming the row, when a third reading is no figure', () => {
    const records = start(['7']);
    const decisions = new Map([['a', { take: 'other', text: 'x' } as const]]);
    const made = stepOfDoubleEntry(
      compare(records, { a: '8' }),
      decisions,
      '2014',
      inputOf(records),
    );
    expect(made).toMatchObject({ ok: false, reason: /^A: “x” is not a figure/ });
  });

  it('says of each row what was keyed twice or decided, and changes nothing else', () => {
    const text = fc.constantFrom('7', '7 e', '8', '--', 'NA', '>50', 'about 7', '5-7');
    const first = fc.array(fc.option(text), { minLength: 4, maxLength: 4 });
    // Undefined: not keyed; empty: keyed as nothing.
    const second = fc.array(fc.option(fc.oneof(text, fc.constant('')), { nil: undefined }), {
      minLength: 4,
      maxLength: 4,
    });
    const decision = fc.option(
      fc.oneof(
        fc.constantFrom<Decision>({ take: 'first' }, { take: 'second' }),
        text.map((of): Decision => ({ take: 'other', text: of })),
      ),
    );
    const decisions = fc.array(decision, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(first, second, decisions, (cells, keyed, decided) => {
        const records = start(cells);
        const byRow = <T>(of: ReadonlyArray<T | null | undefined>) =>
          Object.fromEntries(
            rows.flatMap(({ id }, index) => {
              const one = of[index];
              return one === undefined || one === null ? [] : [[id, one] as const];
            }),
          );
        const { after, undecided } = save(records, byRow(keyed), byRow(decided));
        const expected = rows.flatMap(({ id }, index) => {
          const [was = null, again, how = null] = [cells[index], keyed[index], decided[index]];
          const left = was === null ? [] : [`${id}: ${was}, draft`];
          if (again === undefined) return left;
          const isSame = (was ?? '') === again;
          if (!isSame && how === null) return left;
          const taken =
            isSame || how?.take === 'first'
              ? (was ?? '')
              : how?.take === 'second'
                ? again
                : how?.take === 'other'
                  ? how.text
                  : '';
          return taken === '' ? [] : [`${id}: ${taken.replace('about ', '')}, second-check`];
        });
        expect(after).toEqual(expected.map((line) => line.replace('about ', '')));
        expect(undecided).toBe(
          rows.filter(
            (_, index) =>
              keyed[index] !== undefined &&
              (cells[index] ?? '') !== keyed[index] &&
              (decided[index] ?? null) === null,
          ).length,
        );
      }),
    );
  });
});
