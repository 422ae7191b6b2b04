import type { Reader } from "#db/client.server";
import type { BookingFunction } from "#db/lists";
import { type Instant, type LocalDate, localDateOf } from "../dates";
import { may } from "../permissions";
import { found, refuse } from "../refusal";
import type { User } from "../user";
import { type Assessor, certifiedAmong, listAssessors } from "./assessor";
import { deliveredByThem, type ObservableSession } from "./observed";
import { readTrainerFacts } from "./read-facts";
import { type TrackVerdict, trainerVerdict } from "./rules";
import type { StepVerdict } from "./step-rules";
import { personSubject } from "./subject";

/** What the form needs with which a step of somebody is judged. */
export interface AssessmentForm {
  person: { id: number; name: string };
  today: LocalDate;
  as: BookingFunction;
  candidacyId: number;
  track: string;
  verdict: StepVerdict;
  /** Only the coordination grants an equivalent, judges for another and goes back to the whole file. */
  isCoordination: boolean;
  /** Who may have judged it; for a certified trainer nobody but themselves. */
  assessors: Assessor[];
  /** What they gave and that may have been observed, the latest first. */
  sessions: ObservableSession[];
}

/**
 * The form for a step of someone's open candidacy, as a trainer or as a training actor. Refuses `not_found` for who may not
 * judge it: the coordination may, and certified trainers where the step asks one. A fixed number of statements.
 */
export function requireAssessmentForm(
  db: Reader,
  user: User,
  { personId, stepId, now }: { personId: number; stepId: number; now: Instant },
): AssessmentForm {
  const today = localDateOf(now);
  const person = personSubject(db, personId);
  const { as, track, step } = found(openStep(db, personId, stepId, now));
  const candidate = { personId, organisationId: person.organisationId };
  const asksTrainer = step.step.assessor === "certified_trainer";
  const isCoordination = may(user, "assessment.record", candidate);
  const assessorIds = asksTrainer ? certifiedAmong(db, [user.id], today) : [];
  if (!may(user, "assessment.record", { ...candidate, assessorIds })) refuse("not_found", "not_found");
  const isObserved = step.step.kind === "observed_delivery";
  return {
    ...{ person: { id: personId, name: person.name }, today, isCoordination },
    ...{ as, candidacyId: track.candidacy?.id ?? 0, track: track.track.name, verdict: step },
    assessors: isCoordination ? listAssessors({ db, today }, candidate, step.step) : [{ id: user.id, name: user.name }],
    sessions: isObserved ? deliveredByThem(db, personId, today) : [],
  };
}

interface OpenStep {
  as: BookingFunction;
  track: TrackVerdict;
  step: StepVerdict;
}

function openStep(db: Reader, personId: number, stepId: number, now: Instant): OpenStep | undefined {
  const ways: BookingFunction[] = ["trainer", "actor"];
  return ways.flatMap((as) => {
    const facts = readTrainerFacts(db, [personId], { as, now }).get(personId);
    const tracks = facts ? trainerVerdict(facts).tracks.filter(({ candidacy }) => candidacy?.endedOn === null) : [];
    return tracks.flatMap((track) => {
      const step = track.steps.find((one) => one.step.id === stepId);
      return step ? [{ as, track, step }] : [];
    });
  })[0];
}
