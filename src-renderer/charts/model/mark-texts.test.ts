import { describe, expect, it } from 'vitest';
import type { Annotation } from '#domain/observations.ts';
import { sourcesOf, type Sample } from '../chart-samples.ts';
import { markTexts } from './mark-texts.ts';

const sample: Sample = { rows: { a: { '2012': '10', '2013': '20 e', '2014': 'W' } } };

function textOf(markdown: string, seen?: Annotation['seen']): string | undefined {
  const note: Annotation = { id: 'n', target: '', markdown, createdAt: 0, updatedAt: 0 };
  const other = { ...note, id: 'other' };
  const annotations = [seen === undefined ? note : { ...note, seen }, other];
  const marks = [{ kind: 'level', annotationId: 'n', value: 1, at: 0 }] as const;
  const texts = markTexts({ marks }, { ...sourcesOf(sample), annotations }, 'en-US');
  expect([...texts.keys()]).toEqual(['n']);
  return texts.get('n');
}

describe('markTexts', () => {
  it.each([
    ['a figure with its unit and flags', 'It was **{{a@2013}}**.', 'It was 20ᵉ kg.'],
    ['what a comparison says', 'Up {{percent(a@2013, since 2012)}}', 'Up +100%ᵉ'],
    ['what has no unit as it is', 'Now {{a@2014}}', 'Now W'],
    ['a broken one as written, and says so', '{{a@2015}} kg', '{{a@2015}} (✕ broken) kg'],
    ['no reference', '- one\n- two', 'one\ntwo'],
  ])('prints %s', (_, markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it('says of a figure that has changed since what it was', () => {
    expect(textOf('It was {{a@2012}}.', { 'a@2012': '11 kg' })).toBe('It was 10 kg (▲ was 11 kg).');
    expect(textOf('It was {{a@2012}}.', { 'a@2012': '10 kg' })).toBe('It was 10 kg.');
  });
});
