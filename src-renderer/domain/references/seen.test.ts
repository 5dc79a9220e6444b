import { describe, expect, it } from 'vitest';
import { baselineEdition, workingEdition } from '../figure-samples.ts';
import { makeReferenceWorld, sampleCells } from './reference-samples.ts';
import { findFaults, seeReferences } from './seen.ts';

const canada = 'us-imports/canada/quantity@2015';
const text = `Canada sent {{${canada}}}, {{percent(${canada}, unsigned)}} less, of {{us-imports/total/quantity@2015}}.`;

/** The sample with another figure for Canada in 2015; null takes it out. */
function withCanada(cell: string | null) {
  const others = Object.entries(sampleCells[workingEdition.id] ?? {}).filter(
    ([id]) => id !== 'us-imports/canada/quantity',
  );
  return makeReferenceWorld({
    [baselineEdition.id]: sampleCells[baselineEdition.id] ?? {},
    [workingEdition.id]: {
      ...Object.fromEntries(others),
      ...(cell === null ? {} : { 'us-imports/canada/quantity': { '2015': cell } }),
    },
  });
}

describe('seeReferences', () => {
  it('keeps what each reference says, whatever its form', () => {
    expect(seeReferences(text, makeReferenceWorld())).toEqual({
      [canada]: '13,000 kg',
      [`percent(${canada})`]: '-50%',
      'us-imports/total/quantity@2015': '90,000 kg',
    });
  });

  it('leaves as seen what was seen, so that other words hide no changed figure', () => {
    const seen = seeReferences(`{{${canada}}}`, makeReferenceWorld());
    expect(seeReferences(text, withCanada('14,000'), seen)[canada]).toBe('13,000 kg');
  });

  it('forgets what the text no longer names, and what says nothing', () => {
    const world = makeReferenceWorld();
    const seen = seeReferences(text, world);
    expect(seeReferences('{{nobody/x@2015}} {{constructor}}', world, seen)).toEqual({});
  });
});

describe('findFaults', () => {
  const seen = seeReferences(text, makeReferenceWorld());

  it('finds nothing while the figures are as they were', () => {
    expect(findFaults(text, seen, makeReferenceWorld())).toEqual({ stale: [], broken: [] });
  });

  it('finds every reference that rests on a changed figure', () => {
    expect(findFaults(text, seen, withCanada('14,000'))).toEqual({
      stale: [
        { source: canada, was: '13,000 kg', is: '14,000 kg' },
        { source: `percent(${canada}, unsigned)`, was: '-50%', is: '-46%' },
      ],
      broken: [],
    });
  });

  it('counts a flag that came or went as a change', () => {
    expect(findFaults(text, seen, withCanada('13,000 e')).stale[0]?.is).toBe('13,000 e kg');
  });

  it('finds what a figure that went has broken', () => {
    const { stale, broken } = findFaults(text, seen, withCanada(null));
    expect(stale).toEqual([]);
    expect(broken.map(({ source }) => source)).toEqual([canada, `percent(${canada}, unsigned)`]);
  });
});
