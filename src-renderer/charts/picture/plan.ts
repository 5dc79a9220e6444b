import { succeed, type Result } from '#domain/result.ts';
import type { Composition, LegendEntry } from '../composition.ts';
import type { LodeChart } from '../configure/lode-chart.ts';
import type { SeriesMark } from '../palette.ts';
import { layoutPicture, type LayoutInput, type PictureLayout, type PlacedPanel } from './layout.ts';
import { recordPanel } from './record-panel.ts';
import { textBoxes } from './svg/text-boxes.ts';

/** A picture that can be drawn: everything at its place. */
export interface PicturePlan {
  readonly input: LayoutInput;
  readonly layout: PictureLayout;
  /** Names at the lines' ends had no room: the key has them. */
  readonly hidesEndNames: boolean;
}

/**
 * Plans the picture so that nothing is cut off or shortened: where names at the lines' ends have no room, a key names
 * the series. Fails, saying what is needed, when the size has no room for everything.
 */
export function planPicture(input: LayoutInput): Result<PicturePlan> {
  const laid = layoutPicture(input);
  if (!laid.ok) return laid;
  // A key names them already, and drawing for trial takes as long as drawing.
  const isNamed = input.composition.legend.length > 0;
  if (isNamed || laid.value.panels.every((placed) => hasRoomForNames(placed, input))) {
    return succeed({ input, layout: laid.value, hidesEndNames: false });
  }
  const keyed = { ...input, composition: withKey(input.composition) };
  const again = layoutPicture(keyed);
  if (!again.ok) return again;
  return succeed({ input: keyed, layout: again.value, hidesEndNames: true });
}

/** Draws the panel once for trial: no text may be shortened, or reach out of it. */
function hasRoomForNames(placed: PlacedPanel, { theme, measure }: LayoutInput): boolean {
  const { width, height } = placed;
  const { configuration } = placed.panel;
  const options = { width, height, measure, idPrefix: 'trial', keepsWidths: false };
  const nodes = recordPanel({ configuration, theme, hidesEndNames: false }, options);
  const names = new Set(configuration.data.datasets.map(({ label }) => label));
  return textBoxes(nodes, measure).every(
    ({ text, left, right, top, bottom }) =>
      (names.has(text) || !text.endsWith('\u2026')) &&
      left >= -2 &&
      top >= -2 &&
      right <= width + 2 &&
      bottom <= height + 2,
  );
}

function withKey(composition: Composition): Composition {
  const entries = composition.panels.flatMap(({ configuration }) => entriesOf(configuration));
  const byLabel = new Map(entries.map((entry) => [entry.label, entry]));
  return { ...composition, legend: [...byLabel.values()] };
}

/** The series of a chart as its datasets name and mark them. */
function entriesOf(configuration: LodeChart): LegendEntry[] {
  return configuration.data.datasets.flatMap((dataset) => {
    const { label = '', borderColor } = dataset;
    if (label === '' || typeof borderColor !== 'string') return [];
    const point = 'pointStyle' in dataset ? dataset.pointStyle : undefined;
    const dash: unknown = 'borderDash' in dataset ? dataset.borderDash : [];
    return [
      {
        label,
        colour: borderColor,
        point: isPoint(point) ? point : 'circle',
        dash: Array.isArray(dash) ? dash.map(Number) : [],
      },
    ];
  });
}

function isPoint(value: unknown): value is SeriesMark['point'] {
  return ['circle', 'rect', 'triangle', 'rectRot'].includes(value as string);
}
