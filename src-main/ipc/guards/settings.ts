import { longestAuthor, type WindowSettings } from '#ipc/contract/settings.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { clampChartDrafts } from '../chart-drafts.ts';
import { clampColumnWidths } from '../column-widths.ts';
import { fieldsOf, isOneOf, isText } from './values.ts';

const LONGEST_SCREEN = 500;
const WIDEST_PANE = 10_000;

export const themes = ['system', 'light', 'dark', 'contrast'] as const;

export function checkWindowSettings(value: unknown): Result<WindowSettings> {
  const found = fieldsOf(value);
  const { theme, sidebarWidth, inspectorWidth, sidebarOpen, inspectorOpen, screen } = found;
  const { columnWidths, author, chartDrafts } = found;
  if (!isOneOf(themes, theme)) return fail('The settings name no known theme.');
  if (!isWidth(sidebarWidth) || !isWidth(inspectorWidth)) {
    return fail('The settings have a pane width that is none.');
  }
  if (typeof sidebarOpen !== 'boolean' || typeof inspectorOpen !== 'boolean') {
    return fail('The settings do not say which panes are open.');
  }
  if (typeof screen !== 'string' || screen.length > LONGEST_SCREEN) {
    return fail('The settings name no proper screen.');
  }
  if (!Array.isArray(columnWidths)) return fail('The settings have no widths of columns.');
  if (!isText(author, longestAuthor))
    return fail('The settings have no proper name of the analyst.');
  return succeed({
    theme,
    sidebarWidth,
    inspectorWidth,
    sidebarOpen,
    inspectorOpen,
    screen,
    // One that makes no sense must not keep the others from being kept.
    columnWidths: clampColumnWidths(columnWidths),
    author,
    ...(chartDrafts === undefined ? {} : { chartDrafts: clampChartDrafts(chartDrafts) }),
  });
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= WIDEST_PANE;
}
