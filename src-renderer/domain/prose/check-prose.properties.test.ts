import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingLimits } from '../checks/claims.ts';
import { makeFigures } from '../figure-samples.ts';
import { printNumber } from '../notation-numbers.ts';
import { makeSeries } from '../observation-samples.ts';
import type { Table } from '../observations.ts';
import { latest } from '../view.ts';
import { checkProse } from './check-prose.ts';
import type { ProseWorld } from './finding.ts';

const table: Table = {
  id: 'table',
  number: '1',
  title: 'World production of indium, by country',
  unitLine: 'Kilograms',
  rowHeading: 'Country',
  significantDigits: 3,
  noteIds: [],
  order: 1,
  addedPeriods: [],
};
const countries = ['Canada', 'China', 'Japan', 'Peru'] as const;
const series = countries.map((country, order) =>
  makeSeries({ id: country, country, label: country, order, role: 'part' }),
);

function worldOf(cells: Readonly<Record<string, Readonly<Record<string, number>>>>): ProseWorld {
  const printed = Object.fromEntries(
    Object.entries(cells).map(([id, ofSeries]) => [
      id,
      Object.fromEntries(
        Object.entries(ofSeries).map(([period, value]) => [period, printNumber(value)]),
      ),
    ]),
  );
  return {
    tables: [table],
    series,
    figures: makeFigures({ 'myb-2013': printed }),
    view: latest,
    limits: wordingLimits,
    period: '2013',
  };
}

const country = fc.constantFrom(...countries);
/** Tons with up to three digits that are not zero at the end, in kilograms. */
const kilograms = fc
  .integer({ min: 101, max: 999 })
  .filter((tons) => tons % 10 !== 0)
  .map((tons) => tons * 1000);

const levels: ReadonlyArray<(name: string, tons: string, year: string) => string> = [
  (name, tons, year) => `Production in ${name} was ${tons} t in ${year}.`,
  (name, tons, year) => `In ${year}, ${name} produced ${tons} metric tons of indium.`,
  (name, tons, year) => `${name}’s output in ${year} was estimated to be ${tons} tons.`,
  (name, tons, year) => `Indium production by ${name} totaled ${tons} t in ${year}.`,
];

describe('checkProse', () => {
  it('never contradicts a true level, and always one moved out of its rounding', () => {
    fc.assert(
      fc.property(
        country,
        kilograms,
        kilograms,
        fc.constantFrom(...levels),
        fc.integer({ min: 2, max: 60 }),
        (name, before, now, say, off) => {
          const world = worldOf({ [name]: { '2012': before, '2013': now } });
          const verdicts = (tons: number) =>
            checkProse(say(name, String(tons), '2013'), world).map(({ verdict }) => verdict);
          expect(verdicts(now / 1000)).toEqual(['agree']);
          const moved = now / 1000 + off;
          // What ends in zeros may be rounded to them.
          if (moved % 10 !== 0) expect(verdicts(moved)).toEqual(['disagree']);
        },
      ),
    );
  });

  it('tells true changes and directions from false ones', () => {
    fc.assert(
      fc.property(country, kilograms, kilograms, (name, before, now) => {
        fc.pre(Math.abs(now - before) > 5000);
        const world = worldOf({ [name]: { '2012': before, '2013': now } });
        const percent = Math.round((100 * Math.abs(now - before)) / before);
        const [right, wrong] =
          now > before ? ['increased', 'decreased'] : ['decreased', 'increased'];
        const say = (verb: string, by: number) =>
          `Production in ${name} ${verb} by ${by}% to ${now / 1000} t in 2013 from ${before / 1000} t in 2012.`;
        const verdicts = (text: string) => checkProse(text, world).map(({ verdict }) => verdict);
        expect(verdicts(say(right ?? '', percent))).not.toContain('disagree');
        expect(verdicts(say(wrong ?? '', percent))).toContain('disagree');
        expect(verdicts(say(right ?? '', percent + 7 + Math.round(percent / 4)))).toContain(
          'disagree',
        );
      }),
    );
  });

  it('tells the leading producer from the others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(kilograms, { minLength: 4, maxLength: 4 }), (amounts) => {
        const world = worldOf(
          Object.fromEntries(
            countries.map((name, index) => [name, { '2013': amounts[index] ?? 0 }]),
          ),
        );
        const total = {
          ...makeSeries({ id: 'total', country: 'World', label: 'Total' }),
          role: 'total' as const,
        };
        const whole = { ...world, series: [...series, total] };
        const leader = Math.max(...amounts);
        countries.forEach((name, index) => {
          const [finding] = checkProse(
            `${name} was the leading producer of indium in 2013.`,
            whole,
          );
          const behind = leader - (amounts[index] ?? 0);
          // Neighbours within their rounding may stand either way.
          if (behind === 0) expect(finding?.verdict).not.toBe('disagree');
          else expect(finding?.verdict).toBe(behind > 1000 ? 'disagree' : 'cannot-tell');
        });
      }),
    );
  });

  it('takes any text, quotes what stands there, and says something in words', () => {
    const world = worldOf({ China: { '2012': 405000, '2013': 415000 } });
    const pieces = fc.constantFrom(
      'China',
      ' production ',
      '415 t',
      ' from ',
      ' to ',
      '2013',
      ', ',
      '. ',
      '(',
      ')',
      '[',
      '$',
      '%',
      '1,0',
      '-\n',
      '\n\n',
      'increased ',
      'by ',
      'u.S. ',
      '—',
      'leading producer ',
      'was ',
      '99.9',
      'doubled ',
      'İ',
      '\u{1F600}',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (prose) => {
        for (const { start, end, quote, message } of checkProse(prose, world)) {
          expect(start >= 0 && end > start && end <= prose.length).toBe(true);
          expect(quote).toBe(prose.slice(start, end));
          expect(message).toMatch(/^\S.*\.$/s);
          expect(message).not.toMatch(/NaN|Infinity|null|undefined/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['words without an end', 'production of indium in China rose and ', 200_000],
    ['numbers without words', '415 ', 200_000],
    ['open brackets', '([', 1_000_000],
    ['one long word', 'a', 1_000_000],
    ['a leader of dots that no space follows', '.'.repeat(999_999).concat('x'), 1_000_000],
    ['sentences', 'Production in China was 415 t in 2013, up from 405 t in 2012. ', 200_000],
  ])(
    'comes to an end on very much text: %s',
    (_, piece, length) => {
      const world = worldOf({ China: { '2012': 405000, '2013': 415000 } });
      const prose = piece.repeat(Math.ceil(length / piece.length));
      expect(checkProse(prose, world).every(({ verdict }) => verdict !== 'disagree')).toBe(true);
    },
    60_000,
  );
});
