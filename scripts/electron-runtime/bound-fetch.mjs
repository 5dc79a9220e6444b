import { codeOf, SetupError } from '../setup-error.mjs';

/**
 * `fetch` that gives up early and says why in one plain sentence: when no answer has begun after
 * `answerMs`, and when an answer that has begun then brings nothing more for `stallMs`. A slow
 * network that keeps delivering is not cut off.
 * @param {typeof globalThis.fetch} send
 * @param {{ answerMs: number, stallMs: number, onAnswer?: (response: Response) => void }} limits
 * @returns {typeof globalThis.fetch}
 */
export function boundFetch(send, { answerMs, stallMs, onAnswer }) {
  return async (input, init) => {
    const { host } = new URL(input instanceof Request ? input.url : input);
    const abort = new AbortController();
    const answerTimer = setTimeout(() => {
      abort.abort(new SetupError(`${host} did not answer within ${answerMs / 1000} seconds`));
    }, answerMs);
    try {
      const response = await send(input, { ...init, signal: abort.signal });
      if (!response.ok) throw new SetupError(`${host} answered ${response.status}`);
      onAnswer?.(response);
      const body = response.body && ReadableStream.from(watch(response.body, host, stallMs, abort));
      // The body is a new stream, so the response has to be a new one too.
      return new Response(body, response);
    } catch (error) {
      throw explain(error, `${host} could not be reached`);
    } finally {
      clearTimeout(answerTimer);
    }
  };
}

/**
 * The pieces of `body` as they come.
 * @param {ReadableStream<Uint8Array>} body
 * @param {string} host
 * @param {number} stallMs
 * @param {AbortController} abort
 */
async function* watch(body, host, stallMs, abort) {
  const giveUp = () => {
    abort.abort(new SetupError(`${host} sent nothing more for ${stallMs / 1000} seconds`));
  };
  let timer = setTimeout(giveUp, stallMs);
  try {
    for await (const chunk of body) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, stallMs);
      yield chunk;
    }
  } catch (error) {
    throw explain(error, `${host} broke off`);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {unknown} error
 * @param {string} message
 */
function explain(error, message) {
  if (error instanceof SetupError) return error;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const detail = cause instanceof Error ? (codeOf(cause) ?? cause.message) : cause;
  return new SetupError(`${message} (${detail})`, { cause: error });
}
