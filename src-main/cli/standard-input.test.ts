import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Job } from '#ipc/contract/jobs.ts';
import type { NoteJob } from '#ipc/contract/note-jobs.ts';
import { withStandardInput, type InputStream } from './standard-input.ts';

const add = {
  ...{ command: 'note', action: 'add', on: 'workspace', text: '-', tags: [] },
  ...{ author: '', source: '', page: '' },
} satisfies NoteJob;

/** Bytes come as a pipe gives them: cut anywhere. */
function piped(bytes: Uint8Array, at = bytes.length): InputStream {
  return Readable.from([Buffer.from(bytes.slice(0, at)), Buffer.from(bytes.slice(at))]);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('withStandardInput', () => {
  it('takes the text that is piped in, line ends and all', async () => {
    const text = 'Côte d’Ivoire\r\n\n- one\n';
    for (const at of [0, 2, 12]) {
      expect(await withStandardInput(add, piped(bytesOf(text), at))).toEqual({
        ok: true,
        value: { ...add, text },
      });
    }
    expect(await withStandardInput(add, piped(bytesOf('\uFEFFx')))).toMatchObject({
      value: { text: 'x' },
    });
    expect(await withStandardInput(add, piped(bytesOf('')))).toMatchObject({ value: { text: '' } });
  });

  it.each<[string, Job]>([
    ['a text on the line', { ...add, text: 'Why - so?' }],
    ['another command', { command: 'verify' }],
  ])('reads nothing for %s', async (_, job) => {
    const input = piped(bytesOf('x'));
    expect(await withStandardInput(job, input)).toEqual({ ok: true, value: job });
    expect(input.readableDidRead).toBe(false);
  });

  it.each<[string, InputStream, string]>([
    ['what is no text', piped(Uint8Array.from([0x66, 0xfc])), 'no text in UTF-8'],
    ['a terminal', Object.assign(piped(bytesOf('x')), { isTTY: true }), 'piped in'],
    ['too much', Readable.from([Buffer.alloc(33 * 1024 * 1024)]), 'more than a note can'],
    [
      'a pipe that breaks',
      Readable.from(
        (async function* () {
          yield Buffer.from('x');
          throw new Error('gone');
        })(),
      ),
      'cannot be read: gone',
    ],
  ])('refuses %s', async (_, input, why) => {
    const read = await withStandardInput(add, input);
    expect(read.ok ? '' : read.reason).toContain(why);
  });
});
