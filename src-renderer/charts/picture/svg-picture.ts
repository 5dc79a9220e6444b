import { drawWords } from './draw.ts';
import type { PicturePlan } from './plan.ts';
import { recordPanel } from './record-panel.ts';
import { svgNode, type SvgNode } from './svg/node.ts';
import { SvgRecorder } from './svg/recorder.ts';

export interface SvgOptions {
  /** Begins the ids in it, so that several pictures can stand in one page. */
  readonly idPrefix: string;
  /** For a file that is opened elsewhere, where the face may be missing. */
  readonly isFile: boolean;
  /** What the picture shows in words, for whoever does not see it. */
  readonly description: string;
  /** Travels inside it; empty for nothing. */
  readonly metadata: string;
}

/** The name of the element that holds a picture's own data. */
const metadataId = 'lode-chart';

/** The picture as SVG: lines as paths, text as text. */
export function svgPicture(plan: PicturePlan, options: SvgOptions): SvgNode {
  const { layout, input, hidesEndNames } = plan;
  const { width, height, zoom } = layout;
  const { theme, measure, composition } = input;
  const common = { measure, keepsWidths: options.isFile };
  const words = new SvgRecorder({ ...common, width, height, idPrefix: options.idPrefix });
  // The recorder is the part of a context that is drawn with here.
  drawWords(layout, theme, words as unknown as CanvasRenderingContext2D);
  const panels = layout.panels.map(({ panel, x, y, width, height }, index) => {
    const { configuration } = panel;
    const idPrefix = `${options.idPrefix}-${index + 1}`;
    const nodes = recordPanel(
      { configuration, theme, hidesEndNames },
      { ...common, width, height, idPrefix },
    );
    return svgNode('g', { transform: `translate(${x} ${y})` }, nodes);
  });
  const data =
    options.metadata === '' ? [] : [svgNode('metadata', { id: metadataId }, [options.metadata])];
  const ids = { title: `${options.idPrefix}-title`, desc: `${options.idPrefix}-desc` };
  const root = svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: width * zoom,
      height: height * zoom,
      viewBox: `0 0 ${Math.round(width * 1000) / 1000} ${Math.round(height * 1000) / 1000}`,
      role: 'img',
      'aria-labelledby': ids.title,
      'aria-describedby': ids.desc,
    },
    [
      svgNode('title', { id: ids.title }, [composition.title]),
      svgNode('desc', { id: ids.desc }, [options.description]),
      ...data,
      ...words.nodes,
      ...panels,
    ],
  );
  return options.isFile ? withFileFaces(root) : root;
}

/** Elsewhere the bundled face goes by its plain name, if it is there at all. */
function withFileFaces(node: SvgNode): SvgNode {
  const family = node.attributes['font-family'];
  const attributes =
    typeof family === 'string'
      ? { ...node.attributes, 'font-family': family.replace(/^'Inter Variable'/, 'Inter, $&') }
      : node.attributes;
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : withFileFaces(child),
  );
  return { ...node, attributes, children };
}
