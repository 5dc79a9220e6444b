import type { TaskName, Tasks } from './tasks.ts';
import workerUrl from './worker.ts?worker&url';

export interface TaskRequest {
  readonly id: number;
  readonly name: TaskName;
  readonly input: Tasks[TaskName]['input'];
}

export type TaskAnswer =
  | { readonly id: number; readonly ok: true; readonly value: Tasks[TaskName]['output'] }
  | { readonly id: number; readonly ok: false; readonly reason: string };

/** How far a task has come, from 0 to 1. */
export interface TaskProgress {
  readonly id: number;
  readonly share: number;
}

type Settle = (answer: TaskAnswer) => void;

/** Has tasks done in a worker, which starts when the first one is wanted. Several go on side by side as they wait for the store. */
export class TaskRunner {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Settle>();
  readonly #listening = new Map<number, (share: number) => void>();

  /** What the task comes to; rejects with the reason when it fails. Tasks that take long tell how far they are. */
  async run<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]['input'],
    onProgress?: (share: number) => void,
  ): Promise<Tasks[Name]['output']> {
    const id = (this.#lastId += 1);
    if (onProgress !== undefined) this.#listening.set(id, onProgress);
    const answer = await new Promise<TaskAnswer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, name, input } satisfies TaskRequest);
    });
    this.#listening.delete(id);
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value as Tasks[Name]['output'];
  }

  /** Ends what is being done at once: whoever waits for it is told that it was cancelled. */
  cancel(): void {
    this.#stop('It was cancelled.');
  }

  #start(): Worker {
    const worker = new Worker(trustedWorkerUrl(), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<TaskAnswer | TaskProgress>) => {
      if ('share' in data) {
        this.#listening.get(data.id)?.(data.share);
        return;
      }
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
    worker.onerror = ({ message }) => this.#stop(message);
    return worker;
  }

  /** Whoever waits is told; the next task starts another worker. */
  #stop(reason: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const [id, settle] of this.#waiting) settle({ id, ok: false, reason });
    this.#waiting.clear();
  }
}

/** What is used of the platform's Trusted Types, of which TypeScript's library has no types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'lode-worker',
  {
    createScriptURL(url) {
      if (url !== workerUrl) throw new Error(`Lode has no worker at ${url}.`);
      return url;
    },
  },
);

/** The one address from which the content security policy lets a worker start. */
function trustedWorkerUrl(): string {
  return (policy?.createScriptURL(workerUrl) ?? workerUrl) as string;
}
