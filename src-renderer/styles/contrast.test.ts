import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from '#charts/palette.ts';

/** What is read and what is operated has to stand out: WCAG 2.2, level AA, 1.4.3 and 1.4.11, in every theme. */
const css = readFileSync(resolve(import.meta.dirname, 'tokens.css'), 'utf8');
const light = readColours(':root');
const themes = {
  light,
  dark: { ...light, ...readColours(":root[data-theme='dark']") },
  contrast: { ...light, ...readColours(":root[data-theme='contrast']") },
};

/** The colours that the rule with this selector sets, by name. */
function readColours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`There is no rule ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  const found = rule.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name = '', colour = '']) => [name, colour]));
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
function contrast(first: string | undefined, second: string | undefined): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of `#rrggbb` (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error('There is no such colour.');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const grounds = ['paper', 'panel', 'raised', 'tint', 'hover', 'selection'];
const texts: ReadonlyArray<readonly [text: string, grounds: ReadonlyArray<string>]> = [
  ['ink', [...grounds, 'accent-soft', 'error-soft']],
  ['ink-muted', grounds],
  ['accent', grounds],
  ['rise', grounds],
  ['fall', grounds],
  ['warning', grounds],
  ['error', [...grounds, 'error-soft']],
  ['on-accent', ['accent']],
];
const outlines = ['control-line', 'focus'];

describe('contrast', () => {
  it('is reckoned as WCAG defines it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
  });
});

describe.each(Object.entries(themes))('the %s theme', (_name, colours) => {
  const pairs = texts.flatMap(([text, on]) => on.map((ground) => [text, ground]));

  it.each(pairs)('sets %s on %s at 4.5:1 or more', (text = '', ground = '') => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(outlines)('draws %s at 3:1 or more on what controls stand on', (line) => {
    for (const ground of ['paper', 'panel', 'raised']) {
      expect(contrast(colours[line], colours[ground]), ground).toBeGreaterThanOrEqual(3);
    }
  });
});

describe.each(['dark', 'contrast'] as const)('the %s theme', (name) => {
  it('has a value of its own for every colour', () => {
    const own = Object.keys(readColours(`:root[data-theme='${name}']`));
    expect(own.sort()).toEqual(Object.keys(light).sort());
  });
});

describe.each([
  ['light', lightTheme, themes.light.paper],
  ['dark', darkTheme, themes.dark.paper],
] as const)('the %s chart theme', (_name, theme, screen) => {
  it.each([...theme.colours, theme.rest])('draws %s at 3:1 or more', (colour) => {
    expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, screen)).toBeGreaterThanOrEqual(3);
  });

  it.each(['ink', 'muted'] as const)('writes its %s at 4.5:1 or more', (name) => {
    expect(contrast(theme[name], theme.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme[name], screen)).toBeGreaterThanOrEqual(4.5);
  });
});
