import type { ExcelCase } from './excel-case.ts';

export const mouse: ReadonlyArray<ExcelCase> = [
  {
    of: 'click on a cell',
    from: ['Canada, 2010', 'China, 2011'],
    point: [{ click: 'Japan, 2012' }],
    then: { active: 'Japan, 2012', at: 'grid' },
  },
  {
    of: 'click on a cell',
    from: 'Canada, 2014',
    press: [{ type: '--' }],
    point: [{ click: 'Japan, 2012' }],
    then: { active: 'Japan, 2012', cells: { 'Canada, 2014': '--' }, editor: null },
  },
  {
    of: 'Shift+click on a cell',
    from: 'Canada, 2010',
    point: [{ shiftClick: 'China, 2012' }],
    then: { active: 'Canada, 2010', selected: ['Canada, 2010', 'China, 2012'] },
  },
  {
    of: 'Shift+click on a cell',
    from: 'Japan, 2012',
    point: [{ shiftClick: 'China, 2010' }],
    then: { active: 'Japan, 2012', selected: ['China, 2010', 'Japan, 2012'] },
  },
  {
    of: 'drag over cells',
    from: 'Belgium, 2009',
    point: [{ drag: ['Canada, 2010', 'China, 2012'] }],
    then: { active: 'Canada, 2010', selected: ['Canada, 2010', 'China, 2012'] },
  },
  {
    of: 'double click on a cell',
    from: 'Belgium, 2009',
    point: [{ doubleClick: 'Canada, 2015' }],
    then: { active: 'Canada, 2015', editor: 'W' },
  },
  {
    of: 'click on the name of a row',
    from: 'Belgium, 2010',
    point: [{ click: 'Canada' }],
    then: { active: 'Canada, 2009', selected: ['Canada, 2009', 'Canada, 2016'] },
  },
  {
    of: 'Shift+click on the name of a row',
    from: 'Belgium, 2010',
    point: [{ click: 'Canada' }, { shiftClick: 'France' }],
    then: { active: 'Canada, 2009', selected: ['Canada, 2009', 'France, 2016'] },
  },
  {
    of: 'drag over the names of rows',
    from: 'Belgium, 2010',
    point: [{ drag: ['Canada', 'France'] }],
    then: { active: 'Canada, 2009', selected: ['Canada, 2009', 'France, 2016'] },
  },
  {
    of: 'click on the head of a column',
    from: 'Canada, 2009',
    point: [{ click: '2010' }],
    then: { active: 'Belgium, 2010', selected: ['Belgium, 2010', 'Total, 2010'] },
  },
  {
    of: 'Shift+click on the head of a column',
    from: 'Canada, 2009',
    point: [{ click: '2012' }, { shiftClick: '2011' }],
    then: { active: 'Belgium, 2012', selected: ['Belgium, 2011', 'Total, 2012'] },
  },
  {
    of: 'drag over the heads of columns',
    from: 'Canada, 2009',
    point: [{ drag: ['2010', '2012'] }],
    then: { active: 'Belgium, 2010', selected: ['Belgium, 2010', 'Total, 2012'] },
  },
  {
    of: 'click on the corner',
    from: 'Canada, 2010',
    point: [{ click: 'corner' }],
    then: { active: 'Canada, 2010', selected: ['Belgium, 2009', 'Total, 2016'] },
  },
  {
    of: 'drag the handle at the corner of the selection',
    from: 'France, 2014',
    given: { 'France, 2014': '--' },
    point: [{ drag: ['handle', 'France, 2016'] }],
    then: {
      active: 'France, 2014',
      selected: ['France, 2014', 'France, 2016'],
      cells: { 'France, 2015': '--', 'France, 2016': '--' },
    },
  },
  {
    of: 'drag the handle at the corner of the selection',
    from: 'France, 2014',
    point: [{ doubleClick: 'handle' }],
    then: { active: 'France, 2014', editor: null },
  },
  {
    of: 'drag the edge of a column’s head',
    from: 'Canada, 2012',
    point: [{ edge: ['2012', 40] }],
    then: { active: 'Canada, 2012', wider: ['2012', 40] },
  },
  {
    of: 'double click on the edge of a column’s head',
    from: 'Canada, 2012',
    point: [{ edge: ['2012', 'double click'] }],
    then: { active: 'Canada, 2012', wider: ['2012', 0] },
  },
];
