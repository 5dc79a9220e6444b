import type { CasesOf } from './excel-case.ts';

// Each case has cells of its own, so that none has to be undone for the next. NA, W and -- are never slips.

const typed = (text: string) => ({ type: text });

export const entering: CasesOf = {
  'any character begins an entry in place of what stands in the cell': [
    {
      of: '',
      from: 'Belgium, 2014',
      given: { 'Belgium, 2014': 'W' },
      press: [typed('NA'), 'Enter'],
      then: { active: 'Canada, 2014', cells: { 'Belgium, 2014': 'NA' }, editor: null },
    },
    { of: '', from: 'Canada, 2014', press: [typed('N')], then: { editor: 'N' } },
  ],
  'edits what stands in the cell': [
    {
      of: 'F2',
      from: 'Belgium, 2015',
      given: { 'Belgium, 2015': 'W' },
      press: ['F2'],
      then: { active: 'Belgium, 2015', editor: 'W' },
    },
    {
      of: 'F2',
      from: 'Belgium, 2015',
      press: ['F2', 'ArrowLeft', 'ArrowLeft', 'Delete', typed('NA'), 'Enter'],
      then: { active: 'Canada, 2015', cells: { 'Belgium, 2015': 'NA' } },
    },
  ],
  'takes the figures of all selected cells out': [
    {
      of: 'Delete',
      from: ['China, 2014', 'China, 2015'],
      given: { 'China, 2014': 'W', 'China, 2015': 'NA' },
      press: ['Delete'],
      then: {
        active: 'China, 2014',
        selected: ['China, 2014', 'China, 2015'],
        cells: { 'China, 2014': '', 'China, 2015': '' },
      },
    },
    {
      of: 'Backspace',
      from: 'China, 2016',
      given: { 'China, 2016': 'W' },
      press: ['Backspace'],
      then: { active: 'China, 2016', cells: { 'China, 2016': '' }, editor: null },
    },
  ],
  'fills the selection from its first row, a single row from above': [
    {
      of: 'Ctrl+D',
      from: ['France, 2014', 'Germany, 2015'],
      given: { 'France, 2014': 'W', 'France, 2015': 'NA' },
      press: ['Ctrl+D'],
      then: {
        selected: ['France, 2014', 'Germany, 2015'],
        cells: { 'Germany, 2014': 'W', 'Germany, 2015': 'NA' },
      },
    },
    {
      of: 'Ctrl+D',
      from: 'Germany, 2016',
      given: { 'France, 2016': 'W' },
      press: ['Ctrl+D'],
      then: { active: 'Germany, 2016', cells: { 'Germany, 2016': 'W' } },
    },
  ],
  'fills the selection from its first column, a single column from the left': [
    {
      of: 'Ctrl+R',
      from: ['Italy, 2014', 'Italy, 2016'],
      given: { 'Italy, 2014': '--' },
      press: ['Ctrl+R'],
      then: { cells: { 'Italy, 2015': '--', 'Italy, 2016': '--' } },
    },
    {
      of: 'Ctrl+R',
      from: 'Japan, 2015',
      given: { 'Japan, 2014': 'W' },
      press: ['Ctrl+R'],
      then: { active: 'Japan, 2015', cells: { 'Japan, 2015': 'W' } },
    },
  ],
  'in the editor: takes the entry and moves down or up': [
    {
      of: 'Enter',
      from: 'Japan, 2016',
      press: [typed('NA'), 'Enter'],
      then: { active: 'Korea, Republic of, 2016', cells: { 'Japan, 2016': 'NA' }, at: 'grid' },
    },
    {
      of: 'Shift+Enter',
      from: 'Japan, 2016',
      press: [typed('W'), 'Shift+Enter'],
      then: { active: 'Italy, 2016', cells: { 'Japan, 2016': 'W' }, at: 'grid' },
    },
    {
      of: 'Enter',
      from: 'Korea, Republic of, 2014',
      press: [typed('W'), 'Tab', typed('NA'), 'Tab', typed('W'), 'Enter'],
      then: {
        active: 'Netherlands, 2014',
        cells: {
          'Korea, Republic of, 2014': 'W',
          'Korea, Republic of, 2015': 'NA',
          'Korea, Republic of, 2016': 'W',
        },
      },
    },
    {
      of: 'Enter',
      from: ['Netherlands, 2014', 'Netherlands, 2015'],
      press: [typed('--'), 'Enter'],
      then: {
        active: 'Netherlands, 2015',
        selected: ['Netherlands, 2014', 'Netherlands, 2015'],
        cells: { 'Netherlands, 2014': '--' },
      },
    },
  ],
  'in the editor: takes the entry and moves right or left': [
    {
      of: 'Tab',
      from: 'Peru, 2014',
      press: [typed('NA'), 'Tab'],
      then: { active: 'Peru, 2015', cells: { 'Peru, 2014': 'NA' }, at: 'grid' },
    },
    {
      of: 'Shift+Tab',
      from: 'Peru, 2014',
      press: [typed('W'), 'Shift+Tab'],
      then: { active: 'Peru, 2013', cells: { 'Peru, 2014': 'W' }, at: 'grid' },
    },
  ],
  'in the editor: puts the entry into all selected cells': [
    {
      of: 'Ctrl+Enter',
      from: ['Peru, 2015', 'Russia, 2016'],
      press: [typed('W'), 'Ctrl+Enter'],
      then: {
        active: 'Peru, 2015',
        selected: ['Peru, 2015', 'Russia, 2016'],
        cells: { 'Peru, 2015': 'W', 'Russia, 2016': 'W' },
        editor: null,
      },
    },
  ],
  'in the editor: takes the entry and moves, until F2 gives the arrows to the caret': [
    {
      of: 'ArrowUp',
      from: 'Russia, 2014',
      press: [typed('W'), 'ArrowUp'],
      then: { active: 'Peru, 2014', cells: { 'Russia, 2014': 'W' } },
    },
    {
      of: 'ArrowDown',
      from: 'Russia, 2014',
      press: [typed('NA'), 'ArrowDown'],
      then: { active: 'United Kingdom, 2014', cells: { 'Russia, 2014': 'NA' } },
    },
    {
      of: 'ArrowLeft',
      from: 'Russia, 2014',
      press: [typed('W'), 'ArrowLeft'],
      then: { active: 'Russia, 2013', cells: { 'Russia, 2014': 'W' } },
    },
    {
      of: 'ArrowRight',
      from: 'Russia, 2014',
      press: [typed('NA'), 'ArrowRight'],
      then: { active: 'Russia, 2015', cells: { 'Russia, 2014': 'NA' } },
    },
  ],
  'in the editor: gives the arrows to the caret, or back': [
    {
      of: 'F2',
      from: 'United Kingdom, 2014',
      press: [typed('A'), 'F2', 'ArrowLeft', typed('N')],
      then: { active: 'United Kingdom, 2014', editor: 'NA' },
    },
    {
      of: 'F2',
      from: 'United Kingdom, 2014',
      press: ['F2', typed('NA'), 'F2', 'ArrowRight'],
      then: { active: 'United Kingdom, 2015', cells: { 'United Kingdom, 2014': 'NA' } },
    },
  ],
  'in the editor: gives the entry up': [
    {
      of: 'Escape',
      from: 'United Kingdom, 2015',
      press: [typed('NA'), 'Escape'],
      then: {
        active: 'United Kingdom, 2015',
        cells: { 'United Kingdom, 2015': '' },
        editor: null,
        at: 'grid',
      },
    },
  ],
};
