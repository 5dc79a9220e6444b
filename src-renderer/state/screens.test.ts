import { describe, expect, it } from 'vitest';
import { printScreen, readScreen, type Screen } from './screens.ts';

describe('readScreen', () => {
  it.each<Screen>([
    { name: 'table', tableId: 'us-imports' },
    { name: 'overview' },
    { name: 'compare' },
    { name: 'charts' },
    { name: 'notes' },
    { name: 'checks' },
    { name: 'editions' },
    { name: 'workspace' },
  ])('reads back the screen %j', (screen) => {
    expect(readScreen(printScreen(screen))).toEqual(screen);
  });

  it.each(['', 'table/', 'elsewhere'])('is null for "%s"', (text) => {
    expect(readScreen(text)).toBeNull();
  });
});
