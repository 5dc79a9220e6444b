import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charts } from '#domain/charts/chart-arbitraries.ts';
import { makeChart } from '#domain/charts/chart-samples.ts';
import { defaultChoices } from '#domain/choices.ts';
import { makeTable } from '#domain/observation-samples.ts';
import type { SavedReport } from '#domain/reports/report.ts';
import { recordStep, type RecordChange } from '#domain/steps.ts';
import { readArchive, writeArchive, type ArchiveContent, type ArchiveFiles } from './archive.ts';
import { readDataPackage, resourceNames, type PackageFiles } from './data-package.ts';

const folder = resolve(import.meta.dirname, '../../resources/baseline');
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8');
const template = read('datapackage.json');

const figure = {
  value: { kind: 'number', value: 5 } as const,
  flags: ['e'] as const,
  qualifier: null,
  noteIds: [],
  printed: '5',
  locator: '',
  cites: '',
  comment: '',
};
const edition = {
  id: 'working',
  title: 'Working',
  publisher: '',
  published: '',
  role: 'working' as const,
  createdAt: 1,
};
const annotation = {
  id: '1',
  target: 'us-imports/canada/quantity@2014#working',
  markdown: 'Why',
  createdAt: 1,
  updatedAt: 2,
};
const report: SavedReport = {
  id: 'r1',
  title: '',
  period: '2015',
  against: '2013',
  view: { kind: 'as-of', editionId: 'working' },
  parts: [
    { id: 'p1', kind: 'heading', text: 'Prices', level: 1 },
    { id: 'p2', kind: 'text', markdown: 'See {{a@2013}}.', seen: { 'a@2013': '1 kg' } },
    { id: 'p3', kind: 'table', tableId: 'us-imports', periods: null },
    { id: 'p4', kind: 'table', tableId: 'us-imports', periods: ['2013', '2013-Q1'] },
    { id: 'p5', kind: 'chart', chartId: 'c' },
    { id: 'p6', kind: 'note', annotationId: '1' },
    { id: 'p7', kind: 'sources' },
  ],
  order: 0,
  createdAt: 3,
  updatedAt: 4,
};
const decided = {
  ...defaultChoices,
  acknowledgedBreaks: [
    { seriesId: 'us-imports/belgium/quantity', period: '', note: 'Gross weight.', at: 6 },
  ],
};

const changes: RecordChange[] = [
  { on: 'edition', id: 'working', before: null, after: edition },
  {
    on: 'figure',
    seriesId: 'us-imports/canada/quantity',
    period: '2014',
    editionId: 'working',
    tableId: 'us-imports',
    before: null,
    after: figure,
  },
  { on: 'annotation', id: '1', before: null, after: annotation },
  { on: 'setting', id: 'choices', before: null, after: decided },
];

/** A small workspace; with a table of that id besides, when one is given. */
function archive(tableId?: string): ArchiveFiles {
  const dataset = readDataPackage(
    Object.fromEntries(resourceNames.map((name) => [name, read(name)])) as PackageFiles,
  );
  if (!dataset.ok) throw new Error(dataset.reason);
  const content: ArchiveContent = {
    dataset: {
      ...dataset.value,
      editions: [...dataset.value.editions, edition],
      tables: [
        ...dataset.value.tables,
        ...(tableId === undefined ? [] : [makeTable({ id: tableId })]),
      ],
    },
    annotations: [annotation],
    charts: [],
    reports: [report],
    settings: [{ key: 'store', uuid: 'u', createdAt: 5 }, decided],
    revisions: [recordStep(null, { label: 'Work', reason: '', changes }, 7)],
  };
  return writeArchive(content, template);
}

/** Why an archive is refused in which one file was changed by hand. */
function reasonAfter(name: string, edit: (text: string) => string): string {
  const files = archive();
  const edited = edit(files[name] ?? '');
  expect(edited, 'the edit hit something').not.toBe(files[name]);
  const opened = readArchive({ ...files, [name]: edited });
  return opened.ok ? '' : opened.reason;
}

/** The archive of the small workspace with one more figure, in the package and in the log, in that state. */
function archiveWith(review: 'checked' | 'second-check' | null): ArchiveFiles {
  const read = readArchive(archive());
  if (!read.ok) throw new Error(read.reason);
  const { dataset } = read.value;
  const [first] = dataset.observations;
  if (first === undefined) throw new Error('No figures.');
  const state = review === null ? {} : { review };
  const { seriesId } = first;
  const place = { seriesId, period: '2014', editionId: 'working' };
  const observations = [...dataset.observations, { ...figure, ...place, ...state }];
  const after = { ...figure, ...state };
  const entered: RecordChange = {
    on: 'figure',
    ...place,
    tableId: 'us-imports',
    before: null,
    after,
  };
  const revisions = [recordStep(null, { label: 'Enter', reason: '', changes: [entered] }, 7)];
  return writeArchive(
    { ...read.value, dataset: { ...dataset, observations }, revisions },
    template,
  );
}

const contentOf = (files: ArchiveFiles): ArchiveContent => {
  const read = readArchive(files);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};

/** The archive of the small workspace with these charts, saved in one step. */
function archiveOf(kept: ArchiveContent['charts']): ArchiveFiles {
  const saved = kept.map((chart) => ({
    on: 'chart' as const,
    id: chart.id,
    before: null,
    after: chart,
  }));
  const revisions = [recordStep(null, { label: 'Save', reason: '', changes: saved }, 7)];
  return writeArchive({ ...contentOf(archive()), charts: kept, revisions }, template);
}

describe('charts', () => {
  it('come back as they were, from the list and from the log', () => {
    fc.assert(
      fc.property(charts, (kept) => {
        const content = contentOf(archiveOf(kept));
        expect(content.charts).toEqual(kept);
        expect(content.revisions[0]?.changes.map(({ after }) => after)).toEqual(kept);
      }),
      { numRuns: 30 },
    );
  });

  it('are none in a backup that was made before there were any', () => {
    const files = Object.entries(archiveOf([])).filter(([name]) => name !== 'lode/charts.json');
    expect(contentOf(Object.fromEntries(files)).charts).toEqual([]);
  });

  it.each([
    [
      'without rows',
      '"seriesIds": [\n    "a"\n   ]',
      '"seriesIds": []',
      'spec, seriesIds has no rows',
    ],
    [
      'of a type that is none',
      '"type": "line"',
      '"type": "pie"',
      'spec, type is none of: line, bar',
    ],
    ['with a field of its own', '"note": ""', '"note": "", "html": ""', 'has a field "html"'],
    ['with an id that reads as a figure', '"chart-1"', '"a@2013#b"', 'id is no id of a chart'],
  ])('are refused %s, with the place', (_what, from, to, reason) => {
    const files = archiveOf([makeChart()]);
    const edited = (files['lode/charts.json'] ?? '').replace(from, to);
    expect(edited).not.toBe(files['lode/charts.json']);
    const read = readArchive({ ...files, 'lode/charts.json': edited });
    expect(!read.ok && read.reason).toContain(reason);
  });

  it('are refused where one stands twice', () => {
    const files = { ...archive(), 'lode/charts.json': JSON.stringify([makeChart(), makeChart()]) };
    const read = readArchive(files);
    expect(!read.ok && read.reason).toBe('lode/charts.json: the id “chart-1” stands twice.');
  });
});

describe('the states of figures', () => {
  it.each(['checked', 'second-check'] as const)('come back as they were: %s', (review) => {
    const files = archiveWith(review);
    const read = readArchive(files);
    const all = read.ok ? read.value.dataset.observations : [];
    expect(all.filter((one) => one.review === review)).toHaveLength(1);
    expect(read.ok && read.value.revisions[0]?.changes[0]?.after).toMatchObject({ review });
    expect(read.ok && writeArchive(read.value, template)).toEqual(files);
  });

  it('are not spoken of where there are none, and then stand in no figure', () => {
    const files = archiveWith(null);
    expect(files['datapackage.json']).not.toContain('reviews');
    const read = readArchive(files);
    const all = read.ok ? read.value.dataset.observations : [];
    expect(all.filter((one) => Object.hasOwn(one, 'review'))).toEqual([]);
  });

  it('are refused where they are none that Lode knows', () => {
    const files = archiveWith('checked');
    for (const name of ['datapackage.json', 'lode/revisions.jsonl']) {
      const edited = (files[name] ?? '').replace('"checked"', '"guessed"');
      expect(edited).not.toBe(files[name]);
      const read = readArchive({ ...files, [name]: edited });
      expect(!read.ok && read.reason).toMatch(/is none of: checked, second-check/);
    }
  });
});

describe('what a package has no columns for', () => {
  const opened = readArchive(archive());
  if (!opened.ok) throw new Error(opened.reason);
  const content = opened.value;
  const { dataset } = content;
  const hiddenTable = {
    hidden: true as const,
    hiddenPeriods: ['2012'],
    headNotes: [
      { on: 'period' as const, name: '2013', noteIds: ['us-imports/1'] },
      { on: 'measure' as const, name: 'quantity', noteIds: ['us-imports/1'] },
    ],
  };
  const hiddenRow = { hidden: true as const, group: 'Europe', noteIds: ['us-imports/1'] };
  const setOut: ArchiveContent = {
    ...content,
    dataset: {
      ...dataset,
      tables: dataset.tables.map((one, index) => (index === 0 ? { ...one, ...hiddenTable } : one)),
      series: dataset.series.map((one, index) => (index === 1 ? { ...one, ...hiddenRow } : one)),
    },
  };

  it('comes back: hidden columns, rows and tables, headings, notes on rows and on heads', () => {
    const files = writeArchive(setOut, template);
    const read = readArchive(files);
    expect(read).toEqual({ ok: true, value: setOut });
    expect(files['series.csv']).toBe(writeArchive(content, template)['series.csv']);
  });

  it('leaves no trace where there is nothing of the kind', () => {
    const { lode } = JSON.parse(archive()['datapackage.json'] ?? '') as { lode: object };
    expect(Object.keys(lode)).toEqual(['format', 'addedPeriods', 'editions']);
  });

  it.each([
    ['"hidden": true', '"hidden": 1'],
    ['"on": "period"', '"on": "title"'],
  ])('is refused when it says what no workspace says: %s as %s', (said, instead) => {
    const files = writeArchive(setOut, template);
    const damaged = (files['datapackage.json'] ?? '').replace(said, instead);
    expect(damaged).toContain(instead);
    expect(readArchive({ ...files, 'datapackage.json': damaged })).toMatchObject({ ok: false });
  });
});

describe('readArchive', () => {
  it('reads what was written', () => {
    expect(readArchive(archive())).toMatchObject({ ok: true });
  });

  it.each<[string, string, string, string, string]>([
    [
      'a note without text',
      'annotations.json',
      '"Why"',
      '7',
      'annotations.json, entry 1: markdown is no text.',
    ],
    [
      'a note on nothing',
      'annotations.json',
      '"us-imports/canada/quantity@2014#working"',
      '""',
      'annotations.json, entry 1: target is no id.',
    ],
    [
      'a note with a time that is none',
      'annotations.json',
      '"updatedAt": 2',
      '"updatedAt": "soon"',
      'annotations.json, entry 1: updatedAt is no number.',
    ],
    [
      'a note with a field of its own',
      'annotations.json',
      '"createdAt": 1,',
      '"createdAt": 1, "script": 1,',
      'annotations.json, entry 1: has a field "script" that Lode does not know.',
    ],
    [
      'a list that is none',
      'annotations.json',
      '[',
      '{"a": [',
      'annotations.json is damaged: it cannot be read.',
    ],
    [
      'a setting that nobody knows',
      'settings.json',
      '"store"',
      '"shop"',
      'settings.json, entry 1: key is none of: store, choices, open-edition.',
    ],
    [
      'a way to type numbers that is none',
      'settings.json',
      '"comma-point"',
      '"roman"',
      'settings.json, entry 2: numberForm is none of: comma-point, point-comma, space-comma, apostrophe-point.',
    ],
    [
      'a limit that is none',
      'settings.json',
      '"slightlyPercent": 5',
      '"slightlyPercent": null',
      'settings.json, entry 2: wording, slightlyPercent is no number.',
    ],
    [
      'a series break without a series',
      'settings.json',
      '"seriesId": "us-imports/belgium/quantity"',
      '"seriesId": 7',
      'settings.json, entry 2: acknowledgedBreaks, 1, seriesId is no id.',
    ],
    [
      'a flag that is none',
      'revisions.jsonl',
      '["e"]',
      '["q"]',
      'revisions.jsonl, line 1: changes, 2, after, flags, 1 is none of: e, r, p, f, b.',
    ],
    [
      'a value that is none',
      'revisions.jsonl',
      '"kind":"number"',
      '"kind":"text"',
      'revisions.jsonl, line 1: changes, 2, after, value, kind is none of: number, range, bound, zero, less-than-half-unit, not-available, withheld, not-applicable.',
    ],
    [
      'a period that is none',
      'revisions.jsonl',
      '"period":"2014"',
      '"period":"__proto__"',
      'revisions.jsonl, line 1: changes, 2, period is no period.',
    ],
    [
      'a change without a record',
      'revisions.jsonl',
      '"id":"1","before"',
      '"id":"","before"',
      'revisions.jsonl, line 1: changes, 3, id is no id.',
    ],
    [
      'a kind of record that is none',
      'revisions.jsonl',
      '"on":"setting"',
      '"on":"password"',
      'revisions.jsonl, line 1: changes, 4, on is none of: figure, edition, table, series, note, annotation, chart, report, source, setting.',
    ],
    [
      'an entry with another number',
      'revisions.jsonl',
      '"sequence":1',
      '"sequence":2',
      'revisions.jsonl, line 1: the change has the number 2.',
    ],
    [
      'an entry of no kind',
      'revisions.jsonl',
      '"kind":"do"',
      '"kind":"maybe"',
      'revisions.jsonl, line 1: kind is none of: do, undo, redo.',
    ],
  ])('refuses %s, and says where', (_what, name, from, to, reason) => {
    expect(reasonAfter(`lode/${name}`, (text) => text.replace(from, to))).toBe(
      reason.startsWith('lode/') ? reason : `lode/${reason}`,
    );
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'datapackage.json, lode: is no record.'],
    [
      'another format',
      { format: 2, addedPeriods: {}, editions: {} },
      'datapackage.json, lode: format is none that Lode knows.',
    ],
    [
      'columns that are none',
      { format: 1, addedPeriods: { 'us-imports': ['soon'] }, editions: {} },
      'datapackage.json, lode: addedPeriods, "us-imports", 1 is no period.',
    ],
    [
      'a layout that is none',
      {
        format: 1,
        addedPeriods: {},
        editions: {
          working: { createdAt: 1, layouts: [{ tableId: 'a', periods: '2014', wanted: [] }] },
        },
      },
      'datapackage.json, lode: editions, "working", layouts, 1, periods is no list.',
    ],
  ])('refuses %s where the descriptor says what Lode needs', (_what, lode, reason) => {
    const edit = (text: string) => JSON.stringify({ ...JSON.parse(text), lode });
    expect(reasonAfter('datapackage.json', edit)).toBe(reason);
  });

  it('refuses two notes of one id', () => {
    const edit = (text: string) => JSON.stringify([...JSON.parse(text), annotation]);
    expect(reasonAfter('lode/annotations.json', edit)).toBe(
      'lode/annotations.json: the id “1” stands twice.',
    );
  });

  it('takes no id for something that every object has', () => {
    const opened = readArchive(archive('constructor'));
    const read = opened.ok ? opened.value.dataset.tables.at(-1) : null;
    expect(read).toMatchObject({ id: 'constructor', addedPeriods: [] });
  });
});
