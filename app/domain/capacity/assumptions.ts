/** What the forecast takes for granted; a page shows it, and lets it be changed. */
export interface Assumptions {
  /** The most sessions a month of a trainer who set no limit. */
  perMonth: number;
  /** Whoever holds a qualification renews it before it ends. */
  renewals: boolean;
}

export const usualAssumptions: Assumptions = { perMonth: 4, renewals: false };
