import type { Place } from './place-boxes.ts';

/** From where to where an arrow is drawn; null where the box is so near that there is no room for one. */
export function arrowBetween(
  box: Place & { readonly width: number; readonly height: number },
  point: Place,
  short: number,
): { readonly from: Place; readonly to: Place } | null {
  const [dx, dy] = [point.x - box.x, point.y - box.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  // The part of the way from the middle of the box to the point that lies within the box.
  const inside = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  const end = 1 - short / length;
  if ((end - inside) * length < shortest) return null;
  const at = (part: number) => ({ x: box.x + part * dx, y: box.y + part * dy });
  return { from: at(inside), to: at(end) };
}

/** In CSS pixels: shorter ones are all head. */
const shortest = 4;

/** Draws an arrow from the edge of the box to the point: its head ends `short` of the point's middle. */
export function drawArrow(
  ctx: CanvasRenderingContext2D,
  box: Place & { readonly width: number; readonly height: number },
  point: Place,
  {
    colour,
    size,
    short,
  }: { readonly colour: string; readonly size: number; readonly short: number },
): void {
  const arrow = arrowBetween(box, point, short);
  if (arrow === null) return;
  const { from, to } = arrow;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [alongX, alongY] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const head = Math.min(length, size * 0.75);
  const half = head * 0.42;
  const neck = { x: to.x - alongX * head, y: to.y - alongY * head };
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(neck.x, neck.y);
  ctx.stroke();
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.moveTo(to.x, to.y);
  ctx.lineTo(neck.x - alongY * half, neck.y + alongX * half);
  ctx.lineTo(neck.x + alongY * half, neck.y - alongX * half);
  ctx.closePath();
  ctx.fill();
}
