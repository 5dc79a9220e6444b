import { baseFigure, basePeriod } from '#domain/base.ts';
import { compareFigures, type Change } from '#domain/change.ts';
import { coveredFlags } from '#domain/covered-flags.ts';
import type { Figures, View } from '#domain/figures.ts';
import { measure } from '#domain/measure.ts';
import { printCell, printEntry } from '#domain/notation.ts';
import type { Separators } from '#domain/notation-numbers.ts';
import type { Annotation, Note, Observation, Series } from '#domain/observations.ts';
import { namePeriod } from '#format/periods.ts';
import {
  seriesAt,
  type LayoutColumn,
  type LayoutRow,
  type TableLayout,
} from '#domain/table-layout.ts';
import { readTarget } from '#domain/targets.ts';
import { cellParts, splitAtPoint, type CellParts } from '#format/cell-parts.ts';
import { countDecimals, formatChange, formatNumber } from '#format/numbers.ts';
import { speakFigure } from '#format/spoken.ts';
import { nameUnit } from '#format/units.ts';
import type { CellView, GridColumn, GridRow } from '#components/grid/cell-view.ts';
import { editabilityOf } from './editability.ts';
import type { Mode } from './modes.ts';

export interface GridContentInput {
  readonly layout: TableLayout;
  readonly figures: Figures;
  readonly view: View;
  readonly mode: Mode;
  /** The edition that edits go to; null while there is none. */
  readonly workingId: string | null;
  /** The periods in which that edition shows earlier figures as its own until it states others. */
  readonly carriedPeriods: ReadonlySet<string>;
  readonly notes: ReadonlyArray<Note>;
  readonly annotations: ReadonlyArray<Annotation>;
  readonly locale: string;
  /** How numbers are typed: what the editor starts from is written so. */
  readonly separators: Separators;
}

/** What the grid shows of a table in one mode. */
export function gridContent(input: GridContentInput): { columns: GridColumn[]; rows: GridRow[] } {
  const noted = notedCells(input.annotations);
  return {
    columns: input.layout.columns.map((column, index) => gridColumn(column, index, input)),
    rows: input.layout.rows.map((row) => ({
      id: row.id,
      stub: row.stub,
      marks: row.marks,
      isTotal: row.isTotal,
      cells: input.layout.columns.map((column) => gridCell(row, column, noted, input)),
    })),
  };
}

function gridColumn(column: LayoutColumn, index: number, { layout }: GridContentInput): GridColumn {
  const previous = layout.columns[index - 1];
  const head = namePeriod(column.period);
  const unit = layout.rows
    .flatMap((row) => row.series)
    .find((one) => one.measure === column.measure)?.unit;
  return {
    id: column.id,
    group: column.measure === '' ? '' : head,
    head: column.measure === '' ? head : measureHead(column.measure, unit ?? ''),
    isBaseline: column.isBaseline,
    startsLater: previous !== undefined && previous.isBaseline && !column.isBaseline,
  };
}

function measureHead(measureName: string, unit: string): string {
  return `${measureName.charAt(0).toUpperCase()}${measureName.slice(1)} (${nameUnit(unit)})`;
}

function notedCells(annotations: ReadonlyArray<Annotation>): Set<string> {
  return new Set(
    annotations.flatMap((annotation) => {
      const target = readTarget(annotation.target);
      return target === null ? [] : [`${target.seriesId}@${target.period}`];
    }),
  );
}

const emptyCell: CellView = {
  parts: null,
  spoken: 'not listed',
  entry: '',
  hint: '',
  isRestated: false,
  isCarried: false,
  hasNote: false,
  isReadOnly: false,
  tone: 'plain',
};

function gridCell(
  row: LayoutRow,
  column: LayoutColumn,
  noted: ReadonlySet<string>,
  input: GridContentInput,
): CellView {
  const series = seriesAt(row, column);
  if (series === null) return { ...emptyCell, spoken: 'no such measure in this row' };
  const { figures, view } = input;
  const all = figures.all(series.id, column.period, view);
  const shown = all.at(-1) ?? null;
  const cell =
    input.mode === 'values'
      ? valueCell(shown, series, row, input)
      : derivedCell(shown, series, column, input);
  return {
    ...cell,
    isRestated: all.some((one) => shown !== null && printCell(one) !== printCell(shown)),
    hasNote: noted.has(`${series.id}@${column.period}`),
    isReadOnly: editabilityOf(series.id, column.period, input).kind !== 'open',
  };
}

function valueCell(
  observation: Observation | null,
  series: Series,
  row: LayoutRow,
  input: GridContentInput,
): CellView {
  const { figures, layout, notes, workingId, carriedPeriods } = input;
  if (observation === null) return emptyCell;
  const edition = figures.editions.find(({ id }) => id === observation.editionId);
  const covered = coveredFlags(layout.table, notes, edition);
  const marks = observation.noteIds
    .map((id) => notes.find((note) => note.id === id)?.mark ?? '')
    .filter((mark) => mark !== '' && !row.marks.includes(mark));
  const isCarried = carriedPeriods.has(observation.period) && observation.editionId !== workingId;
  const carried = isCarried ? `carried from ${edition?.title ?? ''}, may be revised` : '';
  return {
    ...emptyCell,
    isCarried,
    parts: cellParts(observation, covered, marks),
    spoken: [speakFigure(observation, series.unit), carried].filter(Boolean).join(', '),
    entry: entryOf(observation, input),
    hint: [observation.qualifier?.replace('-', ' ') ?? '', observation.comment, carried]
      .filter(Boolean)
      .join('. '),
  };
}

/** What has to be typed to enter the figure again whole, footnote marks and all. */
function entryOf(
  observation: Observation,
  { notes, separators }: Pick<GridContentInput, 'notes' | 'separators'>,
): string {
  const marks = observation.noteIds
    .map((id) => notes.find((note) => note.id === id)?.mark ?? '')
    .filter((mark) => mark !== '');
  return printEntry({ ...observation, marks }, separators);
}

function derivedCell(
  observation: Observation | null,
  series: Series,
  column: LayoutColumn,
  input: GridContentInput,
): CellView {
  const { figures, layout, view } = input;
  const base = baseFigure(figures, series.id, basePeriod, view);
  if (observation === null) return emptyCell;
  const entry = entryOf(observation, input);
  if (column.period === basePeriod && base?.editionId === observation.editionId) {
    return {
      ...emptyCell,
      entry,
      parts: word('base'),
      spoken: 'base of the comparison',
      tone: 'muted',
    };
  }
  const change = compareFigures(
    base === null ? null : measure(base, layout.table, figures),
    measure(observation, layout.table, figures),
    { from: basePeriod, to: column.period, unit: series.unit },
  );
  const text = derivedText(change, base, observation, input);
  if (text === null) {
    const hint = change.reason ?? '';
    return {
      ...emptyCell,
      entry,
      parts: word('n/c'),
      spoken: `not computed: ${hint}`,
      hint,
      tone: 'muted',
    };
  }
  const isForecast = observation.flags.includes('f');
  const superscript = `${change.estimated ? 'e' : ''}${isForecast ? 'f' : ''}`;
  return {
    ...emptyCell,
    entry,
    parts: { kind: 'digits', ...splitAtPoint(text), superscript },
    spoken: `${text}${change.estimated ? ', estimated' : ''}${isForecast ? ', forecast or planned' : ''}`,
    hint: change.working,
    tone: toneOf(change, input.mode),
  };
}

function word(text: string): CellParts {
  return { kind: 'word', whole: text, fraction: '', superscript: '' };
}

function derivedText(
  change: Change,
  base: Observation | null,
  observation: Observation,
  { mode, locale }: GridContentInput,
): string | null {
  switch (mode) {
    case 'change': {
      if (change.change === null) return null;
      const [from, to] = [countDecimals(base?.printed ?? ''), countDecimals(observation.printed)];
      return formatChange(change.change, Math.max(from, to), locale);
    }
    case 'percent':
      return percentText(change, observation, locale);
    case 'index':
      return change.index === null ? null : formatNumber(change.index, { locale, decimals: 1 });
    case 'values':
      return observation.printed;
  }
}

/** In percent, without the sign: the line below the title says it. A range's ends are compared each with its own. */
function percentText(change: Change, observation: Observation, locale: string): string | null {
  const format = (percent: number) => formatNumber(percent, { locale, decimals: 1, signed: true });
  if (change.percent !== null) return format(change.percent);
  const { percentLow, percentHigh } = change;
  if (observation.value.kind !== 'range' || percentLow === null || percentHigh === null)
    return null;
  const [low, high] = [format(percentLow), format(percentHigh)];
  return low === high ? low : `${low} / ${high}`;
}

function toneOf(change: Change, mode: Mode): CellView['tone'] {
  const size = change.change ?? change.percentLow;
  if (mode === 'index' || size === null || size === 0) return 'plain';
  return size > 0 ? 'rise' : 'fall';
}
