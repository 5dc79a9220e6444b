/** What the analyst can choose to have read. */
export type TextKind = 'notes';

/** A text file that the analyst chose. */
export interface OpenedText {
  /** The file's own name. */
  readonly name: string;
  readonly text: string;
}

export type FileKind = 'csv' | 'markdown' | 'png' | 'svg' | 'pdf' | 'html' | 'docx';

/**
 * A file that belongs to a text and lies in a folder beside it: `FOLDER/FILE`. The folder is a stand-in, the same for
 * all of them, which no other word of the text is: main puts the name that is free in its place, also in the links.
 */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** So many belong to one file at most. */
export const mostCompanions = 1_000;

/** The requests about files that the analyst opens and saves by a dialog. */
export interface FileRequests {
  /** Lets the analyst choose a file of that kind and reads it as UTF-8 text; null when cancelled. */
  openText(kind: TextKind): Promise<OpenedText | null>;
  /** Asks where to save and writes the text; resolves to the path, or null when the analyst cancels. */
  saveText(suggestedName: string, kind: FileKind, text: string): Promise<string | null>;
  /** The same for bytes. */
  saveBytes(suggestedName: string, kind: FileKind, bytes: Uint8Array): Promise<string | null>;
  /** The same for a text with files that it refers to, which are put beside it. */
  saveWithFiles(
    suggestedName: string,
    kind: FileKind,
    text: string,
    files: readonly NamedFile[],
  ): Promise<string | null>;
}

export const fileRequests: Record<keyof FileRequests, true> = {
  openText: true,
  saveText: true,
  saveBytes: true,
  saveWithFiles: true,
};
