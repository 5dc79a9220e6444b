import { describe, expect, it } from 'vitest';
import { withRealMinus } from './minus.ts';

describe('withRealMinus', () => {
  it.each([
    ['97,200 - 109,000 = -11,800', '97,200 − 109,000 = −11,800'],
    ['(-11,800) / 109,000 = -10.83%', '(−11,800) / 109,000 = −10.83%'],
    ['5 - (-5) = 10', '5 − (−5) = 10'],
    ['stated as -11%, computed as -10.83%', 'stated as −11%, computed as −10.83%'],
    ['(12.6 - 7) made 5.6 t', '(12.6 − 7) made 5.6 t'],
    ['rounding allows -11.28% to -10.37%', 'rounding allows −11.28% to −10.37%'],
  ])('sets %s', (text, set) => {
    expect(withRealMinus(text)).toBe(set);
  });

  it.each(['2013-Q1', '2013-12-31', 'myb-2013', '555-580', '-- to 30,000', 'non-zero', '20%-30%'])(
    'leaves %s alone',
    (text) => {
      expect(withRealMinus(text)).toBe(text);
    },
  );
});
