import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/references/evaluate.ts';
import { makeReferenceWorld } from '#domain/references/reference-samples.ts';
import { printReading } from './references.ts';

const world = makeReferenceWorld();

describe('printReading', () => {
  it.each([
    ['us-imports/canada/quantity@2015', '13,000| kg', ''],
    ['us-imports/canada/quantity@2015, bare', '13,000|', ''],
    ['us-imports/belgium/quantity@2015', '25,000| kg', 'e'],
    ['us-imports/germany/quantity@2015', 'W|', ''],
    ['prices/dealer@2013', '$555–580|/kg', ''],
    ['change(us-imports/canada/quantity@2015)', '−13,000| kg', ''],
    ['change(us-imports/canada/quantity@2015, unsigned)', '13,000| kg', ''],
    ['percent(us-imports/canada/quantity@2015)', '−50%|', ''],
    ['percent(us-imports/belgium/quantity@2015)', '+17%|', 'e'],
    ['percent(us-imports/belgium/quantity@2015, unsigned)', '17%|', 'e'],
    ['percent(us-imports/belgium/quantity@2015, bare, unsigned)', '17|', 'e'],
    ['index(us-imports/canada/quantity@2015)', '50.0|', ''],
    ['share(us-imports/canada/quantity@2013)', '27%|', ''],
    ['rank(us-imports/canada/quantity@2013)', '1st of 3|', ''],
    ['rank(us-imports/belgium/quantity@2013, words)', 'second|', ''],
    ['us-imports/canada/quantity@2016', '[Canada is not listed for 2016.]|', ''],
  ])('%s prints %s', (source, marked, flags) => {
    const printed = printReading(evaluate(source, world), 'en-US');
    expect(
      `${printed.text.slice(0, printed.numberEnd)}|${printed.text.slice(printed.numberEnd)}`,
    ).toBe(marked);
    expect(printed.flags.join('')).toBe(flags);
  });
});
