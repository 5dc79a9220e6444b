import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { baselineEdition, workingEdition } from '../figure-samples.ts';
import { makeReferenceWorld, sampleCells } from './reference-samples.ts';

const world = makeReferenceWorld();

describe('evaluate', () => {
  it.each([
    ['us-imports/canada/quantity@2015', '13,000 kg'],
    ['us-imports/Canada/quantity@2013', '26,000 kg'],
    ['us-imports/belgium/quantity@2015', '25,000 e kg'],
    ['us-imports/germany/quantity@2015', 'W kg'],
    ['prices/dealer@2013', '555-580 USD/kg'],
    ['change(us-imports/canada/quantity@2015)', '-13,000 kg'],
    ['percent(us-imports/canada/quantity@2015)', '-50%'],
    ['percent(us-imports/total/quantity@2013, since 2012)', '-11%'],
    ['percent(us-imports/belgium/quantity@2015)', '17% e'],
    ['index(us-imports/canada/quantity@2015)', '50.0'],
    // 26,000 of 97,200 printed.
    ['share(us-imports/canada/quantity@2013)', '27%'],
    ['share(us-imports/belgium/quantity@2013)', '22%'],
    ['rank(us-imports/canada/quantity@2013)', '1 of 3'],
    ['rank(us-imports/canada/quantity@2015)', '2 of 2'],
    // 21,300, 26,000 and 101 of 47,401: 44.94, 54.85 and 0.21 squared.
    ['hhi(us-imports/total/quantity@2013)', '5,028'],
    ['top-three(us-imports/canada/quantity@2013)', '100%'],
    ['hhi(us-imports/total/quantity@2015)', '5,499 e'],
  ])('%s says %s', (source, canonical) => {
    expect(evaluate(source, world).canonical).toBe(canonical);
  });

  it.each([
    ['us-imports/canda/quantity@2015', 'The nearest is us-imports/canada/quantity.'],
    ['us-imports/canada/quantity@2016', 'Canada is not listed for 2016.'],
    ['us-imports/canada/quantity@2015#myb-2013', 'in the edition myb-2013'],
    ['percent(us-imports/germany/quantity@2015)', 'withheld'],
    ['percent(prices/dealer@2013, since 2012)', 'not listed'],
    ['share(us-imports/germany/quantity@2015)', 'withheld'],
    ['rank(us-imports/germany/quantity@2015)', 'Only a single number above zero has a rank.'],
    ['rank(us-imports/total/quantity@2015)', 'not ranked'],
    ['hhi(prices/dealer@2013)', 'do not add up to a whole'],
    ['nonsense', 'names no figure'],
  ])('%s says why it says nothing', (source, reason) => {
    const reading = evaluate(source, world);
    expect(reading.kind === 'broken' && reading.reason).toContain(reason);
    expect(reading.canonical).toBe('');
  });
});

it('says that the edition is gone whose figure is named', () => {
  const source = 'us-imports/canada/quantity@2013#myb-2009';
  expect(evaluate(source, makeReferenceWorld())).toMatchObject({
    kind: 'broken',
    reason: 'The edition myb-2009 is not in the workspace any more.',
  });
});

describe('evaluate of a figure of one edition', () => {
  const quantity = (name: string) => `us-imports/${name}/quantity`;
  const restated = makeReferenceWorld({
    [baselineEdition.id]: sampleCells[baselineEdition.id] ?? {},
    [workingEdition.id]: {
      [quantity('canada')]: { '2012': '5,000', '2013': '10,000' },
      [quantity('total')]: { '2013': '40,000' },
    },
  });
  const inBaseline = `${quantity('canada')}@2013#${baselineEdition.id}`;

  it.each([
    // As the latest edition restates it, and as the baseline printed it.
    [`share(${quantity('canada')}@2013)`, '25%'],
    [`share(${inBaseline})`, '27%'],
    [`rank(${quantity('canada')}@2013)`, '2 of 3'],
    [`rank(${inBaseline})`, '1 of 3'],
    [`hhi(${inBaseline})`, '5,028'],
    [`percent(${inBaseline}, since 2012)`, '-3%'],
    // Its own edition states neither the other rows nor, for Belgium, anything later.
    [`rank(${quantity('canada')}@2013#${workingEdition.id})`, '2 of 3'],
    [`share(${quantity('canada')}@2013#${workingEdition.id})`, '25%'],
  ])('%s says %s', (source, canonical) => {
    expect(evaluate(source, restated).canonical).toBe(canonical);
  });
});

describe('evaluate across a series break', () => {
  const canada = 'us-imports/canada/quantity';
  const cells = {
    ...sampleCells,
    [workingEdition.id]: {
      ...sampleCells[workingEdition.id],
      [canada]: { '2014': '20,000', '2015': '13,000 b', '2016': '14,000' },
    },
  };
  const stopped = makeReferenceWorld(cells);
  const crossed = { ...stopped, crosses: () => true };

  it.each([
    `percent(${canada}@2015)`,
    `change(${canada}@2016)`,
    `index(${canada}@2016, since 2014)`,
  ])('%s is not compared until the break is acknowledged', (source) => {
    const reading = evaluate(source, stopped);
    expect(reading.kind === 'broken' && reading.reason).toBe(
      'Canada: Series break at 2015. Not compared until it is acknowledged.',
    );
  });

  it.each([
    [`percent(${canada}@2015)`, '-50% b'],
    [`index(${canada}@2016, since 2014)`, '70.0 b'],
  ])('%s carries the flag once it is', (source, canonical) => {
    expect(evaluate(source, crossed).canonical).toBe(canonical);
  });

  it.each([
    [`percent(${canada}@2014)`, '-23%'],
    [`percent(${canada}@2016, since 2015)`, '8%'],
    [`${canada}@2015`, '13,000 b kg'],
  ])('%s lies on one side of it', (source, canonical) => {
    expect(evaluate(source, stopped).canonical).toBe(canonical);
  });
});

it('says of what a share is where no total is printed', () => {
  const whole = (source: string) => {
    const reading = evaluate(source, bare);
    return reading.kind === 'number' ? reading.whole : reading;
  };
  const bare = makeReferenceWorld({
    ...sampleCells,
    [workingEdition.id]: {
      'us-imports/belgium/quantity': { '2015': '25,000' },
      'us-imports/canada/quantity': { '2015': '13,000', '2016': '5' },
      'us-imports/germany/quantity': { '2015': 'W' },
    },
  });
  expect(whole('share(us-imports/canada/quantity@2013)')).toBeUndefined();
  expect(whole('share(us-imports/canada/quantity@2015)')).toBe('the sum of 2 rows');
  expect(whole('share(us-imports/canada/quantity@2016)')).toBe('the sum of 1 row');
});
