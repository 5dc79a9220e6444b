import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['**Auby** doubled', 'Auby doubled'],
    ['# Why\n\n- one\n- two', 'Why\none\ntwo'],
    ['see [Nyrstar](https://example.org/x) and `code`', 'see Nyrstar and code'],
    ['_about_ 2*3*4 and snake_case_name', 'about 2*3*4 and snake_case_name'],
    ['', ''],
  ])('of %j is %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});
