import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { excelDifferences } from './excel-differences.ts';
import { gridGestures } from './gestures.ts';
import { gridKeys, type GridKey, type KeyGroup } from './keys.ts';

const path = 'docs/keyboard.md';

/** Every key and gesture of the grid, in Markdown, where they are not those of Excel, and the keys of Compare. */
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
    ...describeComparing(),
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

/** The keys of the Compare screen, which is no grid: Tab leads through all of it. */
function describeComparing(): string[] {
  const keys: ReadonlyArray<readonly [keys: string, does: string]> = [
    [
      'Tab, Shift+Tab',
      'through the choices, the heads of columns, the figures and percents of each row',
    ],
    ['Enter, Space', 'on the head of a column: sorts by it, and again the other way round'],
    ['Enter, Space', 'on a figure: shows it in its table'],
    [
      'Enter, Space',
      'on a percent: shows how everything in its row comes about, or why there is none',
    ],
    ['Up, Down, PageUp, PageDown', 'scroll the comparison that has the focus'],
    ['Ctrl+C', 'copies the comparison that has the focus, or the overview of several tables'],
    ['Ctrl+Shift+G', 'draws the comparison of one table as a chart'],
    ['Ctrl+P', 'prints what is shown'],
  ];
  return [
    '## On the Compare screen',
    '',
    '| keys | what they do |',
    '| --- | --- |',
    ...keys.map(([names, does]) => `| ${names} | ${does} |`),
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
