import { fail, succeed, type Result } from '#domain/result.ts';
import type { Composition, Panel } from '../composition.ts';
import { heightOfRows } from '../configure/rows-down.ts';
import type { ChartTheme } from '../palette.ts';
import { placeLegend, type PlacedMark } from './legend.ts';
import type { Measure } from './measure.ts';
import {
  gap,
  gridsFor,
  naturalHeight,
  pleasantGrid,
  smallestHeight,
  type Grid,
} from './panel-grid.ts';
import { checkSize, largestSide, type PictureSize } from './picture-size.ts';
import { balanceIn, stackLines, wrapIn, type PlacedText, type TextStyle } from './text-block.ts';

/** Everything of a picture at its place. All in the picture's own units, of which each is `zoom` CSS pixels. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly texts: ReadonlyArray<PlacedText>;
  readonly marks: ReadonlyArray<PlacedMark>;
  readonly panels: ReadonlyArray<PlacedPanel>;
}

export interface PlacedPanel {
  readonly panel: Panel;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LayoutInput {
  readonly composition: Composition;
  readonly size: PictureSize;
  readonly theme: ChartTheme;
  readonly measure: Measure;
  /** For a page that has title and notes in its own text: they are left out, and the picture reaches to its edges. */
  readonly isAmongText?: boolean | undefined;
}

/** Text of 12 units is never made smaller than 8 pixels, which is 6 points in print. */
const smallestZoom = 0.67;
/** What the plot should have of a picture's height before text is made smaller for it. */
const pleasantShare = 0.4;

/**
 * Puts everything at its place so that nothing is cut off: text wraps, and is made smaller within limits where the
 * height is fixed. Fails, saying what is needed, when the size has no room for it.
 */
export function layoutPicture(input: LayoutInput): Result<PictureLayout> {
  const checked = checkSize(input.size);
  if (!checked.ok) return checked;
  const { width, height } = checked.value;
  const zooms = zoomsFor(width, height);
  if (height === null) {
    const laid = layAt(input, width, zooms[0] ?? 1, null);
    return laid.height * laid.zoom <= largestSide
      ? succeed(laid)
      : fail('So much does not fit in one picture. Draw fewer series, or choose a larger width.');
  }
  const laid = zooms.map((zoom) => layAt(input, width, zoom, height));
  const found =
    laid.find(({ plotHeight, plotNeeded, height: whole }) => {
      return plotHeight >= plotNeeded && plotHeight >= whole * pleasantShare;
    }) ?? laid.findLast(({ plotHeight, plotNeeded }) => plotHeight >= plotNeeded);
  if (found !== undefined) return succeed(found);
  const least = laid.at(-1);
  const missing = least === undefined ? 0 : (least.plotNeeded - least.plotHeight) * least.zoom;
  return fail(
    `Title, key, notes and sources leave too little room for the chart: ${Math.ceil(missing)} pixels ` +
      'more in height are needed, or let the height follow what stands in it.',
  );
}

/** From the pleasant size of text to the smallest, for a picture of that size in CSS pixels. */
function zoomsFor(width: number, height: number | null): number[] {
  const pleasant = Math.min(1.75, Math.max(0.8, Math.min(width / 720, (height ?? width) / 480)));
  const steps = 8;
  return Array.from(
    { length: steps + 1 },
    (_, step) => pleasant * (smallestZoom / pleasant) ** (step / steps),
  );
}

interface Attempt extends PictureLayout {
  /** How high the panels are, and how high they have to be. */
  readonly plotHeight: number;
  readonly plotNeeded: number;
}

function layAt(
  input: LayoutInput,
  widthPx: number,
  zoom: number,
  heightPx: number | null,
): Attempt {
  const { theme, measure, isAmongText = false } = input;
  const composition = isAmongText ? withoutText(input.composition) : input.composition;
  const width = widthPx / zoom;
  const margin = isAmongText ? 2 : width < 520 ? 16 : 28;
  const inner = width - 2 * margin;
  const styles = stylesFor(theme, width);
  const lay = (text: string, style: TextStyle, top: number, wrap = wrapIn) => {
    const lines = wrap(text, style, inner, measure);
    const texts = stackLines(lines, style, margin, top);
    return { texts, bottom: top + lines.length * style.lineHeight };
  };

  const title = lay(composition.title, styles.title, margin * 0.85, balanceIn);
  const subtitle = lay(composition.subtitle, styles.subtitle, title.bottom);
  const legendTop = subtitle.bottom + (composition.legend.length === 0 ? 0 : 8);
  const room = { x: margin, top: legendTop, width: inner };
  const legend = placeLegend(composition.legend, styles.legend, room, measure);
  const plotTop = Math.ceil(legendTop + legend.height + 10);

  let belowHeight = 0;
  const below = composition.below.map((paragraph) => {
    const laid = lay(paragraph, styles.below, belowHeight);
    belowHeight = laid.bottom + 3;
    return laid.texts;
  });
  const foot = (below.length === 0 ? 0 : 12 + belowHeight) + margin * 0.85;

  const shape = { ...composition, ...(isAmongText ? amongText : onItsOwn) };
  const wanted = heightPx === null ? null : heightPx / zoom - plotTop - foot;
  const plot = placePanels(shape, styles.panel, margin, plotTop, inner, wanted, measure);
  const belowTop = plotTop + plot.height + 12;
  const height = heightPx === null ? Math.ceil(plotTop + plot.height + foot) : heightPx / zoom;
  return {
    width,
    height,
    zoom,
    texts: [
      ...title.texts,
      ...subtitle.texts,
      ...legend.texts,
      ...plot.texts,
      ...below.flat().map((line) => ({ ...line, y: line.y + belowTop })),
    ],
    marks: legend.marks,
    panels: plot.panels,
    plotHeight: plot.height,
    plotNeeded: plot.needed,
  };
}

interface Shape extends Pick<Composition, 'panels' | 'panelRatio'> {
  /** Width to height of a panel by itself. */
  readonly aloneRatio: number;
  /** Several stand in as many columns as are so wide. */
  readonly pleasantWidth: number;
}

const onItsOwn = { aloneRatio: 2, pleasantWidth: 250 };
/** So flat that two stand on a page with their words. */
const amongText = { aloneRatio: 2.6, pleasantWidth: 220 };

function withoutText(composition: Composition): Composition {
  return { ...composition, title: '', subtitle: '', below: [] };
}

/** Panels in a grid; `wanted` is the height that they are to fill, null for the one that becomes them. */
function placePanels(
  { panels, panelRatio, aloneRatio, pleasantWidth }: Shape,
  style: TextStyle,
  left: number,
  top: number,
  width: number,
  wanted: number | null,
  measure: Measure,
) {
  const [only] = panels.length === 1 ? panels : [];
  const ofRows = only === undefined ? 0 : heightOfRows(only.configuration, style.size);
  const titled = (grid: Grid) => {
    const lines = panels.map(({ title }) => wrapIn(title, style, grid.panelWidth, measure));
    const heads = Array.from({ length: grid.rows }, (_, row) => {
      const ofRow = lines.slice(row * grid.columns, (row + 1) * grid.columns);
      return Math.max(0, ...ofRow.map((one) => one.length)) * style.lineHeight;
    });
    const fixed = heads.reduce((sum, head) => sum + head, 0) + gap * (grid.rows - 1);
    const panelHeight =
      wanted === null
        ? naturalHeight(
            grid.panelWidth,
            panels.length === 1 ? aloneRatio : panelRatio,
            panels.length,
            ofRows,
          )
        : Math.floor((wanted - fixed) / grid.rows);
    return { grid, lines, heads, fixed, panelHeight };
  };
  // Where the height is given, the grid whose panels come out largest.
  const grids =
    wanted === null
      ? [pleasantGrid(panels.length, width, pleasantWidth)]
      : gridsFor(panels.length, width);
  const best = grids
    .map(titled)
    .reduce((a, b) =>
      usefulness(b.grid, b.panelHeight) > usefulness(a.grid, a.panelHeight) ? b : a,
    );
  const { grid, lines, heads, fixed, panelHeight } = best;
  const rowTops = heads.reduce<number[]>(
    (tops, head) => [...tops, (tops.at(-1) ?? top) + head + panelHeight + gap],
    [top],
  );
  const placed = panels.map((panel, index) => {
    const row = Math.floor(index / grid.columns);
    const x = Math.round(left + (index % grid.columns) * (grid.panelWidth + gap));
    const head = rowTops[row] ?? top;
    return {
      texts: stackLines(lines[index] ?? [], style, x, head),
      panel: {
        panel,
        x,
        y: Math.round(head + (heads[row] ?? 0)),
        width: grid.panelWidth,
        height: Math.max(1, panelHeight),
      },
    };
  });
  return {
    texts: placed.flatMap(({ texts }) => texts),
    panels: placed.map(({ panel }) => panel),
    height: fixed + grid.rows * panelHeight,
    needed: fixed + grid.rows * smallestHeight(panels.length, panelRatio, ofRows),
  };
}

function usefulness({ panelWidth }: Grid, panelHeight: number): number {
  return Math.min(panelWidth / 1.6, panelHeight);
}

function stylesFor({ ink, muted, face }: ChartTheme, width: number) {
  const isNarrow = width < 520;
  const style = (size: number, lineHeight: number, colour: string, weight: 400 | 600 = 400) => ({
    size,
    weight,
    lineHeight,
    colour,
    face,
  });
  return {
    title: isNarrow ? style(17, 22, ink, 600) : style(20, 26, ink, 600),
    subtitle: isNarrow ? style(13, 18, muted) : style(14, 20, muted),
    legend: style(12, 18, ink),
    panel: style(12, 18, ink, 600),
    below: style(12, 16, muted),
  };
}
