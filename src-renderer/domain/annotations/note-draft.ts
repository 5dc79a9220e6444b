import type { Annotation, FigureSource } from '../observations.ts';
import { fail, succeed, type Result } from '../result.ts';

/** What an analyst says in a note. */
export interface NoteDraft {
  readonly markdown: string;
  readonly tags: ReadonlyArray<string>;
  /** Empty texts where nobody has said. */
  readonly source: FigureSource;
  /** Empty where nobody has said. */
  readonly author: string;
}

export const emptyDraft: NoteDraft = {
  markdown: '',
  tags: [],
  source: { cites: '', locator: '' },
  author: '',
};

/** Characters; a book has a million. */
export const longestNote = 4_000_000;
export const longestTag = 60;
export const mostTags = 40;

/** What a note says, as a draft to go on from. */
export function draftOf({ markdown, tags = [], source, author = '' }: Annotation): NoteDraft {
  return { markdown, tags, source: source ?? emptyDraft.source, author };
}

/** The draft without white space around its parts and with each tag once; fails where it is too much of anything. */
export function tidyDraft(draft: NoteDraft): Result<NoteDraft> {
  const markdown = draft.markdown.trim();
  if (markdown.length > longestNote) {
    return fail(
      `The note has ${markdown.length.toLocaleString('en-US')} characters; ${longestNote.toLocaleString('en-US')} is the most. Split it.`,
    );
  }
  const tags = tidyTags(draft.tags);
  const long = tags.find((tag) => tag.length > longestTag);
  if (long !== undefined) {
    return fail(`The tag “${long.slice(0, 20)}…” has more than ${longestTag} characters.`);
  }
  if (tags.length > mostTags) return fail(`A note has ${mostTags} tags at most.`);
  const { cites, locator } = draft.source;
  return succeed({
    markdown,
    tags,
    source: { cites: cites.trim(), locator: locator.trim() },
    author: draft.author.trim(),
  });
}

/** Tags without white space around them and commas in them, each once whatever its capitals. */
export function tidyTags(tags: ReadonlyArray<string>): string[] {
  const tidy = tags
    .flatMap((tag) => tag.split(','))
    .map((tag) => tag.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean);
  const lower = tidy.map((tag) => tag.toLowerCase());
  return tidy.filter((_, index) => lower.indexOf(lower[index] ?? '') === index);
}

/** The fields of a record that a tidy draft sets; what says nothing is left out. */
export function fieldsOf({
  markdown,
  tags,
  source,
  author,
}: NoteDraft): Pick<Annotation, 'markdown' | 'tags' | 'source' | 'author'> {
  return {
    markdown,
    ...(tags.length === 0 ? {} : { tags }),
    ...(source.cites === '' && source.locator === '' ? {} : { source }),
    ...(author === '' ? {} : { author }),
  };
}
