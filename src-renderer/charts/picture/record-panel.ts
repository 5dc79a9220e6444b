import { drawPanel, type PanelLook } from './draw-panel.ts';
import { SvgRecorder, type RecorderOptions } from './svg/recorder.ts';
import type { SvgNode } from './svg/node.ts';

/** The panel as SVG, its top left corner at the origin. */
export function recordPanel(look: Omit<PanelLook, 'ratio'>, options: RecorderOptions): SvgNode[] {
  const recorder = new SvgRecorder(options);
  return drawPanel(recorder.canvas, { ...look, ratio: 1 }, () => recorder.nodes);
}
