import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../chart-samples.ts';
import { composeChart } from '../configure/compose.ts';
import { lightTheme } from '../palette.ts';
import { chartWords } from '../words/chart-words.ts';
import { presets, type PictureSize } from './picture-size.ts';
import { roughMeasure, sampleComposition } from './picture-samples.ts';
import { planPicture, type PicturePlan } from './plan.ts';
import { svgPicture } from './svg-picture.ts';
import { writeSvg, type SvgNode } from './svg/node.ts';
import { textBoxes, type TextBox } from './svg/text-boxes.ts';

function plan(composition: ReturnType<typeof sampleComposition>, size: PictureSize) {
  return planPicture({ composition, size, theme: lightTheme, measure: roughMeasure });
}

function orThrow(planned: ReturnType<typeof plan>): PicturePlan {
  if (!planned.ok) throw new Error(planned.reason);
  return planned.value;
}

function draw(planned: PicturePlan): SvgNode {
  const words = { description: 'Two lines that rise.', metadata: '{"format":"lode-chart"}' };
  return svgPicture(planned, { idPrefix: 'lode', isFile: false, ...words });
}

/** Every text of the picture, each at its place in the whole. */
function boxesOf({ children }: SvgNode): TextBox[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const moved = /^translate\((\S+) (\S+)\)/.exec(String(child.attributes.transform ?? ''));
    const [dx, dy] = [Number(moved?.[1] ?? 0), Number(moved?.[2] ?? 0)];
    const nodes = child.name === 'g' ? child.children : [child];
    return textBoxes(nodes, roughMeasure).map((box) => ({
      text: box.text,
      left: box.left + dx,
      right: box.right + dx,
      top: box.top + dy,
      bottom: box.bottom + dy,
    }));
  });
}

function outsideOf({ layout: { width, height } }: PicturePlan, boxes: TextBox[]): string[] {
  return boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5,
    )
    .map(({ text }) => text);
}

const longLabels = [
  'Korea, Republic of, primary and secondary refinery production',
  'Democratic Republic of the Congo, contained in concentrates',
  'United Kingdom of Great Britain and Northern Ireland',
  'Other countries that are not listed separately in the source',
];

/** A dumbbell of so many rows, one below the other. */
function dumbbellOf(count: number) {
  const rows = Array.from({ length: count }, (_, row) => [
    `Mine ${row + 1}`,
    { '2012': '1', '2013': '2' },
  ]);
  const sample = { rows: Object.fromEntries(rows) };
  const model = modelOf(sample, { type: 'dumbbell', against: '2012', period: '2013' });
  const words = chartWords(model, { title: '', subtitle: '', note: '' });
  const composition = composeChart(model, words, { theme: lightTheme, locale: 'en-US', size: 12 });
  if (composition === null) throw new Error('Nothing to draw.');
  return composition;
}

describe('planPicture', () => {
  it('has a line for each of many rows that stand one below the other', () => {
    const { panels } = orThrow(plan(dumbbellOf(150), { width: 1000, height: null })).layout;
    expect(panels[0]?.height).toBeGreaterThan(150 * 16);
    expect(plan(dumbbellOf(150), { width: 1280, height: 720 })).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/pixels more in height are needed/),
    });
  });

  it.each(presets.map(({ id, size }) => [id, size] as const))(
    'has room for everything in the preset %s',
    (_id, size) => {
      const composition = sampleComposition();
      const planned = orThrow(plan(composition, size));
      const boxes = boxesOf(draw(planned));
      const said = boxes.map(({ text }) => text).join(' ');
      expect(outsideOf(planned, boxes)).toEqual([]);
      for (const text of [composition.title, composition.subtitle, ...composition.below]) {
        expect(said).toContain(text);
      }
      for (const label of ['Belgium', 'Canada', '2009', '2014', '2013 baseline', 'kilograms']) {
        expect(said).toContain(label);
      }
    },
  );

  it('leaves title and notes to the text of a page, and reaches to its edges', () => {
    const composition = sampleComposition({ kind: 'bar' });
    const size = { width: 640, height: null };
    const input = { composition, size, theme: lightTheme, measure: roughMeasure };
    const planned = orThrow(planPicture({ ...input, isAmongText: true }));
    const boxes = boxesOf(draw(planned));
    const said = boxes.map(({ text }) => text);
    expect(outsideOf(planned, boxes)).toEqual([]);
    expect(said).toEqual(expect.arrayContaining(['Belgium', 'Canada', '2009', 'kilograms']));
    expect(said).not.toContain(composition.title);
    expect(said.join(' ')).not.toContain('Source');
    const { panels, width, height } = planned.layout;
    expect(panels[0]?.width).toBeGreaterThan(width - 6);
    // Two stand on a sheet of letter paper, 922 pixels between its margins, with six lines of words each.
    expect(height * planned.layout.zoom).toBeLessThan(922 / 2 - 6 * 18);
  });

  it('is exactly as large as it was asked to be', () => {
    const { layout } = orThrow(plan(sampleComposition(), { width: 1280, height: 720 }));
    expect(layout.width * layout.zoom).toBeCloseTo(1280, 6);
    expect(layout.height * layout.zoom).toBeCloseTo(720, 6);
  });

  it('leaves names at the lines\u2019 ends where they have room', () => {
    expect(orThrow(plan(sampleComposition(), { width: 960, height: 540 }))).toMatchObject({
      hidesEndNames: false,
      layout: { marks: [] },
    });
  });

  it('names the series in a key, whole, where the lines\u2019 ends have no room for their names', () => {
    const composition = sampleComposition({ labels: longLabels });
    const planned = orThrow(plan(composition, { width: 336, height: null }));
    expect(planned.hidesEndNames).toBe(true);
    expect(planned.layout.marks.map(({ entry }) => entry.label)).toEqual(longLabels);
    const said = boxesOf(draw(planned)).map(({ text }) => text);
    expect(said.filter((text) => text.endsWith('\u2026'))).toEqual([]);
    for (const label of longLabels) expect(said.join(' ')).toContain(label);
  });

  it('says how much is missing where there is no room', () => {
    const words = { below: Array.from({ length: 9 }, () => 'Secondary production is included.') };
    expect(plan(sampleComposition({ words }), { width: 300, height: 240 })).toEqual({
      ok: false,
      reason: expect.stringMatching(
        /^Title, key, notes and sources leave too little room for the chart: \d+ pixels more/,
      ) as string,
    });
  });

  it.each([100, 5000, Number.NaN])('refuses a width of %s pixels', (width) => {
    expect(plan(sampleComposition(), { width, height: null }).ok).toBe(false);
  });

  it('makes text smaller before it gives up', () => {
    const roomy = orThrow(plan(sampleComposition(), { width: 640, height: 480 }));
    const tight = orThrow(plan(sampleComposition(), { width: 640, height: 340 }));
    expect(tight.layout.zoom).toBeLessThan(roomy.layout.zoom);
    expect(tight.layout.zoom).toBeGreaterThanOrEqual(0.67);
  });

  it('puts panels beside and below each other, none over another', () => {
    const composition = sampleComposition({ panels: 7 });
    for (const size of [
      { width: 1280, height: 720 },
      { width: 400, height: null },
    ]) {
      const { panels } = orThrow(plan(composition, size)).layout;
      expect(panels).toHaveLength(7);
      const overlaps = panels.flatMap((a, index) =>
        panels
          .slice(index + 1)
          .filter(
            (b) =>
              a.x < b.x + b.width &&
              b.x < a.x + a.width &&
              a.y < b.y + b.height &&
              b.y < a.y + a.height,
          ),
      );
      expect(overlaps).toEqual([]);
    }
  });

  it('cuts nothing off at any size and with any words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 1, maxLength: 40 });
    const words = (most: number) =>
      fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
    fc.assert(
      fc.property(
        fc.record({
          title: words(12),
          subtitle: words(12),
          below: fc.array(words(30), { maxLength: 5 }),
        }),
        fc.uniqueArray(words(5), { minLength: 1, maxLength: 9 }),
        fc.constantFrom('line' as const, 'bar' as const),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 240, max: 1600 }),
        fc.option(fc.integer({ min: 240, max: 1600 })),
        (written, labels, kind, panels, width, height) => {
          const composition = sampleComposition({ labels, kind, panels, words: written });
          const planned = plan(composition, { width, height });
          if (!planned.ok) {
            expect(planned.reason).not.toBe('');
            return;
          }
          const boxes = boxesOf(draw(planned.value));
          expect(outsideOf(planned.value, boxes)).toEqual([]);
          const plain = (text: string) => text.replaceAll(/\s/g, '');
          const said = plain(boxes.map(({ text }) => text).join(''));
          for (const text of [written.title, written.subtitle, ...written.below, ...labels]) {
            expect(said).toContain(plain(text));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('svgPicture', () => {
  it('says for screen readers what it shows', () => {
    const svg = writeSvg(draw(orThrow(plan(sampleComposition(), { width: 960, height: null }))));
    expect(svg).toContain('<title id="lode-title">World refinery production of indium</title>');
    expect(svg).toContain('<desc id="lode-desc">Two lines that rise.</desc>');
    expect(svg).toContain('role="img"');
  });

  it('lets no text become anything but text', () => {
    const title = '<script>alert(1)</script> & "quotes" \u0000';
    const composition = sampleComposition({ labels: ['</text><x>'], words: { title } });
    const svg = writeSvg(draw(orThrow(plan(composition, { width: 960, height: null }))));
    for (const harm of ['<script', '<x>', '\u0000']) expect(svg).not.toContain(harm);
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('names faces that other programs have, and how wide each text is, in a file alone', () => {
    const planned = orThrow(plan(sampleComposition(), { width: 960, height: null }));
    const words = { idPrefix: 'lode', description: '', metadata: '' };
    const file = textsIn(svgPicture(planned, { ...words, isFile: true }));
    const page = textsIn(svgPicture(planned, { ...words, isFile: false }));
    for (const { attributes, children } of file) {
      expect(attributes['font-family']).toMatch(/^Inter, .*, sans-serif$/);
      expect(attributes.textLength).toBeCloseTo(
        roughMeasure(children.join(''), `${attributes['font-size']}px`),
        3,
      );
    }
    expect(page.filter(({ attributes }) => attributes.textLength !== undefined)).toEqual([]);
  });
});

function textsIn({ name, children, ...node }: SvgNode): SvgNode[] {
  if (name === 'text') return [{ name, children, ...node }];
  return children.flatMap((child) => (typeof child === 'string' ? [] : textsIn(child)));
}
