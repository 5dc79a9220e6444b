/** A colour as SVG programs of every kind read it: without its opacity, which stands in an attribute of its own. */
export interface Paint {
  readonly colour: string;
  /** From 0 to 1. */
  readonly opacity: number;
}

/** What a CSS colour paints; null for what is none in the forms that charts are drawn with. */
export function readPaint(css: unknown): Paint | null {
  if (typeof css !== 'string') return null;
  const text = css.trim().toLowerCase();
  if (text === 'transparent') return { colour: '#000000', opacity: 0 };
  return readHex(text) ?? readRgb(text) ?? readName(text);
}

function readHex(text: string): Paint | null {
  if (!/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(text)) return null;
  const digits = text.length < 6 ? text.slice(1).replace(/./g, '$&$&') : text.slice(1);
  const alpha = digits.slice(6);
  return {
    colour: `#${digits.slice(0, 6)}`,
    opacity: alpha === '' ? 1 : Math.round((parseInt(alpha, 16) / 255) * 1000) / 1000,
  };
}

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `rgb(1 2 3 / 50%)`. */
function readRgb(text: string): Paint | null {
  const inner = /^rgba?\(([^()]*)\)$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const [red, green, blue, alpha = '1', ...rest] = inner.split(/[\s,/]+/).filter(Boolean);
  const parts = [red, green, blue].map(Number);
  const share = alpha.endsWith('%') ? Number(alpha.slice(0, -1)) / 100 : Number(alpha);
  if (rest.length > 0 || ![...parts, share].every(Number.isFinite)) return null;
  const hex = parts.map((part) => bound(Math.round(part), 255).toString(16).padStart(2, '0'));
  return { colour: `#${hex.join('')}`, opacity: bound(share, 1) };
}

/** The few names that Chart.js and its plugins use by themselves. */
function readName(text: string): Paint | null {
  const named: Readonly<Record<string, string>> = {
    black: '#000000',
    white: '#ffffff',
    gray: '#808080',
    grey: '#808080',
  };
  const colour = Object.hasOwn(named, text) ? named[text] : undefined;
  return colour === undefined ? null : { colour, opacity: 1 };
}

function bound(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
