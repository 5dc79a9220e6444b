import type { SparklinePoint } from '#components/sparkline.ts';
import { basePeriod } from '#domain/base.ts';
import type { Observation } from '#domain/observations.ts';
import type { SalientFigure, SalientRow } from '#domain/salient-rows.ts';
import { kindNames } from '#domain/values.ts';
import { cellParts } from '#format/cell-parts.ts';
import { nameUnit } from '#format/units.ts';

/** What is drawn of a row: its numbers and ranges. Withheld, not available, bounds and what is not listed are gaps. */
export function sparklinePoints({ figures }: SalientRow): SparklinePoint[] {
  return figures.flatMap(({ year, observation }) => {
    const ends = observation === null ? null : endsOf(observation);
    if (observation === null || ends === null) return [];
    const [low, high] = ends;
    return [
      {
        year: Number(year),
        low,
        high,
        isHollow: observation.flags.includes('e'),
        isBase: year === basePeriod,
        startsAnew: observation.flags.includes('b'),
      },
    ];
  });
}

/** The same in words, gaps with their reasons: `Imports, kilograms: 109,000 in 2012, withheld in 2013.` */
export function describeSparkline(row: SalientRow): string {
  const name = row.unit === '' ? row.label : `${row.label}, ${nameUnit(row.unit)}`;
  const said = row.figures.map((figure) => `${say(figure)} in ${figure.year}`);
  return `${name}: ${said.length === 0 ? 'nothing is listed' : said.join(', ')}.`;
}

function say({ observation }: SalientFigure): string {
  if (observation === null) return 'not computed';
  if (endsOf(observation) === null && observation.value.kind !== 'bound') {
    return kindNames[observation.value.kind];
  }
  const { whole, fraction } = cellParts(observation, [], []);
  const text = observation.value.kind === 'zero' ? 'zero' : `${whole}${fraction}`;
  return observation.flags.includes('e') ? `${text} (estimated)` : text;
}

function endsOf({ value }: Observation): readonly [low: number, high: number] | null {
  switch (value.kind) {
    case 'number':
      return [value.value, value.value];
    case 'zero':
      return [0, 0];
    case 'range':
      return [value.low, value.high];
    default:
      return null;
  }
}
