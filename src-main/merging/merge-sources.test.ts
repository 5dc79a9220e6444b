import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../result.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { MergeSources, type MergePorts } from './merge-sources.ts';

function makeWorkspace(): string {
  const folder = temporaryFolder();
  const file = { formatVersion: 1, id: 'w-1', name: 'Anna', created: '2024-03-01' };
  writeFileSync(join(folder, 'workspace.json'), JSON.stringify(file));
  return folder;
}

/** Makes an archive in a folder of its own, which it removes. */
function archiver(): { readonly folder: string; readonly prepare: MergePorts['prepare'] } {
  const folder = join(temporaryFolder(), 'private');
  const prepare: MergePorts['prepare'] = async () => {
    mkdirSync(folder);
    const path = join(folder, 'a.zip');
    writeFileSync(path, 'PK of Anna');
    return {
      archive: succeed({ path, fallback: null }),
      remove: async () => rmSync(folder, { recursive: true }),
    };
  };
  return { folder, prepare };
}

const sourcesWith = (prepare: MergePorts['prepare'] = archiver().prepare) =>
  new MergeSources({ own: () => '/own', prepare });

async function textOf(sources: MergeSources): Promise<string> {
  const read = await sources.read(0);
  return read.ok ? Buffer.from(read.value).toString() : read.reason;
}

describe('MergeSources', () => {
  it('reads a file that was chosen, and nothing once it is given up', async () => {
    const path = join(temporaryFolder(), 'kept.zip');
    writeFileSync(path, 'PK');
    const sources = sourcesWith();
    expect(await sources.choose('file', path)).toEqual(
      succeed({ kind: 'file', name: 'kept.zip', path }),
    );
    expect(await sources.open()).toEqual(succeed({ size: 2, fallback: null }));
    expect(await textOf(sources)).toBe('PK');
    await sources.close();
    expect(await textOf(sources)).toBe('Nothing is open to merge from.');
    expect(await sources.open()).toMatchObject({ ok: false });
  });

  it('reads the archive of a workspace, and removes what was copied', async () => {
    const { folder, prepare } = archiver();
    const sources = sourcesWith(prepare);
    const other = makeWorkspace();
    expect(await sources.choose('folder', other)).toEqual(
      succeed({ kind: 'folder', name: 'Anna', path: other }),
    );
    expect(await sources.open()).toEqual(succeed({ size: 10, fallback: null }));
    expect(await textOf(sources)).toBe('PK of Anna');
    await sources.close();
    expect(existsSync(folder)).toBe(false);
  });

  it('removes the copy when it was given up while that was made', async () => {
    const { folder, prepare } = archiver();
    const made: { interrupted?: string } = {};
    const sources = sourcesWith(async (other, interrupted) => {
      const prepared = await prepare(other, interrupted);
      made.interrupted = await interrupted;
      return prepared;
    });
    await sources.choose('folder', makeWorkspace());
    const opening = sources.open();
    await sources.close();
    expect(await opening).toEqual(succeed(null));
    expect(made.interrupted).toBe('It was cancelled.');
    expect(existsSync(folder)).toBe(false);
  });

  it('says why a workspace cannot be read, and removes the copy then too', async () => {
    const removed: string[] = [];
    const sources = sourcesWith(async () => ({
      archive: fail('“Anna” cannot be read.'),
      remove: async () => void removed.push('copy'),
    }));
    await sources.choose('folder', makeWorkspace());
    expect(await sources.open()).toEqual(fail('“Anna” cannot be read.'));
    expect(removed).toEqual(['copy']);
  });

  it('gives up what was chosen before, and refuses what is none', async () => {
    const { folder, prepare } = archiver();
    const sources = sourcesWith(prepare);
    await sources.choose('folder', makeWorkspace());
    await sources.open();
    expect(await sources.choose('file', join(folder, 'b.zip'))).toMatchObject({ ok: false });
    expect(existsSync(folder)).toBe(false);
    expect(await sources.choose('folder', temporaryFolder())).toMatchObject({ ok: false });
  });
});
