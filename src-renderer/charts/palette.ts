/** Colours, shapes and dashes of the series of a chart, so that colour never tells alone. */
export interface SeriesMark {
  readonly colour: string;
  readonly point: 'circle' | 'rect' | 'triangle' | 'rectRot';
  readonly dash: ReadonlyArray<number>;
}

export interface ChartTheme {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly face: string;
  readonly colours: ReadonlyArray<string>;
  /** For series beyond the coloured ones, and for what steps back. */
  readonly rest: string;
  /** Greys that go round among those series, so that neighbours can be told apart; `rest` is the first. */
  readonly greys: ReadonlyArray<string>;
}

// Okabe and Ito's colours for all kinds of colour vision, the yellow left out (too faint on paper), darkened or
// lightened where needed to stand out from the ground by 3:1.
const onLight = [
  '#0072b2',
  '#d55e00',
  '#007a5a',
  '#b04a87',
  '#8a6100',
  '#5b3fb5',
  '#00838f',
  '#1a1c22',
];
const onDark = [
  '#56b4e9',
  '#ff9a4d',
  '#2fc79c',
  '#e79ac4',
  '#e6b340',
  '#b9a3ff',
  '#5fd3dc',
  '#e9e9ec',
];

const face = "'Inter Variable', system-ui, 'DejaVu Sans', sans-serif";

export const lightTheme: ChartTheme = {
  paper: '#ffffff',
  ink: '#1a1c22',
  muted: '#555a66',
  grid: '#e4e3dc',
  face,
  colours: onLight,
  rest: '#8f8f88',
  greys: ['#8f8f88', '#5f5f5a', '#787872'],
};

export const darkTheme: ChartTheme = {
  paper: '#17181c',
  ink: '#e9e9ec',
  muted: '#a9aebb',
  grid: '#33363f',
  face,
  colours: onDark,
  rest: '#7e8492',
  greys: ['#7e8492', '#b4b9c6', '#999fad'],
};

/** High contrast: every colour stands out from white by 7:1. */
export const contrastTheme: ChartTheme = {
  paper: '#ffffff',
  ink: '#000000',
  muted: '#000000',
  grid: '#8a8a8a',
  face,
  colours: ['#004a80', '#8a3300', '#00523c', '#7c2459', '#5c4000', '#3f2391', '#00545c', '#000000'],
  rest: '#545454',
  greys: ['#545454', '#262626', '#3d3d3d'],
};

/** The theme of charts on screen, by that of the window. */
export function screenTheme(drawn: 'light' | 'dark' | 'contrast'): ChartTheme {
  return { light: lightTheme, dark: darkTheme, contrast: contrastTheme }[drawn];
}

/** So many series have a colour of their own. */
export const mostColours = 8;

const points: ReadonlyArray<SeriesMark['point']> = ['circle', 'rect', 'triangle', 'rectRot'];
const dashes: ReadonlyArray<ReadonlyArray<number>> = [[], [7, 3], [2, 3]];

/** The mark of the series that stands at this place, from 0. Past the palette all are greys but differ in shape. */
export function seriesMark(index: number, theme: ChartTheme): SeriesMark {
  const past = index - theme.colours.length;
  return {
    colour: theme.colours[index] ?? theme.greys[past % theme.greys.length] ?? theme.rest,
    point: points[index % points.length] ?? 'circle',
    dash: dashes[Math.floor(index / points.length) % dashes.length] ?? [],
  };
}
