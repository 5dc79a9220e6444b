import { nameReport } from './edit-report.ts';
import type { SavedReport } from './report.ts';

/** What each report is called in a list, in its order: those of one name are numbered from the second on. */
export function labelReports(
  reports: ReadonlyArray<Pick<SavedReport, 'title' | 'period'>>,
): string[] {
  const names = reports.map(nameReport);
  return names.map((name, place) => {
    const count = names.slice(0, place).filter((other) => other === name).length;
    return count === 0 ? name : `${name} (${count + 1})`;
  });
}
