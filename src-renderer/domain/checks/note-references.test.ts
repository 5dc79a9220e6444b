import { describe, expect, it } from 'vitest';
import { makeFigures, type Cells } from '../figure-samples.ts';
import { makeSeries, makeTable } from '../observation-samples.ts';
import type { Annotation } from '../observations.ts';
import { checkNotes, noteOfCheck } from './note-references.ts';

const canada = 'us-imports/canada/quantity';
const input = (cells: Cells) => ({
  tables: [makeTable({ id: 'us-imports' })],
  series: [makeSeries({ id: canada, tableId: 'us-imports', label: 'Canada', measure: 'quantity' })],
  figures: makeFigures(cells, 'us-imports'),
});
const now = input({
  'myb-2013': { [canada]: { '2013': '26,000' } },
  working: { [canada]: { '2015': '13,000' } },
});

function note(markdown: string, more: Partial<Annotation> = {}): Annotation {
  return { id: 'n', target: 'workspace', markdown, createdAt: 1, updatedAt: 1, ...more };
}

describe('checkNotes', () => {
  it('looks at open notes that name figures, and at no others', () => {
    const named = `Fell to {{${canada}@2015}}.`;
    expect(checkNotes([note('No figure.'), note(named, { resolvedAt: 2 })], now)).toEqual([]);
    expect(checkNotes([note(named)], now)).toHaveLength(1);
  });

  it('finds a note in order that says what the tables say', () => {
    const [check] = checkNotes(
      [note(`Fell to {{${canada}@2015}}.`, { seen: { [`${canada}@2015`]: '13,000 kg' } })],
      now,
    );
    expect(check).toMatchObject({
      ...{ id: 'statement/note/n', kind: 'statement', result: 'ok', table: 'us-imports' },
      ...{ period: '2015', measure: 'quantity', printed: 1, computed: 1, limit: 0 },
      cells: [{ seriesId: canada, period: '2015', editionId: 'working' }],
    });
  });

  it('finds a note suspect whose figure has changed, and says both', () => {
    const seen = { [`${canada}@2013`]: '26,000 kg', [`${canada}@2015`]: '14,000 kg' };
    const [check] = checkNotes(
      [note(`From {{${canada}@2013}} to {{${canada}@2015}}.`, { seen })],
      now,
    );
    expect(check).toMatchObject({ result: 'suspect', printed: 2, computed: 1, period: '2015' });
    expect(check?.message).toContain('Canada, quantity, 2015: it says 14,000 kg, now 13,000 kg.');
    expect(check?.cells[0]).toEqual({ seriesId: canada, period: '2015', editionId: 'working' });
  });

  it('says no more of an endless reference than can be read', () => {
    const [check] = checkNotes([note(`{{${'a'.repeat(1_000_000)}@2015}}`)], now);
    expect(check?.result).toBe('suspect');
    expect(check?.message.length).toBeLessThan(600);
  });

  it('finds a note suspect whose figure has gone, and lists it under what the note is on', () => {
    const [check] = checkNotes(
      [note('{{us-imports/peru/quantity@2015}}', { target: `series:${canada}` })],
      now,
    );
    expect(check).toMatchObject({
      result: 'suspect',
      table: 'us-imports',
      period: '2015',
      cells: [],
    });
    expect(check?.message).toContain('There is no row us-imports/peru/quantity.');
  });

  it('says of text that is no reference how to write one, under no table', () => {
    const [check] = checkNotes([note('{{what}}')], now);
    expect(check).toMatchObject({ result: 'suspect', table: '', period: '' });
    expect(check?.message).toContain('names no figure');
  });

  it('names three of many', () => {
    const sources = [2001, 2002, 2003, 2004, 2005].map((year) => `{{${canada}@${year}}}`);
    const [check] = checkNotes([note(sources.join(' '))], now);
    expect(check?.message).toMatch(/And 2 more\.$/);
  });
});

it('tells checks of notes by their id', () => {
  expect(noteOfCheck({ id: 'statement/note/a/b' })).toBe('a/b');
  expect(noteOfCheck({ id: 'statement/china-world-share/2013' })).toBe(null);
});
