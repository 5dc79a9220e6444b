import { describe, expect, it } from 'vitest';
import { fileStem } from './file-stem.ts';

describe('fileStem', () => {
  it.each([
    ['World refinery production', 'world-refinery-production'],
    ['Indium: 97 t / 2013 (e)', 'indium-97-t-2013-e'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Évolution du zinc', 'évolution-du-zinc'],
    ['', 'chart'],
    ['...', 'chart'],
  ])('%s', (title, name) => expect(fileStem(title, 'chart')).toBe(name));

  it('is no longer than file systems bear', () => {
    expect(fileStem('word '.repeat(100), 'chart').length).toBeLessThan(86);
    expect(fileStem('w'.repeat(500), 'chart')).toHaveLength(80);
  });
});
