import { describe, expect, it } from 'vitest';
import { keepLast } from './keep-last.ts';

describe('keepLast', () => {
  it('holds on to the last answer until there is another', () => {
    const answers = [undefined, 1, undefined, 2];
    const read = keepLast(() => answers.shift());
    expect([read(), read(), read(), read()]).toEqual([undefined, 1, 1, 2]);
  });
});
