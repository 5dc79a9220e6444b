import type { MeasureReport } from '#domain/compare/measure-report.ts';
import { concentrationLines } from '#format/compare/concentration-lines.ts';
import { describeCoverage } from '#format/compare/coverage.ts';
import { nameSide } from '#format/compare/side-names.ts';
import { unitValueLine } from '#format/compare/unit-value-lines.ts';

/** What stands below a comparison's rows, as lines of cells: its concentration and its unit values, each where there is any. */
export function linesBeside(report: MeasureReport, locale: string): string[][] {
  return [...concentrationOf(report, locale), ...unitValuesOf(report, locale)];
}

function concentrationOf(report: MeasureReport, locale: string): string[][] {
  const { from, to } = report;
  if (from.concentration === null || to.concentration === null) return [];
  const [before, after] = [from, to].map(({ concentration }) =>
    concentration === null ? [] : concentrationLines(concentration, locale),
  );
  const lines = (before ?? []).map(({ term, text }, at) => [term, text, after?.[at]?.text ?? '']);
  return [
    ['Concentration', nameSide(from), nameSide(to)],
    ...lines,
    ['Rests on', describeCoverage(report, 'from'), describeCoverage(report, 'to')],
  ];
}

function unitValuesOf({ unitValues, from, to }: MeasureReport, locale: string): string[][] {
  if (unitValues.length === 0) return [];
  return [
    [
      'Unit values, dollars per kilogram',
      nameSide(from),
      nameSide(to),
      'Percent',
      'Rounding allows (percent)',
      'Caution',
    ],
    ...unitValues.map((one) => {
      const line = unitValueLine(one, locale);
      const percent = line.isEstimated ? `${line.percent} e` : line.percent;
      return [one.name, line.from, line.to, percent, line.span, one.cautions.join(' ')];
    }),
  ];
}
