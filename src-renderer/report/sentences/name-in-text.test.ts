import { describe, expect, it } from 'vitest';
import { makeSeries } from '#domain/observation-samples.ts';
import { isGathered, nameAtStart, nameInText } from './name-in-text.ts';

const row = (label: string, country = label) => makeSeries({ id: 'row', label, country });

describe('nameInText', () => {
  it.each([
    ['Canada', 'Canada'],
    ['Korea, Republic of', 'the Republic of Korea'],
    ['United Kingdom', 'the United Kingdom'],
    ['Netherlands', 'the Netherlands'],
    ['Philippines', 'the Philippines'],
    ['Czech Republic', 'the Czech Republic'],
    ['Peru', 'Peru'],
    ['Other', 'other'],
    ['Other countries', 'other countries'],
  ])('%s: %s', (label, name) => expect(nameInText(row(label))).toBe(name));

  it('gives no article to what only begins like a country', () =>
    expect(nameInText(row('United Kingdom, scrap', 'United Kingdom'))).toBe(
      'United Kingdom, scrap',
    ));

  it('begins a sentence with a capital', () =>
    expect(nameAtStart(row('United Kingdom'))).toBe('The United Kingdom'));
});

describe('isGathered', () => {
  it.each(['Other', 'Others', 'All other', 'Undistributed', 'Not specified'])('%s', (label) =>
    expect(isGathered(row(label))).toBe(true),
  );
  it('is no country', () => expect(isGathered(row('Oman'))).toBe(false));
});
