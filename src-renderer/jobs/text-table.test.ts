import { describe, expect, it } from 'vitest';
import { textTable } from './text-table.ts';

describe('textTable', () => {
  it('puts the first column left and the others right, each as wide as its widest cell', () => {
    expect(
      textTable(
        ['', '2012', '2013'],
        [
          ['Belgium', '8,930', '21,300'],
          ['Czech Republic', '39', '--'],
        ],
      ),
    ).toBe(
      [
        '                 2012    2013',
        'Belgium         8,930  21,300',
        'Czech Republic     39      --',
      ].join('\n'),
    );
  });

  it('leaves no blanks at the ends of lines', () => {
    expect(textTable(['row', 'note'], [['Belgium', '']])).toBe('row      note\nBelgium');
  });

  it('is the head alone where there are no rows', () => {
    expect(textTable(['series', 'period'], [])).toBe('series  period');
  });
});
