import { currentLocale } from "~/text/locale";
import { m } from "~/text/messages";

/** 1,2 in Dutch and 1.2 in English. */
export const decimalText = (number: number): string =>
  currentLocale() === "nl" ? String(number).replace(".", ",") : String(number);

/** How good a plan is at least, in words. */
export function gapText(percent: number | null, unknown: string): string {
  if (percent === null) return unknown;
  return percent === 0 ? m.planning_proposal_gap_none() : m.planning_proposal_gap({ percent: decimalText(percent) });
}
