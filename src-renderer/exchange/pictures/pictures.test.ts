import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartRow } from '#domain/charts/chart-row.ts';
import { startSpec } from '#domain/charts/default-spec.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { crc32 } from './crc32.ts';
import type { CarriedChart } from '#domain/charts/read-carried.ts';
import { writePictureMetadata, type PictureMetadata } from './metadata.ts';
import { withPdfAbout } from './pdf.ts';
import { withPngChunks } from './png.ts';
import { readPicture } from './read-picture.ts';

const row: ChartRow = {
  series: 'refinery/belgium',
  label: 'Belgium',
  period: '2013',
  value: null,
  low: null,
  high: null,
  flags: 'e',
  status: 'withheld',
  unit: 'kg',
  edition: 'myb-2013',
  text: 'W',
  source: 'T3 row Belgium',
};

const metadata: PictureMetadata = {
  chart: {
    title: 'Raffinerie ½ — \u{1F600} <b>',
    subtitle: '',
    note: '',
    tags: ['indium'],
    spec: startSpec(['refinery/belgium']),
  },
  data: [row, { ...row, period: '2014', value: 25000, status: 'number', text: '25,000' }],
  editions: [{ id: 'myb-2013', title: 'Yearbook', publisher: 'USGS', published: '2015' }],
  made: '2026-11-28T12:00:00.000Z',
};

/** Takes whatever is a chart at first sight. */
function readChart(value: unknown): Result<CarriedChart> {
  return typeof value === 'object' && value !== null && 'spec' in value
    ? succeed(value as CarriedChart)
    : fail('It is no chart.');
}

/** The smallest PNG: one black pixel. */
const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

const encode = (text: string) => new TextEncoder().encode(text);

async function emptyPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([200, 100]);
  return document.save();
}

const made = new Date(metadata.made);
const makers: [string, (text: string) => Promise<Uint8Array>][] = [
  ['PNG', async (text) => withPngChunks(pixel, { metadata: text, pixelsPerMetre: 3780 })],
  [
    'SVG',
    async (text) => {
      const escaped = text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('"', '&quot;');
      const data = `<metadata id="lode-chart">${escaped}</metadata>`;
      return encode(`<?xml version="1.0"?>\n<svg xmlns="x"><title>T</title>${data}<g/></svg>`);
    },
  ],
  [
    'PDF',
    async (text) =>
      withPdfAbout(await emptyPdf(), { title: 'T', subject: 'S', metadata: text, made }),
  ],
];

describe.each(makers)('a %s', (_kind, make) => {
  it('gives back the chart that it was made with', async () => {
    const bytes = await make(writePictureMetadata(metadata));
    expect(await readPicture(bytes, readChart)).toEqual({ ok: true, value: metadata });
  });

  it('says plainly that it holds no chart', async () => {
    expect(await readPicture(await make(''), readChart)).toMatchObject({ ok: false });
  });

  it('is refused where its chart is', async () => {
    const written = writePictureMetadata(metadata).replace('"spec"', '"spek"');
    expect(await readPicture(await make(written), readChart)).toEqual({
      ok: false,
      reason: 'It is no chart.',
    });
  });

  it('never makes the reader fail, however it is damaged', async () => {
    const bytes = await make(writePictureMetadata(metadata));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, to, cut) => {
        const damaged = cut ? bytes.slice(0, at) : bytes.with(at, to);
        const read = await readPicture(damaged, readChart);
        if (!read.ok) expect(read.reason).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});

describe('readPicture', () => {
  const wrap = (document: unknown) => makers[0]![1](JSON.stringify(document));
  const whole = JSON.parse(writePictureMetadata(metadata)) as Record<string, unknown>;
  const refusal = async (document: unknown) => {
    const read = await readPicture(await wrap(document), readChart);
    return read.ok ? 'it was read' : read.reason;
  };

  it.each<[string, unknown, RegExp]>([
    ['of another format', { ...whole, format: 'other' }, /no chart of Lode/],
    ['of a later version', { ...whole, version: 2 }, /A later Lode/],
    ['with a field too many', { ...whole, more: 1 }, /"more"/],
    ['without data', { ...whole, data: undefined }, /has no data/],
    [
      'with a figure that is none',
      { ...whole, data: [{ ...row, value: '5' }] },
      /value is no number/,
    ],
    ['with a time that is none', { ...whole, made: 'yesterday' }, /made is no instant/],
    [
      'with too long a text',
      { ...whole, data: [{ ...row, label: 'x'.repeat(20_001) }] },
      /too long/,
    ],
    ['that is null', null, /no chart of Lode/],
    ['that is a list', [], /no chart of Lode/],
  ])('refuses a document %s', async (_what, document, reason) => {
    expect(await refusal(document)).toMatch(reason);
  });

  it.each(['', 'GIF89a', '{"format":"lode-chart"}', '<html><svg></svg></html>'])(
    'says of what is no picture that it is none: %s',
    async (text) => {
      expect(await readPicture(encode(text), readChart)).toMatchObject({
        ok: false,
        reason: expect.stringContaining('no picture that Lode makes') as string,
      });
    },
  );

  it('finds its way past whatever stands before an SVG, and is not held up by it', async () => {
    const before = '<?xml version="1.0"?><!DOCTYPE svg>' + '<!-- - -->'.repeat(20_000);
    const holds = (text: string) => readPicture(encode(before + text), readChart);
    expect(await holds('<svg/>')).toMatchObject({
      reason: 'This picture holds no chart of Lode\u2019s.',
    });
    expect(await holds('')).toMatchObject({ ok: false });
  });

  it('unpacks no more of a PDF than Lode ever writes', async () => {
    const bomb = await makers[2]![1](' '.repeat(17 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readPicture(bomb, readChart)).toMatchObject({ ok: false });
  });

  it('takes the text of a PNG for damaged when its checksum is wrong', async () => {
    const bytes = await makers[0]![1](writePictureMetadata(metadata));
    const at = new TextDecoder('latin1').decode(bytes).indexOf('Belgium');
    expect(await readPicture(bytes.with(at, 0x41), readChart)).toMatchObject({
      reason: 'What the picture holds of its chart is damaged.',
    });
  });
});

describe('withPngChunks', () => {
  it('says how large the picture is on paper, once', () => {
    const twice = withPngChunks(withPngChunks(pixel, { metadata: '', pixelsPerMetre: 1 }), {
      metadata: '',
      pixelsPerMetre: 7559.1,
    });
    const text = new TextDecoder('latin1').decode(twice);
    expect(text.match(/pHYs/g)).toHaveLength(1);
    const at = text.indexOf('pHYs') + 4;
    expect([...twice.slice(at, at + 9)]).toEqual([0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, 1]);
  });
});

describe('crc32', () => {
  it('is the checksum of the check string in the specification', () => {
    expect(crc32(encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('writePictureMetadata', () => {
  it('is ASCII, so that no encoding on the way can change it', () => {
    expect(writePictureMetadata(metadata)).toMatch(/^[\x20-\x7e]+$/);
  });
});
