/** How the page is printed as a PDF. All lengths in inches. */
export interface PrintOptions {
  readonly width: number;
  readonly height: number;
  /** On every side. */
  readonly margin: number;
  /** Makes an outline of the page's headings. */
  readonly outline: boolean;
  /** Writes down what is a heading, a paragraph, a table, for screen readers. */
  readonly tagged: boolean;
  /** Numbers the pages in the margin below; left out, it does not. */
  readonly pageNumbers?: boolean;
}

/** What a printed page may measure along a side, in inches. */
export const smallestSheet = 1;

export const largestSheet = 100;

/** What a copied picture may have, in pixels along a side. */
export const largestCopiedSide = 16_384;

/** The requests about what is printed or put on the clipboard. */
export interface PictureRequests {
  /** Opens the desktop's print dialog for what this page shows; false when the analyst cancels. */
  printPage(): Promise<boolean>;
  /**
   * Prints the page that this window shows, as its style for print has it, and resolves to the PDF. Nothing is written
   * to disk.
   */
  makePdf(options: PrintOptions): Promise<Uint8Array>;
  /** Puts a PNG on the clipboard as a picture. */
  copyPicture(png: Uint8Array): Promise<void>;
  /** Puts text on the clipboard: a vector picture, for programs that take one so. */
  copyText(text: string): Promise<void>;
}

export const pictureRequests: Record<keyof PictureRequests, true> = {
  printPage: true,
  makePdf: true,
  copyPicture: true,
  copyText: true,
};
