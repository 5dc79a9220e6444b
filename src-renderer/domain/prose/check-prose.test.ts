import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { checkProse } from './check-prose.ts';
import { inShort, makeProseWorld } from './prose-samples.ts';

/**
 * Sentences in many wordings on the baseline and on invented figures of later years, true ones
 * beside false ones.
 */
const folder = resolve(import.meta.dirname, '../../../resources/baseline');
const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [name, readFileSync(resolve(folder, name), 'utf8')]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const world = makeProseWorld(read.value);

/** What each sentence is answered with: the verdict on each of its statements. */
const cases: ReadonlyArray<readonly [sentence: string, findings: string]> = [
  [
    'Imports of indium fell from 109 tons in 2012 to 97 tons in 2013, a drop of 11 percent.',
    'agree fell | agree 109 tons | agree 97 tons | agree 11 percent',
  ],
  [
    'Imports of indium fell from 119 tons in 2012 to 97 tons in 2013, a drop of 11 percent.',
    'agree fell | disagree 119 tons | agree 97 tons | agree 11 percent',
  ],
  [
    'Imports of indium fell from 109 tons in 2012 to 79 tons in 2013, a drop of 11 percent.',
    'agree fell | agree 109 tons | disagree 79 tons | agree 11 percent',
  ],
  [
    'Imports of indium fell from 109 tons in 2012 to 97 tons in 2013, a drop of 13 percent.',
    'agree fell | agree 109 tons | agree 97 tons | disagree 13 percent',
  ],
  [
    'Imports of indium rose from 109 tons in 2012 to 97 tons in 2013.',
    'disagree rose | agree 109 tons | agree 97 tons',
  ],
  ['U.S. imports of indium decreased by 11% in 2013.', 'agree decreased | agree 11%'],
  ['U.S. imports of indium increased by 11% in 2013.', 'disagree increased | disagree 11%'],
  ['U.S. imports of indium were 97,200 kilograms in 2013.', 'agree 97,200 kilograms'],
  ['U.S. imports of indium were 97,200 kilograms in 2012.', 'disagree 97,200 kilograms'],
  ['In 2012, the United States imported 109,000 kg of indium.', 'agree 109,000 kg'],
  ['In 2012, the United States imported 97,200 kg of indium.', 'disagree 97,200 kg'],
  ['The value of U.S. imports was $53.4 million in 2013.', 'agree $53.4 million'],
  ['The value of U.S. imports was $43.4 million in 2013.', 'disagree $43.4 million'],
  [
    'The value of imports decreased slightly, to $53.4 million from $53.9 million in 2012.',
    'agree decreased slightly | agree $53.4 million | agree $53.9 million',
  ],
  [
    'The value of imports increased slightly, to $53.4 million from $53.9 million in 2012.',
    'disagree increased slightly | agree $53.4 million | agree $53.9 million',
  ],
  ['Canada remained the largest supplier in 2013.', 'agree Canada remained the largest supplier'],
  [
    'Belgium remained the largest supplier in 2013.',
    'disagree Belgium remained the largest supplier',
  ],
  [
    'Canada was the leading supplier of imports, followed by Belgium.',
    'agree Canada was the leading supplier of imports, followed by Belgium',
  ],
  [
    'In 2013, the leading suppliers were Canada, Belgium, and the Republic of Korea.',
    'agree leading suppliers were Canada, Belgium, and the Republic of Korea',
  ],
  [
    'In 2013, the leading suppliers were Belgium, Canada, and the Republic of Korea.',
    'disagree leading suppliers were Belgium, Canada, and the Republic of Korea',
  ],
  [
    'Belgium was the second leading supplier in 2013.',
    'agree Belgium was the second leading supplier',
  ],
  [
    'Belgium was the third leading supplier in 2013.',
    'disagree Belgium was the third leading supplier',
  ],
  ['Imports from Belgium more than doubled in 2013.', 'agree doubled'],
  ['Imports from Japan more than doubled in 2013.', 'disagree doubled'],
  [
    'Imports from Belgium rose to 21.3 t in 2013 from 8.93 t in 2012.',
    'agree rose | agree 21.3 t | agree 8.93 t',
  ],
  [
    'Imports from Belgium rose to 23.1 t in 2013 from 8.93 t in 2012.',
    'agree rose | disagree 23.1 t | agree 8.93 t',
  ],
  ['Belgium shipped more than twice as much in 2013 as in 2012.', 'agree twice'],
  ['Belgium shipped more than twice as much as the year before.', 'agree twice'],
  ['Canada shipped more than twice as much as the year before.', 'disagree twice'],
  ['Canada supplied 27% of U.S. imports in 2013.', 'agree 27%'],
  ['Canada supplied 37% of U.S. imports in 2013.', 'disagree 37%'],
  ['Canada accounted for 27% of imports and Belgium for 22%.', 'agree 27% | agree 22%'],
  ['Imports from China dropped by 44% in 2013.', 'agree dropped | agree 44%'],
  ['Imports from China dropped by 54% in 2013.', 'agree dropped | disagree 54%'],
  ["China's share of imports was 9% in 2013.", 'agree 9%'],
  ["China's share of imports was 14% in 2013.", 'disagree 14%'],
  [
    'Imports from Peru increased from 117 kg in 2012 to 2,560 kg in 2013.',
    'agree increased | agree 117 kg | agree 2,560 kg',
  ],
  [
    'Imports from Peru increased from 117 kg in 2012 to 2,650 kg in 2013.',
    'agree increased | agree 117 kg | disagree 2,650 kg',
  ],
  ['The three leading suppliers accounted for 59% of imports in 2013.', 'agree 59%'],
  ['The three leading suppliers accounted for 69% of imports in 2013.', 'disagree 69%'],
  ['World refinery production of indium was 799 t in 2013.', 'agree 799 t'],
  ['World refinery production of indium was 789 t in 2013.', 'disagree 789 t'],
  [
    'World production increased by 2% in 2013 to 799,000 kg.',
    'agree increased | agree 2% | agree 799,000 kg',
  ],
  [
    'World production decreased by 2% in 2013 to 799,000 kg.',
    'disagree decreased | disagree 2% | agree 799,000 kg',
  ],
  ['World production increased by 8% in 2013.', 'agree increased | disagree 8%'],
  ['World production was essentially unchanged in 2013.', 'disagree unchanged'],
  ['Global production was about 800 t in 2013.', 'agree 800 t'],
  ['Global production was nearly 800 t in 2013.', 'agree 800 t'],
  ['Global production was more than 800 t in 2013.', 'disagree 800 t'],
  ['Global production was 800 t in 2013.', 'cannot-tell 800 t'],
  [
    'Chinese production was estimated to be 415 t in 2013, up from 405 t in 2012.',
    'agree 415 t | agree up | agree 405 t',
  ],
  [
    'Chinese production was estimated to be 415 t in 2013, up from 395 t in 2012.',
    'agree 415 t | agree up | disagree 395 t',
  ],
  [
    'Chinese production was estimated to be 415 t in 2013, down from 405 t in 2012.',
    'agree 415 t | disagree down | agree 405 t',
  ],
  ['China produced 415 t of indium in 2013.', 'agree 415 t'],
  ['China produced 425 t of indium in 2013.', 'disagree 425 t'],
  ['China accounted for 52% of world production in 2013.', 'agree 52%'],
  ['China accounted for 42% of world production in 2013.', 'disagree 42%'],
  ['China accounted for more than one-half of world production.', 'agree one-half'],
  ['China accounted for less than one-half of world production.', 'disagree one-half'],
  ['China was the leading producer of indium in 2013.', 'agree China was the leading producer'],
  ['Japan was the leading producer of indium in 2013.', 'disagree Japan was the leading producer'],
  [
    'The Republic of Korea was the second leading producer of indium in 2013.',
    'agree Republic of Korea was the second leading producer',
  ],
  [
    'South Korea was the second largest producer in 2013.',
    'agree South Korea was the second largest producer',
  ],
  [
    'South Korea was the largest producer in 2013.',
    'disagree South Korea was the largest producer',
  ],
  ['Korean production declined by 9% to 150 t in 2013.', 'agree declined | agree 9% | agree 150 t'],
  [
    'Korean production increased by 9% to 150 t in 2013.',
    'disagree increased | disagree 9% | agree 150 t',
  ],
  [
    'Korean production declined by 19% to 150 t in 2013.',
    'agree declined | disagree 19% | agree 150 t',
  ],
  ['Production in Belgium was unchanged at 30 t in 2013.', 'agree unchanged | agree 30 t'],
  ['Production in Belgium was unchanged at 35 t in 2013.', 'agree unchanged | disagree 35 t'],
  ['Production in Canada was unchanged in 2013.', 'agree unchanged'],
  ['Production in France was unchanged in 2013.', 'disagree unchanged'],
  ['Production in France more than doubled to 33 t in 2013.', 'agree doubled | agree 33 t'],
  ['Production in France more than tripled to 33 t in 2013.', 'disagree tripled | agree 33 t'],
  [
    "Japan's production increased slightly to 72 t in 2013 from 71 t in 2012.",
    'agree increased slightly | agree 72 t | agree 71 t',
  ],
  [
    "Japan's production decreased slightly to 72 t in 2013 from 71 t in 2012.",
    'disagree decreased slightly | agree 72 t | agree 71 t',
  ],
  [
    "Japan's production increased slightly to 72 t in 2013 from 61 t in 2012.",
    'agree increased slightly | agree 72 t | disagree 61 t',
  ],
  ['In 2011, Japan produced 70 t of indium.', 'agree 70 t'],
  ['In 2011, Japan produced 69 t of indium.', 'disagree 69 t'],
  ['Russian production was 12.6 t in 2013, the same as in 2012.', 'agree 12.6 t | agree the same'],
  [
    'Between 2009 and 2013, Chinese production rose from 340 t to 415 t.',
    'agree rose | agree 340 t | agree 415 t',
  ],
  [
    'Between 2009 and 2013, Chinese production rose from 350 t to 415 t.',
    'agree rose | disagree 350 t | agree 415 t',
  ],
  ['From 2009 to 2013, production in China increased by 22%.', 'agree increased | agree 22%'],
  ['From 2009 to 2013, production in China increased by 32%.', 'agree increased | disagree 32%'],
  ['Nyrstar had the capacity to produce 48 t/yr at Auby.', 'agree 48 t/yr'],
  ['Nyrstar had the capacity to produce 58 t/yr at Auby.', 'disagree 58 t/yr'],
  [
    "Teck Resources' capacity at Trail was 75 metric tons per year.",
    'agree 75 metric tons per year',
  ],
  [
    "Teck Resources' capacity at Trail was 85 metric tons per year.",
    'disagree 85 metric tons per year',
  ],
  ["Korea Zinc's Onsan refinery had a capacity of 160 t/yr.", 'agree 160 t/yr'],
  ["Korea Zinc's Onsan refinery had a capacity of 106 t/yr.", 'disagree 106 t/yr'],
  ["Umicore's capacity was 50 t/yr.", 'agree 50 t/yr'],
  [
    'The New York dealer price averaged $555 to $580 per kilogram in 2013.',
    'agree $555 to $580 per kilogram',
  ],
  [
    'The New York dealer price averaged $565 to $580 per kilogram in 2013.',
    'disagree $565 to $580 per kilogram',
  ],
  [
    'In the third quarter of 2013, the New York dealer price was $560 to $585 per kilogram.',
    'agree $560 to $585 per kilogram',
  ],
  [
    'In the fourth quarter of 2013, the New York dealer price was $560 to $585 per kilogram.',
    'disagree $560 to $585 per kilogram',
  ],
  [
    'The dealer price at yearend 2013 was $670 to $700 per kilogram.',
    'agree $670 to $700 per kilogram',
  ],
  [
    'The dealer price at yearend 2013 was $670 to $770 per kilogram.',
    'cannot-tell $670 to $770 per kilogram',
  ],
  ["ICA's producer price began the year at $580 per kilogram.", 'agree $580 per kilogram'],
  ["ICA's producer price began the year at $550 per kilogram.", 'disagree $550 per kilogram'],
  [
    'The average spot price in China was about $692 per kilogram in 2013.',
    'agree $692 per kilogram',
  ],
  [
    'The average spot price in China was about $792 per kilogram in 2013.',
    'disagree $792 per kilogram',
  ],
  ['U.S. consumption was estimated to be between 100 and 150 t.', 'agree 100 and 150 t'],
  ['U.S. consumption was estimated to be between 100 and 180 t.', 'disagree 100 and 180 t'],
  ["Japan's imports declined by 5% to 161 t in 2013.", 'agree 5% | agree 161 t'],
  ["Japan's imports declined by 15% to 161 t in 2013.", 'disagree 15% | agree 161 t'],
  ['Japan imported 161 t of indium in 2013.', 'agree 161 t'],
  ['Japan imported 116 t of indium in 2013.', 'disagree 116 t'],
  ['Imports in 2014 totaled 123 t, 27% more than in 2013.', 'agree 123 t | agree 27%'],
  ['Imports in 2014 totaled 123 t, 17% more than in 2013.', 'agree 123 t | disagree 17%'],
  ['Imports in 2014 totaled 123 t, 27% less than in 2013.', 'agree 123 t | disagree 27%'],
  ['Belgium was the leading supplier in 2014.', 'agree Belgium was the leading supplier'],
  ['Canada was the leading supplier in 2014.', 'disagree Canada was the leading supplier'],
  ['Imports from Belgium roughly doubled in 2014.', 'agree doubled'],
  ['Imports from Belgium fell by 73% to 12 t in 2015.', 'agree fell | agree 73% | agree 12 t'],
  ['Imports from Belgium fell by 63% to 12 t in 2015.', 'agree fell | disagree 63% | agree 12 t'],
  ['Imports from Peru were essentially unchanged in 2015.', 'agree unchanged'],
  ['Imports from Korea were 20 t in 2015.', 'cannot-tell 20 t'],
  ['Imports from China fell to 2.1 t in 2014.', 'agree fell | agree 2.1 t'],
  ['Imports from China fell to 1.2 t in 2014.', 'agree fell | disagree 1.2 t'],
  ['In 2014, world production rose by 6% to 844 t.', 'agree rose | agree 6% | agree 844 t'],
  ['In 2014, world production rose by 9% to 844 t.', 'agree rose | disagree 9% | agree 844 t'],
  ['The price rose to $690 to $720 per kilogram in 2014.', 'cannot-tell $690 to $720 per kilogram'],
  ['The price rose to $790 to $820 per kilogram in 2014.', 'cannot-tell $790 to $820 per kilogram'],
  ['Acme Metals Ltd. produced 33 t of indium in Canada in 2013.', 'cannot-tell 33 t'],
  ['The Smith mine in Canada produced 12 t of indium in 2013.', 'cannot-tell 12 t'],
  ['Gallium production was 280 t in 2013.', 'cannot-tell 280 t'],
  ['Imports of wafers from Japan were 12 t in 2013.', 'cannot-tell 12 t'],
  ['(Smith, 2012; Jones, 2014, p. 33)', ''],
  ['The metal of 99.99999% purity was sold in lots of 50 kg.', ''],
  ['u.S. imports of indium totaled 97 t in 2013.', 'agree 97 t'],
  ['u.S. imports of indium totaled 87 t in 2013.', 'disagree 87 t'],
  ['u.S. con-\nsumption of indium ranged between 100 and 150 t.', 'agree 100 and 150 t'],
  ['Imports from France nearly tripled in 2013, to 9.36 t.', 'agree tripled | agree 9.36 t'],
  ['Imports from France nearly tripled in 2013, to 6.36 t.', 'agree tripled | disagree 6.36 t'],
  ['Imports from France nearly doubled in 2013.', 'disagree doubled'],
  ['Imports rose by a factor of 2.4 from Belgium in 2013.', 'agree rose | agree 2.4'],
  ['Imports decreased slightly in 2013.', 'disagree decreased slightly'],
  [
    'The quantity imported from Germany dropped to 101 kg from 1,380 kg.',
    'agree dropped | agree 101 kg | agree 1,380 kg',
  ],
  [
    'The quantity imported from Germany dropped to 110 kg from 1,380 kg.',
    'agree dropped | disagree 110 kg | agree 1,380 kg',
  ],
  ['Imports decreased 11.8 t to 97.2 t in 2013.', 'agree decreased | agree 11.8 t | agree 97.2 t'],
  [
    'Imports decreased 21.8 t to 97.2 t in 2013.',
    'agree decreased | disagree 21.8 t | agree 97.2 t',
  ],
  ['Imports from Canada were valued at $15.0 million in 2013.', 'agree $15.0 million'],
  ['Imports from Canada were valued at $16.0 million in 2013.', 'disagree $16.0 million'],
  [
    'The New York dealer price rose to $690 to $720 per kilogram in 2014.',
    'agree rose | agree $690 to $720 per kilogram',
  ],
  [
    'The New York dealer price rose to $790 to $820 per kilogram in 2014.',
    'agree rose | disagree $790 to $820 per kilogram',
  ],
  [
    'Imports of indium from Canada rose 15% to 30 t in 2014 compared with 26 t in 2013.',
    'agree rose | agree 15% | agree 30 t | agree 26 t',
  ],
  [
    'Imports of indium from Canada rose 25% to 30 t in 2014 compared with 26 t in 2013.',
    'agree rose | disagree 25% | agree 30 t | agree 26 t',
  ],
  ['In 2014, China accounted for 55% of world production.', 'agree 55%'],
  ['In 2014, China accounted for 65% of world production.', 'disagree 65%'],
  [
    'Imports from Switzerland increased slightly to 4,320 kg in 2013.',
    'disagree increased slightly | agree 4,320 kg',
  ],
  ['Imports from Switzerland were 4,302 kg in 2013.', 'disagree 4,302 kg'],
  [
    "China's indium production rose for the 3rd year, reaching 415,000 kg.",
    'agree rose | agree 415,000 kg',
  ],
  [
    "China's indium production rose for the 3rd year, reaching 451,000 kg.",
    'agree rose | disagree 451,000 kg',
  ],
  ['The United Kingdom supplied 1.85 t of indium imports in 2013.', 'agree 1.85 t'],
  ['The United Kingdom supplied 1.58 t of indium imports in 2013.', 'disagree 1.58 t'],
  ['About 22% of U.S. imports came from Belgium in 2013.', 'agree 22%'],
  ['About 32% of U.S. imports came from Belgium in 2013.', 'disagree 32%'],
  ['Refinery production in Germany remained at about 10 t in 2013.', 'agree 10 t'],
  ['Refinery production in Germany remained at about 12 t in 2013.', 'disagree 12 t'],
  ["Belgium's production stayed flat at 30,000 kilograms.", 'agree flat | agree 30,000 kilograms'],
  ['Fanya Metal Exchange held 2,030 t of indium at yearend 2013.', 'agree 2,030 t'],
  ['Fanya Metal Exchange held 2,300 t of indium at yearend 2013.', 'disagree 2,300 t'],
];

describe('checkProse', () => {
  it.each(cases)('%s', (sentence, findings) => {
    expect(inShort(checkProse(sentence, world))).toBe(findings);
  });

  it('carries the subject on inside a paragraph, not to the next', () => {
    const carried = 'Production in China was 415 t in 2013. It rose by 2% from that of 2012.';
    expect(inShort(checkProse(carried, world))).toBe('agree 415 t | agree rose | agree 2%');
    const parted = 'Imports from Canada were 26 t in 2013.\n\nThe total was 26 t.';
    expect(inShort(checkProse(parted, world))).toBe('agree 26 t | cannot-tell 26 t');
  });

  it('takes the country of a run-in head', () => {
    expect(inShort(checkProse('Peru.—Production was 11 t in 2013.', world))).toBe('agree 11 t');
    expect(inShort(checkProse('Peru.—Production was 15 t in 2013.', world))).toBe('disagree 15 t');
  });

  it.each([
    'Production in China rose every year since 2009. The exception was 2010.',
    'The exception was 2010. Production in China rose every year since 2009.',
    'Production in China rose every year since 2009 (with a dip in 2010).',
  ])('does not accuse %s', (sentence) => {
    expect(inShort(checkProse(sentence, world))).not.toContain('disagree');
  });

  it('accuses where none of the sentences beside tells of an exception', () => {
    const said = 'Production in China rose every year since 2009. Exports (table 1) grew.';
    expect(inShort(checkProse(said, world))).toContain('disagree rose');
  });

  it('says which figure, of which edition, and what rounding allows', () => {
    const [finding] = checkProse('China produced 425 t of indium in 2013.', world);
    expect(finding?.message).toBe(
      '“425 t” does not agree with table 3, China, production, 2013 (2013 Minerals Yearbook: Indium): ' +
        '415,000 kg, which is 415 t; rounding allows 414.5 to 415.5.',
    );
    expect(finding?.links).toEqual([
      { seriesId: 'refinery-production/china/production', period: '2013' },
    ]);
  });
});
