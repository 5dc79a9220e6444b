import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test-folder.mjs';
import { planFuses, setFuses } from './fuses.mjs';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** @param {string} digits @param {number} [version] */
function makeExecutable(digits, version = 1) {
  const wire = Buffer.concat([Buffer.of(version, digits.length), Buffer.from(digits)]);
  return Buffer.concat([Buffer.from(`\x7fELF...${sentinel}`), wire, Buffer.from('...101')]);
}

const wanted = { nodeCliInspect: true, browserSnapshot: false };
const firstDigit = '\x7fELF...'.length + sentinel.length + 2;

describe('planFuses', () => {
  it('changes the two fuses and nothing else', () => {
    expect(planFuses(makeExecutable('10100011'), wanted)).toEqual([
      { position: firstDigit + 3, byte: 0x31 },
      { position: firstDigit + 6, byte: 0x30 },
    ]);
  });

  it('changes nothing when they are set already', () => {
    expect(planFuses(makeExecutable('10110001'), wanted)).toEqual([]);
  });

  it.each([
    ['no Electron fuses', Buffer.from('plain'), 'has no Electron fuses'],
    [
      'two sets',
      Buffer.concat([makeExecutable('1111'), makeExecutable('1111')]),
      'more than one set',
    ],
    ['another version', makeExecutable('10100011', 2), 'have version 2, not 1'],
    ['too few fuses', makeExecutable('10100'), 'browserSnapshot cannot be set'],
    ['a removed fuse', makeExecutable('101r0011'), 'nodeCliInspect cannot be set'],
  ])('refuses an executable with %s', (_, executable, message) => {
    expect(() => planFuses(executable, wanted)).toThrow(message);
  });
});

describe('setFuses', () => {
  it('writes them into the file in place', async () => {
    const before = makeExecutable('10100011').toString('latin1');
    const path = join(makeTestFolder({ electron: before }), 'electron');
    await setFuses(path, wanted);
    expect(readFileSync(path, 'latin1')).toBe(makeExecutable('10110001').toString('latin1'));
  });
});
