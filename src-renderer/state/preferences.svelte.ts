import type { WindowSettings } from '#ipc/contract/settings.ts';

export type Theme = WindowSettings['theme'];

/** What the analyst chose about the window: kept by main across restarts. */
export class Preferences {
  #settings = $state.raw<WindowSettings>() as WindowSettings;
  readonly #save: (settings: WindowSettings) => void;
  #systemIsDark = $state(false);

  constructor(settings: WindowSettings, save: (settings: WindowSettings) => void) {
    this.#settings = settings;
    this.#save = save;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    this.#systemIsDark = dark.matches;
    dark.addEventListener('change', () => (this.#systemIsDark = dark.matches));
  }

  get settings(): WindowSettings {
    return this.#settings;
  }

  /** The theme as drawn: `system` is resolved. */
  get drawnTheme(): 'light' | 'dark' | 'contrast' {
    const { theme } = this.#settings;
    if (theme !== 'system') return theme;
    return this.#systemIsDark ? 'dark' : 'light';
  }

  change(part: Partial<WindowSettings>): void {
    this.#settings = { ...this.#settings, ...part };
    this.#save(this.#settings);
  }
}
