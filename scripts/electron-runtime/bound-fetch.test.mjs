import { describe, expect, it } from 'vitest';
import { boundFetch } from './bound-fetch.mjs';

const patient = { answerMs: 60_000, stallMs: 60_000 };
const url = 'https://example.org/electron.zip';

/**
 * A server whose answer never comes: it ends when it is given up.
 * @type {typeof globalThis.fetch}
 */
const mute = (_, init) =>
  new Promise((_, reject) => {
    const { signal } = init ?? {};
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

describe('boundFetch', () => {
  it('passes an answer on whole', async () => {
    const fetch = boundFetch(async () => new Response('the archive'), patient);
    const response = await fetch(url);
    expect(response.ok).toBe(true);
    expect(await response.text()).toBe('the archive');
  });

  it('gives up on a server that does not answer', async () => {
    const fetch = boundFetch(mute, { ...patient, answerMs: 1 });
    await expect(fetch(url)).rejects.toThrow('example.org did not answer within 0.001 seconds');
  });

  it('gives up on an answer that stalls', async () => {
    const fetch = boundFetch(
      async (_, init) => {
        const body = new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('the ar'));
            init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
          },
        });
        return new Response(body);
      },
      { ...patient, stallMs: 1 },
    );
    const response = await fetch(url);
    await expect(response.text()).rejects.toThrow(
      'example.org sent nothing more for 0.001 seconds',
    );
  });

  it('names the host and the reason when there is no connection', async () => {
    const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const fetch = boundFetch(
      () => Promise.reject(new TypeError('fetch failed', { cause })),
      patient,
    );
    await expect(fetch(url)).rejects.toThrow('example.org could not be reached (ENOTFOUND)');
  });

  it('takes an error answer for a failure', async () => {
    const fetch = boundFetch(async () => new Response('', { status: 404 }), patient);
    await expect(fetch(url)).rejects.toThrow('example.org answered 404');
  });
});
