import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchBaseline } from './baseline.ts';

const resources = resolve(import.meta.dirname, '../../resources');
const shipped = (path: string) => readFileSync(`${resources}${path}`, 'utf8');

/** Serves the shipped files, one of them as `replace` makes it; null: it is not there. */
function serve(name: string, replace: (text: string) => string | null): void {
  vi.stubGlobal('fetch', async (path: string) => {
    const text = path.endsWith(`/${name}`) ? replace(shipped(path)) : shipped(path);
    return text === null ? new Response('', { status: 404 }) : new Response(text);
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetchBaseline', () => {
  it('reads the files that ship with the program', async () => {
    serve('', () => null);
    const { editions, observations } = await fetchBaseline();
    expect(editions.map(({ id, role }) => [id, role])).toEqual([['myb-2013', 'baseline']]);
    expect(observations).toHaveLength(255);
  });

  it('throws, naming the file, when one is missing', async () => {
    serve('notes.csv', () => null);
    await expect(fetchBaseline()).rejects.toThrow("The program's own baseline lacks notes.csv.");
  });

  it('throws, saying where, when one is damaged', async () => {
    serve('observations.csv', (text) => text.replace('number,8930', 'number,8930x'));
    await expect(fetchBaseline()).rejects.toThrow('observations.csv, row 2, column value');
  });
});
