import { describe, expect, it } from 'vitest';
import { checkSize, pixelSize, presets } from './picture-size.ts';

describe('presets', () => {
  it('are sizes that pictures may have', () => {
    expect(presets.map(({ size }) => checkSize(size).ok)).toEqual(presets.map(() => true));
  });

  it('measure what they are named after', () => {
    const inches = presets.map(({ size }) => [size.width / 96, size.height && size.height / 96]);
    expect(inches[1]).toEqual([3.5, null]);
    expect(inches[2]).toEqual([7.5, 9.5]);
  });
});

describe('pixelSize', () => {
  it('is the size times the scale', () => {
    expect(pixelSize({ width: 336, height: 300.4 }, 4)).toEqual({
      ok: true,
      value: { width: 1344, height: 1202 },
    });
  });

  it.each([
    [{ width: 4000, height: 4000 }, 4, '16,000 × 16,000'],
    [{ width: 4000, height: 4000 }, 3, '12,000 × 12,000'],
  ])('says when there are too many', (size, scale, said) => {
    expect(pixelSize(size, scale)).toMatchObject({ ok: false });
    expect(JSON.stringify(pixelSize(size, scale))).toContain(said);
  });
});
