import { describe, expect, it } from 'vitest';
import { describeSaved } from './saved-words.ts';

const lost = 'What was being typed on this screen may be lost.';

describe('describeSaved', () => {
  it.each([
    [{ isSaving: false, refusal: null, unsaved: 0 }, 'No change is waiting to be saved.'],
    [{ isSaving: true, refusal: null, unsaved: 0 }, 'A change is still being saved.'],
    [{ isSaving: true, refusal: 'Nothing can be saved.', unsaved: 0 }, 'Nothing can be saved.'],
    [
      { isSaving: false, refusal: 'Nothing can be saved.', unsaved: 2 },
      'Nothing can be saved. What could not be saved is listed below.',
    ],
  ])('says of %o no more than is known', (state, said) => {
    expect(describeSaved(state)).toBe(`${said} ${lost}`);
  });
});
