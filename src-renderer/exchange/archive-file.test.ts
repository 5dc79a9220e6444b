import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultChoices } from '#domain/choices.ts';
import { readCell } from '#domain/notation.ts';
import type { Dataset, Observation } from '#domain/observations.ts';
import { recordStep } from '#domain/steps.ts';
import { openArchive, packArchive } from './archive-file.ts';
import type { ArchiveContent } from './archive.ts';
import { readDataPackage, resourceNames, type PackageFiles } from './data-package.ts';
import { strFromU8, unzipSync, zipSync } from 'fflate';

const folder = resolve(import.meta.dirname, '../../resources/baseline');
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8');
const template = read('datapackage.json');
const shipped = Object.fromEntries(resourceNames.map((name) => [name, read(name)])) as PackageFiles;

function baseline(): Dataset {
  const dataset = readDataPackage(shipped);
  if (!dataset.ok) throw new Error(dataset.reason);
  return dataset.value;
}

const working = {
  id: 'working',
  title: 'Working "edition"',
  publisher: '',
  published: '',
  role: 'working' as const,
  createdAt: 1_700_000_000_123,
  layouts: [{ tableId: 'us-imports', periods: ['2013', '2014'], wanted: ['2014'] }],
  source: { cites: 'census', locator: 'p. 3' },
};

function content(observations: ReadonlyArray<Observation> = []): ArchiveContent {
  const dataset = baseline();
  const step = { label: 'Write note', reason: '', changes: [] };
  return {
    dataset: {
      ...dataset,
      editions: [...dataset.editions, working],
      tables: dataset.tables.map((table, index) =>
        index === 0 ? { ...table, addedPeriods: ['2014', '2014-Q1'] } : table,
      ),
      observations: [...dataset.observations, ...observations],
    },
    charts: [],
    reports: [],
    annotations: [
      {
        id: '1',
        target: 'a@2014#working',
        markdown: 'Why,\n"this"\r\n=1+1',
        createdAt: 1,
        updatedAt: 2,
      },
    ],
    settings: [{ key: 'store', uuid: 'u', createdAt: 5 }, defaultChoices],
    revisions: [recordStep(null, step, 7)],
  };
}

describe('a backup', () => {
  it('holds everything exactly as it was', async () => {
    const before = content();
    const opened = await openArchive(await packArchive(before, template));
    expect(opened).toEqual({ ok: true, value: before });
  });

  it('is a data package that reads by itself, with every column described', async () => {
    const files = unzipSync(await packArchive(content(), template));
    const texts = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
    expect(readDataPackage(texts as PackageFiles)).toMatchObject({ ok: true });
    const descriptor = JSON.parse(texts['datapackage.json'] ?? '') as {
      profile: string;
      resources: Array<{ path: string; schema: { fields: Array<{ name: string }> } }>;
    };
    expect(descriptor.profile).toBe('tabular-data-package');
    for (const { path, schema } of descriptor.resources) {
      const head = (texts[path] ?? '').split('\n')[0];
      expect(schema.fields.map(({ name }) => name).join(',')).toBe(head);
    }
  });

  it('is the baseline to the character when nothing was added to it', async () => {
    const files = unzipSync(await packArchive({ ...content(), dataset: baseline() }, template));
    for (const name of resourceNames) {
      expect(strFromU8(files[name] ?? new Uint8Array()), name).toBe(shipped[name]);
    }
  });

  it('holds any figure that can be typed, with any text', async () => {
    const cell = fc.oneof(
      fc
        .double({ min: -1e9, max: 1e9, noNaN: true })
        .map((n) => String(Math.round(n * 1000) / 1000)),
      fc.constantFrom(
        '--',
        'NA',
        'W',
        'XX',
        '>50 e',
        '<25',
        '555-580 r',
        'Less than ½ unit',
        '0.05 p',
      ),
    );
    const figure = fc.record({ text: cell, comment: fc.string(), cites: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { maxLength: 20 }), async (figures) => {
        const observations = figures.flatMap(({ text, comment, cites }, index): Observation[] => {
          const cell = readCell(text);
          if (!cell.ok) return [];
          const { value, flags, qualifier, printed } = cell.value;
          const place = { seriesId: 'us-imports/canada/quantity', editionId: 'working' };
          const period = String(2014 + index);
          return [
            {
              ...place,
              period,
              value,
              flags,
              qualifier,
              printed,
              noteIds: [],
              locator: '',
              cites,
              comment,
            },
          ];
        });
        const before = content(observations);
        expect(await openArchive(await packArchive(before, template))).toEqual({
          ok: true,
          value: before,
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a damaged backup', () => {
  it('is refused when it was cut short', async () => {
    const bytes = await packArchive(content(), template);
    for (const length of [0, 10, Math.floor(bytes.length / 2), Math.floor(bytes.length * 0.9)]) {
      expect(await openArchive(bytes.subarray(0, length)), String(length)).toMatchObject({
        ok: false,
      });
    }
  });

  it('is refused when a single bit of its content is another', async () => {
    const bytes = await packArchive(content(), template);
    await fc.assert(
      // The end of the file lists its content once more, which is not read.
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 3000 }), async (at) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ 4;
        const opened = await openArchive(damaged);
        if (opened.ok) expect(opened.value).toEqual(content());
      }),
      { numRuns: 60 },
    );
  });

  it('names the file that was edited', async () => {
    const files = unzipSync(await packArchive(content(), template));
    const text = strFromU8(files['observations.csv'] ?? new Uint8Array()).replace(
      '97,200',
      '97,300',
    );
    const edited = zipSync({ ...files, 'observations.csv': new TextEncoder().encode(text) });
    expect(await openArchive(edited)).toEqual({
      ok: false,
      reason: 'observations.csv is not as it was written: the backup is damaged.',
    });
  });

  it('is refused when it is any other zip', async () => {
    expect(await openArchive(zipSync({ 'a.txt': new Uint8Array([65]) }))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('no backup of Lode'),
    });
  });
});
