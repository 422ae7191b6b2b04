import type { YearProgress } from "./progress";

/** A year in a picture of what was reached; where the plan names no target it is 0. */
export interface YearBar {
  label: string;
  actual: number;
  target: number;
}

/** Professionals with a certificate against those to train, year by year. */
export const professionalsByYear = (years: readonly YearProgress[]): YearBar[] =>
  years.map(({ year, certificates, professionalsTarget }) => barOf(year, certificates, professionalsTarget));

/** Trainings given against those to give, year by year. */
export const trainingsByYear = (years: readonly YearProgress[]): YearBar[] =>
  years.map(({ year, trainings, trainingsTarget }) => barOf(year, trainings, trainingsTarget));

const barOf = (year: number, actual: number, target: number | null): YearBar => ({
  label: String(year),
  actual,
  target: target ?? 0,
});
