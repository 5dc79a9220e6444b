import { wrapText } from '../wrap-text.ts';

/** How names are broken into lines: so many columns wide, and whole unless they may only have so many lines. */
export interface NameRoom {
  readonly columns: number;
  readonly mostLines?: number;
}

/** Names beside their rows are read whole: a lost beginning would make two of them one. */
export const besideRows: NameRoom = { columns: 32 };
/** Names below an axis share its width. */
export const belowAxis: NameRoom = { columns: 18, mostLines: 4 };

/** The name in lines; the last ends in an ellipsis where there are more than there is room for. */
export function wrapName(name: string, { columns, mostLines = Infinity }: NameRoom): string[] {
  const lines = wrapText(name, columns, columnsOf);
  if (lines.length <= mostLines) return lines;
  const last = lines[mostLines - 1] ?? '';
  return [...lines.slice(0, mostLines - 1), `${[...last].slice(0, -1).join('').trimEnd()}\u2026`];
}

/** Chinese, Japanese and Korean characters are as wide as two others. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
