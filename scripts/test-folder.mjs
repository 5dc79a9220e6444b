import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A new folder that holds the given files and goes when the test that asked for it has ended.
 * @param {Readonly<Record<string, string>>} [files] content by path
 */
export function makeTestFolder(files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lode-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
