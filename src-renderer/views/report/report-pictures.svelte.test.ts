import { expect, it } from 'vitest';
import { imports, sourcesOf } from '#charts/chart-samples.ts';
import { makeChart } from '#domain/charts/chart-samples.ts';
import { fail } from '#domain/result.ts';
import { ReportPictures } from './report-pictures.svelte.ts';

it('draws what has changed, and leaves the rest as it is', async () => {
  const drawn: string[] = [];
  const pictures = new ReportPictures((chart) => {
    drawn.push(chart.title);
    return Promise.resolve(fail(`Drawn: ${chart.title}`));
  });
  const [one, two] = [
    makeChart({ id: '1', title: 'One' }),
    makeChart({ id: '2', title: 'Two' }),
  ] as const;
  const sources = sourcesOf(imports);
  pictures.draw([one, two], sources, 'en-US');
  // The words of the report were changed: its charts are read anew, and are the same.
  pictures.draw([{ ...one }, { ...two }], { ...sources }, 'en-US');
  await pictures.finished;
  expect(drawn).toEqual(['One', 'Two']);
  pictures.draw([one, { ...two, title: 'Other' }], sources, 'en-US');
  await pictures.finished;
  expect(drawn).toEqual(['One', 'Two', 'Other']);
  expect(pictures.of([two]).get('2')).toEqual(fail('Drawn: Other'));
});

it('draws again what it was stopped at', async () => {
  const drawn: string[] = [];
  const pictures = new ReportPictures((chart) => {
    drawn.push(chart.title);
    return Promise.resolve(fail(''));
  });
  const sources = sourcesOf(imports);
  pictures.draw([makeChart({ title: 'Former' })], sources, 'en-US')();
  pictures.draw([makeChart({ title: 'Latter' })], sources, 'en-US');
  await pictures.finished;
  expect(drawn).toEqual(['Latter']);
});
