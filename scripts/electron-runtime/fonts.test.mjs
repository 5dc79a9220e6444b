import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTestFolder } from '../test-folder.mjs';
import { hasFonts } from './fonts.mjs';

describe('hasFonts', () => {
  it('finds a font in a folder inside', () => {
    expect(hasFonts([makeTestFolder({ 'truetype/dejavu/DejaVuSans.ttf': '' })])).toBe(true);
  });

  it('takes other files for none', () => {
    const folder = makeTestFolder({ 'truetype/README': '' });
    expect(hasFonts([folder, join(folder, 'missing')])).toBe(false);
  });
});
