import { describe, expect, it } from 'vitest';
import type { Doubt } from '#domain/entry-doubts.ts';
import { readCell } from '#domain/notation.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { CellEntry } from './cell-entry.svelte.ts';

const enter = { key: 'Enter', ctrl: false, shift: false };
const typed = readCell('25.4');
if (!typed.ok) throw new Error(typed.reason);
const doubt: Doubt = { reasons: ['Is it tons?'], typed: typed.value, correction: null };

/** An entry of `25.4` that meets these answers, one after another, and what it was told to do. */
function begin(...answers: ReadonlyArray<Result<Doubt | null> | null>) {
  const left = [...answers];
  const told: string[] = [];
  const entry = new CellEntry({
    take({ text }) {
      told.push(`take ${text}`);
      return left.shift() ?? null;
    },
    answer: (answer) => told.push(answer),
    dismiss: () => told.push('dismiss'),
  });
  entry.begin({ rowId: 'canada', columnId: '2014', text: '25.4', mode: 'replace', doubt: null });
  return { entry, told };
}

describe('CellEntry', () => {
  it('ends when it is taken', () => {
    const { entry, told } = begin(succeed(null));
    expect(entry.take(enter)).toBe(true);
    expect(entry.current).toBeNull();
    expect(told).toEqual(['take 25.4']);
  });

  it('stays with the reason when it is refused, until the text is changed', () => {
    const { entry } = begin(fail('No figure.'), succeed(null));
    expect(entry.take(enter)).toBe(false);
    expect(entry.current).toMatchObject({ text: '25.4', refusal: 'No figure.', doubt: null });
    entry.type('25,400');
    expect(entry.current).toMatchObject({ text: '25,400', refusal: '' });
    expect(entry.take(enter)).toBe(true);
  });

  it('stays with the question when it is doubted, and leads on once that is answered', () => {
    const { entry, told } = begin(succeed(doubt));
    expect(entry.take(enter)).toBe(false);
    expect(entry.isDoubted).toBe(true);
    expect(entry.current).toMatchObject({ text: '25.4', doubt });
    expect(entry.answer('corrected')).toEqual(enter);
    expect(entry.current).toBeNull();
    expect(told).toEqual(['take 25.4', 'corrected']);
  });

  it('leads nowhere when no key left it', () => {
    const { entry } = begin(succeed(doubt));
    entry.take(null);
    expect(entry.answer('as-typed')).toBeNull();
  });

  it.each([
    ['gone on with', (entry: CellEntry) => entry.goOn(), '25.4'],
    ['changed', (entry: CellEntry) => entry.type('25.5'), '25.5'],
  ])('closes the question, unanswered, when it is %s', (_, change, text) => {
    const { entry, told } = begin(succeed(doubt));
    entry.take(enter);
    change(entry);
    expect(entry.current).toMatchObject({ text, doubt: null, leaving: null });
    expect(told).toEqual(['take 25.4', 'dismiss']);
  });

  it('has no question to close where none is open', () => {
    const { entry, told } = begin();
    entry.goOn();
    entry.type('2');
    expect(told).toEqual([]);
  });

  it('is over when its cell is gone, and when it is given up', () => {
    const { entry } = begin(null);
    expect(entry.take(enter)).toBe(true);
    expect(entry.take(enter)).toBe(false);
    const other = begin().entry;
    other.end();
    expect(other.current).toBeNull();
  });
});
