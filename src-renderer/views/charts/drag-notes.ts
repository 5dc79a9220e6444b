import type { Attachment } from 'svelte/attachments';
import { wayOf, type MarkWay } from '#charts/plugins/note-reach.ts';
import { placedNotes } from '#charts/plugins/notes.ts';
import { Chart } from '#charts/setup.ts';
import type { ChartMark } from '#domain/charts/chart.ts';
import type { ChartNotes } from './chart-notes.svelte.ts';

/** A note under the pointer, as it is drawn. */
interface Found extends MarkWay {
  readonly mark: ChartMark;
}

/** Lets the words of notes be dragged in the picture: one change when they are let go, none with Escape. */
export function dragNotes(notes: ChartNotes): Attachment<HTMLElement> {
  return (element) => {
    const stop = new AbortController();
    const { signal } = stop;
    notes.wayOf = (mark) => findWay(element, mark);
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
        notes.hold(drag.mark, right / drag.width, down / drag.height, drag);
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
      notes.wayOf = () => null;
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
  const under = placedNotes(chart).findLast(
    (note) => Math.abs(x - note.x) <= note.width / 2 && Math.abs(y - note.y) <= note.height / 2,
  );
  const mark = notes.list.find(({ annotationId }) => annotationId === under?.id);
  return under === undefined || mark === undefined
    ? null
    : { mark, ...wayOf(mark, under, chart.chartArea) };
}

/** How a mark can be moved, in whichever panel it is drawn. */
function findWay(element: HTMLElement, mark: ChartMark): MarkWay | null {
  for (const canvas of element.querySelectorAll('canvas')) {
    const chart = Chart.getChart(canvas);
    if (chart === undefined) continue;
    const note = placedNotes(chart).find(({ id }) => id === mark.annotationId);
    if (note !== undefined) return wayOf(mark, note, chart.chartArea);
  }
  return null;
}
