import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  clampRecent,
  describeRecent,
  findRecent,
  recentId,
  withoutRecent,
  withRecent,
  type Recent,
} from './recent-workspaces.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const entry = (path: string, openedAt = 1): Recent => ({ path, name: path.slice(1), openedAt });
const pathsOf = (recent: readonly Recent[]) => recent.map(({ path }) => path);

describe('withRecent', () => {
  it('puts the newest first, once, and keeps ten', () => {
    const many = Array.from({ length: 10 }, (_, index) => entry(`/${index}`));
    expect(pathsOf(withRecent(many, entry('/5', 2))).slice(0, 3)).toEqual(['/5', '/0', '/1']);
    expect(withRecent(many, entry('/5', 2))[0]?.openedAt).toBe(2);
    expect(withRecent(many, entry('/new'))).toEqual([entry('/new'), ...many.slice(0, 9)]);
  });
});

describe('withoutRecent', () => {
  it('takes one off and leaves the rest', () => {
    expect(pathsOf(withoutRecent([entry('/a'), entry('/b')], '/a'))).toEqual(['/b']);
  });
});

describe('clampRecent', () => {
  it('takes paths alone, as an earlier Lode wrote them, and names them by their folder', () => {
    expect(clampRecent(['/x/Tin'])).toEqual([{ path: '/x/Tin', name: 'Tin', openedAt: null }]);
  });

  it('drops what is no path, and what is there twice', () => {
    const found = clampRecent([{ path: 'tin' }, null, entry('/a'), { ...entry('/a'), name: 'b' }]);
    expect(found).toEqual([entry('/a')]);
    expect(clampRecent('/a')).toEqual([]);
  });
});

describe('describeRecent and findRecent', () => {
  it('tell what is open, what is there and what is missing, and find a path by its id', () => {
    const folder = temporaryFolder();
    const [here, gone] = [join(folder, 'here'), join(folder, 'gone')];
    mkdirSync(here);
    writeFileSync(join(here, 'workspace.json'), '{}');
    const recent = [entry(here), entry(gone)];
    expect(describeRecent(recent, here).map(({ state }) => state)).toEqual(['open', 'missing']);
    expect(describeRecent(recent, null).map(({ state }) => state)).toEqual(['there', 'missing']);
    expect(findRecent(recent, recentId(here))).toEqual({ ok: true, value: here });
    const missing = findRecent(recent, recentId(gone));
    expect(missing.ok ? '' : missing.reason).toContain(`${gone} is not there any more`);
    expect(findRecent(recent, recentId('/etc')).ok).toBe(false);
  });
});
