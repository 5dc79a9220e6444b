import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { FileKind, NamedFile } from '#ipc/contract/files.ts';
import { documentsFolder } from './documents.ts';
import { UnconfirmedError, writeAtomic } from './files/atomic.ts';
import { writeWithCompanions } from './files/companions.ts';
import { explain } from './files/explain.ts';
import type { SettingsKeeper } from './settings.ts';

const filters: Record<FileKind, FileFilter> = {
  csv: { name: 'Comma-separated values', extensions: ['csv'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
  png: { name: 'PNG picture', extensions: ['png'] },
  svg: { name: 'SVG picture', extensions: ['svg'] },
  pdf: { name: 'PDF document', extensions: ['pdf'] },
  html: { name: 'Web page', extensions: ['html'] },
  docx: { name: 'Word document', extensions: ['docx'] },
};

/**
 * Asks where to save and writes the file whole, and those that belong to a text beside it; resolves to its path, or to null
 * when the analyst cancels. Throws in plain words, which say what the place now holds, when it cannot be written.
 */
export async function saveWithDialog(
  window: BrowserWindow,
  keeper: SettingsKeeper,
  suggestedName: string,
  kind: FileKind,
  content: string | Uint8Array,
  companions: readonly NamedFile[] = [],
): Promise<string | null> {
  const path = await chooseTarget(window, keeper, suggestedName, kind);
  if (path === null) return null;
  if (companions.length > 0 && typeof content === 'string') {
    const written = await writeWithCompanions(path, content, companions);
    if (!written.ok) throw new Error(`${written.reason} ${unaffected}`);
  } else {
    await writeOne(path, content);
  }
  keeper.change({ exportFolder: dirname(path) });
  return path;
}

const unaffected = 'Nothing in the workspace is affected. Choose another place.';

async function chooseTarget(
  window: BrowserWindow,
  keeper: SettingsKeeper,
  suggestedName: string,
  kind: FileKind,
): Promise<string | null> {
  const folder = keeper.current.exportFolder;
  const filter = filters[kind];
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: join(
      folder !== null && existsSync(folder) ? folder : documentsFolder(),
      suggestedName,
    ),
    filters: [filter, { name: 'All files', extensions: ['*'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (chosen.canceled || chosen.filePath === '') return null;
  return withExtension(chosen.filePath, filter.extensions[0]!);
}

async function writeOne(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeAtomic(path, content);
  } catch (error) {
    const reason =
      error instanceof UnconfirmedError
        ? `${path} was written, but ${error.message}.`
        : `${path} could not be written: ${explain(error)}. What was there before is unchanged. ${unaffected}`;
    throw new Error(reason, { cause: error });
  }
}

/** Adds the extension that some desktops' dialogs leave out, unless that would hit a file nobody was asked about. */
function withExtension(path: string, extension: string): string {
  const full = `${path}.${extension}`;
  return extname(path) !== '' || existsSync(full) ? path : full;
}
