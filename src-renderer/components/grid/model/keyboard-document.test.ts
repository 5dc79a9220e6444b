import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { excelDifferences } from './excel-differences.ts';
import { gridGestures } from './gestures.ts';
import { gridKeys, type GridKey, type KeyGroup } from './keys.ts';

const path = 'docs/keyboard.md';

/** Every key and gesture of the grid, in Markdown, and where they are not those of Excel. */
function keyboardDocument(): string {
  const intro = [
    '# Keys in a table',
    '',
    'Written from the table of keys that the grid itself goes by (`npx vitest run keyboard-document -u` writes it anew); ' +
      '`e2e/tests/excel-keys.spec.ts` tries each key and gesture in the running program. ' +
      'Ctrl is Command on a Mac. The keys of the whole window stand in its menus.',
    '',
  ];
  return [
    ...intro,
    ...gridKeys.flatMap(describeGroup),
    ...describeGestures(),
    ...describeDifferences(),
  ].join('\n');
}

function describeGestures(): string[] {
  return [
    '## With the mouse',
    '',
    '| gesture | what it does |',
    '| --- | --- |',
    ...gridGestures.map(({ gesture, does }) => `| ${gesture} | ${does} |`),
    '',
  ];
}

function describeDifferences(): string[] {
  return [
    '## Where it differs from Excel',
    '',
    'Keys and gestures do what they do in Excel, except on purpose:',
    '',
    '| key or gesture | in Excel | here |',
    '| --- | --- | --- |',
    ...excelDifferences.map(
      ({ of, excel, here }) => `| ${of === '' ? 'not here' : spell(of)} | ${excel} | ${here} |`,
    ),
    '',
  ];
}

function describeGroup({ title, keys }: KeyGroup): string[] {
  return [
    `## ${title}`,
    '',
    '| keys | what they do |',
    '| --- | --- |',
    ...keys.map(describeKey),
    '',
  ];
}

function describeKey({ keys, does }: GridKey): string {
  const names = keys.map(spell).join(', ');
  return `| ${names || 'any character'} | ${does} |`;
}

function spell(name: string): string {
  return name.replace('Arrow', '');
}

it('names no difference of a key or gesture that there is not', () => {
  const known = new Set([
    '',
    ...gridKeys.flatMap(({ keys }) => keys).flatMap(({ keys }) => keys),
    ...gridGestures.map(({ gesture }) => gesture),
  ]);
  expect(excelDifferences.map(({ of }) => of).filter((of) => !known.has(of))).toEqual([]);
});

it('is what docs/keyboard.md says', async () => {
  const options = await resolveConfig(path);
  const made = await format(keyboardDocument(), { ...options, parser: 'markdown' });
  await expect(made).toMatchFileSnapshot(`../../../../${path}`);
});
