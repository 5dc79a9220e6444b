import {
  makePicture,
  preparePicture,
  type PictureKind,
  type PictureOrder,
} from '#charts/picture/make-picture.ts';
import type { PicturePlan } from '#charts/picture/plan.ts';
import { darkTheme, lightTheme } from '#charts/palette.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { fileStem } from '#format/file-stem.ts';
import { writeChartCsv } from '#exchange/chart-csv.ts';
import { describeSize } from './describe-size.ts';
import { carriedBy, type ExportContent } from './export-content.ts';
import type { PictureChoices } from './picture-choices.svelte.ts';

/** One export of a chart: its preview, and what is made of it in the end. To be made while a component is. */
export class PictureExport {
  readonly #choices: () => PictureChoices;
  readonly #content: () => ExportContent;
  readonly #locale: string;
  /** Told in words what was done. */
  readonly #ondone: (words: string) => void;
  #planned = $state.raw<Result<PicturePlan> | null>(null);
  #isBusy = $state(false);
  #failure = $state('');

  readonly #order = $derived.by(() => this.#makeOrder());
  /** How large the picture comes out, in words; or why it cannot be made. */
  readonly #size = $derived.by(() => this.#describeSize());

  constructor(
    choices: () => PictureChoices,
    content: () => ExportContent,
    locale: string,
    ondone: (words: string) => void,
  ) {
    this.#choices = choices;
    this.#content = content;
    this.#locale = locale;
    this.#ondone = ondone;
    // The faces of a picture are fetched when they are first needed: outside of what can be derived.
    $effect(() => this.#plan(this.#order));
  }

  /** Null where none can be drawn, and until the first is. */
  get plan(): PicturePlan | null {
    return this.#planned?.ok === true ? this.#planned.value : null;
  }

  /** In words; empty where there is none. */
  get size(): string {
    return this.#size.ok ? this.#size.value : '';
  }

  /** What is wrong, in words; empty when nothing is. */
  get problem(): string {
    return this.#failure || (this.#size.ok ? '' : this.#size.reason);
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  get canMake(): boolean {
    return this.#order.ok && this.#planned?.ok === true && this.#size.ok && !this.#isBusy;
  }

  save(): Promise<void> {
    return this.#attempt(async () => {
      const { kind } = this.#choices();
      const bytes = await this.#make(kind);
      const path = await window.lode.saveBytes(this.#fileName(kind), kind, bytes);
      return path === null ? null : `Saved the chart to ${path}`;
    });
  }

  copy(): Promise<void> {
    return this.#attempt(async () => {
      if (this.#choices().kind === 'svg') {
        await window.lode.copyText(new TextDecoder().decode(await this.#make('svg')));
        return 'Copied the chart as SVG';
      }
      await window.lode.copyPicture(await this.#make('png'));
      return 'Copied the chart as a picture';
    });
  }

  saveData(): Promise<void> {
    return this.#attempt(async () => {
      const text = writeChartCsv(this.#content().rows);
      const path = await window.lode.saveText(this.#fileName('csv'), 'csv', text);
      return path === null ? null : `Saved the chart\u2019s data to ${path}`;
    });
  }

  #makeOrder(): Result<PictureOrder> {
    const { size } = this.#choices();
    if (!size.ok) return size;
    const content = this.#content();
    const theme = this.#choices().theme === 'dark' ? darkTheme : lightTheme;
    const { description } = content;
    return succeed({
      composition: content.compose(theme),
      theme,
      size: size.value,
      description,
    });
  }

  /** Plans the picture; returns what makes it forget about that one. */
  #plan(order: Result<PictureOrder>): () => void {
    let isWanted = true;
    this.#failure = '';
    const planning = order.ok ? preparePicture(order.value) : Promise.resolve(order);
    void planning
      .catch((error: unknown) => fail(wordsOf(error)))
      .then((planned) => {
        if (isWanted) this.#planned = planned;
      });
    return () => {
      isWanted = false;
    };
  }

  #describeSize(): Result<string> {
    if (this.#planned === null) return succeed('');
    if (!this.#planned.ok) return this.#planned;
    const { kind, scale } = this.#choices();
    return describeSize(this.#planned.value.layout, kind, scale, this.#locale);
  }

  async #make(kind: PictureKind): Promise<Uint8Array> {
    const order = this.#order;
    if (!order.ok) throw new Error(order.reason);
    const about = carriedBy(this.#content());
    const picture = await makePicture(order.value, kind, this.#choices().scale, about);
    if (!picture.ok) throw new Error(picture.reason);
    return picture.value;
  }

  #fileName(extension: string): string {
    return `${fileStem(this.#content().compose(lightTheme).title, 'chart')}.${extension}`;
  }

  /** Does it unless something is being done; what goes wrong is said where the eye is. Null says that nothing was done. */
  async #attempt(act: () => Promise<string | null>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#failure = '';
    try {
      const done = await act();
      if (done !== null) this.#ondone(done);
    } catch (error) {
      this.#failure = wordsOf(error);
      void window.lode.reportError(this.#failure);
    } finally {
      this.#isBusy = false;
    }
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
