import { expect, it } from 'vitest';
import { labelReports } from './label-reports.ts';

it('tells reports of one name apart', () => {
  const about = (title: string, period = '2015') => ({ title, period });
  const reports = [about('Update'), about(''), about('Update', '2014'), about(''), about('Update')];
  expect(labelReports(reports)).toEqual([
    'Update',
    'Report on 2015',
    'Update (2)',
    'Report on 2015 (2)',
    'Update (3)',
  ]);
});
