import { describe, expect, it } from 'vitest';
import { observe } from '#domain/observation-samples.ts';
import { speakFigure } from './spoken.ts';

describe('speakFigure', () => {
  it.each([
    ['21,300 e', 'kg', '21,300 kilograms, estimated'],
    ['65,000 e r', 'kg', '65,000 kilograms, estimated, revised'],
    ['485-500', 'USD/kg', '485 to 500 dollars per kilogram'],
    ['>50', 't/yr', 'more than 50 metric tons per year'],
    ['<30', 't/yr', 'less than 30 metric tons per year'],
    ['27%', '%', '27%'],
    ['55-85%', '%', '55 to 85 percent'],
    ['-- r', 'kg', 'zero, revised'],
    ['NA', 'kg', 'not available'],
    ['W', 'kg', 'withheld'],
    ['Less than ½ unit', 'kg', 'less than half a unit'],
  ])('says %s in %s', (text, unit, spoken) => {
    expect(speakFigure(observe(text), unit)).toBe(spoken);
  });
});
