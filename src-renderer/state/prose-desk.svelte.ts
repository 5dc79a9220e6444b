import { basePeriod } from '#domain/base.ts';
import { ProseCheck } from './prose-check.svelte.ts';

/**
 * The text that is held against the tables, with what was found in it. It outlives its window: whoever goes from a
 * finding to its figure and back finds it as it was. Nothing of it is stored.
 */
export class ProseDesk {
  readonly check = new ProseCheck();
  #isOpen = $state(false);
  /** What stands in the text field. */
  text = $state('');
  year = $state<string>(basePeriod);
  /** The text that the findings are about; null while nothing was checked. */
  checked = $state<string | null>(null);
  /** The finding whose figure was gone to last, by its place in the text. */
  gone = $state<number | null>(null);

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(year: string | undefined): void {
    if (year !== undefined && this.text === '') this.year = year;
    this.gone = null;
    this.#isOpen = true;
  }

  /** What was typed stays until the program ends. */
  close(): void {
    this.#isOpen = false;
    this.checked = null;
    this.check.stop();
  }

  type(text: string): void {
    this.text = text;
    this.checked = null;
    this.check.stop();
  }
}
