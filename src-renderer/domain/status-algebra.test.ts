import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeInput } from './figure-samples.ts';
import { observe } from './observation-samples.ts';
import { divideFigures } from './quotients.ts';
import {
  flagTable,
  inheritFlags,
  quotientTable,
  sumStatus,
  sumTable,
  type InputKind,
  type Status,
} from './status-algebra.ts';
import { sumFigures } from './sums.ts';

/** A cell of each kind. */
const cells: Readonly<Record<InputKind, string | null>> = {
  number: '100',
  range: '90-110',
  bound: '>50',
  zero: '--',
  'less-than-half-unit': 'Less than ½ unit',
  'not-available': 'NA',
  withheld: 'W',
  'not-applicable': 'XX',
  'not-listed': null,
};
const kinds = Object.keys(cells) as InputKind[];
const pairs = kinds.flatMap((a) => kinds.map((b) => [a, b] as const));

/** What is said of the results, written once more by hand. n number, r range, b bound, 0 zero, h half, - undefined. */
const names: Readonly<Record<string, Status>> = {
  n: 'number',
  r: 'range',
  b: 'bound',
  '0': 'zero',
  h: 'less-than-half-unit',
  A: 'not-available',
  W: 'withheld',
  X: 'not-applicable',
  L: 'not-listed',
  '-': 'undefined',
};
// Columns: number range bound zero half NA W XX not-listed; one line for each kind in this order.
const sums = [
  'nrbnrAWXL',
  'rrbrrAWXL',
  'bbbbbAWXL',
  'nrb0hAWXL',
  'rrbhrAWXL',
  'AAAAAAWXA',
  'WWWWWWWWW',
  'XXXXXXWXX',
  'LLLLLAWXL',
];
const quotients = [
  'nr---AWXL',
  'rr---AWXL',
  'bb---AWXL',
  '00---AWXL',
  'rr---AWXL',
  'AAAAAAWXA',
  'WWWWWWWWW',
  'XXXXXXWXX',
  'LLLLLAWXL',
];

function expected(lines: ReadonlyArray<string>, a: InputKind, b: InputKind): Status | undefined {
  return names[lines[kinds.indexOf(a)]?.charAt(kinds.indexOf(b)) ?? ''];
}

describe('the status of a sum, for every pair', () => {
  it.each(pairs)('%s and %s', (a, b) => {
    const result = sumFigures([makeInput('one', cells[a]), makeInput('other', cells[b])]);
    expect(sumTable[a][b]).toBe(expected(sums, a, b));
    expect(result.status).toBe(sumTable[a][b]);
    expect(result.value === null).toBe(result.status !== 'number' && result.status !== 'zero');
    expect(result.reason === null).toBe(result.value !== null);
    expect(result.working).not.toBe('');
  });
});

describe('the status of a quotient, for every pair', () => {
  it.each(pairs)('%s by %s', (a, b) => {
    const result = divideFigures(makeInput('one', cells[a]), makeInput('other', cells[b]));
    expect(quotientTable[a][b]).toBe(expected(quotients, a, b));
    expect(result.status).toBe(quotientTable[a][b]);
    expect(result.reason === null).toBe(result.value !== null);
    expect(result.reason).not.toBe('');
  });
});

describe('sumStatus', () => {
  const kind = fc.constantFrom(...kinds);

  it('does not depend on the order, nor on what is summed first', () => {
    fc.assert(
      fc.property(kind, kind, kind, (a, b, c) => {
        expect(sumTable[a][b]).toBe(sumTable[b][a]);
        expect(sumTable[sumTable[a][b]][c]).toBe(sumTable[a][sumTable[b][c]]);
      }),
    );
  });

  it('is not changed by zero', () => {
    for (const one of kinds) expect(sumTable[one].zero).toBe(one);
  });

  it('is withheld as soon as one input is', () => {
    fc.assert(
      fc.property(fc.array(kind), fc.array(kind), (before, after) => {
        expect(sumStatus([...before, 'withheld', ...after])).toBe('withheld');
      }),
    );
  });

  it('is not listed for nothing', () => expect(sumStatus([])).toBe('not-listed'));
});

describe('the flags of a result', () => {
  const flags = ['none', 'e', 'r', 'p', 'f', 'b'] as const;
  const flagPairs = flags.flatMap((a) => flags.map((b) => [a, b] as const));
  const figure = (flag: (typeof flags)[number]) => ({
    observation: observe(flag === 'none' ? '5' : `5 ${flag}`),
    interval: null,
  });

  it.each(flagPairs)('%s and %s', (a, b) => {
    // Each input's own flags but revised, in canonical order.
    const inherited = flags.filter(
      (flag) => flag !== 'none' && flag !== 'r' && (flag === a || flag === b),
    );
    expect(flagTable[a][b]).toEqual(inherited);
    expect(inheritFlags([figure(a), figure(b)])).toEqual(inherited);
  });

  it('gathers all flags of all inputs', () => {
    const both = { observation: observe('5 e p'), interval: null };
    expect(inheritFlags([both, null, figure('f'), figure('r')])).toEqual(['e', 'p', 'f']);
    expect(inheritFlags([])).toEqual([]);
  });
});
