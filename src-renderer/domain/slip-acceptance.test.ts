import { describe, expect, it } from 'vitest';
import { dayOf, forgetAcceptance, noteAcceptance, readAcceptance } from './slip-acceptance.ts';

const acceptance = { factor: '1,000', on: '2015-03-02' };

describe('an acceptance in a comment', () => {
  it.each(['', 'Checked with customs.'])('is read back from beside “%s”', (comment) => {
    const noted = noteAcceptance(comment, acceptance);
    expect(noted).toContain(comment);
    expect(readAcceptance(noted)).toEqual(acceptance);
    expect(forgetAcceptance(noted)).toBe(comment);
  });

  it('takes the place of an earlier one', () => {
    const earlier = noteAcceptance('Of one lot.', { factor: '10', on: '2014-12-31' });
    expect(noteAcceptance(earlier, acceptance)).toBe(noteAcceptance('Of one lot.', acceptance));
  });

  it('is none where nothing is said, or no day', () => {
    expect(readAcceptance('Accepted by customs.')).toBeNull();
    expect(readAcceptance(noteAcceptance('', { ...acceptance, on: '2015-13-02' }))).toBeNull();
  });
});

describe('dayOf', () => {
  it('is the day by the clock of the machine', () => {
    expect(dayOf(new Date(2015, 2, 2, 23, 59).getTime())).toBe('2015-03-02');
    expect(dayOf(new Date(2015, 2, 2, 0, 0).getTime())).toBe('2015-03-02');
  });
});
