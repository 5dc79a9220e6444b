import { describe, expect, it } from 'vitest';
import { readClipboard } from './clipboard-read.ts';

function read(text: string, html = ''): ReadonlyArray<ReadonlyArray<string>> | string {
  const block = readClipboard({ text, html });
  return block.ok ? block.value.rows : block.reason;
}

describe('readClipboard', () => {
  it.each([
    ['one cell', '30,000 r', [['30,000 r']]],
    ['a column', '30,000\r\n65,000 e\r\n', [['30,000'], ['65,000 e']]],
    ['a row', '30,000\t65,000', [['30,000', '65,000']]],
    [
      'a block with an empty cell',
      '1\t\t3\n\t5\t',
      [
        ['1', '', '3'],
        ['', '5', ''],
      ],
    ],
    [
      'quoted cells',
      '"a ""b""\nc"\t2\n3\t"4"',
      [
        ['a "b" c', '2'],
        ['3', '4'],
      ],
    ],
    ['empty lines at the end', '1\t2\n\t\n\n', [['1', '2']]],
    [
      'an empty line within',
      '1\t2\n\n3\t4',
      [
        ['1', '2'],
        ['', ''],
        ['3', '4'],
      ],
    ],
  ])('reads %s', (_, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it.each([
    ['Belgium 30,000 30,000 30,000', ['Belgium', '30,000', '30,000', '30,000']],
    ['Canada 50,000 64,000 65,000 r 65,000', ['Canada', '50,000', '64,000', '65,000 r', '65,000']],
    ['Korea, Republic of 160,000 145,000', ['Korea, Republic of', '160,000', '145,000']],
    ['China4 340,000 330,000', ['China4', '340,000', '330,000']],
    ['Italy -- r -- r --', ['Italy', '-- r', '-- r', '--']],
    ['Country3 2009 2010 2011', ['Country3', '2009', '2010', '2011']],
    ['New York dealer 555 to 580 600', ['New York dealer', '555 to 580', '600']],
    ['Other Less than ½ unit 12', ['Other', 'Less than ½ unit', '12']],
    ['Total 670,000 r, e 664,000 (4) NA', ['Total', '670,000 r e', '664,000 (4)', 'NA']],
    ['30,000 65,000', ['30,000', '65,000']],
  ])('parts the printed line “%s”', (line, row) => {
    expect(read(line)).toEqual([row]);
  });

  it('keeps what cannot be read among the figures of a table', () => {
    expect(read('Canada 50,000 64,000\nPeru 1,629 xx\nTotals are rounded.')).toEqual([
      ['Canada', '50,000', '64,000'],
      ['Peru', '1,629', 'xx'],
      ['Totals are rounded.', '', ''],
    ]);
    expect(read('Canada 50,000 64,000 1\nPeru 1,629 xx 5')).toEqual([
      ['Canada', '50,000', '64,000', '1'],
      ['Peru', '1,629', 'xx', '5'],
    ]);
  });

  it('leaves a sentence in one piece', () => {
    expect(read('World totals are rounded to 3 digits; see text.')).toEqual([
      ['World totals are rounded to 3 digits; see text.'],
    ]);
  });

  it('prefers a table in HTML, where raised marks are told from digits', () => {
    const html = `<html><head><style>td { color: red }</style></head><body><table>
      <tr><th>Country</th><th colspan="2">2014</th></tr>
      <tr><td>China<sup>4</sup></td><td>30,000<sup>r</sup></td><td>65,000<sup>e, 5</sup></td></tr>
      <tr><td>Peru&nbsp;</td><td><p>1,629</p></td><td>--<script>alert(1)</script></td></tr>
    </table><table><tr><td>other</td></tr></table></body></html>`;
    expect(read('China4\t30,000r\t65,000e,5', html)).toEqual([
      ['Country', '2014', ''],
      ['China (4)', '30,000 r', '65,000 e (5)'],
      ['Peru', '1,629', '--'],
    ]);
  });

  it('keeps columns in line below a cell that spans rows', () => {
    const html =
      '<table><tr><td rowspan="2">a</td><td>1</td></tr><tr><td>2</td></tr><tr><td>b</td><td>3</td></tr></table>';
    expect(read('', html)).toEqual([
      ['a', '1'],
      ['', '2'],
      ['b', '3'],
    ]);
  });

  it('takes HTML without a table for text', () => {
    expect(read('30,000', '<p>30,000</p>')).toEqual([['30,000']]);
  });

  it('refuses nothing and too much', () => {
    expect(read('')).toBe('The clipboard holds no text.');
    expect(read('\t\t\n')).toBe('The clipboard holds no text.');
    expect(read('1\t2\n'.repeat(30_000))).toContain('more than 50,000 cells');
    const row = '<tr><td>1</td><td>2</td></tr>';
    expect(read('', `<table>${row.repeat(30_000)}</table>`)).toContain('more than 50,000 cells');
  });
});
