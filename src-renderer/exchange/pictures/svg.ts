import { Parser } from 'htmlparser2';
import { longestMetadata, pictureKeyword } from './metadata.ts';

/** Whether the text is SVG as far as its beginning tells. */
export function looksLikeSvg(text: string): boolean {
  return /^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[^]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<svg[\s>]/.test(
    text.slice(0, 4096),
  );
}

/** The text of Lode's own in an SVG file; null where there is none. Nothing in it is run, fetched or shown. */
export function readSvgText(svg: string): string | null {
  let depth = 0;
  let text: string | null = null;
  let isDone = false;
  const parser = new Parser(
    {
      onopentag: (name, { id }) => {
        if (depth > 0) depth += 1;
        else if (name === 'metadata' && id === pictureKeyword && !isDone) {
          depth = 1;
          text = '';
        }
      },
      ontext: (part) => {
        if (depth > 0 && text !== null && text.length <= longestMetadata) text += part;
      },
      onclosetag: () => {
        if (depth === 0) return;
        depth -= 1;
        isDone = depth === 0;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(svg);
  parser.end();
  return text;
}
