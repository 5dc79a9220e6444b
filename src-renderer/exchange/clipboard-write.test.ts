import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClipboard } from './clipboard-read.ts';
import { writeClipboard, type CopiedBlock } from './clipboard-write.ts';

const block: CopiedBlock = {
  heads: [['Country', '2012', '2013']],
  rows: [
    {
      stub: ['Canada'],
      cells: [
        { entry: '65,000 r (4)', figure: '65,000', raised: 'r 4' },
        { entry: '65,000', figure: '65,000', raised: '' },
      ],
    },
    {
      stub: ['=Italy | “x”'],
      cells: [
        { entry: '<½', figure: '<½', raised: '' },
        { entry: '', figure: '', raised: '' },
      ],
    },
  ],
};

describe('writeClipboard', () => {
  it('writes text with tabs, and no label that a spreadsheet would run', () => {
    expect(writeClipboard(block).text).toBe(
      "Country\t2012\t2013\nCanada\t65,000 r (4)\t65,000\n'=Italy | “x”\t<½\t",
    );
  });

  it('raises flags and marks in HTML and escapes the rest', () => {
    const { html } = writeClipboard(block);
    expect(html).toContain('>65,000<sup>r 4</sup></td>');
    expect(html).toContain('<td align="right">&lt;½</td>');
  });

  it('reads back what it wrote, from either', () => {
    const written = writeClipboard(block);
    const rows = [
      ['Country', '2012', '2013'],
      ['Canada', '65,000 r (4)', '65,000'],
    ];
    for (const one of [written, { ...written, html: '' }]) {
      const read = readClipboard(one);
      expect(read.ok && read.value.rows.slice(0, 2)).toEqual(rows);
    }
  });

  it('reads back any cells from text', () => {
    const entry = fc.string().map((text) => text.replace(/\s+/g, ' ').trim());
    const rows = fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (texts) => {
        const cells = texts.map((row) =>
          row.map((one) => ({ entry: one, figure: one, raised: '' })),
        );
        // A mark at both ends, so that empty cells there are not taken for none.
        const framed = cells.map((row) => ({ stub: ['a'], cells: [...row, mark] }));
        const read = readClipboard({ ...writeClipboard({ heads: [], rows: framed }), html: '' });
        expect(read.ok && read.value.rows).toEqual(texts.map((row) => ['a', ...row, '1']));
      }),
    );
  });
});

const mark = { entry: '1', figure: '1', raised: '' };
