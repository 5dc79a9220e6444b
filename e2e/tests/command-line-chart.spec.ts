import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures.ts';
import { pngChunks, readPdf } from '../fixtures/picture-file.ts';
import { readBackup } from '../kills/large-step.ts';

interface ChartJson {
  readonly title: string;
  readonly rows: number;
  readonly files: ReadonlyArray<string>;
}

/** Everything but the document that the picture carries: that says when it was made. */
const drawing = (path: string) =>
  readFileSync(path, 'utf8').replace(/<metadata[^>]*>.*<\/metadata>/s, '');

test('a kept chart comes out of the command line as it does out of the window', async ({
  lode,
  cli,
  place,
}) => {
  const { charts, frame } = lode;
  await frame.open('Charts');
  await charts.begin();
  await charts.saveButton.click();
  await expect(charts.saveButton).toBeHidden();
  await lode.answerSaveDialog(place.path('window.svg'));
  await charts.exportButton.click();
  await charts.choosePicture('SVG', /^Slide/);
  await charts.savePicture('SVG').click();
  await expect(frame.message).toContainText('Saved the chart');
  await lode.close();

  await cli.json('backup', '--out', place.path('kept.zip'));
  const id = String((await readBackup(place.path('kept.zip'))).charts[0]?.id);
  const made = await cli.json<ChartJson>('chart', id, '--size', 'slide', '--out', 'shell.svg');
  expect(made).toMatchObject({ title: 'World production', files: [place.path('shell.svg')] });
  expect(drawing(place.path('shell.svg'))).toBe(drawing(place.path('window.svg')));
});

test('a chart is described and drawn as PNG, PDF and CSV; what makes no sense is refused', async ({
  cli,
  place,
}) => {
  const table = ['--table', 'refinery-production', '--type', 'bar', '--mode', 'index'];
  await cli.json('chart', ...table, '--out', 'chart.png');
  expect(pngChunks(place.path('chart.png')).get('iTXt')?.toString('latin1')).toMatch(/^lode-chart/);
  await cli.json('chart', ...table, '--out', 'chart.pdf');
  const pdf = await readPdf(place.path('chart.pdf'));
  if (pdf !== null) {
    expect(pdf.info).toMatch(/^Pages: +1$/m);
    expect(pdf.text).toContain('Index, 2013 = 100');
  }
  const { rows } = await cli.json<ChartJson>('chart', ...table, '--out', 'chart.csv');
  const lines = readFileSync(place.path('chart.csv'), 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(1 + rows);
  expect(lines.find((line) => line.includes(',China,2013,'))).toContain(',100,');

  for (const [args, words] of [
    [['--table', 'refinery-prodution'], 'There is no table'],
    [['--table', 'prices', '--type', 'pie'], 'There is no type of chart'],
    [['no-such-chart'], 'There is no chart'],
    [['--series', 'us-imports/belgium/quantity', 'us-imports/belgium/value'], 'One axis cannot'],
  ] as const) {
    const run = await cli.run('chart', ...args, '--out', 'none.svg');
    expect([run.exit, run.stdout], words).toEqual([2, '']);
    expect(run.stderr).toContain(words);
  }
});
