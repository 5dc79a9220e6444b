/** What the program says by itself: a line in the status bar, read out by screen readers. */
export interface Message {
  readonly id: number;
  readonly kind: 'done' | 'error';
  readonly text: string;
}

/** The newest message; errors stay until they are dismissed or something else is said. */
export class Messages {
  #current = $state.raw<Message | null>(null);
  #lastId = 0;

  get current(): Message | null {
    return this.#current;
  }

  say(text: string): void {
    this.#set('done', text);
  }

  /** Says what went wrong and puts it into main's log. */
  reportError(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    this.#set('error', plain(text));
    void window.lode.reportError(text);
  }

  /** Takes back what was only good news; errors stay. */
  clearDone(): void {
    if (this.#current?.kind === 'done') this.#current = null;
  }

  dismiss(): void {
    this.#current = null;
  }

  #set(kind: Message['kind'], text: string): void {
    this.#lastId += 1;
    this.#current = { id: this.#lastId, kind, text };
  }
}

/** Electron wraps what a handler threw; people need only the handler's words. */
function plain(text: string): string {
  return text.replace(/^Error invoking remote method '[^']*': (Error: )?/, '');
}
