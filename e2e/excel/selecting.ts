import type { CasesOf, ExcelCase } from './excel-case.ts';

/** From Canada, 2010, which stays the active cell. */
function select(of: string, first: string, last: string, press = [of]): ExcelCase {
  const active = 'Canada, 2010';
  return { of, from: active, press, then: { active, selected: [first, last] } };
}

export const selecting: CasesOf = {
  'the selection by a cell': [
    select('Shift+ArrowUp', 'Belgium, 2010', 'Canada, 2010'),
    select('Shift+ArrowDown', 'Canada, 2010', 'China, 2010'),
    select('Shift+ArrowLeft', 'Canada, 2009', 'Canada, 2010'),
    select('Shift+ArrowRight', 'Canada, 2010', 'Canada, 2011'),
    select('Shift+ArrowUp', 'Canada, 2010', 'Canada, 2010', ['Shift+ArrowDown', 'Shift+ArrowUp']),
    select('Shift+ArrowRight', 'Canada, 2010', 'China, 2011', [
      'Shift+ArrowDown',
      'Shift+ArrowRight',
    ]),
    {
      of: 'Shift+ArrowDown',
      from: ['Canada, 2010', 'China, 2011'],
      press: ['Tab', 'Shift+ArrowDown'],
      then: { active: 'Canada, 2011', selected: ['Canada, 2011', 'France, 2011'] },
    },
  ],
  'the selection to the edge of the figures': [
    select('Ctrl+Shift+ArrowUp', 'Belgium, 2010', 'Canada, 2010'),
    select('Ctrl+Shift+ArrowDown', 'Canada, 2010', 'Total, 2010'),
    select('Ctrl+Shift+ArrowLeft', 'Canada, 2009', 'Canada, 2010'),
    select('Ctrl+Shift+ArrowRight', 'Canada, 2010', 'Canada, 2013'),
    select('Ctrl+Shift+ArrowRight', 'Canada, 2010', 'Canada, 2015', [
      'Ctrl+Shift+ArrowRight',
      'Ctrl+Shift+ArrowRight',
    ]),
  ],
  'the selection to the row’s first or last cell': [
    select('Shift+Home', 'Canada, 2009', 'Canada, 2010'),
    select('Shift+End', 'Canada, 2010', 'Canada, 2016'),
  ],
  'the selection to the table’s first or last cell': [
    select('Ctrl+Shift+Home', 'Belgium, 2009', 'Canada, 2010'),
    select('Ctrl+Shift+End', 'Canada, 2010', 'Total, 2016'),
  ],
  'the selection by a screen': [
    select('Shift+PageUp', 'Belgium, 2010', 'Canada, 2010'),
    select('Shift+PageDown', 'Canada, 2010', 'Total, 2010'),
  ],
  'all cells': [select('Ctrl+A', 'Belgium, 2009', 'Total, 2016')],
  'the whole row, which Shift with an arrow extends by rows': [
    select('Shift+Space', 'Canada, 2009', 'Canada, 2016'),
    select('Shift+Space', 'Canada, 2009', 'France, 2016', [
      'Shift+Space',
      'Shift+ArrowDown',
      'Shift+ArrowDown',
    ]),
    select('Shift+Space', 'Belgium, 2009', 'Canada, 2016', ['Shift+Space', 'Shift+ArrowUp']),
    select('Shift+Space', 'Canada, 2009', 'Canada, 2016', ['Shift+Space', 'Shift+ArrowRight']),
    select('Shift+Space', 'Canada, 2009', 'Total, 2016', ['Shift+Space', 'Ctrl+Shift+ArrowDown']),
    {
      of: 'Shift+Space',
      from: ['Canada, 2010', 'China, 2011'],
      press: ['Shift+Space'],
      then: { active: 'Canada, 2010', selected: ['Canada, 2009', 'China, 2016'] },
    },
  ],
  'the whole column, which Shift with an arrow extends by columns': [
    select('Ctrl+Space', 'Belgium, 2010', 'Total, 2010'),
    select('Ctrl+Space', 'Belgium, 2010', 'Total, 2011', ['Ctrl+Space', 'Shift+ArrowRight']),
    select('Ctrl+Space', 'Belgium, 2009', 'Total, 2010', ['Ctrl+Space', 'Shift+ArrowLeft']),
    select('Ctrl+Space', 'Belgium, 2010', 'Total, 2010', ['Ctrl+Space', 'Shift+ArrowDown']),
    select('Ctrl+Space', 'Belgium, 2009', 'Total, 2016', ['Shift+Space', 'Ctrl+Space']),
  ],
};
