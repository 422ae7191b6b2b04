import { m } from "~/text/messages";
import type { Crumb } from "~/ui/page";

export const trainingPath = (code: string) => `/trainingen/${code}`;
export const participantsPath = (code: string) => `${trainingPath(code)}/deelnemers`;

/** The way to a training's participants, or to a page below them. */
export function trainingCrumbs(code: string, below?: string): Crumb[] {
  const trainings = [
    { label: m.enrolment_trainings(), to: "/trainingen" },
    { label: code, to: trainingPath(code) },
  ];
  if (below === undefined) return [...trainings, { label: m.enrolment_title() }];
  return [...trainings, { label: m.enrolment_title(), to: participantsPath(code) }, { label: below }];
}
