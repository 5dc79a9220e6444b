import { describe, expect, it } from 'vitest';
import { findBaseline, isReadOnly, makeWorkingEdition, orderEditions } from './editions.ts';
import type { Edition } from './observations.ts';

function edition(about: Partial<Edition> & Pick<Edition, 'id' | 'role'>): Edition {
  return { title: about.id, publisher: '', published: '', createdAt: 0, ...about };
}

const baseline = edition({ id: 'myb-2013', role: 'baseline', published: '2014' });

function orderedIds(...editions: ReadonlyArray<Edition>): string[] {
  return orderEditions(editions).map(({ id }) => id);
}

describe('orderEditions', () => {
  it('puts working editions after published ones, whenever they were made', () => {
    const working = edition({ id: 'working', role: 'working', createdAt: 1 });
    const later = edition({ id: 'myb-2020', role: 'published', published: '2021', createdAt: 2 });
    expect(orderedIds(working, later, baseline)).toEqual(['myb-2013', 'myb-2020', 'working']);
  });

  it('orders published editions by their date, not by when they came into the workspace', () => {
    const first = edition({ id: 'b', role: 'published', published: '2015-07-01', createdAt: 9 });
    const second = edition({ id: 'a', role: 'published', published: '2016', createdAt: 1 });
    expect(orderedIds(second, first, baseline)).toEqual(['myb-2013', 'b', 'a']);
  });

  it('takes an edition dated by the year alone as older than one dated within that year', () => {
    const dated = edition({ id: 'dated', role: 'published', published: '2014-03' });
    expect(orderedIds(dated, baseline)).toEqual(['myb-2013', 'dated']);
  });

  it('orders working editions by their creation', () => {
    const first = edition({ id: 'z', role: 'working', createdAt: 1 });
    const second = edition({ id: 'a', role: 'working', createdAt: 2 });
    expect(orderedIds(second, first)).toEqual(['z', 'a']);
  });

  it('puts the baseline first among editions of one date, then goes by id', () => {
    const b = edition({ id: 'b', role: 'published', published: '2014' });
    const a = edition({ id: 'a', role: 'published', published: '2014' });
    expect(orderedIds(b, a, baseline)).toEqual(['myb-2013', 'a', 'b']);
  });

  it('leaves the list that it was given alone', () => {
    const given = [edition({ id: 'working', role: 'working' }), baseline];
    orderEditions(given);
    expect(given.map(({ id }) => id)).toEqual(['working', 'myb-2013']);
  });
});

describe('findBaseline', () => {
  it('finds the edition with that role', () => {
    const others = [edition({ id: 'working', role: 'working' }), baseline];
    expect(findBaseline(others)).toBe(baseline);
  });

  it('is null where there is none', () => {
    expect(findBaseline([edition({ id: 'working', role: 'working' })])).toBeNull();
  });
});

describe('isReadOnly', () => {
  it.each([
    ['baseline', true],
    ['published', true],
    ['working', false],
  ] as const)('of a %s edition is %s', (role, readOnly) => {
    expect(isReadOnly(edition({ id: 'one', role }))).toBe(readOnly);
  });
});

describe('makeWorkingEdition', () => {
  it('makes an edition that can be edited', () => {
    const made = makeWorkingEdition('working', 'Working edition', 1_700_000_000_000);
    expect(made).toMatchObject({ id: 'working', role: 'working', createdAt: 1_700_000_000_000 });
    expect(isReadOnly(made)).toBe(false);
  });
});
