import { basePeriod, baseFigure } from '#domain/base.ts';
import { describeRestatedBase } from '#domain/restated-base.ts';
import { tableNoteIds } from '#domain/footnotes/head-notes.ts';
import { orderNotes } from '#domain/note-order.ts';
import type { Edition, Note, Observation } from '#domain/observations.ts';
import { superscript } from '#format/superscript.ts';
import type { ChartModel } from '../model/chart-model.ts';
import { drawnFigures } from './drawn-figures.ts';

/** A paragraph below a chart. */
export interface ChartNote {
  /** That of a footnote in its table; empty for all else. */
  readonly mark: string;
  readonly text: string;
}

export function printNote({ mark, text }: ChartNote): string {
  return `${superscript(mark)}${text}`;
}

/** Where the figures come from: editions, restated bases, and the footnotes of what is drawn. */
export function sources(model: ChartModel): ChartNote[] {
  const plain = [
    `Source: ${editionsOf(model).map(describeEdition).join('; ')}.`,
    ...frozen(model),
    ...restatements(model),
  ].filter((text) => text !== 'Source: .');
  // Tables that were collected alike say the same of themselves.
  const marked = new Map(
    footnotes(model).map(({ mark, text }) => [`${mark} ${text}`, { mark, text }]),
  );
  return [...plain.map((text) => ({ mark: '', text })), ...marked.values()];
}

/** The editions whose figures are drawn or reckoned from, oldest first. */
function editionsOf(model: ChartModel): Edition[] {
  const used = new Set([...drawnFigures(model), ...bases(model)].map(({ editionId }) => editionId));
  return model.figures.figures.editions.filter(({ id }) => used.has(id));
}

/** What is reckoned from the base owes to its edition too. */
function bases({ spec, figures }: ChartModel): Observation[] {
  if (spec.mode === 'value' || spec.mode === 'share') return [];
  return figures.drawn.flatMap(
    ({ series }) => baseFigure(figures.figures, series.id, basePeriod, figures.view) ?? [],
  );
}

function describeEdition(edition: Edition): string {
  if (edition.role === 'working') return `${edition.title} (the analyst\u2019s own figures)`;
  return [edition.publisher, edition.title].filter(Boolean).join(', ');
}

function frozen({ spec, figures }: ChartModel): string[] {
  const { view } = spec;
  if (view === null || view.kind === 'latest') return [];
  const title = figures.figures.editions.find(({ id }) => id === view.editionId)?.title;
  const name = title ?? view.editionId;
  return [view.kind === 'edition' ? `Figures of ${name} alone.` : `Figures as of ${name}.`];
}

/** Where a later edition restates the base of what is drawn: each row once. */
function restatements({ content, spec, figures }: ChartModel): string[] {
  const comparesWithBase =
    content.kind === 'time'
      ? ['change', 'percent', 'index'].includes(spec.mode)
      : content.kind !== 'scatter' && spec.against === basePeriod;
  if (!comparesWithBase) return [];
  const told = figures.drawn.flatMap(({ series }) => {
    const base = baseFigure(figures.figures, series.id, basePeriod, figures.view);
    const text = describeRestatedBase(base, figures.figures, figures.view);
    return text === null ? [] : [`${series.label}: ${text}`];
  });
  return told.length === 0 ? [] : [told.join(' ')];
}

/** The notes on the tables and on what is drawn, in the table's order; symbols are of use in cells only. */
function footnotes(model: ChartModel): Note[] {
  const used = new Set([
    ...model.figures.tables.flatMap(tableNoteIds),
    ...model.figures.drawn.flatMap(({ series }) => series.noteIds ?? []),
    ...drawnFigures(model).flatMap(({ noteIds }) => noteIds),
  ]);
  return orderNotes(
    model.figures.notes.filter(({ id, kind }) => used.has(id) && kind !== 'symbol'),
  );
}
