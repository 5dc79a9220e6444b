import { describe, expect, it } from 'vitest';
import { describeSize } from './describe-size.ts';

describe('describeSize', () => {
  const slide = { width: 1280 / 1.5, height: 480, zoom: 1.5 };

  it.each([
    ['png', 2, '2,560 × 1,440 pixels, 13.33 × 7.50 in'],
    ['svg', 2, '13.33 × 7.50 in'],
    ['pdf', 4, '13.33 × 7.50 in'],
  ] as const)('says of a %s at %s times how large it is', (kind, scale, said) => {
    expect(describeSize(slide, kind, scale, 'en-US')).toEqual({ ok: true, value: said });
  });

  it('says when a PNG would have too many pixels', () => {
    const large = { width: 4000, height: 4000, zoom: 1 };
    expect(describeSize(large, 'png', 4, 'en-US').ok).toBe(false);
    expect(describeSize(large, 'pdf', 4, 'en-US').ok).toBe(true);
  });
});
