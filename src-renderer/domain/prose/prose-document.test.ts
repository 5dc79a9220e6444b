import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { checkProse } from './check-prose.ts';
import { inShort, makeProseWorld } from './prose-samples.ts';

/** docs/prose.md is held to its own examples. */
const root = resolve(import.meta.dirname, '../../..');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [
      name,
      readFileSync(resolve(root, 'resources/baseline', name), 'utf8'),
    ]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const world = makeProseWorld(read.value);
const text = readFileSync(resolve(root, 'docs/prose.md'), 'utf8');
const lines = [...text.matchAll(/^```example\n(.*?)^```$/gms)]
  .flatMap(([, body = '']) => body.split('\n'))
  .filter((line) => line !== '')
  .map((line) => line.split(' => '));

describe('docs/prose.md', () => {
  it('has examples under every heading, and no block that is none', () => {
    expect(lines.filter((parts) => parts.length !== 2)).toEqual([]);
    const bare = text
      .split(/^## /m)
      .slice(1)
      .filter((section) => !section.includes('```example'));
    expect(bare).toEqual([]);
    expect((text.match(/^```/gm) ?? []).length).toBe(
      2 * (text.match(/^```example$/gm) ?? []).length,
    );
  });

  it.each(lines)('%s', (sentence = '', answer = '') => {
    expect(inShort(checkProse(sentence, world)) || 'nothing').toBe(answer);
  });
});
