export type Paper = 'a4' | 'letter';

/** Width and height of a sheet, and the margin on every side, in inches. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** The sheets that a report is set on: for `window.lode.makePdf` and for Word. */
export const sheets: Readonly<Record<Paper, Sheet>> = {
  a4: { width: 8.268, height: 11.693, margin: 0.7 },
  letter: { width: 8.5, height: 11, margin: 0.7 },
};
