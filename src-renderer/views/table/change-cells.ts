import { printedDecimals } from '#domain/decimals.ts';
import { basePeriod } from '#domain/base.ts';
import type { Change } from '#domain/change.ts';
import type { Flag } from '#domain/flags.ts';
import type { Observation } from '#domain/observations.ts';
import { formatChange, formatNumber } from '#format/numbers.ts';
import { yearbookPercent } from '#format/percents.ts';
import type { CellView } from '#components/grid/cell-view.ts';
import type { CellMaker, CellMakerInput } from './cell-maker.ts';
import { emptyCell, resultCell, word } from './result-cell.ts';

export type ChangeMode = 'change' | 'percent' | 'index';

const notes: Record<Exclude<ChangeMode, 'change'>, string> = {
  percent: `percent change from ${basePeriod}`,
  index: `index, ${basePeriod} = 100`,
};

/** Cells that compare each figure with the base period's. */
export function makeChangeCells(
  mode: ChangeMode,
  { layout, figures, locale }: CellMakerInput,
): CellMaker {
  return {
    note:
      mode === 'change'
        ? `difference from ${basePeriod}; ${unitOfChange(layout.table.unitLine)}`
        : notes[mode],
    cell(one, column) {
      const figure = figures.at(one.id, column.period);
      if (figure === null) return emptyCell;
      const base = figures.base(one.id);
      const { observation } = figure;
      if (column.period === basePeriod && base?.observation.editionId === observation.editionId) {
        return baseCell;
      }
      const change = figures.changeFromBase(one, figure);
      const text = changeText(change, mode, base?.observation ?? null, observation, locale);
      const flags: Flag[] = [
        ...(change.estimated ? (['e'] as const) : []),
        ...(observation.flags.includes('f') ? (['f'] as const) : []),
        ...(change.crossesBreak ? (['b'] as const) : []),
      ];
      const hint = text === null ? (change.reason ?? '') : change.working;
      return resultCell({ text, flags, hint, tone: toneOf(change, mode) });
    },
  };
}

/** The unit line inside a sentence. Percentages differ by percentage points. */
function unitOfChange(unitLine: string): string {
  const inside = unitLine.charAt(0).toLowerCase() + unitLine.slice(1);
  return inside.replace(/\bpercent\b/g, 'percentage points');
}

const baseCell: CellView = {
  ...emptyCell,
  parts: word('base'),
  spoken: 'base of the comparison',
  tone: 'muted',
};

function changeText(
  change: Change,
  mode: ChangeMode,
  base: Observation | null,
  observation: Observation,
  locale: string,
): string | null {
  switch (mode) {
    case 'change': {
      if (change.change === null) return null;
      const [from, to] = [
        printedDecimals(base?.printed ?? ''),
        printedDecimals(observation.printed),
      ];
      return formatChange(change.change, Math.max(from, to), locale);
    }
    case 'percent':
      return percentText(change, observation);
    case 'index':
      return change.index === null ? null : formatNumber(change.index, { locale, decimals: 1 });
  }
}

/** In percent, without the sign: the line below the title says it. A range's ends are compared each with its own. */
function percentText(change: Change, { value }: Observation): string | null {
  const print = (percent: number) => yearbookPercent(percent).replace('%', '');
  if (change.percent !== null) return print(change.percent);
  const { percentLow, percentHigh } = change;
  if (value.kind !== 'range' || percentLow === null || percentHigh === null) return null;
  const [low, high] = [print(percentLow), print(percentHigh)];
  return low === high ? low : `${low} / ${high}`;
}

function toneOf(change: Change, mode: ChangeMode): CellView['tone'] {
  const size = change.change ?? change.percentLow;
  if (mode === 'index' || size === null || size === 0) return 'plain';
  return size > 0 ? 'rise' : 'fall';
}
