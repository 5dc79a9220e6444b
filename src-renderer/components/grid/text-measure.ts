import type { TextMeasure } from './column-widths.ts';

/** Measures text as it is drawn in an element; `digit` is how wide a digit is there. */
export function measureTextIn(element: HTMLElement, digit: number): TextMeasure {
  const { fontFamily, fontSize } = getComputedStyle(element);
  const context = document.createElement('canvas').getContext('2d');
  const widthOf = (weight: number) => (text: string) => {
    if (context === null) return text.length * digit;
    context.font = `${weight} ${fontSize} ${fontFamily}`;
    return context.measureText(text).width;
  };
  return { digit, em: parseFloat(fontSize), text: widthOf(400), bold: widthOf(600) };
}

/** Stands in until an element is there to measure in. */
export const roughMeasure: TextMeasure = {
  digit: 8,
  em: 13,
  text: (text) => text.length * 7,
  bold: (text) => text.length * 7.5,
};
