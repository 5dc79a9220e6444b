import { expect, it } from 'vitest';
import { beginningOf } from './part-names.ts';

it.each([
  ['By {{ a/b@2013 }} of **China**.', 90, 'By <a/b@2013> of China.'],
  ['- One: {{a@2013}}\n- Two', 90, 'One: <a@2013> Two'],
  ['> **Head**', 90, 'Head'],
  ['one two', 3, 'one…'],
  ['😀😀😀', 2, '😀😀…'],
  [`${'a'.repeat(35)}{{${'b'.repeat(90)}`, 40, `${'a'.repeat(35)}…`],
])('begins %j in %i letters', (markdown, most, expected) => {
  expect(beginningOf(markdown, (source) => `<${source}>`, most)).toBe(expected);
});
