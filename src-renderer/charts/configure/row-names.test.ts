import { describe, expect, it } from 'vitest';
import { wrapName } from './row-names.ts';

describe('wrapName', () => {
  it('leaves a short name as it is', () => {
    expect(wrapName('Korea, Republic of', { columns: 32 })).toEqual(['Korea, Republic of']);
  });

  it('breaks a long one by words, and loses nothing', () => {
    const name = 'Democratic Republic of the Congo, contained in concentrates';
    const lines = wrapName(name, { columns: 32 });
    expect(lines).toEqual(['Democratic Republic of the', 'Congo, contained in concentrates']);
  });

  it('takes wide characters for two columns, and breaks where there are no blanks', () => {
    expect(wrapName('日本秋田県小坂製錬', { columns: 8 })).toEqual(['日本秋田', '県小坂製', '錬']);
  });

  it('ends in an ellipsis where there are more lines than room', () => {
    expect(wrapName('one two three four', { columns: 5, mostLines: 2 })).toEqual(['one', 'tw…']);
  });
});
