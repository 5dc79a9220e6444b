import { cutMarkdown } from '#report/rich-text/cut-markdown.ts';
import { readMarkdown } from '#report/rich-text/read-markdown.ts';
import type { RichText } from '#report/rich-text/rich-text.ts';
import { readAtOnce, shortenMarkdown } from '#report/rich-text/shorten.ts';
import { inSlices } from './in-slices.ts';

/**
 * A Markdown text for drawing: a short one at once, of a long one the beginning; the rest part by part when it is
 * asked for, so that the window goes on meanwhile. Parts are cut between paragraphs, outside fences.
 */
export class LongText {
  readonly markdown: string;
  readonly isLong: boolean;
  readonly #beginning: RichText;
  #parts = $state.raw<ReadonlyArray<RichText>>([]);
  #state = $state<'beginning' | 'reading' | 'whole'>('beginning');
  /** The reading that is wanted; an earlier one ends. */
  #reading = {};

  constructor(markdown: string) {
    this.markdown = markdown;
    this.isLong = markdown.length > readAtOnce;
    this.#beginning = readMarkdown(shortenMarkdown(markdown));
  }

  /** What has been read so far, in the order of the text. */
  get parts(): ReadonlyArray<RichText> {
    return this.#state === 'beginning' ? [this.#beginning] : this.#parts;
  }

  get state(): 'beginning' | 'reading' | 'whole' {
    return this.#state;
  }

  async showAll(): Promise<void> {
    if (!this.isLong || this.#state !== 'beginning') return;
    this.#state = 'reading';
    const reading = (this.#reading = {});
    const done = await inSlices(
      cutMarkdown(this.markdown),
      (part) => (this.#parts = [...this.#parts, readMarkdown(part)]),
      () => this.#reading === reading,
    );
    if (done) this.#state = 'whole';
  }

  showBeginning(): void {
    this.#reading = {};
    this.#parts = [];
    this.#state = 'beginning';
  }
}
