import { expect, it } from 'vitest';
import { knownTags } from './known-tags.ts';

it('names each tag once whatever its capitals, by name', () => {
  const notes = [['trade', 'China'], undefined, ['china', 'Belgium']].map((tags, at) => ({
    id: String(at),
    target: 'workspace',
    markdown: 'x',
    createdAt: at,
    updatedAt: at,
    ...(tags === undefined ? {} : { tags }),
  }));
  expect(knownTags(notes)).toEqual(['Belgium', 'China', 'trade']);
});
