/** The kind of what is dragged: a row, by the id of its series. */
const kind = 'text/lode-row';

/** Says that this row is dragged. */
export function dragRow(event: DragEvent, seriesId: string): void {
  event.dataTransfer?.setData(kind, seriesId);
  if (event.dataTransfer !== null) event.dataTransfer.effectAllowed = 'copyMove';
}

/** Is a row dragged? Which one is told only where it is dropped. */
export function isRowDragged(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes(kind) ?? false;
}

/** The row that is dropped; null when it is something else. */
export function droppedRow(event: DragEvent): string | null {
  return event.dataTransfer?.getData(kind) || null;
}
