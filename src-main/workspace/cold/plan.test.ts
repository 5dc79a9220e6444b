import { describe, expect, it } from 'vitest';
import type { ColdCopy } from '#ipc/contract/recovery.ts';
import { isCopied, notNeeded, replacedByNext } from './plan.ts';

const stateAt = (sequence: number, uuid = 'store-1') => ({
  uuid,
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: sequence },
  sequence,
});

const copy = (sequence: number, rest: Partial<ColdCopy> = {}): ColdCopy => ({
  name: `copy-${sequence}`,
  createdAt: sequence,
  state: stateAt(sequence),
  electron: '33.2.1',
  proven: true,
  ...rest,
});

describe('isCopied', () => {
  it.each([
    ['the same change', [copy(5)], true],
    [
      'the same change by another build of the same Electron',
      [copy(5, { electron: '33.9.0' })],
      true,
    ],
    ['another change', [copy(4)], false],
    ['the same change of another store', [copy(5, { state: stateAt(5, 'store-2') })], false],
    ['the same change by an older Electron', [copy(5, { electron: '32.0.0' })], false],
    ['the same change, never proven', [copy(5, { proven: false })], false],
    ['the same change, but not the newest copy', [copy(6), copy(5)], false],
    ['something unknown', [copy(5, { state: null })], false],
    ['nothing', [], false],
  ])('where there is a copy of %s: %s', (_what, copies, expected) => {
    expect(isCopied(copies, stateAt(5), '33.2.1')).toBe(expected);
  });

  it('is false for a store of which nothing is known', () => {
    expect(isCopied([copy(5)], null, '33.2.1')).toBe(false);
    expect(isCopied([copy(5)], stateAt(5), null)).toBe(false);
  });
});

/** Copies by letter, newest first: P is proven, u is not. */
const copies = (letters: string) =>
  [...letters].map((letter, index) => copy(100 - index, { proven: letter === 'P' }));
const places = (all: readonly ColdCopy[], chosen: readonly ColdCopy[]) =>
  chosen.map((one) => all.indexOf(one)).join('');

describe('replacedByNext', () => {
  it.each([
    ['', ''],
    ['PPP', ''],
    ['uPPP', ''],
    ['uuPPP', '0'],
    ['uuuPPP', '01'],
    ['uu', '0'],
    ['PuPP', ''],
  ])('of %s is %s', (letters, expected) => {
    const all = copies(letters);
    expect(places(all, replacedByNext(all))).toBe(expected);
  });
});

describe('notNeeded', () => {
  it.each([
    ['', ''],
    ['P', ''],
    ['PPP', ''],
    ['PPPP', '3'],
    ['PPPPP', '34'],
    ['PuPPP', '14'],
    ['PPuu', '23'],
    // Nothing was proven after these: they stay.
    ['uuPPP', ''],
    ['uu', ''],
  ])('of %s is %s', (letters, expected) => {
    const all = copies(letters);
    expect(places(all, notNeeded(all))).toBe(expected);
  });
});
