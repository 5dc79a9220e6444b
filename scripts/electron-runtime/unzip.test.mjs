import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test-folder.mjs';
import { unzip } from './unzip.mjs';

describe('unzip', () => {
  it('unpacks what is placed, with its permissions, and leaves out the rest', async () => {
    const { archive, folder } = makeArchive([
      { name: 'a/run', content: 'binary', mode: 0o755 },
      { name: 'a/deep/text', content: 'words', mode: 0o644 },
      { name: 'b/other', content: 'not wanted', mode: 0o644 },
    ]);
    await unzip(archive, folder, (name) => (name.startsWith('a/') ? name.slice(2) : null));
    expect(readFileSync(join(folder, 'run'), 'utf8')).toBe('binary');
    expect(statSync(join(folder, 'run')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(folder, 'deep/text'), 'utf8')).toBe('words');
    expect(readdirSync(folder).sort()).toEqual(['deep', 'run']);
  });

  it('refuses a file that does not match its checksum', async () => {
    const { archive, folder } = makeArchive([
      { name: 'a', content: 'words', mode: 0o644, checksum: 1 },
    ]);
    await expect(unzip(archive, folder, (name) => name)).rejects.toThrow('a in');
  });

  it('refuses an archive that was cut short', async () => {
    const { archive, folder } = makeArchive([{ name: 'a', content: 'words', mode: 0o644 }]);
    writeFileSync(archive, readFileSync(archive).subarray(0, 40));
    await expect(unzip(archive, folder, (name) => name)).rejects.toThrow('not a whole zip archive');
  });
});

/**
 * A zip archive with files that are not compressed, and a folder to unpack it in.
 * @param {{ name: string, content: string, mode: number, checksum?: number }[]} files
 */
function makeArchive(files) {
  let offset = 0;
  const parts = files.map(({ name, content, mode, checksum = crc32(content) }) => {
    const start = offset;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name + content)]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(start, 10);
    const madeByUnix = Buffer.of(20, 3);
    const name_ = Buffer.from(name);
    offset += local.length;
    return {
      local,
      central: Buffer.concat([Buffer.from('PK\x01\x02'), madeByUnix, common, rest, name_]),
    };
  });
  const central = Buffer.concat(parts.map((part) => part.central));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  const locals = parts.map((part) => part.local);
  const folder = makeTestFolder();
  const archive = join(makeTestFolder(), 'archive.zip');
  writeFileSync(archive, Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]));
  return { archive, folder };
}
