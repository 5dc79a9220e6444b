import { describe, expect, it } from 'vitest';
import type { Verdict } from '#domain/prose/finding.ts';
import { countFindings, sayDoubtsOnce } from './findings-words.ts';

describe('countFindings', () => {
  it.each([
    [1, 0, 0, '1 statement: it agrees.'],
    [0, 1, 0, '1 statement: it disagrees.'],
    [0, 0, 1, '1 statement: it cannot be told.'],
    [3, 0, 0, '3 statements: all agree.'],
    [0, 2, 0, '2 statements: all disagree.'],
    [0, 0, 2, '2 statements: none can be told.'],
    [3, 1, 1, '5 statements: 3 agree, 1 disagrees, 1 cannot be told.'],
    [1, 2, 2, '5 statements: 1 agrees, 2 disagree, 2 cannot be told.'],
    [95, 0, 7, '102 statements: 95 agree, none disagrees, 7 cannot be told.'],
    [0, 1, 1, '2 statements: none agrees, 1 disagrees, 1 cannot be told.'],
    [2, 1, 0, '3 statements: 2 agree, 1 disagrees.'],
  ])('%i agree, %i disagree, %i open', (agree, disagree, open, words) => {
    const of = (count: number, verdict: Verdict) => Array.from({ length: count }, () => verdict);
    const verdicts = [
      ...of(agree, 'agree'),
      ...of(disagree, 'disagree'),
      ...of(open, 'cannot-tell'),
    ];
    expect(countFindings(verdicts.map((verdict) => ({ verdict })))).toBe(words);
  });
});

describe('sayDoubtsOnce', () => {
  it('says what checks say of a figure below the first statement on it', () => {
    expect(
      sayDoubtsOnce([
        { quote: '97 t', doubts: ['A', 'B'] },
        { quote: '11%' },
        { quote: 'fell', doubts: ['A', 'B'] },
        { quote: '109 t', doubts: ['A', 'C'] },
        { quote: 'rose', doubts: ['C', 'A'] },
      ]),
    ).toEqual([
      { said: ['A', 'B'], above: [] },
      { said: [], above: [] },
      { said: [], above: ['97 t'] },
      { said: ['C'], above: ['97 t'] },
      { said: [], above: ['109 t', '97 t'] },
    ]);
  });
});
