import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagOrder, sortFlags } from './flags.ts';
import {
  printCell,
  printEntry,
  printValue,
  readCell,
  type Cell,
  type ReadContext,
} from './notation.ts';
import { numberForms, separatorsOf } from './number-forms.ts';
import type { Value } from './values.ts';

function read(text: string, context?: ReadContext): Cell {
  const result = readCell(text, context);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function reasonOf(text: string, context?: ReadContext): string {
  const result = readCell(text, context);
  return result.ok ? `read as ${printCell(result.value)}` : result.reason;
}

const number = (value: number): Value => ({ kind: 'number', value });
const range = (low: number, high: number): Value => ({ kind: 'range', low, high });

describe('readCell', () => {
  it.each<[string, Value, string]>([
    ['8,930', number(8930), '8,930'],
    ['1234', number(1234), '1,234'],
    ['30000', number(30000), '30,000'],
    ['97.2', number(97.2), '97.2'],
    ['97.20', number(97.2), '97.20'],
    ['.5', number(0.5), '0.5'],
    ['11%', number(11), '11%'],
    ['11 percent', number(11), '11%'],
    ['-11%', number(-11), '-11%'],
    ['−11', number(-11), '-11'],
    ['–11', number(-11), '-11'],
    ['+5', number(5), '5'],
    ['$4,070', number(4070), '4,070'],
    ['-$5', number(-5), '-5'],
    ['$-5.20', number(-5.2), '-5.20'],
    ['US$ 680', number(680), '680'],
    ['0.0', number(0), '0.0'],
    ['999999999999999', number(999999999999999), '999,999,999,999,999'],
  ])('reads %s as a number', (text, value, printed) => {
    expect(read(text)).toMatchObject({ value, printed, flags: [], qualifier: null, marks: [] });
  });

  it.each<[string, Value['kind'], string]>([
    ['--', 'zero', '--'],
    ['—', 'zero', '--'],
    ['–', 'zero', '--'],
    ['-----', 'zero', '--'],
    ['0', 'zero', '0'],
    ['NA', 'not-available', 'NA'],
    ['nA', 'not-available', 'NA'],
    ['N.A.', 'not-available', 'NA'],
    ['...', 'not-available', 'NA'],
    ['…', 'not-available', 'NA'],
    ['W', 'withheld', 'W'],
    ['XX', 'not-applicable', 'XX'],
    ['Less than ½ unit', 'less-than-half-unit', 'Less than ½ unit'],
    ['Less than 1/2 unit.', 'less-than-half-unit', 'Less than ½ unit'],
  ])('reads %s as %s', (text, kind, printed) => {
    expect(read(text)).toMatchObject({ value: { kind }, printed });
  });

  it.each<[string, Value, string]>([
    ['555-580', range(555, 580), '555-580'],
    ['555–580', range(555, 580), '555–580'],
    ['$555 to $580', range(555, 580), '555-580'],
    ['555 - 580', range(555, 580), '555-580'],
    ['55%-85%', range(55, 85), '55-85%'],
    ['55-85%', range(55, 85), '55-85%'],
    ['55% to 85%', range(55, 85), '55-85%'],
    ['1,000-1,200.5', range(1000, 1200.5), '1,000-1,200.5'],
    ['-5 to -3', range(-5, -3), '-5 to -3'],
    ['-5--3', range(-5, -3), '-5 to -3'],
    ['0-5', range(0, 5), '0-5'],
  ])('reads %s as a range', (text, value, printed) => {
    expect(read(text)).toMatchObject({ value, printed });
  });

  it.each<[string, Value, string, string]>([
    ['>50', { kind: 'bound', low: 50, high: null }, '>50', 'more-than'],
    ['<25', { kind: 'bound', low: null, high: 25 }, '<25', 'less-than'],
    ['>50%', { kind: 'bound', low: 50, high: null }, '>50%', 'more-than'],
    ['more than 100', { kind: 'bound', low: 100, high: null }, '>100', 'more-than'],
    ['up to 30', { kind: 'bound', low: null, high: 30 }, '<30', 'up-to'],
    ['at least 5%', { kind: 'bound', low: 5, high: null }, '>5%', 'at-least'],
    ['Less than $1,000', { kind: 'bound', low: null, high: 1000 }, '<1,000', 'less-than'],
    ['about $692', number(692), '692', 'about'],
    ['about $555 to $580', range(555, 580), '555-580', 'about'],
    ['nearly 70', number(70), '70', 'nearly'],
  ])('keeps the hedge of %s', (text, value, printed, qualifier) => {
    expect(read(text)).toMatchObject({ value, printed, qualifier });
  });

  it.each([
    ['30,000 r', '30,000 r'],
    ['30,000r', '30,000 r'],
    ['r 30,000', '30,000 r'],
    ['e30,000', '30,000 e'],
    ['e r 30,000', '30,000 e r'],
    ['30,000 r e', '30,000 e r'],
    ['30,000ʳᵉ', '30,000 e r'],
    ['30,000 (r)', '30,000 r'],
    ['30,000er', '30,000 e r'],
    ['30,000 re', '30,000 e r'],
    ['er 30,000', '30,000 e r'],
    ['11%er', '11% e r'],
    ['30,000 r,e', '30,000 e r'],
    ['30,000 r, e', '30,000 e r'],
    ['30,000ʳ,ᵉ', '30,000 e r'],
    ['r,e 30,000', '30,000 e r'],
    ['-- r,e', '-- e r'],
    ['-- r', '-- r'],
    ['--r', '-- r'],
    ['NA r', 'NA r'],
    ['ᵉ555–580', '555–580 e'],
    ['e fewer than 5', '<5 e'],
    ['p W', 'W p'],
    ['Less than ½ unit e', 'Less than ½ unit e'],
  ])('takes the flags of %s', (text, printed) => {
    expect(printCell(read(text))).toBe(printed);
  });

  it('takes footnote marks in parentheses', () => {
    expect(read('30,000 (4)').marks).toEqual(['4']);
    expect(read('30,000 (4, 6) r')).toMatchObject({ marks: ['4', '6'], flags: ['r'] });
    expect(read('(2) NA (3)').marks).toEqual(['2', '3']);
  });

  it.each([
    ['30,000 r⁴', ['r'], ['4']],
    ['30,000ʳ⁴', ['r'], ['4']],
    ['30,000ʳ ⁴', ['r'], ['4']],
    ['30,000 er⁴,⁵', ['e', 'r'], ['4', '5']],
    ['30,000 r ¹²', ['r'], ['12']],
    ['NA⁴', [], ['4']],
    ['-- ²', [], ['2']],
    ['-- r²', ['r'], ['2']],
  ])('takes the raised footnote marks of %s', (text, flags, marks) => {
    expect(read(text)).toMatchObject({ flags, marks });
  });

  it.each(['30,000⁴', '30,000⁴ r', '10 ⁵', '30 fr', '30 pf', '30per', '30,000 r,', '30,000 r,x'])(
    'refuses %s, which can be read otherwise',
    (text) => expect(reasonOf(text)).toMatch(/stands (?:after|among) the digits/),
  );

  it('quotes what was typed, thin spaces and all', () => {
    expect(reasonOf('30\u2009000\u00a0x')).toBe(
      '“30\u2009000\u00a0x” is not a figure: the letter x stands after the digits (character 8).',
    );
    expect(reasonOf(' 12  3\t O0\u200b')).toContain('“12 3 O0” is not a figure');
  });

  it.each([
    '\u00a030,000\u2009r\t',
    ' 30,000\u202fr ',
    '30,000\u200b r',
    '30\u2009000 r',
    '30\u00a0000 r',
  ])('sees through the spaces of a pasted %j', (text) =>
    expect(printCell(read(text))).toBe('30,000 r'),
  );

  it('reads the separators of the chosen locale', () => {
    const german = { separators: { thousands: '.', decimal: ',' } };
    expect(read('30.000,50', german)).toMatchObject({
      value: number(30000.5),
      printed: '30,000.50',
    });
    expect(reasonOf('1.5', german)).toContain('a point parts thousands');
    const french = { separators: { thousands: ' ', decimal: ',' } };
    expect(read('30 000 e', french).printed).toBe('30,000');
    expect(read('1 000 - 1 200', french).value).toEqual(range(1000, 1200));
  });

  it('reads apostrophes between thousands, straight or typographic', () => {
    const swiss = { separators: separatorsOf['apostrophe-point'] };
    for (const text of ["30'000.50 e", '30\u2019000.50 e', '30\u02bc000.50 e']) {
      expect(read(text, swiss)).toMatchObject({ printed: '30,000.50', flags: ['e'] });
    }
    expect(reasonOf("30'00", swiss)).toContain('an apostrophe parts thousands');
    expect(reasonOf("30'000")).toContain('an apostrophe stands among the digits');
  });

  it.each([
    ['1.234,5', 'comma-point', '30,000.5 here: a comma parts thousands, and a point stands before'],
    ['30 000', 'comma-point', '30,000.5 here'],
    ["30'000", 'comma-point', '30,000.5 here'],
    ['1,234.5', 'point-comma', '30.000,5 here: a point parts thousands, and a comma stands before'],
    ['1.5', 'point-comma', '30.000,5 here'],
    ['1.234,5 e', 'space-comma', '30 000,5 here: a space parts thousands'],
    ['1,234', 'apostrophe-point', "30'000.5 here: an apostrophe parts thousands"],
  ] as const)('names the form in force for %s, typed in another one', (text, form, example) => {
    expect(reasonOf(text, { separators: separatorsOf[form] })).toContain(
      `Numbers are typed like ${example}`,
    );
  });

  it.each(['12,3O0', 'abc', '1..2', '5.', '580-555', 'do.'])(
    'says nothing of the form for %s, which no form makes a figure',
    (text) => {
      for (const form of numberForms) {
        expect(reasonOf(text, { separators: separatorsOf[form] })).not.toContain('are typed like');
      }
    },
  );

  it('reads (1) and s as less than half a unit only where the table says so', () => {
    const context = { halfUnitMarks: ['(1)', 's'] };
    expect(read('(1)', context).value.kind).toBe('less-than-half-unit');
    expect(read('s r', context)).toMatchObject({ printed: 'Less than ½ unit', flags: ['r'] });
    expect(reasonOf('(1)')).toContain('this table defines none');
    expect(reasonOf('s')).toContain('this table does not define it');
  });

  it('reads E as net exporter only where import reliance is given', () => {
    expect(read('E', { netReliance: true })).toMatchObject({
      value: { kind: 'not-applicable' },
      printed: 'E',
      flags: [],
    });
    expect(reasonOf('E')).toContain('E means net exporter');
  });

  it('resolves a ditto from the cell above', () => {
    const ditto = read('30,000 e (4)');
    expect(read('do.', { ditto })).toEqual(ditto);
    expect(read('Do. r', { ditto }).flags).toEqual(['e', 'r']);
    expect(reasonOf('do.')).toContain('there is none');
  });

  it.each([
    ['12,3O0', 'the letter O stands among the digits (character 5)'],
    ['abc', 'it has no digits'],
    ['1..2', 'two decimal marks'],
    ['', 'Nothing was entered'],
    ['12,30', 'groups of three digits'],
    ['1234,567', 'groups of three digits'],
    ['012', 'a zero too many'],
    ['00', 'a zero too many'],
    ['-0', 'zero takes no minus'],
    ['5.', 'no digit follows'],
    ['Infinity', 'no digits'],
    ['NaN', 'no digits'],
    ['1e5', 'a power of ten has to be written out (character 2)'],
    ['0x1F', 'the letter x stands among the digits (character 2)'],
    ['10⁵', 'the numeral ⁵ stands after the digits (character 3)'],
    ['1234567890123456', 'more than 15 digits'],
    ['30 000', 'a space stands among the digits (character 3)'],
    ['e 97 t', 'the letter t stands after the digits (character 6)'],
    ['580-555', 'upside down, from 580 to 555'],
    ['2021–24', 'upside down'],
    ['55%-85', 'its low end is in percent'],
    ['$5-€6', 'in $ and in €'],
    ['-', 'type -- for zero or NA'],
    ['r', 'a flag needs a figure'],
    ['(30,000)', 'a negative figure takes a minus'],
    ['>5-6', 'a bound names one number'],
    ['about NA', 'no digits'],
    ['30 per', 'stands after the digits'],
    ['w', 'capital W'],
    ['9'.repeat(200), 'longer than 80 characters'],
  ])('refuses %j and says why', (text, why) => {
    expect(reasonOf(text)).toContain(why);
  });

  it('names what it read', () => {
    expect(reasonOf(' 12,3O0 ')).toBe(
      '“12,3O0” is not a figure: the letter O stands among the digits (character 5).',
    );
  });

  it('never throws, and never reads a number that is not finite', () => {
    const character = fc.constantFrom(
      ...'0123456789.,-–—<>%$ ()eErRpWNAX½toabuup\t\u2009'.split(''),
    );
    const texts = fc.oneof(
      // Any code units, lone surrogates among them.
      fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
      fc.string({ unit: character, maxLength: 12 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = readCell(text, { halfUnitMarks: ['(1)'], netReliance: true });
        if (!result.ok) return result.reason !== '';
        const { value } = result.value;
        return (
          value.kind !== 'number' || (Number.isFinite(value.value) && !Object.is(value.value, -0))
        );
      }),
      { numRuns: 600 },
    );
  });
});

describe('printCell', () => {
  it('leaves out the flags that a head covers', () => {
    const cell = { printed: '65,000', flags: sortFlags(['r', 'e']) };
    expect(printCell(cell)).toBe('65,000 e r');
    expect(printCell(cell, ['e'])).toBe('65,000 r');
  });

  const digits = fc
    .tuple(fc.boolean(), fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
    .map(([isNegative, units, decimals]) =>
      printValue(number((isNegative ? -1 : 1) * (units / 10 ** decimals)), decimals),
    );
  const ascending = fc
    .tuple(fc.nat(99_999), fc.nat(99_999), fc.constantFrom('-', '–'), fc.constantFrom('', '%'))
    .map(([low, more, dash, percent]) =>
      [printValue(number(low)), dash, printValue(number(low + more)), percent].join(''),
    );
  const symbols = fc.constantFrom('--', '0', 'NA', 'W', 'XX', 'Less than ½ unit');
  const bounds = fc.tuple(fc.constantFrom('>', '<'), digits).map((parts) => parts.join(''));
  const percents = digits.map((text) => `${text}%`);
  const printed = fc.oneof(digits, percents, ascending, symbols, bounds);
  const flags = fc.subarray([...flagOrder]).map((some) => some.map((flag) => ` ${flag}`).join(''));
  const canonical = fc.tuple(printed, flags).map((parts) => parts.join(''));

  it('gives back every canonical form character for character', () => {
    fc.assert(
      fc.property(canonical, (text) => printCell(read(text)) === text),
      { numRuns: 2000 },
    );
  });

  it('reads its own print back to the same cell', () => {
    fc.assert(
      fc.property(canonical, (text) => {
        const cell = read(text);
        expect(read(printCell(cell))).toEqual(cell);
      }),
    );
  });
});

describe('printEntry', () => {
  it.each([
    'up to 30',
    'at least 5% e',
    'about 555-580',
    'nearly 70 r',
    '>50',
    '30,000 e (4)',
    '-- r',
  ])('gives back %s with its hedge and marks', (text) => expect(printEntry(read(text))).toBe(text));

  it.each([
    ['30,000', '30.000', '30 000', "30'000"],
    ['1,234.50 e', '1.234,50 e', '1 234,50 e', "1'234.50 e"],
    ['-1,234,567.8', '-1.234.567,8', '-1 234 567,8', "-1'234'567.8"],
    ['1,000–1,200.5 (4)', '1.000–1.200,5 (4)', '1 000–1 200,5 (4)', "1'000–1'200.5 (4)"],
    ['up to 2,000 r', 'up to 2.000 r', 'up to 2 000 r', "up to 2'000 r"],
    ['>50.5%', '>50,5%', '>50,5%', '>50.5%'],
    ['W e', 'W e', 'W e', 'W e'],
    ['Less than ½ unit', 'Less than ½ unit', 'Less than ½ unit', 'Less than ½ unit'],
  ])('writes %s in each form', (text, ...written) => {
    const others = ['point-comma', 'space-comma', 'apostrophe-point'] as const;
    const cell = read(text);
    expect(others.map((form) => printEntry(cell, separatorsOf[form]))).toEqual(written);
  });

  it('is read again as the same cell, in every form and of every kind', () => {
    const number = fc
      .tuple(fc.nat(99_999_999), fc.nat({ max: 4 }))
      .map(([units, decimals]) => printValue({ kind: 'number', value: units / 10 ** decimals }));
    const signed = fc.tuple(fc.constantFrom('', '-'), number).map((parts) => parts.join(''));
    const range = fc
      .tuple(fc.nat(999_999), fc.nat(999_999), fc.constantFrom('-', '–', ' to '))
      .map(([low, more, joint]) =>
        [low / 100, (low + more) / 100]
          .map((value) => printValue({ kind: 'number', value }))
          .join(joint),
      );
    const hedge = fc.constantFrom('', 'about ', 'nearly ', 'up to ', 'at least ', '>', '<');
    const hedged = fc.tuple(hedge, number).map((parts) => parts.join(''));
    const aboutRange = fc.tuple(fc.constantFrom('', 'about '), range).map((all) => all.join(''));
    const symbol = fc.constantFrom('--', '0', 'NA', 'W', 'XX', 'Less than ½ unit');
    const amount = fc.tuple(fc.oneof(signed, hedged, aboutRange), fc.constantFrom('', '%'));
    const body = fc.oneof(
      amount.map((parts) => parts.join('')),
      symbol,
    );
    const flags = fc.subarray([...flagOrder]).map((some) => some.map((one) => ` ${one}`).join(''));
    const marks = fc.constantFrom('', ' (4)', ' (4, 12)', ' (a)');
    const texts = fc.tuple(body, flags, marks).map((parts) => parts.join(''));
    const form = fc.constantFrom(...numberForms);
    fc.assert(
      fc.property(texts, form, (text, name) => {
        const typed = readCell(text);
        // A minus before zero is refused; what cannot be read is never printed either.
        fc.pre(typed.ok);
        const separators = separatorsOf[name];
        expect(read(printEntry(read(text), separators), { separators })).toEqual(read(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('printValue', () => {
  it.each<[Value, number | undefined, string]>([
    [number(30000), undefined, '30,000'],
    [number(-1234.5), undefined, '-1,234.5'],
    [number(97.2), 2, '97.20'],
    [number(1.005), 2, '1.01'],
    [number(-0.4), 0, '0'],
    [number(1e-7), undefined, '0.0000001'],
    [number(1.5e21), undefined, '1,500,000,000,000,000,000,000'],
    [range(555, 580), undefined, '555-580'],
    [range(-5, -3), undefined, '-5 to -3'],
    [{ kind: 'bound', low: 50, high: null }, undefined, '>50'],
    [{ kind: 'bound', low: null, high: 25 }, undefined, '<25'],
    [{ kind: 'zero' }, undefined, '--'],
    [{ kind: 'less-than-half-unit' }, undefined, 'Less than ½ unit'],
    [{ kind: 'not-available' }, undefined, 'NA'],
    [{ kind: 'withheld' }, undefined, 'W'],
    [{ kind: 'not-applicable' }, undefined, 'XX'],
  ])('prints %j', (value, decimals, printed) => {
    expect(printValue(value, decimals)).toBe(printed);
  });
});
