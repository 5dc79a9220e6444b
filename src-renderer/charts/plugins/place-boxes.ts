import { keepWithin } from '../configure/words-box.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A box with its middle at `x` and `y`; lengths in CSS pixels. */
export interface BoxPlace extends Place {
  readonly width: number;
  readonly height: number;
}

/** A box and where it is wanted. */
export interface WantedBox extends BoxPlace {
  /** The way it is moved along first: words on a level stay on its line, where there is room. */
  readonly along: 'x' | 'y' | 'both';
}

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** So much is left between boxes. */
const gap = 2;
/** Of more boxes than these only the nearest are gone along: trying all would take too long. */
const mostNeighbours = 30;

/**
 * The middles of boxes of which none lies on another or on what is there besides, each as near as can be to where it is
 * wanted, and all of it within the area. Earlier ones go first. Where there is no room, a box may lie on the others, then
 * on boxes.
 */
export function placeBoxes(
  wanted: ReadonlyArray<WantedBox>,
  others: ReadonlyArray<BoxPlace>,
  area: Area,
): Place[] {
  const dots = others.map(({ x, y, width, height }) => boxAround(x, y, width, height));
  const taken: Box[] = [];
  return wanted.map((box) => {
    const place =
      findRoom(box, [...taken, ...dots], area) ??
      findRoom(box, taken, area) ??
      within(box, box, area);
    taken.push(boxAround(place.x, place.y, box.width + 2 * gap, box.height + 2 * gap));
    return place;
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Beside, above or below what is in the way, or where it is wanted; null where every such place is taken. */
function findRoom(box: WantedBox, taken: ReadonlyArray<Box>, area: Area): Place | null {
  const start = within(box, box, area);
  const isFree = ({ x, y }: Place) => {
    const own = boxAround(x, y, box.width, box.height);
    return !taken.some((one) => overlap(own, one));
  };
  if (isFree(start)) return start;
  const near = [...taken]
    .sort((a, b) => distance(middleOf(a), start) - distance(middleOf(b), start))
    .slice(0, mostNeighbours);
  const across = near.flatMap(({ left, right }) => [left - box.width / 2, right + box.width / 2]);
  const along = near.flatMap(({ top, bottom }) => [top - box.height / 2, bottom + box.height / 2]);
  const straight = [
    ...(box.along === 'y' ? [] : across.map((x) => ({ x, y: start.y }))),
    ...(box.along === 'x' ? [] : along.map((y) => ({ x: start.x, y }))),
  ];
  const all = [start.x, ...across].flatMap((x) => [start.y, ...along].map((y) => ({ x, y })));
  const nearest = (places: ReadonlyArray<Place>) =>
    places
      .map((place) => within(place, box, area))
      .sort((a, b) => distance(a, start) - distance(b, start))
      .find(isFree);
  return (box.along === 'both' ? undefined : nearest(straight)) ?? nearest(all) ?? null;
}

function within({ x, y }: Place, { width, height }: WantedBox, area: Area): Place {
  return {
    x: keepWithin(x, width, area.left, area.right),
    y: keepWithin(y, height, area.top, area.bottom),
  };
}

/** Boxes that only touch do not overlap; binary noise is no overlap either. */
function overlap(a: Box, b: Box): boolean {
  const noise = 1e-6;
  return (
    a.left < b.right - noise &&
    b.left < a.right - noise &&
    a.top < b.bottom - noise &&
    b.top < a.bottom - noise
  );
}

function middleOf({ left, right, top, bottom }: Box): Place {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
