import { describe, expect, it } from 'vitest';
import { clampChartDrafts } from './chart-drafts.ts';
import { mostChartDrafts } from './contract/settings.ts';

const draft = { workspace: '/w', chart: '{}' };

describe('clampChartDrafts', () => {
  it('keeps what makes sense, without foreign fields', () => {
    const found = [{ ...draft, other: 1 }, null, { workspace: '', chart: '{}' }, { chart: '{}' }];
    expect(clampChartDrafts(found)).toEqual([draft]);
    expect(clampChartDrafts({ 0: draft })).toEqual([]);
  });

  it('keeps the first of too many, and none that is too long', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...draft, chart: `{"at":${at}}` }));
    expect(clampChartDrafts(many)).toEqual(many.slice(0, mostChartDrafts));
    expect(clampChartDrafts([{ ...draft, chart: 'x'.repeat(50_001) }])).toEqual([]);
  });
});
