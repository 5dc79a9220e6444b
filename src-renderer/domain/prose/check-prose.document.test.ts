import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import account from '#exchange/baseline-account.json' with { type: 'json' };
import { readDataPackage, resourceNames, type PackageFiles } from '#exchange/data-package.ts';
import { wordingLimits } from '../checks/claims.ts';
import { runChecks } from '../checks/run-checks.ts';
import { addObservations } from '../figure-samples.ts';
import { latest } from '../view.ts';
import { checkProse } from './check-prose.ts';
import type { ProseFinding } from './finding.ts';

/**
 * The checker over the text that the baseline was taken from: what is true in it is not called
 * false.
 */
const root = resolve(import.meta.dirname, '../../..');
const document = resolve(root, '../shared/seed/usgs-minerals-yearbook-2013-indium.txt');
const isThere = existsSync(document);
if (!isThere) {
  process.stdout.write(
    'The source document does not lie beside the checkout: its sentences are not checked.\n',
  );
}

const read = readDataPackage(
  Object.fromEntries(
    resourceNames.map((name) => [
      name,
      readFileSync(resolve(root, 'resources/baseline', name), 'utf8'),
    ]),
  ) as PackageFiles,
);
if (!read.ok) throw new Error(read.reason);
const { tables, series, editions, observations } = read.value;
const base = { tables, series, figures: addObservations(editions, observations), view: latest };
const text = isThere ? readFileSync(document, 'utf8') : '';
const findings = checkProse(text, {
  ...base,
  limits: wordingLimits,
  period: '2013',
  checks: runChecks(base),
});

const lineOf = ({ start }: ProseFinding) => text.slice(0, start).split('\n').length;

/** The finding on that line whose statement has these digits or words. */
function find(line: number, words: string): ProseFinding | undefined {
  return findings.find((one) => lineOf(one) === line && one.quote.includes(words));
}

describe('checkProse on the 2013 chapter', () => {
  beforeEach((context) => {
    if (!isThere) context.skip('The source document does not lie beside the checkout.');
  });

  it('calls nothing false', () => {
    expect(findings.filter(({ verdict }) => verdict === 'disagree')).toEqual([]);
  });

  it('bears out ninety-five statements and leaves few open', () => {
    const count = (verdict: ProseFinding['verdict']) =>
      findings.filter((one) => one.verdict === verdict).length;
    expect(count('agree')).toBeGreaterThanOrEqual(95);
    expect(count('cannot-tell')).toBeLessThanOrEqual(3);
  });

  it('compares each amount with the series under which the baseline holds it, or one of the same figure', () => {
    const held = new Map(
      Object.entries(account.figures as Record<string, ReadonlyArray<string>>).flatMap(
        ([cell, entries]) => entries.map((entry) => [entry.split(' ', 1)[0] ?? '', cell] as const),
      ),
    );
    const valueOf = (cell: string) => {
      const [seriesId = '', period = ''] = cell.split('@');
      return base.figures.at(seriesId, period, latest)?.value;
    };
    const astray = findings
      .filter(({ kind, verdict }) => verdict === 'agree' && (kind === 'level' || kind === 'range'))
      .filter(({ start, quote, links }) => {
        const at = start + Math.max(0, quote.search(/\d/));
        const column = at - (text.lastIndexOf('\n', at - 1) + 1) + 1;
        const cell = held.get(`${text.slice(0, at).split('\n').length}:${column}`);
        const own = links.map(({ seriesId, period }) => `${seriesId}@${period}`);
        if (cell === undefined || own.includes(cell)) return false;
        const [mine, its] = [valueOf(own[0] ?? ''), valueOf(cell)];
        const numbers = [mine, its].map((value) => (value?.kind === 'number' ? value.value : NaN));
        const [a = NaN, b = NaN] = numbers;
        // Tables in kilograms restate the text in tons; a bound of the text may be a number of the
        // table.
        const isSame = [1, 1000].some((factor) => Math.abs(a / factor - b) <= 0.006 * b);
        return !isSame && its?.kind !== 'bound';
      });
    expect(astray.map((one) => `${lineOf(one)} ${one.quote} ${one.links[0]?.seriesId}`)).toEqual(
      [],
    );
  });

  it.each([
    // The range of consumption stands above that year’s imports, from which it was judged.
    [29, '100 and 150', 'agree', 'lie below 100 to 150 t'],
    // Two rates of the yuan follow from two pairs of figures.
    [128, '$530', 'agree', 'Yuan per dollar'],
    [228, '4,290', 'agree', 'Yuan per dollar'],
    // Two counts of one country’s production, one of them with secondary metal.
    [200, '415', 'agree', 'Two figures for China'],
    [202, '400', 'agree', 'Two figures for China'],
    // True of the increase, not of the stocks: the words do not say of which.
    [238, 'triple', 'cannot-tell', 'not true of the stocks'],
    // More indium than the oxide can hold.
    [280, '1,200', 'agree', '0.867'],
    [280, '1,040', 'agree', '0.867'],
    // More than one-half holds of the printed total.
    [198, 'one-half', 'agree', ''],
    [223, 'doubling', 'cannot-tell', ''],
  ])('line %i, %s: %s, with its doubt', (line, words, verdict, doubt) => {
    const finding = find(line, words);
    expect(finding?.verdict).toBe(verdict);
    expect((finding?.doubts ?? []).join(' ')).toContain(doubt);
  });

  it('turns to disagree when a figure of a table or a price is changed', () => {
    const changed = findings.filter(
      ({ verdict, kind, links, quote }) =>
        verdict === 'agree' &&
        ['level', 'range', 'percent', 'share'].includes(kind) &&
        /\d/.test(quote) &&
        links.some(({ seriesId }) => /^(?:us-imports|refinery-production|prices)\//.test(seriesId)),
    );
    expect(changed.length).toBeGreaterThan(20);
    const missed = changed.filter(({ start, end, quote, links }) => {
      const other = quote.replace(
        /\d[\d,]*/g,
        (digits) => `${Math.round(Number(digits.replaceAll(',', '')) * 1.4) + 1}`,
      );
      const prose = `${text.slice(0, start)}${other}${text.slice(end)}`;
      const again = checkProse(prose, { ...base, limits: wordingLimits, period: '2013' });
      const verdict = again.find((one) => one.start === start)?.verdict;
      return verdict !== 'disagree' && links.length > 0;
    });
    expect(missed.map((one) => `${lineOf(one)} ${one.quote}`)).toEqual([]);
  }, 60_000);
});
