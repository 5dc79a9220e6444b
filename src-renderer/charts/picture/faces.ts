import type { Composition } from '../composition.ts';
import type { ChartTheme } from '../palette.ts';

/**
 * Resolves once the faces are there that the picture is set in. A page that shows nothing, as the command line's, has
 * fetched none of them, and text would be measured and drawn in another.
 */
export async function loadFaces(composition: Composition, { face }: ChartTheme): Promise<void> {
  const text = textsOf(composition).join('');
  const fonts = ['400', '600'].map((weight) => `${weight} 12px ${face}`);
  await Promise.all(fonts.map((font) => document.fonts.load(font, text)));
}

/** Every text that is known before the chart is drawn; figures on the axes add none but digits and marks. */
function textsOf({ title, subtitle, legend, panels, below }: Composition): string[] {
  return [
    '0123456789.,%+\u2212\u2013 ',
    title,
    subtitle,
    ...legend.map(({ label }) => label),
    ...below,
    ...panels.flatMap(({ title, configuration: { data } }) => [
      title,
      ...(data.labels ?? []).map(String),
      ...data.datasets.map(({ label }) => label ?? ''),
    ]),
  ];
}
