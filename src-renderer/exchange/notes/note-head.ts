import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { fail, succeed, type Result } from '#domain/result.ts';
import { largestHead } from './notes-format.ts';

/** The entries of a YAML block, and the line of the file on which each stands. */
export interface Head {
  readonly values: ReadonlyMap<string, unknown>;
  /** Of an entry that it does not have, the line on which the block begins. */
  readonly lineOf: (name: string) => number;
}

/**
 * Reads a block of plain YAML: values, lists and maps, without tags, anchors or anything that grows when it is read.
 * `firstLine` is where it begins in the file. A failure names the line.
 */
export function readHead(text: string, firstLine: number): Result<Head> {
  if (text.length > largestHead) return fail(`Line ${firstLine}: the block is too long.`);
  try {
    return parse(text, firstLine);
  } catch (error) {
    // What is nested thousands of levels deep ends the stack.
    const why = error instanceof RangeError ? 'it is nested too deeply' : String(error);
    return fail(`Line ${firstLine}: the block cannot be read: ${why}.`);
  }
}

function parse(text: string, firstLine: number): Result<Head> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const at = (offset: number) => firstLine + Math.max(0, lines.linePos(offset).line - 1);
  // A tag that is not known is a mere warning to the library.
  const fault = [...document.errors, ...document.warnings][0];
  if (fault !== undefined) return fail(`Line ${at(fault.pos[0])}: ${sentence(fault.message)}`);
  const alias = findAlias(document);
  if (alias !== null) {
    return fail(`Line ${at(alias)}: anchors and aliases (& and *) are not read here.`);
  }
  const { contents } = document;
  if (!isMap(contents)) return fail(`Line ${firstLine}: “name: value” was expected here.`);
  const places = new Map<string, number>();
  for (const { key } of contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string') {
      return fail(`Line ${firstLine}: a name in the block is no text.`);
    }
    places.set(key.value, at(key.range?.[0] ?? 0));
  }
  const values = document.toJS({ mapAsMap: true, maxAliasCount: 0 }) as Map<string, unknown>;
  return succeed({ values, lineOf: (name) => places.get(name) ?? firstLine });
}

function findAlias(document: Document.Parsed): number | null {
  const found: number[] = [];
  visit(document, {
    Alias: (_, node) => {
      found.push(node.range?.[0] ?? 0);
      return visit.BREAK;
    },
    Node: (_, node) => {
      if (!('anchor' in node) || node.anchor === undefined) return undefined;
      found.push(node.range?.[0] ?? 0);
      return visit.BREAK;
    },
  });
  return found[0] ?? null;
}

function sentence(text: string): string {
  const one = text.split('\n')[0]?.trim() ?? '';
  return one.endsWith('.') ? one : `${one}.`;
}
