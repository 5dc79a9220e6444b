import { describe, expect, it } from 'vitest';
import { baselineEdition, publishedEdition, workingEdition } from './figure-samples.ts';
import { latest } from './view.ts';
import { viewedLayout } from './viewed-layout.ts';

const layoutOf = (...periods: string[]) => [
  { tableId: 'table', periods, wanted: periods.slice(-1) },
];
const published = { ...publishedEdition, layouts: layoutOf('2012', '2013', '2014') };
const working = { ...workingEdition, layouts: layoutOf('2013', '2014', '2015') };
const editions = [baselineEdition, published, working];

describe('viewedLayout', () => {
  it('is that of the edition worked on while the newest figures are looked at', () => {
    expect(viewedLayout('table', latest, editions, working)).toEqual({
      editionId: 'working',
      periods: ['2013', '2014', '2015'],
      carried: new Set(['2013', '2014']),
    });
    expect(viewedLayout('table', latest, editions, null)).toBeNull();
  });

  it('is that of an edition looked back at, which carries nothing once it is published', () => {
    const view = { kind: 'as-of', editionId: published.id } as const;
    expect(viewedLayout('table', view, editions, working)).toEqual({
      editionId: 'myb-2014',
      periods: ['2012', '2013', '2014'],
      carried: new Set(),
    });
  });

  it('is none where that edition sets out nothing', () => {
    const view = { kind: 'as-of', editionId: 'myb-2013' } as const;
    expect(viewedLayout('table', view, editions, working)).toBeNull();
    expect(viewedLayout('other', latest, editions, working)).toBeNull();
  });
});
