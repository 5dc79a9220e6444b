import { describe, expect, it } from 'vitest';
import { contradictKind, oddInKind } from './column-kinds.ts';
import { makeSeries, observe } from './observation-samples.ts';
import type { Series } from './observations.ts';

const series = (about: Partial<Series>) => makeSeries({ id: 'a', ...about });

describe('contradictKind', () => {
  it.each(['quantity', 'value', 'price', 'capacity', 'share', 'stocks', 'production'])(
    'refuses what is below zero as %s',
    (measure) => {
      for (const text of ['-5,000', '-5 to 3', '<-2', '<0', '>-2']) {
        expect(contradictKind(observe(text), series({ measure })), text).toContain(
          `is below zero, and no ${measure} can be`,
        );
      }
    },
  );

  it.each(['5,000', '0', '--', '0-5', '<5', '>0', 'W', 'NA', 'XX', 'Less than ½ unit'])(
    'has nothing against %s',
    (text) => expect(contradictKind(observe(text), series({ measure: 'quantity' }))).toBeNull(),
  );

  it.each<Partial<Series>>([
    { measure: 'change', indicator: 'imports' },
    { measure: 'premium', indicator: 'price' },
    { measure: 'rate', indicator: 'export duty' },
    { measure: 'quantity', indicator: 'net imports' },
    { measure: 'value', indicator: 'trade balance' },
    { measure: 'share', indicator: 'net import reliance' },
  ])('lets %j be below zero', (about) => {
    expect(contradictKind(observe('-11'), series(about))).toBeNull();
  });

  it('says what was read and where it belongs', () => {
    expect(contradictKind(observe('-5,000'), series({ measure: 'price' }))).toBe(
      '“-5,000” is below zero, and no price can be. Changes and net trade can: enter it in a series that states one.',
    );
  });
});

describe('oddInKind', () => {
  it.each([
    ['105', 'share'],
    ['105%', 'share'],
    ['90-110%', 'utilization'],
    ['>100', 'utilization'],
  ])('wonders at %s of %s', (text, measure) => {
    expect(oddInKind(observe(text), series({ measure, unit: '%' }))).toContain('is more than the');
  });

  it.each([
    ['100', 'share', '%'],
    ['<120', 'share', '%'],
    ['NA', 'share', '%'],
    ['150', 'change', '%'],
    ['150', 'premium', '%'],
    ['150', 'share', 't'],
  ])('does not at %s of %s in %s', (text, measure, unit) => {
    expect(oddInKind(observe(text), series({ measure, unit }))).toBeNull();
  });

  it('names the whole', () => {
    const read = oddInKind(observe('105%'), series({ measure: 'share', unit: '%' }));
    expect(read).toBe('105% is more than the whole of which it is a share.');
  });
});
