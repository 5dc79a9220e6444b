/** What `lode note` does. A target is as it was written: the renderer knows what there is. */
export type NoteJob =
  | {
      readonly command: 'note';
      readonly action: 'list';
      readonly table: string | null;
      /** All of them must be on a note. */
      readonly tags: readonly string[];
      readonly state: 'open' | 'resolved' | null;
      readonly on: string | null;
    }
  | {
      readonly command: 'note';
      readonly action: 'add';
      readonly on: string;
      readonly text: string;
      readonly tags: readonly string[];
      readonly author: string;
      readonly source: string;
      readonly page: string;
    }
  | { readonly command: 'note'; readonly action: 'resolve'; readonly id: string }
  | {
      readonly command: 'note';
      readonly action: 'export';
      /** What the ending of `--out` says. */
      readonly format: 'markdown' | 'csv';
      readonly printed: boolean;
    }
  | {
      readonly command: 'note';
      readonly action: 'import';
      /** As it was written; from main, the whole path of the file whose bytes `readJobFile` gives. */
      readonly file: string;
      readonly dryRun: boolean;
    };
