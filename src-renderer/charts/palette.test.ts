import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme, seriesMark } from './palette.ts';

/** Contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of `#rrggbb` (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
] as const)('the %s chart theme', (_name, theme) => {
  it.each([...theme.colours, theme.rest])('draws %s at 3:1 or more against its paper', (colour) => {
    expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(['ink', 'muted'] as const)('writes its %s at 4.5:1 or more', (name) => {
    expect(contrast(theme[name], theme.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('gives each coloured series a colour of its own', () => {
    expect(new Set(theme.colours).size).toBe(theme.colours.length);
  });
});

describe('seriesMark', () => {
  const marks = Array.from({ length: 12 }, (_, index) => seriesMark(index, lightTheme));

  it('differs in shape or dash for the first twelve series, so that colour never tells alone', () => {
    const shapes = marks.map(({ point, dash }) => `${point} ${dash.join(' ')}`);
    expect(new Set(shapes).size).toBe(12);
  });

  it('is grey past the palette', () => {
    expect(seriesMark(lightTheme.colours.length, lightTheme).colour).toBe(lightTheme.rest);
    expect(seriesMark(100, darkTheme).colour).toBe(darkTheme.rest);
  });
});
