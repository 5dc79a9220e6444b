import annotation from 'chartjs-plugin-annotation';
import type { Attachment } from 'svelte/attachments';
import { wordsKey } from '#charts/configure/marks.ts';
import { Chart } from '#charts/setup.ts';
import type { ChartMark } from '#domain/charts/chart.ts';
import type { ChartNotes } from './chart-notes.svelte.ts';

/** A note under the pointer, as it is drawn. */
interface Found {
  readonly mark: ChartMark;
  /** Its mark, placed where its words are seen: at an edge they may be wanted farther out. */
  readonly seen: ChartMark;
  readonly width: number;
  readonly height: number;
}

/** Lets the words of notes be dragged in the picture: one change when they are let go, none with Escape. */
export function dragNotes(notes: ChartNotes): Attachment<HTMLElement> {
  return (element) => {
    const stop = new AbortController();
    const { signal } = stop;
    let drag: (Found & { readonly x: number; readonly y: number; readonly id: number }) | null =
      null;

    const end = (isKept: boolean) => {
      if (drag === null) return;
      const { id } = drag;
      drag = null;
      if (element.hasPointerCapture(id)) element.releasePointerCapture(id);
      if (isKept) void notes.release();
      else notes.giveUp();
    };

    element.addEventListener(
      'pointerdown',
      (event) => {
        const found = event.button === 0 ? findNote(event, notes) : null;
        if (found === null) return;
        drag = { ...found, x: event.clientX, y: event.clientY, id: event.pointerId };
        element.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        if (drag === null) {
          element.style.cursor = findNote(event, notes) === null ? '' : 'move';
          return;
        }
        const [right, down] = [event.clientX - drag.x, event.clientY - drag.y];
        if (right === 0 && down === 0) return;
        notes.hold(drag.mark, right / drag.width, down / drag.height, drag.seen);
      },
      { signal },
    );
    element.addEventListener('pointerup', () => end(true), { signal });
    element.addEventListener('pointercancel', () => end(false), { signal });
    // Wherever the focus is: a drag has no focus of its own.
    window.addEventListener(
      'keydown',
      (event) => {
        if (drag === null || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end(false);
      },
      { signal, capture: true },
    );
    return () => {
      end(false);
      stop.abort();
    };
  };
}

function findNote(event: PointerEvent, notes: ChartNotes): Found | null {
  if (!notes.areMovable || !(event.target instanceof HTMLCanvasElement)) return null;
  const chart = Chart.getChart(event.target);
  if (chart === undefined) return null;
  const { left, top } = event.target.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  const keys = Object.keys(chart.options.plugins?.annotation?.annotations ?? {});
  const elements = annotation.getAnnotations(chart);
  const { width, height } = chart.chartArea;
  for (const mark of notes.list.toReversed()) {
    // The plugin keeps its elements in the order of the keys.
    const words = elements[keys.indexOf(wordsKey(mark.annotationId))] as DrawnWords | undefined;
    if (words?.inRange(x, y) !== true) continue;
    const seen =
      mark.kind === 'point'
        ? {
            ...mark,
            dx: (words.centerX - words.pointX) / width,
            dy: (words.centerY - words.pointY) / height,
          }
        : mark;
    // Words along a span or a level go from edge to edge: their own size is no way.
    const [own, ownHeight] = mark.kind === 'point' ? [0, 0] : [words.width, words.height];
    return { mark, seen, width: width - own, height: height - ownHeight };
  }
  return null;
}

/** What the plugin's labels have, and its types leave out. */
type DrawnWords = ReturnType<typeof annotation.getAnnotations>[number] & {
  readonly pointX: number;
  readonly pointY: number;
  inRange(x: number, y: number): boolean;
};
