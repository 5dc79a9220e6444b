import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { gridKeys, type GridKey, type KeyGroup } from './keys.ts';

const path = 'docs/keyboard.md';

/** Every key of the grid, in Markdown. */
function keyboardDocument(): string {
  const intro = [
    '# Keys in a table',
    '',
    'Written from the table of keys that the grid itself goes by (`npx vitest run keyboard-document -u` writes it anew). ' +
      'Ctrl is Command on a Mac. The keys of the whole window stand in its menus.',
    '',
  ];
  return [...intro, ...gridKeys.flatMap(describeGroup)].join('\n');
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
  const names = keys.map((name) => name.replace('Arrow', '')).join(', ');
  return `| ${names || 'any character'} | ${does} |`;
}

it('is what docs/keyboard.md says', async () => {
  const options = await resolveConfig(path);
  const made = await format(keyboardDocument(), { ...options, parser: 'markdown' });
  await expect(made).toMatchFileSnapshot(`../../../../${path}`);
});
