import { app, dialog, type BrowserWindow } from 'electron';
import { explain } from './files/explain.ts';
import { log } from './log.ts';

/** What main itself says over the window that is shown; nothing where none is. */
export class MessageBox {
  readonly #window: () => BrowserWindow | null;

  constructor(window: () => BrowserWindow | null) {
    this.#window = window;
  }

  /** Says what went wrong, also to the log. */
  tell(problem: string): void {
    log(problem);
    void this.#show('error', 'Lode could not do that', problem);
  }

  /** Says why the action failed, when it does. */
  attempt(action: Promise<unknown>): void {
    void action.catch((error: unknown) => this.tell(explain(error)));
  }

  async showAbout(): Promise<void> {
    await this.#show('info', `Lode ${app.getVersion()}`, describeProgram());
  }

  async #show(type: 'info' | 'error', message: string, detail: string): Promise<void> {
    const window = this.#window();
    if (window === null) return;
    await dialog.showMessageBox(window, { type, title: 'Lode', message, detail });
  }
}

function describeProgram(): string {
  const { electron, chrome, node } = process.versions;
  return `An offline desktop workbench for mineral statistics.\n\nElectron ${electron}, Chromium ${chrome}, Node ${node}`;
}
