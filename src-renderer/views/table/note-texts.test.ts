import { expect, it } from 'vitest';
import type { Annotation } from '#domain/observations.ts';
import { noteTextsByCell } from './note-texts.ts';

function note(target: string, markdown: string): Annotation {
  return { id: `${target} ${markdown}`, target, markdown, createdAt: 1, updatedAt: 1 };
}

it('gives all notes of a cell, whatever the edition, and none of charts', () => {
  const texts = noteTextsByCell([
    note('a@2014#working', 'First'),
    note('a@2014#myb-2013', 'Second'),
    note('a@2015#working', 'Later'),
    note('chart:c', 'On a chart'),
  ]);
  expect([...texts]).toEqual([
    ['a@2014', 'First\nSecond'],
    ['a@2015', 'Later'],
  ]);
});
