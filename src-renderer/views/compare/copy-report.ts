import type { MeasureReport } from '#domain/compare/measure-report.ts';
import type { ReportRow } from '#domain/compare/report-row.ts';
import { guardFormula } from '#exchange/csv.ts';
import type { CopiedBlock, CopiedCell, CopiedRow } from '#exchange/clipboard-write.ts';
import type { OverviewLine } from '#format/compare/overview-line.ts';
import { describeReport } from '#format/compare/report-sentences.ts';
import { rowTexts } from '#format/compare/row-texts.ts';
import { nameSide } from '#format/compare/side-names.ts';
import { nameUnit } from '#format/units.ts';
import { nameRow, nameTable } from '#domain/names.ts';
import type { Observation } from '#domain/observations.ts';
import { linesBeside } from './copy-beside.ts';
import { places, sortReport, type Sort } from './sort-report.ts';

interface CopyStyle {
  readonly locale: string;
  /** The figure as its table prints it, with its flags behind it. */
  readonly print: (observation: Observation) => string;
}

/**
 * A comparison as spreadsheets take it: what it is, its heads, its rows in the order in which they are listed, and below
 * them the sentences, the concentration and the unit values.
 */
export function copyReport(report: MeasureReport, sort: Sort, style: CopyStyle): CopiedBlock {
  const [from, to] = [nameSide(report.from), nameSide(report.to)];
  const heads = [
    'Row',
    from,
    to,
    'Change',
    'Percent',
    'Rounding allows (percent)',
    ...(report.group.addsUp
      ? [
          `Share ${from} (percent)`,
          `Share ${to} (percent)`,
          `Rank ${from}`,
          `Rank ${to}`,
          'Contribution (points)',
        ]
      : []),
    'Remark',
  ];
  const title = `${nameTable(report.table)}: ${report.measure}, ${nameUnit(report.unit)}`;
  const rows = places.flatMap((place) => sortReport(report.rows, place, sort, report.group.addsUp));
  const all = report.total === null ? rows : [...rows, report.total];
  return {
    heads: [fill([title], heads.length), heads],
    rows: [
      ...all.map((row) => copyRow(row, report, style)),
      ...describeReport(report, style.locale).map((text) => ({
        stub: fill([text], heads.length),
        cells: [],
      })),
      ...linesBeside(report, style.locale).map(([head = '', ...others]) => ({
        stub: [head],
        cells: fill(others, heads.length - 1).map((text) => flagged(guardFormula(text))),
      })),
    ],
  };
}

function copyRow(
  row: ReportRow,
  { group }: MeasureReport,
  { locale, print }: CopyStyle,
): CopiedRow {
  const texts = rowTexts(row, locale);
  const figure = (observation: Observation | null): CopiedCell =>
    observation === null ? cell('not listed') : flagged(print(observation));
  return {
    stub: [nameRow(row.series)],
    cells: [
      figure(row.from),
      figure(row.to),
      cell(texts.change, texts.changeRaised),
      cell(texts.percent, texts.raised),
      cell(texts.span),
      ...(group.addsUp
        ? [texts.shareFrom, texts.shareTo, texts.rankFrom, texts.rankTo, texts.contribution].map(
            (text) => cell(text),
          )
        : []),
      cell(guardFormula(row.reason ?? '')),
    ],
  };
}

/** An overview likewise. */
export function copyOverview(
  lines: ReadonlyArray<{ readonly report: MeasureReport; readonly line: OverviewLine }>,
  sides: { readonly from: string; readonly to: string },
): CopiedBlock {
  return {
    heads: [
      [
        'Table',
        'Measure',
        'Of',
        sides.from,
        sides.to,
        'Percent',
        'Rounding allows (percent)',
        'Largest mover',
        'Remark',
      ],
    ],
    rows: lines.map(({ report, line }) => ({
      stub: [
        nameTable(report.table),
        `${report.measure}, ${nameUnit(report.unit)}`,
        line.statement,
      ],
      cells: [
        flagged(line.from),
        flagged(line.to),
        cell(line.percent, line.isEstimated ? 'e' : ''),
        cell(line.span),
        cell(guardFormula(line.mover)),
        cell(guardFormula(line.reason ?? '')),
      ],
    })),
  };
}

/** Spreadsheets know the hyphen alone for a minus, and take no plus for part of a number. */
function cell(text: string, raised = ''): CopiedCell {
  const figure = text.replaceAll('\u2212', '-').replace(/^\+(?=[\d.,]+%?$)/, '');
  return { entry: [figure, raised].filter(Boolean).join(' '), figure, raised };
}

/** `25,000 e`: the letters are raised. */
function flagged(text: string): CopiedCell {
  const [, figure = text, flags = ''] = /^(.*?)((?: [erpfb]+)*)$/.exec(text) ?? [];
  return cell(figure, flags.replaceAll(' ', ''));
}

function fill(cells: ReadonlyArray<string>, length: number): string[] {
  return Array.from({ length }, (_, at) => cells[at] ?? '');
}
