import { describe, expect, it } from 'vitest';
import { timeOf } from '../chart-samples.ts';

describe('timeSeries', () => {
  it('keeps the place of years in which nothing is listed', () => {
    const time = timeOf({ rows: { France: { '2013': '33,000', '2016': '40,000' } } });
    expect(time.periods).toEqual(['2013', '2014', '2015', '2016']);
    expect(time.series[0]?.points.map(({ gap }) => gap)).toEqual([
      null,
      'not listed',
      'not listed',
      null,
    ]);
  });

  it('fills no years between periods that are not all years', () => {
    const time = timeOf({ rows: { price: { '2013-Q1': '485', '2013-Q4': '685' } } });
    expect(time.periods).toEqual(['2013-Q1', '2013-Q4']);
    expect(time.periodLabels).toEqual(['1st quarter 2013', '4th quarter 2013']);
    expect(time.basePeriod).toBeNull();
  });

  it('marks 2013 where it is on the axis', () => {
    const rows = { France: { '2012': '1', '2013': '2', '2014': '3' } };
    expect(timeOf({ rows }).basePeriod).toBe('2013');
    expect(timeOf({ rows }, { from: '2014' }).basePeriod).toBeNull();
  });

  it('goes no further than its limits', () => {
    const rows = { France: { '2011': '1', '2012': '1', '2013': '2', '2014': '3' } };
    expect(timeOf({ rows }, { from: '2012', to: '2013' }).periods).toEqual(['2012', '2013']);
  });

  it('shows on a log axis neither zero nor what is below it, and says so', () => {
    const rows = { France: { '2012': '--', '2013': '-4', '2014': '3' } };
    expect(
      timeOf({ rows }, { scale: 'log' }).series[0]?.points.map(({ y, gap }) => y ?? gap),
    ).toEqual([
      'zero, which a log axis cannot show',
      'below zero, which a log axis cannot show',
      3,
    ]);
  });

  it('is as of the edition it is frozen to', () => {
    const sample = { rows: { France: { '2013': '1' } }, entered: { France: { '2013': '2' } } };
    const [now] = timeOf(sample).series;
    const view = { kind: 'as-of', editionId: 'myb-2013' } as const;
    const [then] = timeOf(sample, { view }).series;
    expect([now?.points[0]?.y, then?.points[0]?.y]).toEqual([2, 1]);
  });
});
