/** The room of a picture's panels, and how they share it. All in the picture's own units. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly panelWidth: number;
}

export const gap = 20;
const smallestWidth = 170;

/** The least height in which a panel can still be read; `ofRows` is what the names in the only one take. */
export function smallestHeight(count: number, ratio: number, ofRows = 0): number {
  if (count === 1) return Math.max(150, ofRows);
  return ratio > 3 ? 64 : 84;
}

/** Where the picture's height is free: by the ratio of width to height, within limits, and never less than the names in the only panel take. */
export function naturalHeight(
  panelWidth: number,
  ratio: number,
  count: number,
  ofRows = 0,
): number {
  const [least, most] = count === 1 ? [240, 560] : [ratio > 3 ? 64 : 120, 320];
  return Math.round(Math.max(ofRows, Math.min(most, Math.max(least, panelWidth / ratio))));
}

/** The grids that panels can stand in, in a room of that width: at least one column. */
export function gridsFor(count: number, width: number): Grid[] {
  const most = Math.min(count, Math.max(1, columnsOf(width, smallestWidth)));
  return Array.from({ length: most }, (_, index) => gridOf(count, width, index + 1));
}

/** The grid for a free height: as many columns as are pleasant, the rows filled alike. */
export function pleasantGrid(count: number, width: number, pleasantWidth: number): Grid {
  const columns = Math.min(count, Math.max(1, columnsOf(width, pleasantWidth)));
  return gridOf(count, width, Math.ceil(count / Math.ceil(count / columns)));
}

function gridOf(count: number, width: number, columns: number): Grid {
  const panelWidth = Math.floor((width - gap * (columns - 1)) / columns);
  return { columns, rows: Math.ceil(count / columns), panelWidth };
}

function columnsOf(width: number, panelWidth: number): number {
  return Math.floor((width + gap) / (panelWidth + gap));
}
