import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from './default-workspace.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

describe('defaultWorkspace', () => {
  it('is the standard place the first time', () => {
    expect(defaultWorkspace(null, '/home/a')).toEqual({
      ok: true,
      value: join('/home/a', 'Lode', 'Indium'),
    });
  });

  it('is the last one, and never a new one in the place of a last one that has gone', () => {
    const last = temporaryFolder();
    expect(defaultWorkspace(last, '/home/a')).toMatchObject({ ok: false });
    writeFileSync(join(last, 'workspace.json'), '{}');
    expect(defaultWorkspace(last, '/home/a')).toEqual({ ok: true, value: last });
  });
});
