import { expect, it } from 'vitest';
import { Places, type Place } from './places.svelte.ts';

function place(tableId: string): Place {
  return {
    screen: { name: 'table', tableId },
    selection: null,
    chartId: null,
    page: { scrolled: [], focused: null },
  };
}

it('gives the places that were left back, the last one first', () => {
  const places = new Places();
  expect(places.take()).toBe(null);
  const [one, two] = [place('one'), place('two')];
  places.leave(one);
  places.leave(two);
  expect(places.last).toBe(two);
  expect([places.take(), places.take(), places.take()]).toEqual([two, one, null]);
});

it('keeps no more than fifty', () => {
  const places = new Places();
  for (let index = 0; index < 60; index += 1) places.leave(place(String(index)));
  const back = Array.from({ length: 60 }, () => places.take()?.screen);
  expect(back.filter((screen) => screen !== undefined)).toHaveLength(50);
  expect(back[0]).toEqual({ name: 'table', tableId: '59' });
});
