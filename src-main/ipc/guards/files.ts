import {
  mostCompanions,
  type FileKind,
  type FileRequests,
  type NamedFile,
  type TextKind,
} from '#ipc/contract/files.ts';
import { isCompanionName } from '../../files/companions.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { checkOnly, type GuardsOf } from './arguments.ts';
import { isFileName } from './file-names.ts';
import { LARGEST_BYTES, LARGEST_TEXT, checkBytes, checkText, fieldsOf, isOneOf } from './values.ts';

const fileKinds = ['csv', 'markdown', 'png', 'svg', 'pdf', 'html', 'docx'] as const;
const textKinds = ['notes'] as const;

export const fileGuards: GuardsOf<FileRequests> = {
  openText: (args) => checkOnly(args, checkTextKind),
  saveText: ([name, kind, text, ...rest]) =>
    checkSave(name, kind, rest, checkText(text, LARGEST_TEXT)),
  saveBytes: ([name, kind, bytes, ...rest]) =>
    checkSave(name, kind, rest, checkBytes(bytes, LARGEST_BYTES)),
  saveWithFiles: checkSaveWithFiles,
};

function checkTextKind(value: unknown): Result<TextKind> {
  return isOneOf(textKinds, value)
    ? succeed(value)
    : fail('Lode cannot open a text file of that kind.');
}

function checkSave<T>(
  name: unknown,
  kind: unknown,
  rest: readonly unknown[],
  content: Result<T>,
): Result<[string, FileKind, T]> {
  if (rest.length > 0) return fail('Saving takes a name, a kind and the content.');
  if (!isFileName(name)) return fail(`That is no proper file name: ${String(name).slice(0, 80)}.`);
  if (!isOneOf(fileKinds, kind)) return fail('Lode cannot save a file of that kind.');
  return content.ok ? succeed([name, kind, content.value]) : content;
}

/** A text with the files that belong to it. */
function checkSaveWithFiles([name, kind, text, files, ...rest]: readonly unknown[]): Result<
  [string, FileKind, string, NamedFile[]]
> {
  const save = checkSave(name, kind, rest, checkText(text, LARGEST_TEXT));
  if (!save.ok) return save;
  const named = checkNamedFiles(files);
  return named.ok ? succeed([...save.value, named.value]) : named;
}

function checkNamedFiles(value: unknown): Result<NamedFile[]> {
  if (!Array.isArray(value)) return fail('A list of files was expected.');
  if (value.length > mostCompanions) return fail(`There are more than ${mostCompanions} files.`);
  const files: NamedFile[] = [];
  let left = LARGEST_BYTES;
  for (const one of value) {
    const { name, bytes } = fieldsOf(one);
    if (typeof name !== 'string' || !isCompanionName(name)) {
      return fail('A file that belongs to another has no proper name.');
    }
    const content = checkBytes(bytes, left);
    if (!content.ok) return content;
    left -= content.value.byteLength;
    files.push({ name, bytes: content.value });
  }
  return succeed(files);
}
