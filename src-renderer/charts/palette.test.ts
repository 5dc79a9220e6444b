import { describe, expect, it } from 'vitest';
import { contrastTheme, darkTheme, lightTheme, seriesMark } from './palette.ts';

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
  ['contrast', contrastTheme],
] as const)('the %s chart theme', (_name, theme) => {
  it('gives each coloured series a colour of its own', () => {
    expect(new Set([...theme.colours, theme.rest]).size).toBe(theme.colours.length + 1);
  });
});

describe('seriesMark', () => {
  it('differs in shape or dash for the first twelve series, so that colour never tells alone', () => {
    const shapes = Array.from({ length: 12 }, (_, index) => {
      const { point, dash } = seriesMark(index, lightTheme);
      return `${point} ${dash.join(' ')}`;
    });
    expect(new Set(shapes).size).toBe(12);
  });

  it('is grey past the palette', () => {
    expect(seriesMark(lightTheme.colours.length, lightTheme).colour).toBe(lightTheme.rest);
    expect(darkTheme.greys).toContain(seriesMark(100, darkTheme).colour);
  });

  it('never gives two greys in a row, which would run into one in a stack', () => {
    for (let index = 8; index < 30; index += 1) {
      const [one, next] = [index, index + 1].map((at) => seriesMark(at, lightTheme).colour);
      expect(next).not.toBe(one);
    }
  });
});
