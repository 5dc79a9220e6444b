import { describe, expect, it } from 'vitest';
import { defaultChoices, separatorsFor } from './choices.ts';

describe('separatorsFor', () => {
  it('knows the marks of each form', () => {
    expect(separatorsFor({ ...defaultChoices, numberForm: 'space-comma' })).toEqual({
      thousands: ' ',
      decimal: ',',
    });
  });
});
