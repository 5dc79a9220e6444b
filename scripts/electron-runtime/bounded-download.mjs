// Loaded ahead of the electron package's own install.js (`node --import`), which downloads with the
// global fetch and waits for minutes on a network that swallows its packets.
import { writeSync } from 'node:fs';
import { boundFetch } from './bound-fetch.mjs';

const patient = boundFetch(fetch, {
  answerMs: 5_000,
  stallMs: 15_000,
  onAnswer: (response) => {
    const size = Number(response.headers.get('content-length'));
    // A list of checksums may come first: it is not worth a word.
    if (size > 1e6) console.log(`answered ${Math.round(size / 1e6)}`);
  },
});

/** @type {typeof fetch} */
const boundedFetch = async (input, init) => {
  try {
    return await patient(input, init);
  } catch (error) {
    writeSync(2, `${String(error)}\n`);
    // An ordinary exit would first wait for a name look-up that is still under way, for half a minute.
    process.kill(process.pid, 'SIGKILL');
    throw error;
  }
};
// Not by `=`, which the type checker takes for a declaration of fetch.
Object.assign(globalThis, { fetch: boundedFetch });
