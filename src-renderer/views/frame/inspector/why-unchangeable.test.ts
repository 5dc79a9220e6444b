import { describe, expect, it } from 'vitest';
import { baselineEdition, workingEdition } from '#domain/figure-samples.ts';
import { whyUnchangeable, type ChangeQuestion } from './why-unchangeable.ts';

const older = { ...workingEdition, id: 'older', title: 'Older' };
const open: ChangeQuestion = {
  closed: null,
  place: { kind: 'open' },
  stated: workingEdition,
  working: workingEdition,
};

describe('whyUnchangeable', () => {
  it.each<[string, Partial<ChangeQuestion>, string | null]>([
    ['its own figure', {}, null],
    ['a cell without a figure', { stated: null }, null],
    ['a workspace that is only read', { closed: 'It is read-only.' }, 'It is read-only.'],
    ['a look back', { place: { kind: 'closed', reason: 'Look back.' } }, 'Look back.'],
    ['a printed figure', { place: { kind: 'ask' }, stated: baselineEdition }, 'Yearbook 2013 is'],
    ['another edition’s', { stated: older }, '“Older” states it, and edits go to “Working'],
  ])('says it of %s', (_, about, expected) => {
    const reason = whyUnchangeable({ ...open, ...about });
    if (expected === null) expect(reason).toBeNull();
    else expect(reason).toContain(expected);
  });
});
