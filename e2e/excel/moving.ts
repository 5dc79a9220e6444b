import type { CasesOf, ExcelCase } from './excel-case.ts';

// On Table 3 with empty columns for 2014, 2015 and 2016, of which only Canada, 2015 has an entry.

function to(of: string, from: string, active: string): ExcelCase {
  return { of, from, press: [of], then: { active, at: 'grid' } };
}

export const moving: CasesOf = {
  'to the next cell': [
    to('ArrowUp', 'Canada, 2010', 'Belgium, 2010'),
    to('ArrowUp', 'Belgium, 2010', 'Belgium, 2010'),
    to('ArrowDown', 'Canada, 2010', 'China, 2010'),
    to('ArrowLeft', 'Canada, 2010', 'Canada, 2009'),
    to('ArrowLeft', 'Canada, 2009', 'Canada, 2009'),
    to('ArrowRight', 'Canada, 2010', 'Canada, 2011'),
    { ...to('ArrowRight', '', 'Canada, 2011'), from: ['Canada, 2010', 'China, 2011'] },
  ],
  'to the edge of the figures in that direction, over a gap to the next figure': [
    to('Ctrl+ArrowUp', 'China, 2010', 'Belgium, 2010'),
    to('Ctrl+ArrowDown', 'China, 2010', 'Total, 2010'),
    to('Ctrl+ArrowDown', 'Belgium, 2015', 'Canada, 2015'),
    to('Ctrl+ArrowDown', 'Canada, 2015', 'Total, 2015'),
    to('Ctrl+ArrowLeft', 'Canada, 2012', 'Canada, 2009'),
    to('Ctrl+ArrowLeft', 'Canada, 2015', 'Canada, 2013'),
    to('Ctrl+ArrowRight', 'Canada, 2010', 'Canada, 2013'),
    to('Ctrl+ArrowRight', 'Canada, 2013', 'Canada, 2015'),
    to('Ctrl+ArrowRight', 'Canada, 2015', 'Canada, 2016'),
  ],
  'to the first or last cell of the row': [
    to('Home', 'Canada, 2012', 'Canada, 2009'),
    to('End', 'Canada, 2012', 'Canada, 2016'),
  ],
  'to the first or last cell of the table': [
    to('Ctrl+Home', 'Japan, 2012', 'Belgium, 2009'),
    to('Ctrl+End', 'Japan, 2012', 'Total, 2016'),
  ],
  'a screen up or down': [
    to('PageUp', 'Japan, 2012', 'Belgium, 2012'),
    to('PageDown', 'Japan, 2012', 'Total, 2012'),
  ],
  'down or up, after Tab down below the cell where Tab began; within a selection from cell to cell':
    [
      to('Enter', 'Canada, 2010', 'China, 2010'),
      to('Enter', 'Total, 2010', 'Total, 2010'),
      to('Shift+Enter', 'Canada, 2010', 'Belgium, 2010'),
      {
        of: 'Enter',
        from: 'Canada, 2010',
        press: ['Tab', 'Tab', 'Enter'],
        then: { active: 'China, 2010' },
      },
      {
        of: 'Enter',
        from: 'Canada, 2010',
        press: ['Tab', 'Tab', 'ArrowRight', 'Enter'],
        then: { active: 'China, 2013' },
      },
      {
        of: 'Enter',
        from: ['Canada, 2010', 'China, 2011'],
        press: ['Enter', 'Enter'],
        then: { active: 'Canada, 2011', selected: ['Canada, 2010', 'China, 2011'] },
      },
      {
        of: 'Shift+Enter',
        from: ['Canada, 2010', 'China, 2011'],
        press: ['Shift+Enter'],
        then: { active: 'China, 2011', selected: ['Canada, 2010', 'China, 2011'] },
      },
    ],
  'right or left and on to the next row; within a selection from cell to cell; at the end of the table out of it':
    [
      to('Tab', 'Canada, 2010', 'Canada, 2011'),
      to('Tab', 'Canada, 2016', 'China, 2009'),
      { of: 'Tab', from: 'Total, 2016', press: ['Tab'], then: { at: 'outside' } },
      to('Shift+Tab', 'Canada, 2010', 'Canada, 2009'),
      to('Shift+Tab', 'Canada, 2009', 'Belgium, 2016'),
      { of: 'Shift+Tab', from: 'Belgium, 2009', press: ['Shift+Tab'], then: { at: 'outside' } },
      {
        of: 'Tab',
        from: ['Canada, 2010', 'China, 2011'],
        press: ['Tab', 'Tab'],
        then: { active: 'China, 2010', selected: ['Canada, 2010', 'China, 2011'] },
      },
      {
        of: 'Shift+Tab',
        from: ['Canada, 2010', 'China, 2011'],
        press: ['Shift+Tab'],
        then: { active: 'China, 2011', selected: ['Canada, 2010', 'China, 2011'] },
      },
    ],
};
