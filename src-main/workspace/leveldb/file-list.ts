import { ByteReader, UnreadableError } from './byte-reader.ts';
import { readPayloads } from './log-record.ts';
import { hasWholeRecord, soundLength } from './sound-length.ts';

/** The tags of what an edit says (LevelDB's `version_edit.cc`). */
const COMPARATOR = 1;
const LOG_NUMBER = 2;
const NEXT_FILE = 3;
const LAST_SEQUENCE = 4;
const COMPACT_POINTER = 5;
const DELETED_FILE = 6;
const NEW_FILE = 7;
const PREVIOUS_LOG_NUMBER = 9;

/**
 * The table files that make up a database, by number with their length in bytes, from the bytes of its MANIFEST: edits
 * of that list, up to one that is not whole, since an unfinished one was never acted on. Null when there is more behind
 * that, or not even the first can be read.
 */
export function readFileList(manifest: Uint8Array): ReadonlyMap<number, number> | null {
  const edits = readPayloads(manifest);
  if (edits.length === 0 || hasWholeRecord(manifest, soundLength(manifest))) return null;
  const files = new Map<number, number>();
  try {
    for (const edit of edits) applyEdit(files, new ByteReader(edit));
    return files;
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

function applyEdit(files: Map<number, number>, edit: ByteReader): void {
  // A file that moves between levels is deleted and new in one edit, so new ones count last.
  const added: Array<readonly [number, number]> = [];
  while (!edit.isAtEnd) {
    const tag = edit.varint();
    switch (tag) {
      case COMPARATOR:
        edit.take(edit.varint());
        break;
      case LOG_NUMBER:
      case NEXT_FILE:
      case LAST_SEQUENCE:
      case PREVIOUS_LOG_NUMBER:
        edit.varint();
        break;
      case COMPACT_POINTER:
        edit.varint();
        edit.take(edit.varint());
        break;
      case DELETED_FILE:
        edit.varint();
        files.delete(edit.varint());
        break;
      case NEW_FILE: {
        edit.varint();
        added.push([edit.varint(), edit.varint()]);
        // Its smallest and its largest key.
        edit.take(edit.varint());
        edit.take(edit.varint());
        break;
      }
      default:
        throw new UnreadableError(`There is no tag ${tag}.`);
    }
  }
  for (const [number, bytes] of added) files.set(number, bytes);
}
