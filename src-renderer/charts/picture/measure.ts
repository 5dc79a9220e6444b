/** How wide a text is in CSS pixels, set in a face that a CSS font names: `600 20px Inter`. */
export type Measure = (text: string, font: string) => number;

/** Measures as the page that it runs in draws. */
export function pageMeasure(): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('No picture can be drawn here.');
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}
