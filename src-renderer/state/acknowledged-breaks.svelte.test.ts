import { expect, it } from 'vitest';
import { AcknowledgedBreaks } from './acknowledged-breaks.svelte.ts';

const at = (seriesId: string, period: string) => ({ seriesId, period, note: '' });

it('knows each break of each series by itself, and forgets what is withdrawn', () => {
  const breaks = new AcknowledgedBreaks();
  breaks.acknowledge([at('belgium', '2014'), at('france', '2014')]);
  expect(breaks.has(at('belgium', '2014'))).toBe(true);
  expect(breaks.has({ ...at('belgium', '2014'), note: 'Worded otherwise.' })).toBe(true);
  expect(breaks.has(at('belgium', '2015'))).toBe(false);
  breaks.withdraw([at('belgium', '2014')]);
  expect(breaks.has(at('belgium', '2014'))).toBe(false);
  expect(breaks.has(at('france', '2014'))).toBe(true);
});
