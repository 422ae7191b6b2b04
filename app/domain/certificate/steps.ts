import type { DoneStep } from "#db/certificate-facts";
import type { Reader } from "#db/client.server";
import type { Qualification } from "#db/lists";
import type { Instant } from "../dates";
import { readTrainerFacts } from "../trainer/read-facts";
import { type StepVerdict, stepVerdicts } from "../trainer/step-rules";

interface Ground {
  personId: number;
  qualification: Qualification;
  /** Null for who was qualified before the tracks were kept. */
  candidacyId: number | null;
}

/** What was done for a qualification, by step in the order of the track; nothing for one granted without a track. */
export function listDoneSteps(db: Reader, { personId, qualification, candidacyId }: Ground, now: Instant): DoneStep[] {
  if (candidacyId === null) return [];
  const as = qualification === "training_actor" ? "actor" : "trainer";
  const facts = readTrainerFacts(db, [personId], { as, now }).get(personId);
  const own = facts?.tracks.find(({ candidacy }) => candidacy?.id === candidacyId);
  if (!facts || !own) return [];
  return stepVerdicts(own, facts)
    .filter(({ state }) => state === "done")
    .map(doneStep);
}

/** The days that were asked, the earliest; what came after them counts elsewhere. */
function doneStep({ step, items, needed, equivalent }: StepVerdict): DoneStep {
  const { name } = step;
  if (equivalent) return { name, dates: [equivalent.assessedOn], isEquivalent: true };
  return { name, dates: items.slice(0, needed).map(({ date }) => date), isEquivalent: false };
}
