import type { Readable } from 'node:stream';
import type { Job } from '#ipc/contract/jobs.ts';
import { explain } from '../files/explain.ts';
import { fail, succeed, type Result } from '../result.ts';

/** More than the longest note has, whatever its characters. */
const mostBytes = 32 * 1024 * 1024;

/** How the command line says that a text comes from standard input. */
const fromInput = '-';

/** Standard input, or a stream that stands for it in tests. */
export type InputStream = Readable & { readonly isTTY?: boolean };

/** The job with its text, which was piped in where the command line has `-` for it. Fails in words. */
export async function withStandardInput(job: Job, input: InputStream): Promise<Result<Job>> {
  if (job.command !== 'note' || job.action !== 'add' || job.text !== fromInput) return succeed(job);
  const text = await readText(input);
  return text.ok ? succeed({ ...job, text: text.value }) : text;
}

async function readText(input: InputStream): Promise<Result<string>> {
  // The program has no terminal of its own to be typed into.
  if (input.isTTY === true) {
    return fail('--text - takes a text that is piped in, as by: lode note add … < note.md');
  }
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of input) {
      // A stream without an encoding gives bytes.
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > mostBytes) return fail('Standard input holds more than a note can.');
    }
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    if (error instanceof TypeError) return fail('Standard input is no text in UTF-8.');
    return fail(`Standard input cannot be read: ${explain(error)}.`);
  }
}
