import type { Analyses, AnalysisName } from '#domain/analyses.ts';
import type { View } from '#domain/figures.ts';
import workerUrl from './analysis-worker.ts?worker&url';

export interface AnalysisRequest {
  readonly id: number;
  readonly name: AnalysisName;
  readonly view: View;
}

export type AnalysisAnswer =
  | { readonly id: number; readonly ok: true; readonly value: Analyses[AnalysisName] }
  | { readonly id: number; readonly ok: false; readonly reason: string };

type Settle = (answer: AnalysisAnswer) => void;

/** Has analyses made in a worker, which it starts when the first one is wanted. */
export class Analyst {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Settle>();
  readonly #running = new Map<string, Promise<unknown>>();
  readonly #next = new Map<string, Promise<unknown>>();

  /**
   * The analysis of what the store holds when it is begun, which is not before this call. While one is being made, all
   * who ask for the same again share the next one, however many they are.
   */
  ask<Name extends AnalysisName>(name: Name, view: View): Promise<Analyses[Name]> {
    const key = JSON.stringify([name, view]);
    const running = this.#running.get(key);
    if (running === undefined) return this.#begin(key, name, view);
    const shared =
      this.#next.get(key) ??
      running
        .catch(() => null)
        .then(() => {
          this.#next.delete(key);
          return this.#begin(key, name, view);
        });
    this.#next.set(key, shared);
    return shared as Promise<Analyses[Name]>;
  }

  #begin<Name extends AnalysisName>(key: string, name: Name, view: View): Promise<Analyses[Name]> {
    const done = this.#send(name, view).finally(() => this.#running.delete(key));
    this.#running.set(key, done);
    return done as Promise<Analyses[Name]>;
  }

  async #send(name: AnalysisName, view: View): Promise<Analyses[AnalysisName]> {
    const id = (this.#lastId += 1);
    const answer = await new Promise<AnalysisAnswer>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, name, view } satisfies AnalysisRequest);
    });
    if (!answer.ok) throw new Error(`The workspace could not be looked over: ${answer.reason}`);
    return answer.value;
  }

  #start(): Worker {
    const worker = new Worker(trustedWorkerUrl(), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<AnalysisAnswer>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
    worker.onerror = ({ message }) => {
      // Whoever waits is told; the next question starts another worker.
      this.#worker = null;
      worker.terminate();
      for (const [id, settle] of this.#waiting) settle({ id, ok: false, reason: message });
      this.#waiting.clear();
    };
    return worker;
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
