import { describe, expect, it } from 'vitest';
import type { Result } from '../result.ts';
import {
  acceptFigures,
  changeHead,
  changePart,
  insertParts,
  makeReport,
  movePart,
  nameReport,
  removePart,
  reportStep,
  type NewPart,
} from './edit-report.ts';
import type { SavedReport } from './report.ts';
import { mostParts, reportShape } from './report-shape.ts';

/** Ids 1, 2, 3 …; every text says of itself what it was first seen as. */
function making() {
  let next = 0;
  return {
    makeId: () => String((next += 1)),
    now: 9,
    see: (markdown: string, before: Readonly<Record<string, string>>) => ({
      [markdown]: `seen as ${markdown}`,
      ...before,
    }),
  };
}

const heading = (text: string): NewPart => ({ kind: 'heading', text, level: 1 });

function report(...names: string[]): SavedReport {
  return value(makeReport({ period: '2015' }, names.map(heading), [], making()));
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function texts({ parts }: SavedReport): string[] {
  return parts.map((part) => (part.kind === 'heading' ? part.text : part.kind));
}

describe('makeReport', () => {
  it('compares with 2013 as of now, and stands last', () => {
    const first = { ...report(), order: 4 };
    expect(value(makeReport({ period: '2015' }, [], [first], making()))).toEqual({
      id: '1',
      title: '',
      period: '2015',
      against: '2013',
      view: { kind: 'latest' },
      parts: [],
      order: 5,
      createdAt: 9,
      updatedAt: 9,
    });
  });

  it('refuses a period that is none', () => {
    expect(makeReport({ period: 'soon' }, [], [], making()).ok).toBe(false);
  });
});

it('is named by its title, or by what it is about', () => {
  expect(nameReport({ title: 'Indium', period: '2015' })).toBe('Indium');
  expect(nameReport({ title: '', period: '2015' })).toBe('Report on 2015');
});

describe('parts', () => {
  it('stand where they are put', () => {
    const [first] = report('a', 'b').parts;
    const made = value(
      insertParts(report('a', 'b'), [heading('x')], first?.id ?? '', {
        ...making(),
        makeId: () => 'x',
      }),
    );
    expect(texts(made)).toEqual(['x', 'a', 'b']);
    expect(
      texts(
        value(insertParts(report('a'), [heading('x')], null, { ...making(), makeId: () => 'x' })),
      ),
    ).toEqual(['a', 'x']);
  });

  it('see what the references of a text say when it is put in, and keep that when its words change', () => {
    const text: NewPart = { kind: 'text', markdown: 'old', seen: {} };
    const made = value(makeReport({ period: '2015' }, [text], [], making()));
    const [part] = made.parts;
    if (part?.kind !== 'text') throw new Error('No text.');
    expect(part.seen).toEqual({ old: 'seen as old' });
    const changed = value(changePart(made, { ...part, markdown: 'new' }, making().see));
    expect(changed.parts).toMatchObject([
      { markdown: 'new', seen: { old: 'seen as old', new: 'seen as new' } },
    ]);
    const read = value(acceptFigures(changed, part.id, making().see));
    expect(read.parts).toMatchObject([{ seen: { new: 'seen as new' } }]);
  });

  it('that are gone are not changed unsaid', () => {
    const [part] = report('a').parts;
    if (part === undefined) throw new Error('No part.');
    expect(changePart(report(), part, making().see).ok).toBe(false);
    expect(movePart(report(), part.id, 1).ok).toBe(false);
  });

  it('are at most a thousand', () => {
    const many = Array.from({ length: mostParts }, (_, index) => heading(String(index)));
    const full = value(makeReport({ period: '2015' }, many, [], making()));
    expect(insertParts(full, [heading('x')], null, making()).ok).toBe(false);
  });

  it.each([
    ['b', -1, 'bacd'],
    ['b', 1, 'acbd'],
    ['c', 1, 'abdc'],
    ['a', -1, 'abcd'],
    ['d', 1, 'abcd'],
  ] as const)('of which %s goes by %i are %s', (name, by, expected) => {
    const made = report('a', 'b', 'c', 'd');
    const id = made.parts['abcd'.indexOf(name)]?.id ?? '';
    expect(texts(value(movePart(made, id, by))).join('')).toBe(expected);
    expect(movePart(made, 'none', by).ok).toBe(false);
  });

  it('go', () => {
    const made = report('a', 'b');
    expect(texts(value(removePart(made, made.parts[0]?.id ?? '')))).toEqual(['b']);
  });
});

describe('reportStep', () => {
  it('is none where nothing changes', () => {
    expect(reportStep('Change', report('a'), report('a'), 20)).toBeNull();
  });

  it('names the report, and says when it was changed', () => {
    const made = report('a');
    const other = value(changeHead(made, { title: ' Indium ' }));
    expect(reportStep('Rename', made, other, 20)).toMatchObject({
      label: 'Rename “Indium”',
      changes: [
        { on: 'report', before: { updatedAt: 9 }, after: { title: 'Indium', updatedAt: 20 } },
      ],
    });
  });
});

it.each<[string, Partial<SavedReport>, string | null]>([
  ['as it is made', {}, null],
  [
    'with a part twice',
    { parts: [report('a').parts[0]!, report('a').parts[0]!] },
    'parts has an entry twice',
  ],
  ['about no period', { period: 'soon' }, 'period is no period'],
  [
    'with a part of an unknown kind',
    { parts: [{ id: 'x', kind: 'video' } as never] },
    'kind is none of',
  ],
  [
    'with a heading too deep',
    { parts: [{ id: 'x', kind: 'heading', text: '', level: 3 as never }] },
    'level is none of',
  ],
])('a report %s is read from a file or refused', (_, about, fault) => {
  const found = reportShape({ ...report('a'), ...about });
  if (fault === null) expect(found).toBeNull();
  else expect(found).toContain(fault);
});
