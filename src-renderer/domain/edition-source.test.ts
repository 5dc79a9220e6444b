import { describe, expect, it } from 'vitest';
import { setDefaultSource } from './edition-source.ts';
import { baselineEdition, workingEdition } from './figure-samples.ts';
import { makeWorkingEdition } from './editions.ts';

const usgs = { cites: 'USGS, 2015', locator: 'p. 3' };
const none = { cites: '', locator: '' };
const editions = [baselineEdition, workingEdition];

describe('setDefaultSource', () => {
  it('says where the figures of an edition come from', () => {
    expect(setDefaultSource('working', usgs, editions, 7)).toEqual({
      ok: true,
      value: {
        label: 'Working edition: default source',
        reason: '',
        changes: [
          {
            on: 'edition',
            id: 'working',
            before: workingEdition,
            after: { ...workingEdition, source: usgs },
          },
        ],
      },
    });
  });

  it('makes the edition that the first figure would make', () => {
    const made = makeWorkingEdition('working', 'Working edition', 7);
    expect(setDefaultSource('working', usgs, [baselineEdition], 7)).toMatchObject({
      ok: true,
      value: { changes: [{ before: null, after: { ...made, source: usgs } }] },
    });
    // Nothing is said: nothing is made.
    expect(setDefaultSource('working', none, [baselineEdition], 7)).toEqual({
      ok: true,
      value: null,
    });
  });

  it('takes it away again, and does nothing where it stands', () => {
    const having = [baselineEdition, { ...workingEdition, source: usgs }];
    expect(setDefaultSource('working', none, having, 7)).toMatchObject({
      value: { label: 'Working edition: no default source', changes: [{ after: workingEdition }] },
    });
    expect(setDefaultSource('working', usgs, having, 7)).toEqual({ ok: true, value: null });
  });

  it('leaves what is published as it is', () => {
    expect(setDefaultSource('myb-2013', usgs, editions, 7)).toEqual({
      ok: false,
      reason: '“Yearbook 2013” is published: it stays as it is.',
    });
  });
});
