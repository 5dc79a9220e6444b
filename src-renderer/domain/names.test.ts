import { describe, expect, it } from 'vitest';
import { nameRow, nameRowShortly, nameTable } from './names.ts';
import type { Series, Table } from './observations.ts';

const plant = { label: 'China', country: 'China', entity: 'Nanjing Germanium Co. Ltd.' } as Series;
const row = { label: 'Belgium', country: 'Belgium', entity: '' } as Series;
// Of the text: the label names the company already.
const text = { label: 'Auby smelter, output', country: 'France', entity: 'Nyrstar NV' } as Series;

describe('nameRow', () => {
  it('adds the company where the label is only the country', () => {
    expect([plant, row, text].map(nameRow)).toEqual([
      'China, Nanjing Germanium Co. Ltd.',
      'Belgium',
      'Auby smelter, output',
    ]);
  });
});

describe('nameRowShortly', () => {
  it('is the company where rows differ by it', () => {
    expect([plant, row, text].map(nameRowShortly)).toEqual([
      'Nanjing Germanium Co. Ltd.',
      'Belgium',
      'Auby smelter, output',
    ]);
  });
});

describe('nameTable', () => {
  it('gives the number that the source printed', () => {
    expect(nameTable({ number: '1', title: 'Imports' } as Table)).toBe('Table 1. Imports');
    expect(nameTable({ number: '', title: 'Prices' } as Table)).toBe('Prices');
  });
});
