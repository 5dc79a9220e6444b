import type { CasesOf } from './excel-case.ts';

export const beside: CasesOf = {
  'finds text in figures, flags, notes and names of rows': [
    { of: 'Ctrl+F', from: 'Canada, 2010', press: ['Ctrl+F'], then: { at: 'search' } },
  ],
  'finds text in figures and replaces it': [
    { of: 'Ctrl+H', from: 'Canada, 2010', press: ['Ctrl+H'], then: { at: 'replace' } },
  ],
  'in the search: to the next cell that is found, or the one before': [
    {
      of: 'Enter',
      from: 'Canada, 2010',
      press: ['Ctrl+F', { type: '30000' }, 'Enter'],
      then: { active: 'China, 2010' },
    },
    {
      of: 'Shift+Enter',
      from: 'Canada, 2010',
      press: ['Ctrl+F', { type: '30000' }, 'Shift+Enter'],
      then: { active: 'Belgium, 2013' },
    },
  ],
  'leaves the search': [
    { of: 'Escape', from: 'Canada, 2010', press: ['Ctrl+F', 'Escape'], then: { at: 'grid' } },
  ],
  'makes the column wider': [
    {
      of: 'Alt+Shift+ArrowRight',
      from: 'Canada, 2010',
      press: ['Alt+Shift+ArrowRight'],
      then: { active: 'Canada, 2010', wider: ['2010', 8] },
    },
  ],
  'makes it narrower': [
    {
      of: 'Alt+Shift+ArrowLeft',
      from: 'Canada, 2010',
      press: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowLeft'],
      then: { active: 'Canada, 2010', wider: ['2010', -8] },
    },
  ],
  'makes it as wide as fits, as a double click on the edge of its head does': [
    {
      of: 'Alt+Shift+ArrowDown',
      from: 'Canada, 2010',
      press: ['Alt+Shift+ArrowDown'],
      then: { active: 'Canada, 2010', wider: ['2010', 0] },
    },
  ],
  'sorts and filters the rows': [
    { of: 'Ctrl+Shift+L', from: 'Canada, 2010', press: ['Ctrl+Shift+L'], then: { at: 'rows' } },
  ],
  'from the table to the inspector, and from there back to the table': [
    { of: 'F6', from: 'Canada, 2010', press: ['F6'], then: { at: 'inspector' } },
    { of: 'F6', from: 'Canada, 2010', press: ['F6', 'F6'], then: { at: 'grid' } },
  ],
  'writes a note on the cell, or on the selected range, row, year or table': [
    { of: 'Shift+F2', from: 'Canada, 2010', press: ['Shift+F2'], then: { at: 'inspector' } },
  ],
  'in a field of the inspector: saves it, or gives up what was typed': [
    {
      of: 'Enter',
      from: 'Total, 2014',
      given: { 'Total, 2014': 'W' },
      press: ['F6', 'Ctrl+A', { type: 'NA' }, 'Enter'],
      then: { cells: { 'Total, 2014': 'NA' } },
    },
    {
      of: 'Escape',
      from: 'Total, 2015',
      given: { 'Total, 2015': 'W' },
      press: ['F6', 'Ctrl+A', { type: 'NA' }, 'Escape'],
      then: { cells: { 'Total, 2015': 'W' } },
    },
  ],
  'marks the selected figures as checked': [
    {
      of: 'Ctrl+Shift+K',
      from: 'Total, 2016',
      given: { 'Total, 2016': 'NA' },
      press: ['Ctrl+Shift+K'],
      then: { active: 'Total, 2016', said: { 'Total, 2016': ', checked' } },
    },
  ],
  'marks them as checked twice': [
    {
      of: 'Ctrl+Shift+M',
      from: 'Total, 2016',
      press: ['Ctrl+Shift+M'],
      then: { said: { 'Total, 2016': ', checked twice' } },
    },
  ],
  'marks them as drafts again': [
    {
      of: 'Ctrl+Shift+D',
      from: 'Total, 2016',
      press: ['Ctrl+Shift+D'],
      then: { said: { 'Total, 2016': ', draft' } },
    },
  ],
  'goes to the next draft, down the columns': [
    {
      of: 'Ctrl+Shift+J',
      from: 'Total, 2015',
      given: { 'Belgium, 2016': 'W' },
      press: ['Ctrl+Shift+J'],
      then: { active: 'Belgium, 2016' },
    },
  ],
  'copies the selected cells with their flags and footnote marks': [
    {
      of: 'Ctrl+C',
      from: ['Canada, 2012', 'China, 2013'],
      press: ['Ctrl+C'],
      then: {
        selected: ['Canada, 2012', 'China, 2013'],
        clipboard: '65,000 e r\t65,000 e\n405,000 e (4)\t415,000 e (4)',
      },
    },
  ],
  'copies them with row and column heads': [
    {
      of: 'Ctrl+Shift+C',
      from: ['Canada, 2012', 'China, 2013'],
      press: ['Ctrl+Shift+C'],
      then: {
        selected: ['Canada, 2012', 'China, 2013'],
        clipboard:
          'Country\t2012\t2013\nCanada\t65,000 e r\t65,000 e\nChina\t405,000 e (4)\t415,000 e (4)',
      },
    },
  ],
  'copies them and takes their figures out': [
    {
      of: 'Ctrl+X',
      from: 'Canada, 2016',
      given: { 'Canada, 2016': 'NA' },
      press: ['Ctrl+X'],
      then: { active: 'Canada, 2016', cells: { 'Canada, 2016': '' }, clipboard: 'NA' },
    },
  ],
  'shows what a pasted block would change; Enter enters it': [
    {
      of: 'Ctrl+V',
      from: 'United Kingdom, 2015',
      pasted: 'W\tNA',
      press: ['Ctrl+V'],
      then: { at: 'preview', cells: { 'United Kingdom, 2015': '' } },
    },
    {
      of: 'Ctrl+V',
      from: 'United Kingdom, 2015',
      pasted: 'W\tNA',
      press: ['Ctrl+V', 'Enter'],
      then: {
        cells: { 'United Kingdom, 2015': 'W', 'United Kingdom, 2016': 'NA' },
        at: 'grid',
      },
    },
  ],
};
