import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { Examples } from './arithmetic-examples.ts';

/** docs/arithmetic.md is held to its own examples: each is recomputed from the baseline. */
const root = resolve(import.meta.dirname, '../..');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [
      name,
      readFileSync(resolve(root, 'resources/baseline', name), 'utf8'),
    ]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const examples = new Examples(read.value);

const text = readFileSync(resolve(root, 'docs/arithmetic.md'), 'utf8');
const fences = [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)];
const lines = fences
  .flatMap(([, , body = '']) => body.split('\n'))
  .filter((line) => line !== '')
  .map((line) => line.split(' => '));

describe('docs/arithmetic.md', () => {
  it('has no block that is not an example', () => {
    expect(fences.filter(([, language]) => language !== 'example').map(([block]) => block)).toEqual(
      [],
    );
    expect(lines.filter((parts) => parts.length !== 2)).toEqual([]);
    expect((text.match(/^```/gm) ?? []).length).toBe(2 * fences.length);
  });

  it('has an example of every rule, and a block under every heading', () => {
    const used = new Set(lines.map(([example = '']) => example.split(' ')[0]));
    expect(examples.rules.filter((rule) => !used.has(rule))).toEqual([]);
    const sections = text.split(/^## /m).slice(1);
    const bare = sections.filter((section) => !section.includes('```example'));
    expect(bare.map((section) => section.split('\n')[0])).toEqual([]);
  });

  it.each(lines)('%s', (example = '', result = '') => {
    expect(examples.compute(example)).toBe(result);
  });
});
