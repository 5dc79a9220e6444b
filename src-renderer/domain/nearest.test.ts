import { describe, expect, it } from 'vitest';
import { findNearest } from './nearest.ts';

const ids = ['us-imports', 'refinery-production', 'prices', 'plants', 'ito'];

describe('findNearest', () => {
  it('puts first what differs least', () => {
    expect(findNearest('us-import', ids, 1)).toEqual(['us-imports']);
    expect(findNearest('price', ids, 1)).toEqual(['prices']);
  });

  it('does not mind capitals', () => {
    expect(findNearest('ITO', ids, 1)).toEqual(['ito']);
  });

  it('gives no more than were asked for', () => {
    expect(findNearest('plant', ids, 2)).toHaveLength(2);
  });

  it('orders candidates that differ equally by their text', () => {
    expect(findNearest('prices-2', ['prices-4', 'prices-3', 'prices-1'], 3)).toEqual([
      'prices-1',
      'prices-3',
      'prices-4',
    ]);
  });

  it('leaves out what shares nothing with what was typed', () => {
    expect(findNearest('xyz', ['ito', 'abc'], 3)).toEqual([]);
    expect(findNearest('', ids, 3)).toEqual([]);
  });
});
