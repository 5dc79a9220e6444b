import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { firstManifest, ManifestKeeper, readManifest, type Manifest } from './manifest.ts';

const unknown: Manifest = { state: 'unknown', cleanExit: true, electron: null };
const clock = () => new Date('2024-03-01T10:00:00Z');

const stateAt = (sequence: number, uuid = 'store-1') => ({
  uuid,
  schema: 1,
  counts: { tables: 3, series: 40, observations: 200, annotations: 0, revisions: sequence },
  sequence,
});

function newManifest() {
  const folder = temporaryFolder();
  const path = join(folder, 'manifest.json');
  return { folder, path, keeper: new ManifestKeeper(path, firstManifest, clock) };
}

async function readBack(path: string): Promise<Manifest> {
  const read = await readManifest(path);
  if (!read.ok) throw new Error(read.reason);
  return read.value.manifest;
}

describe('ManifestKeeper', () => {
  it('writes what readManifest reads', async () => {
    const { path, keeper } = newManifest();
    expect(await keeper.opened('33.2.1')).toEqual({ ok: true });
    expect(await readBack(path)).toEqual({ state: null, cleanExit: false, electron: '33.2.1' });
    await keeper.record(stateAt(5));
    expect(await readBack(path)).toMatchObject({ state: stateAt(5), cleanExit: false });
    await keeper.closed();
    expect(await readBack(path)).toEqual({
      state: stateAt(5),
      cleanExit: true,
      electron: '33.2.1',
    });
  });

  it('has each commit, or a newer one, on disk when its promise resolves', async () => {
    const { path, keeper } = newManifest();
    const onDisk = () => JSON.parse(readFileSync(path, 'utf8')).state.sequence as number;
    const seen = await Promise.all(
      Array.from({ length: 200 }, async (_, sequence) => {
        const noted = await keeper.record(stateAt(sequence));
        return noted.ok && onDisk() >= sequence;
      }),
    );
    expect(seen).not.toContain(false);
    expect(onDisk()).toBe(199);
  });

  it('leaves no temporary files', async () => {
    const { folder, keeper } = newManifest();
    await Promise.all([1, 2, 3].map((sequence) => keeper.record(stateAt(sequence))));
    expect(readdirSync(folder)).toEqual(['manifest.json']);
  });

  it('refuses another store and a step back, and keeps what it knew', async () => {
    const { path, keeper } = newManifest();
    await keeper.record(stateAt(5));
    expect(await keeper.record(stateAt(6, 'store-2'))).toMatchObject({ ok: false });
    expect(await keeper.record(stateAt(4))).toMatchObject({ ok: false });
    expect(await keeper.record(stateAt(5))).toMatchObject({ ok: true });
    expect(keeper.state).toEqual(stateAt(5));
    expect((await readBack(path)).state).toEqual(stateAt(5));
  });

  it('knows from the manifest which store must come', async () => {
    const { path } = newManifest();
    const keeper = new ManifestKeeper(path, { ...firstManifest, state: stateAt(5) }, clock);
    expect(await keeper.record(stateAt(0, 'store-2'))).toMatchObject({ ok: false });
  });

  it('accepts a step back of the same store when it is told to', async () => {
    const { path, keeper } = newManifest();
    await keeper.record(stateAt(5));
    expect(await keeper.accept(stateAt(3))).toEqual({ ok: true });
    expect((await readBack(path)).state).toEqual(stateAt(3));
    expect(await keeper.record(stateAt(4))).toMatchObject({ ok: true });
  });

  it('accepts no other store than the known one', async () => {
    const { path, keeper } = newManifest();
    await keeper.record(stateAt(5));
    expect(await keeper.accept(stateAt(9, 'store-2'))).toMatchObject({ ok: false });
    expect((await readBack(path)).state).toEqual(stateAt(5));
  });

  it('remembers, until a store is there, that what was known of it is lost', async () => {
    const { path } = newManifest();
    const keeper = new ManifestKeeper(path, unknown, clock);
    await keeper.opened('33.2.1');
    expect(keeper).toMatchObject({ state: null, neverHeldData: false });
    expect((await readBack(path)).state).toBe('unknown');
    expect(await keeper.record(stateAt(5))).toMatchObject({ ok: true });
    expect(keeper.state).toEqual(stateAt(5));
  });

  it('knows that a store never held data, and that it does', async () => {
    const { keeper } = newManifest();
    expect(keeper.neverHeldData).toBe(true);
    await keeper.record(stateAt(0));
    expect(keeper.neverHeldData).toBe(false);
  });

  it('takes any store after it was told to forget', async () => {
    const { path, keeper } = newManifest();
    await keeper.record(stateAt(5));
    await keeper.forget();
    expect((await readBack(path)).state).toBeNull();
    expect(await keeper.record(stateAt(0, 'store-2'))).toMatchObject({ ok: true });
  });

  it('says in words that it could not write, and writes again with the next change', async () => {
    const { folder, path, keeper } = newManifest();
    rmSync(folder, { recursive: true });
    const refused = await keeper.record(stateAt(1));
    expect(!refused.ok && refused.reason).toContain('could not be written');
    mkdirSync(folder);
    expect((await keeper.record(stateAt(2))).ok).toBe(true);
    expect((await readBack(path)).state).toEqual(stateAt(2));
  });
});

describe('readManifest', () => {
  it('knows nothing where there is none, and says so', async () => {
    const path = join(temporaryFolder(), 'manifest.json');
    expect(await readManifest(path)).toEqual({
      ok: true,
      value: {
        manifest: unknown,
        problem: expect.stringContaining('manifest.json was missing'),
      },
    });
  });

  it.each([
    ['half a document', '{"formatVersion":1,"state":{"uu'],
    ['zeros', '\0'.repeat(64)],
    [
      'an incomplete state',
      '{"formatVersion":1,"state":{"uuid":"a"},"cleanExit":true,"electron":null}',
    ],
    ['no clean exit', '{"formatVersion":1,"state":null,"electron":null}'],
    ['a list', '[]'],
  ])('puts one with %s aside, and says so', async (_name, text) => {
    const folder = temporaryFolder();
    const path = join(folder, 'manifest.json');
    writeFileSync(path, text);
    const read = await readManifest(path);
    expect(read).toMatchObject({ ok: true, value: { manifest: unknown } });
    expect(read.ok && read.value.problem).toContain('manifest.json was damaged');
    expect(readFileSync(`${path}.bad`, 'utf8')).toBe(text);
  });

  it('refuses a newer form and leaves it alone', async () => {
    const path = join(temporaryFolder(), 'manifest.json');
    writeFileSync(path, '{"formatVersion":2}');
    expect(await readManifest(path)).toMatchObject({ ok: false });
    expect(readFileSync(path, 'utf8')).toBe('{"formatVersion":2}');
  });
});
