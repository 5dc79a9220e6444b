import { describe, expect, it } from 'vitest';
import type { ChartMark } from './chart.ts';
import { startSpec } from './default-spec.ts';
import { carriedNotes, readCarriedChart } from './read-carried.ts';

const mark: ChartMark = { kind: 'span', annotationId: 'n-1', from: '2012', to: '2013', at: 0 };
const other: ChartMark = { ...mark, annotationId: 'n-2' };
const note = { id: 'n-1', target: 'chart:c', markdown: 'Why' };
const plain = { title: '', subtitle: '', note: '', tags: [], spec: startSpec(['a']) };

describe('readCarriedChart', () => {
  it('brings marks with their words, and leaves behind what lacks the other half', () => {
    const spec = { ...plain.spec, marks: [mark, other] };
    const notes = [note, { ...note, id: 'n-3' }];
    expect(readCarriedChart({ ...plain, spec, notes })).toEqual({
      ok: true,
      value: { ...plain, spec: { ...plain.spec, marks: [mark] }, notes: [note] },
    });
  });

  it('reads pictures of former versions, which hold no words', () => {
    const spec = { ...plain.spec, marks: [mark] };
    expect(readCarriedChart({ ...plain, spec })).toEqual({ ok: true, value: plain });
  });

  it('reads what notes may be called and say at most', () => {
    const long = { ...note, id: 'an id from a file', markdown: 'x'.repeat(20_000) };
    const spec = { ...plain.spec, marks: [{ ...mark, annotationId: long.id }] };
    expect(readCarriedChart({ ...plain, spec, notes: [long] })).toMatchObject({
      ...{ ok: true, value: { notes: [long] } },
    });
  });

  it.each<[string, unknown]>([
    ['an id that is none', [{ ...note, id: '' }]],
    ['a note twice', [note, note]],
    ['too many', Array.from({ length: 201 }, (_, at) => ({ ...note, id: `n-${at}` }))],
    ['words too long', [{ ...note, markdown: 'x'.repeat(4_000_001) }]],
    ['a field of its own', [{ ...note, html: '<b>' }]],
    ['no list', { 0: note }],
  ])('refuses notes with %s', (_what, notes) => {
    expect(readCarriedChart({ ...plain, notes })).toMatchObject({ ok: false });
  });
});

describe('carriedNotes', () => {
  it('takes the words of the chart’s marks and no others', () => {
    const all = [
      { ...note, createdAt: 1 },
      { ...note, id: 'x' },
    ];
    expect(carriedNotes({ marks: [mark, other] }, all)).toEqual([note]);
  });
});
