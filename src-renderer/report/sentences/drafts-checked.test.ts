import { describe, expect, it } from 'vitest';
import { wordingLimits } from '#domain/checks/claims.ts';
import { checkProse } from '#domain/prose/check-prose.ts';
import type { ProseFinding, Verdict } from '#domain/prose/finding.ts';
import { evaluate } from '#domain/references/evaluate.ts';
import { worldOf } from '#domain/references/world-of.ts';
import { latest } from '#domain/view.ts';
import { printReading } from '#format/references.ts';
import { baseline, figuresWith, type Entered } from '../report-samples.ts';
import { draftSentences } from './draft-sentences.ts';

/** What Lode drafts is true by construction: its own checker must not call it false, and not be blind to it either. */
const entered: Entered = {
  'us-imports/belgium/quantity': { '2013': '21,900 r', '2014': '20,100', '2015': '19,000 e' },
  'us-imports/belgium/value': { '2014': '10,400', '2015': '9,800 e' },
  'us-imports/canada/quantity': { '2014': '26,400', '2015': '31,000 e' },
  'us-imports/canada/value': { '2014': '13,000', '2015': '14,500' },
  'us-imports/china/quantity': { '2014': 'NA', '2015': '--' },
  'us-imports/china/value': { '2014': 'NA', '2015': '--' },
  'us-imports/france/quantity': { '2014': '9,400', '2015': 'W' },
  'us-imports/france/value': { '2014': 'W', '2015': 'W' },
  'us-imports/germany/quantity': { '2014': '2,900', '2015': '3,120' },
  'us-imports/japan/quantity': { '2014': '2,860', '2015': '6,000' },
  'us-imports/total/quantity': { '2014': '95,000 e', '2015': '94,000 e' },
  'us-imports/total/value': { '2014': '48,000', '2015': 'W' },
  'capacity/belgium-umicore/capacity': { '2014': '50', '2015': '55 f' },
  'capacity/canada-teck-resources/capacity': { '2014': '75', '2015': '90' },
  'capacity/korea-republic-of-korea-zinc/capacity': { '2014': '160', '2015': '150' },
  'capacity/france-nyrstar/capacity': { '2014': '48', '2015': 'NA' },
  'refinery-production/canada/production': { '2014': '61,250', '2015': '-- r' },
  'refinery-production/china/production': { '2014': '460,000 e', '2015': '350,000 e' },
  'refinery-production/france/production': {
    '2013': '34,000 r',
    '2014': '40,000 e',
    '2015': '41,000',
  },
  'refinery-production/japan/production': { '2014': '72,000', '2015': '72,000' },
  'refinery-production/total/production': { '2014': '820,000 e', '2015': '690,000 e' },
  'plants/france-nyrstar-auby/production': { '2014': '40', '2015': '16' },
  'policy/china-indium-export-duty/rate': { '2014': '2', '2015': '0' },
  'prices/new-york-dealer/price': { '2014': '690-720', '2014-Q1': '660-700', '2015': '>500' },
  'trade/us-imports/quantity': { '2014': '95', '2015': '194' },
  'trade/us-imports/change': { '2014': '-2', '2015': '104' },
};

interface Draft {
  readonly tableId: string;
  readonly text: string;
}

function drafts(years: Entered, period: string, against: string) {
  const { tables, series } = baseline;
  const world = { tables, series, figures: figuresWith(baseline, years) };
  const references = worldOf(world);
  const make = (withFlags: boolean): Draft[] =>
    tables.flatMap((table) =>
      draftSentences({
        table,
        series: series.filter(({ tableId }) => tableId === table.id),
        figures: world.figures,
        period,
        against,
        view: latest,
        limits: wordingLimits,
      }).map(({ markdown }) => ({
        tableId: table.id,
        text: markdown.replaceAll(/\{\{([^}]+)\}\}/g, (_, source: string) => {
          const { text, flags, numberEnd } = printReading(evaluate(source, references), 'en-US');
          const shown = withFlags ? flags.join('') : '';
          return text.slice(0, numberEnd) + shown + text.slice(numberEnd);
        }),
      })),
    );
  const check = (text: string) =>
    checkProse(text, { ...world, view: latest, limits: wordingLimits, period });
  return { plain: make(false), flagged: make(true), check };
}

/** A table's sentences as one paragraph. */
function paragraphs(all: ReadonlyArray<Draft>): string[] {
  const ids = [...new Set(all.map(({ tableId }) => tableId))];
  return ids.map((id) =>
    all
      .filter(({ tableId }) => tableId === id)
      .map(({ text }) => text)
      .join(' '),
  );
}

const count = (findings: ReadonlyArray<ProseFinding>, verdict: Verdict) =>
  findings.filter((one) => one.verdict === verdict).length;

const accusations = (findings: ReadonlyArray<ProseFinding>) =>
  findings.filter(({ verdict }) => verdict === 'disagree').map(({ message }) => message);

describe.each([
  {
    name: 'baseline',
    years: {},
    period: '2013',
    against: '2012',
    alone: 115,
    together: 135,
    open: 0,
  },
  {
    name: '2014',
    years: entered,
    period: '2014',
    against: '2013',
    alone: 54,
    together: 71,
    open: 2,
  },
  {
    name: '2015',
    years: entered,
    period: '2015',
    against: '2013',
    alone: 48,
    together: 62,
    open: 3,
  },
  {
    name: '2015 on 2014',
    years: entered,
    period: '2015',
    against: '2014',
    alone: 48,
    together: 70,
    open: 1,
  },
])('checkProse on what is drafted: $name', ({ years, period, against, alone, together, open }) => {
  const { plain, flagged, check } = drafts(years, period, against);

  it('leaves no reference open', () => {
    expect(
      plain.filter(({ text }) => text.includes('not listed for') && text.includes('[')),
    ).toEqual([]);
  });

  it.each([
    ['plain', plain],
    ['with flags', flagged],
  ])('calls no sentence false that stands alone, %s', (_, all) => {
    const findings = all.flatMap(({ text }) => check(text));
    expect(accusations(findings)).toEqual([]);
    expect(count(findings, 'agree')).toBeGreaterThanOrEqual(alone);
  });

  it.each([
    ['plain', plain],
    ['with flags', flagged],
  ])('bears out a table’s sentences together, %s', (_, all) => {
    const findings = paragraphs(all).flatMap(check);
    expect(accusations(findings)).toEqual([]);
    expect(count(findings, 'agree')).toBeGreaterThanOrEqual(together);
    expect(count(findings, 'cannot-tell')).toBeLessThanOrEqual(open);
  });

  it('does not agree with a figure that is moved by 40%', () => {
    const missed = paragraphs(plain).flatMap((text) =>
      check(text)
        .filter(({ verdict, quote }) => verdict === 'agree' && /^\D{0,2}\d[^(]*$/.test(quote))
        .flatMap(({ start, end, quote }) => {
          const moved = quote.replace(/\d[\d,]*(?:\.\d+)?/g, (digits) =>
            String(Math.round(Number(digits.replaceAll(',', '')) * 1.4 * 100 + 100) / 100),
          );
          const again = check(`${text.slice(0, start)}${moved}${text.slice(end)}`);
          const same = again.find((one) => one.start === start);
          return same?.verdict === 'agree' ? [`${quote} as ${moved}: ${same.message}`] : [];
        }),
    );
    expect(missed).toEqual([]);
  }, 60_000);
});
