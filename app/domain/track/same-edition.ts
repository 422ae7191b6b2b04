import type { EditionFacts } from "../trainer/facts";
import type { DescribedTrack } from "./schemas";

type Terms = Pick<
  EditionFacts,
  | "requires"
  | "validityMonths"
  | "graceMonths"
  | "returnMonths"
  | "renewDeliveries"
  | "renewIntervisions"
  | "renewRefresherDays"
>;
type Step = DescribedTrack["steps"][number];

const termsOf = (one: Terms) => [
  ...[one.requires, one.validityMonths, one.graceMonths, one.returnMonths],
  ...[one.renewDeliveries, one.renewIntervisions, one.renewRefresherDays],
];

const stepOf = ({ kind, name, evidence, count, assessor, criteria, trainingTypeId, isOutside, needs }: Step) => [
  ...[kind, name, evidence, count, assessor, criteria, trainingTypeId, isOutside],
  needs.toSorted((one, other) => one - other),
];

/** Whether an edition asks what was typed, to the letter. */
export function asksTheSame(edition: EditionFacts, input: DescribedTrack): boolean {
  const ids = edition.steps.map(({ id }) => id);
  const standing = edition.steps.map((step) => ({ ...step, needs: step.needs.map((id) => ids.indexOf(id)) }));
  const told = (terms: Terms, steps: readonly Step[]) => JSON.stringify([termsOf(terms), steps.map(stepOf)]);
  return told(edition, standing) === told(input, input.steps);
}
