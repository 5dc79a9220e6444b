import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, readCsv, writeCsv } from './csv.ts';

/** The rows of a text that has to be readable. */
function rowsOf(text: string) {
  const read = readCsv(text);
  if (!read.ok) throw new Error(read.reason);
  return read.value.rows;
}

function reasonOf(text: string): string {
  const read = readCsv(text);
  return read.ok ? 'It was read.' : read.reason;
}

describe('readCsv', () => {
  it('names each cell by its column and counts rows with the head as 1', () => {
    expect(readCsv('id,label\nb,Belgium\nc,Canada\n')).toEqual({
      ok: true,
      value: {
        columns: ['id', 'label'],
        rows: [
          { number: 2, cells: { id: 'b', label: 'Belgium' } },
          { number: 3, cells: { id: 'c', label: 'Canada' } },
        ],
      },
    });
  });

  it.each([
    ['a comma', 'id,label\nk,"Korea, Republic of"\n', 'Korea, Republic of'],
    ['a quotation mark', 'id,label\nk,"the ""big"" one"\n', 'the "big" one'],
    ['a line end', 'id,label\nk,"first\nsecond"\n', 'first\nsecond'],
    ['nothing', 'id,label\nk,\n', ''],
    ['spaces, which belong to it', 'id,label\nk, a \n', ' a '],
  ])('reads a cell that holds %s', (_what, text, label) => {
    expect(rowsOf(text)[0]?.cells).toEqual({ id: 'k', label });
  });

  it.each([
    ['Windows line ends', 'id,label\r\nb,Belgium\r\n'],
    ['a byte order mark', '\uFEFFid,label\nb,Belgium\n'],
    ['no line end after the last row', 'id,label\nb,Belgium'],
    ['an empty line at the end', 'id,label\nb,Belgium\n\n'],
  ])('reads a file with %s', (_what, text) => {
    expect(rowsOf(text)).toEqual([{ number: 2, cells: { id: 'b', label: 'Belgium' } }]);
  });

  it.each([
    ['id,label\nb,Belgium\nc\n', 'Row 3 has 1 cells, the head has 2.'],
    ['id,label\nb,Belgium,8,930\n', 'Row 2 has 4 cells, the head has 2.'],
    ['id,label\n\nb,Belgium\n\nc\n', 'Row 5 has 1 cells, the head has 2.'],
  ])('refuses %j, naming the row', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it('refuses a quotation that does not end, naming the row', () => {
    expect(reasonOf('id,label\nb,"Belgium\n')).toMatch(/^Row 2: /);
  });

  it('refuses two columns of one name', () => {
    expect(reasonOf('id,value,value\nb,1,2\n')).toBe('The head names the column “value” twice.');
  });

  it.each(['', '\uFEFF', '\n'])('refuses a file with nothing in it: %j', (text) => {
    expect(reasonOf(text)).toBe('The file is empty.');
  });

  it('has no rows where only a head stands', () => {
    expect(rowsOf('id,label\n')).toEqual([]);
  });
});

describe('writeCsv', () => {
  it('ends every line with LF and writes null as nothing', () => {
    expect(
      writeCsv(
        ['id', 'value'],
        [
          ['b', 8930],
          ['c', null],
        ],
      ),
    ).toBe('id,value\nb,8930\nc,\n');
  });

  it.each([
    ['Korea, Republic of', '"Korea, Republic of"'],
    ['the "big" one', '"the ""big"" one"'],
    ['first\nsecond', '"first\nsecond"'],
  ])('quotes %j', (text, written) => {
    expect(writeCsv(['label'], [[text]])).toBe(`label\n${written}\n`);
  });

  it.each([
    [21300, '21300'],
    [1.05, '1.05'],
    [-11, '-11'],
    [0.0000001, '0.0000001'],
    [1e21, '1000000000000000000000'],
  ])('writes the number %s without grouping or power of ten', (value, written) => {
    expect(writeCsv(['value'], [[value]])).toBe(`value\n${written}\n`);
  });

  it('is read back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab ,"\n;=é½') });
    const row = fc.tuple(cell, cell);
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const read = rowsOf(writeCsv(['first', 'second'], rows));
        expect(read.map(({ cells }) => [cells.first, cells.second])).toEqual(rows);
      }),
    );
  });
});

describe('guardFormula', () => {
  it.each(['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\tx', '\rx'])('keeps %j from running', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['Belgium', '8,930', 'a=b', ''])('leaves %j alone', (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});
