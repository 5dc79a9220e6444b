import { describe, expect, it } from 'vitest';
import {
  changeEdition,
  citationId,
  createEdition,
  publishEdition,
  removeEdition,
  reopenEdition,
  suggestEditionId,
  type EditionForm,
  type EditionRecords,
} from './edition-edits.ts';
import { applyChanges } from './step-samples.ts';
import { makeWorkingEdition } from './editions.ts';
import { baselineEdition, publishedEdition } from './figure-samples.ts';
import { makeSeries, observe } from './observation-samples.ts';
import type { Block, Edition } from './observations.ts';
import { toFigure } from './revised-flags.ts';
import type { RecordChange, Step } from './steps.ts';

const form: EditionForm = {
  title: '2014 Minerals Yearbook: Indium',
  publisher: 'U.S. Geological Survey',
  published: '2016-07',
  citation: 'U.S. Geological Survey, 2016',
};
const records: EditionRecords = {
  editions: [baselineEdition],
  sources: [],
  series: [makeSeries({ id: 'belgium' })],
  blocks: [],
  annotations: [],
  charts: [],
  reports: [],
};

function block(editionId: string, cells: Record<string, string>): Block {
  const figures = Object.entries(cells).map(([period, text]) => [period, toFigure(observe(text))]);
  return {
    seriesId: 'belgium',
    editionId,
    tableId: 'table',
    figures: Object.fromEntries(figures),
  };
}

function changesOf(step: Step, on: RecordChange['on']): RecordChange[] {
  return step.changes.filter((change) => change.on === on);
}

function must<T>(made: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

describe('createEdition', () => {
  it('says where its figures come from', () => {
    const source = { cites: 'census', locator: '' };
    const step = must(createEdition('myb-2014', { ...form, source }, [], records, 7));
    expect(step.changes[0]).toMatchObject({ after: { source } });
    const [made] = step.changes;
    if (made?.on !== 'edition' || made.after === null) throw new Error('No edition was made.');
    const emptied = { ...form, citation: '', source: { cites: '', locator: ' ' } };
    expect(must(changeEdition(made.after, { ...form, citation: '' }, records))).toBeNull();
    expect(must(changeEdition(made.after, emptied, records))?.changes[0]).not.toHaveProperty(
      'after.source',
    );
  });

  it('makes a working edition and says how it is cited', () => {
    const step = must(createEdition('myb-2014', form, [], records, 7));
    expect(step.changes).toEqual([
      {
        on: 'edition',
        id: 'myb-2014',
        before: null,
        after: {
          id: 'myb-2014',
          title: form.title,
          publisher: form.publisher,
          published: '2016-07',
          role: 'working',
          createdAt: 7,
        },
      },
      {
        on: 'source',
        id: citationId('myb-2014'),
        before: null,
        after: {
          id: 'edition/myb-2014',
          citation: form.citation,
          kind: 'edition',
          citedIn: 'myb-2014',
        },
      },
    ]);
  });

  it.each([
    ['myb-2013', form, 'is in use by “Yearbook 2013”'],
    ['My Book', form, 'cannot be the id'],
    ['', form, 'cannot be the id'],
    ['-x', form, 'cannot be the id'],
    ['x', { ...form, title: '  ' }, 'needs a title'],
    ['x', { ...form, title: 'Yearbook 2013' }, 'myb-2013 has this title already'],
    ['x', { ...form, published: '2016-Q1' }, 'no date of publication'],
    ['x', { ...form, published: '2016-02-30' }, 'no date of publication'],
    ['x', { ...form, published: 'soon' }, 'no date of publication'],
  ])('refuses %s with the reason', (id, given, why) => {
    const made = createEdition(id, given, [], records, 7);
    expect(made).toMatchObject({ ok: false, reason: expect.stringContaining(why) });
  });
});

describe('changeEdition', () => {
  const edition = makeWorkingEdition('myb-2014', form.title, 7);

  it('changes what is different and nothing else', () => {
    const step = must(changeEdition(edition, { ...form, citation: '' }, records));
    expect(step?.changes).toEqual([
      {
        on: 'edition',
        id: 'myb-2014',
        before: edition,
        after: { ...edition, publisher: form.publisher, published: '2016-07' },
      },
    ]);
  });

  it('makes no step when nothing is different', () => {
    const same = { ...form, publisher: '', published: '', citation: '' };
    expect(changeEdition(edition, same, records)).toEqual({ ok: true, value: null });
  });

  it('leaves what is published as it is', () => {
    expect(changeEdition(baselineEdition, form, records)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('it stays as it is'),
    });
  });
});

describe('publishEdition', () => {
  const layouts = [{ tableId: 'table', periods: ['2013', '2014'], wanted: ['2014'] }];
  const edition: Edition = {
    ...makeWorkingEdition('myb-2014', 'Yearbook 2014', 7),
    published: '2016',
    layouts,
  };
  const blocks = [
    block('myb-2013', { '2012': '29,000', '2013': '30,000 e r' }),
    block('myb-2014', { '2014': '25,000' }),
  ];
  const held = { ...records, editions: [baselineEdition, edition], blocks };

  it('makes it read-only and its carried figures its own, unrevised, saying where they come from', () => {
    const step = must(publishEdition(edition, held));
    expect(changesOf(step, 'edition')).toEqual([
      { on: 'edition', id: 'myb-2014', before: edition, after: { ...edition, role: 'published' } },
    ]);
    const carried = changesOf(step, 'figure');
    expect(carried).toHaveLength(1);
    expect(carried[0]).toMatchObject({
      seriesId: 'belgium',
      period: '2013',
      editionId: 'myb-2014',
      tableId: 'table',
      before: null,
      after: {
        printed: '30,000',
        flags: ['e'],
        comment: 'Carried unchanged from Yearbook 2013.',
      },
    });
  });

  it('sets r right in a working edition that it now comes before, or no longer', () => {
    const older = makeWorkingEdition('draft', 'Draft', 1);
    const step = must(
      publishEdition(edition, {
        ...held,
        editions: [baselineEdition, older, edition],
        // The draft was made first; once the other is published, it comes after it.
        blocks: [...blocks, block('draft', { '2014': '26,000' })],
      }),
    );
    const revised = changesOf(step, 'figure').filter(
      (change) => change.on === 'figure' && change.editionId === 'draft',
    );
    expect(revised).toMatchObject([{ period: '2014', after: { printed: '26,000', flags: ['r'] } }]);
  });

  it('carries what stands before its place among the published ones, not a draft or a later book', () => {
    const later: Edition = { ...publishedEdition, id: 'mcs-2018', published: '2018' };
    const draft = makeWorkingEdition('draft', 'Draft', 1);
    const step = must(
      publishEdition(edition, {
        ...held,
        editions: [baselineEdition, later, draft, edition],
        blocks: [
          block('myb-2013', { '2013': '100' }),
          block('mcs-2018', { '2013': '120 r' }),
          block('draft', { '2013': '110' }),
        ],
      }),
    );
    expect(changesOf(step, 'figure')).toMatchObject([
      { editionId: 'myb-2014', period: '2013', after: { printed: '100', flags: [] } },
      { editionId: 'draft', period: '2013', after: { printed: '110', flags: ['r'] } },
    ]);
  });

  it('sets r right in what is published, by what stands before it now', () => {
    const draft = makeWorkingEdition('draft', 'Draft', 1);
    const step = must(
      publishEdition(edition, {
        ...held,
        editions: [baselineEdition, draft, edition],
        // It said what the draft says; now it is the first to restate the baseline, and the draft repeats it.
        blocks: [
          block('myb-2013', { '2013': '100' }),
          block('draft', { '2013': '110 r' }),
          block('myb-2014', { '2013': '110' }),
        ],
      }),
    );
    expect(changesOf(step, 'figure')).toMatchObject([
      { editionId: 'myb-2014', period: '2013', after: { flags: ['r'] } },
      { editionId: 'draft', period: '2013', after: { flags: [] } },
    ]);
  });

  it('wants a date', () => {
    expect(publishEdition({ ...edition, published: '' }, held)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('with its date'),
    });
  });
});

describe('reopenEdition', () => {
  it('goes back to working on what was published here', () => {
    const held = { ...records, editions: [baselineEdition, publishedEdition] };
    expect(must(reopenEdition(publishedEdition, held)).changes).toEqual([
      {
        on: 'edition',
        id: 'myb-2014',
        before: publishedEdition,
        after: { ...publishedEdition, role: 'working' },
      },
    ]);
  });

  it('states no more what it only carried, and keeps what was stated', () => {
    const layouts = [{ tableId: 'table', periods: ['2012', '2013', '2014'], wanted: ['2014'] }];
    const edition: Edition = {
      ...makeWorkingEdition('myb-2014', 'Yearbook 2014', 7),
      published: '2016',
      layouts,
    };
    const before = {
      ...records,
      editions: [baselineEdition, edition],
      blocks: [
        block('myb-2013', { '2012': '29,000', '2013': '30,000 e r' }),
        block('myb-2014', { '2012': '29,000', '2014': '25,000' }),
      ],
    };
    const publish = must(publishEdition(edition, before));
    const after = applyChanges(before, publish.changes);
    const published = after.editions.find(({ id }) => id === 'myb-2014')!;
    const reopen = must(reopenEdition(published, { ...before, ...after }));
    expect(changesOf(reopen, 'figure')).toMatchObject([
      {
        period: '2013',
        before: { comment: 'Carried unchanged from Yearbook 2013.' },
        after: null,
      },
    ]);
    expect(applyChanges(after, reopen.changes).blocks).toEqual(before.blocks);
  });

  it('never opens the baseline', () => {
    expect(reopenEdition(baselineEdition, records)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('is the baseline'),
    });
  });
});

describe('removeEdition', () => {
  it('takes its figures, their notes and its citation along, and r where it was due to it', () => {
    const first = makeWorkingEdition('first', 'First', 1);
    const second = makeWorkingEdition('second', 'Second', 2);
    const annotation = {
      id: 'note-1',
      target: 'belgium@2014#first',
      markdown: 'Why',
      createdAt: 1,
      updatedAt: 1,
    };
    const source = {
      id: citationId('first'),
      citation: 'First',
      kind: 'edition',
      citedIn: 'first',
    };
    const step = must(
      removeEdition(first, {
        ...records,
        editions: [baselineEdition, first, second],
        sources: [source],
        annotations: [annotation, { ...annotation, id: 'note-2', target: 'belgium@2014#second' }],
        blocks: [
          block('myb-2013', { '2014': '25,000' }),
          block('first', { '2014': '24,000 r' }),
          block('second', { '2014': '25,000 r' }),
        ],
      }),
    );
    expect(step.changes).toMatchObject([
      { on: 'annotation', id: 'note-1', after: null },
      { on: 'figure', editionId: 'first', period: '2014', after: null },
      { on: 'source', id: 'edition/first', after: null },
      { on: 'edition', id: 'first', after: null },
      { on: 'figure', editionId: 'second', after: { printed: '25,000', flags: [] } },
    ]);
  });

  it.each(['edition', 'as-of'] as const)('does not remove what a report shows (%s)', (kind) => {
    const report = {
      ...{ id: 'r', title: 'Update', period: '2014', against: '2013', parts: [], order: 0 },
      ...{ view: { kind, editionId: 'first' }, createdAt: 1, updatedAt: 1 },
    };
    const first = makeWorkingEdition('first', 'First', 1);
    expect(removeEdition(first, { ...records, reports: [report] })).toEqual({
      ok: false,
      reason:
        'The report “Update” shows the figures of “First”. Choose others for it first, or remove it.',
    });
    const other = makeWorkingEdition('second', 'Second', 2);
    expect(removeEdition(other, { ...records, reports: [report] }).ok).toBe(true);
  });

  it('does not remove what is published', () => {
    expect(removeEdition(publishedEdition, records)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('Reopen it first'),
    });
  });
});

describe('suggestEditionId', () => {
  it.each([
    ['2014 Minerals Yearbook: Indium', '2014-minerals-yearbook-indium'],
    ['  Möbel & Co. ', 'mobel-co'],
    ['…', ''],
  ])('makes of “%s” the id “%s”', (title, id) => {
    expect(suggestEditionId(title)).toBe(id);
  });
});
