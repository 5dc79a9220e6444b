import { expect, it } from 'vitest';
import { fail } from '#domain/result.ts';
import { makeChart } from '#domain/charts/chart-samples.ts';
import { imports, sourcesOf } from '../chart-samples.ts';
import { drawOrSay } from './draw-or-say.ts';

it('names the chart that is not drawn, and says why', async () => {
  const chart = { ...makeChart(), title: 'Suppliers' };
  const said = await drawOrSay(chart, sourcesOf(imports), 'en-US', () =>
    Promise.resolve(fail('No rows are chosen.')),
  );
  expect(said).toEqual(fail('The chart “Suppliers” could not be drawn. No rows are chosen.'));
});

it('says so of one that fails, so that the others are drawn', async () => {
  const chart = { ...makeChart(), title: 'Suppliers' };
  const said = await drawOrSay(chart, sourcesOf(imports), 'en-US', () =>
    Promise.reject(new Error('no room')),
  );
  expect(said).toEqual(fail('The chart “Suppliers” could not be drawn: no room'));
});
