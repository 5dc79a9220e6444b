/** A room in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * In how many columns panels of about this ratio of width to height stand largest. They may need more height than there
 * is: none is narrower than `least`.
 */
export function panelColumns(count: number, ratio: number, room: Room, least: number): number {
  const most = Math.max(1, Math.min(count, Math.floor(room.width / least)));
  const sizes = Array.from({ length: most }, (_, index) => {
    const columns = index + 1;
    const width = room.width / columns;
    return Math.min(width, (room.height / Math.ceil(count / columns)) * ratio);
  });
  return sizes.indexOf(Math.max(...sizes)) + 1;
}
