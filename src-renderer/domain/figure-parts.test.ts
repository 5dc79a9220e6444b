import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePart, possibleQualifiers, type FigurePart } from './figure-parts.ts';
import { addObservations, makeFigures, workingEdition } from './figure-samples.ts';
import type { Figures } from './figures.ts';
import { flagOrder } from './flags.ts';
import { printEntry, readCell } from './notation.ts';
import { makeSeries, observe } from './observation-samples.ts';
import { qualifiers, type Figure, type Note, type Source } from './observations.ts';
import { toFigure } from './revised-flags.ts';

const series = makeSeries({ id: 'belgium', label: 'Belgium' });
const note = (id: string, mark: string): Note => {
  return { id, mark, tableId: 'table', text: `Note ${mark}.`, kind: 'footnote' };
};
const notes = [note('two', '2'), note('ten', '10'), note('one', '1')];
const sources: Source[] = [
  { id: 'census', citation: 'U.S. Census Bureau', kind: 'statistics', citedIn: 'T1' },
];
const standing = makeFigures({
  'myb-2013': { belgium: { '2013': '30,000' } },
  working: { belgium: { '2013': '31,000 r', '2014': '25,000 e', '2015': '>50' } },
});

function attempt(change: FigurePart, period = '2014', figures: Figures = standing) {
  return changePart({ series, period, editionId: 'working', change, notes, sources }, figures, 7);
}

function made(change: FigurePart, period = '2014'): { label: string; after: Figure } {
  const step = attempt(change, period);
  if (!step.ok) throw new Error(step.reason);
  const [only] = step.value?.changes ?? [];
  if (step.value === null || only?.on !== 'figure' || only.after === null) {
    throw new Error('No figure was changed.');
  }
  return { label: step.value.label, after: only.after };
}

function reasonOf(change: FigurePart, period?: string): string {
  const step = attempt(change, period);
  return step.ok ? 'taken' : step.reason;
}

describe('changePart', () => {
  it.each<[FigurePart, Partial<Figure>, string]>([
    [{ part: 'flag', flag: 'p', isOn: true }, { flags: ['e', 'p'] }, 'preliminary'],
    [{ part: 'flag', flag: 'e', isOn: false }, { flags: [] }, 'no longer estimated'],
    [{ part: 'flag', flag: 'r', isOn: true }, { flags: ['e', 'r'] }, 'revised'],
    [{ part: 'qualifier', qualifier: 'about' }, { qualifier: 'about' }, 'about'],
    [{ part: 'qualifier', qualifier: 'planned' }, { qualifier: 'planned' }, 'planned'],
    [
      { part: 'cites', cites: ' Nyrstar, 2015 ' },
      { cites: 'Nyrstar, 2015' },
      'source “Nyrstar, 2015”',
    ],
    [{ part: 'cites', cites: 'census' }, { cites: 'census' }, 'source “U.S. Census Bureau”'],
    [{ part: 'locator', locator: 'p. 24' }, { locator: 'p. 24' }, 'page “p. 24”'],
    [{ part: 'note', noteId: 'two', isOn: true }, { noteIds: ['two'] }, 'footnote 2'],
    [{ part: 'comment', comment: 'By letter.' }, { comment: 'By letter.' }, 'comment “By letter.”'],
  ])('makes one labelled step of %o', (change, expected, label) => {
    const before = toFigure(observe('25,000 e', '2014', 'belgium'));
    expect(made(change)).toEqual({
      after: { ...before, ...expected },
      label: `Belgium, production, 2014: ${label}`,
    });
  });

  it('puts footnotes in the order of the table', () => {
    const figure = { ...observe('25,000', '2014', 'belgium'), noteIds: ['ten'] };
    const figures = addObservations([workingEdition], [{ ...figure, editionId: 'working' }]);
    expect(attempt({ part: 'note', noteId: 'one', isOn: true }, '2014', figures)).toMatchObject({
      value: { changes: [{ after: { noteIds: ['one', 'ten'] } }] },
    });
    expect(attempt({ part: 'note', noteId: 'ten', isOn: false }, '2014', figures)).toMatchObject({
      value: { label: 'Belgium, production, 2014: without footnote 10' },
    });
  });

  it('changes nothing where it stands so already', () => {
    expect(attempt({ part: 'flag', flag: 'e', isOn: true })).toEqual({ ok: true, value: null });
    expect(attempt({ part: 'comment', comment: ' ' })).toEqual({ ok: true, value: null });
  });

  it('refuses in words', () => {
    expect(reasonOf({ part: 'flag', flag: 'r', isOn: false }, '2013')).toBe(
      '“Revised” comes and goes by itself: Yearbook 2013 states 30,000 here.',
    );
    expect(reasonOf({ part: 'qualifier', qualifier: 'more-than' })).toBe(
      '“more than” would make another figure of 25,000: type it with the value instead.',
    );
    expect(reasonOf({ part: 'note', noteId: 'gone', isOn: true })).toBe(
      'The table has no such footnote any more.',
    );
    expect(reasonOf({ part: 'comment', comment: 'a' }, '2020')).toBe(
      'No figure stands here: enter one first.',
    );
  });

  it('leaves printed figures as they are', () => {
    const change: FigurePart = { part: 'locator', locator: 'p. 1' };
    const place = { series, period: '2013', editionId: 'myb-2013' };
    expect(changePart({ ...place, change, notes, sources }, standing, 7)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('Yearbook 2013 is read-only'),
    });
  });

  it('says nothing that would be read as another value', () => {
    const texts = fc.constantFrom(
      '25,000',
      '>50',
      '<7',
      '3-5',
      'NA',
      'W',
      '--',
      'about 8',
      'up to 9',
    );
    const hedge = fc.constantFrom(null, ...qualifiers);
    fc.assert(
      fc.property(texts, hedge, fc.subarray([...flagOrder]), (text, qualifier, flags) => {
        const figures = makeFigures({
          working: { belgium: { '2014': [text, ...flags].join(' ') } },
        });
        const step = attempt({ part: 'qualifier', qualifier }, '2014', figures);
        const [change] = step.ok ? (step.value?.changes ?? []) : [];
        if (change?.on !== 'figure' || change.after === null) return;
        expect(change.after.qualifier).toBe(qualifier);
        const read = readCell(printEntry(change.after));
        expect(read).toMatchObject({ ok: true, value: { value: change.after.value } });
      }),
    );
  });
});

describe('possibleQualifiers', () => {
  it.each([
    ['25,000', [null, 'about', 'nearly', 'capacity', 'planned', 'forecast', 'reported']],
    ['>50', [null, 'more-than', 'at-least', 'capacity', 'planned', 'forecast', 'reported']],
    ['NA', [null, 'capacity', 'planned', 'forecast', 'reported']],
  ])('offers %s what can be said of it', (text, expected) => {
    expect(possibleQualifiers(toFigure(observe(text)))).toEqual(expected);
  });
});
