import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * Markdown as notes and reports read it (CommonMark with tables and struck text), as a tree with the places of its
 * parts; null where its markup is nested deeper than anybody writes.
 */
export function parseMarkdown(markdown: string): Root | null {
  const root = isOverladen(markdown) ? null : parse(markdown);
  return root === null || isTooDeep(root) ? null : root;
}

/** Null where one thing stands in another so often that the parser does not come to an end of it. */
function parse(markdown: string): Root | null {
  try {
    return parseWhole(markdown);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parseWhole(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
}

/** So deep nobody writes, and what draws and writes texts goes down by calling itself. */
const deepest = 100;

/** Marks of quotes and lists, or stars, of which a line has so many are no markup, and take the parser very long. */
const endlessMarks = /^(?:[ \t]{0,4}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){100}|[*_]{100}[^\s*_]/m;

function isOverladen(markdown: string): boolean {
  return endlessMarks.test(markdown);
}

function isTooDeep(root: Root): boolean {
  let level: ReadonlyArray<Nodes> = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((node): ReadonlyArray<Nodes> =>
      'children' in node ? node.children : [],
    );
  }
  return false;
}
