import { mostChartDrafts } from '#ipc/contract/settings.ts';
import { readCarriedChart } from '#domain/charts/read-carried.ts';
import type { DraftForm } from './draft-form.ts';
import type { Preferences } from './preferences.svelte.ts';

/** Charts that are not in the gallery yet, across restarts: kept with the window's settings, not in the workspace. */
export class DraftShelf {
  readonly #preferences: Pick<Preferences, 'settings' | 'change'>;
  /** The folder of the workspace: a chart is of its rows. */
  readonly #workspace: string;

  constructor(preferences: Pick<Preferences, 'settings' | 'change'>, workspace: string) {
    this.#preferences = preferences;
    this.#workspace = workspace;
  }

  /** Those of this workspace, newest first; what cannot be read is passed over. */
  read(): DraftForm[] {
    const { chartDrafts = [] } = this.#preferences.settings;
    return chartDrafts
      .filter(({ workspace }) => workspace === this.#workspace)
      .flatMap(({ chart }) => readDraft(chart) ?? []);
  }

  /** Keeps these and no others of this workspace. A draft without rows is nothing to go on with. */
  keep(forms: ReadonlyArray<DraftForm>): void {
    const { chartDrafts = [] } = this.#preferences.settings;
    const own = forms
      .filter(({ spec }) => spec.seriesIds.length > 0)
      .map(({ title, subtitle, note, tags, spec, notes }) => ({
        workspace: this.#workspace,
        chart: JSON.stringify({ title, subtitle, note, tags, spec, notes }),
      }));
    const former = chartDrafts.filter(({ workspace }) => workspace === this.#workspace);
    const isSame =
      own.length === former.length && own.every(({ chart }, at) => chart === former[at]?.chart);
    if (isSame) return;
    const others = chartDrafts.filter(({ workspace }) => workspace !== this.#workspace);
    this.#preferences.change({ chartDrafts: [...own, ...others].slice(0, mostChartDrafts) });
  }
}

function readDraft(written: string): DraftForm | null {
  try {
    const read = readCarriedChart(JSON.parse(written));
    return read.ok ? read.value : null;
  } catch {
    // Settings are a file that anything may have written: what is no JSON is no draft.
    return null;
  }
}
