/** Where else the outcome of a plan may stand: a series that states the same thing. */
export interface ActualSource {
  /** The series that holds the plan. */
  readonly plan: string;
  /** Series of the same quantity, best first; their units are converted. */
  readonly actuals: ReadonlyArray<string>;
  /** The source names no date: what came of the plan may be entered for any later period. */
  readonly hasNoDate?: true;
}

/** The plans of the 2013 chapter whose outcome a table states too. A plan's own series always comes first. */
export const actualSources: ReadonlyArray<ActualSource> = [
  // Auby is the only plant listed in France.
  {
    plan: 'plants/france-nyrstar-auby/production',
    actuals: ['refinery-production/france/production'],
  },
  { plan: 'plants/france-nyrstar-auby/capacity', actuals: ['capacity/france-nyrstar/capacity'] },
  // Two forecasts of one demand: what came of it may be entered beside either.
  {
    plan: 'outlook/lcd-panels-displaysearch/change',
    actuals: ['outlook/lcd-panels-corning/change'],
  },
  {
    plan: 'outlook/lcd-panels-corning/change',
    actuals: ['outlook/lcd-panels-displaysearch/change'],
  },
  { plan: 'solar/hanergy-zhuzhou/capacity', actuals: [], hasNoDate: true },
  { plan: 'solar/hanergy-zhuzhou/investment', actuals: [], hasNoDate: true },
  { plan: 'solar/hanergy-zhuzhou-yuan/investment', actuals: [], hasNoDate: true },
];
