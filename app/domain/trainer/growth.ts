import { type Reader, statement } from "#db/client.server";
import type { BookingFunction, Qualification, TargetKind } from "#db/lists";
import { type Instant, type LocalDate, localDateOf } from "../dates";
import { listTargets } from "../programme/targets";
import { isAway } from "../qualification/rules";
import type { TrainerFacts } from "./facts";
import { type Growth, growthOf, type OnTheWay } from "./forecast";
import { readTrainerFacts } from "./read-facts";
import { type TrackVerdict, type TrainerVerdict, trainerVerdict } from "./rules";

/** What the programme wants to grow, with the target that the plan may name for it. */
const grown = [
  { qualification: "externally_deployable", as: "trainer", kind: "externally_deployable_trainers" },
  { qualification: "certified", as: "trainer", kind: "active_trainers" },
  { qualification: "training_actor", as: "actor", kind: "training_actors" },
] as const satisfies { qualification: Qualification; as: BookingFunction; kind: TargetKind }[];

export interface QualificationGrowth extends Growth {
  qualification: Qualification;
  /** Null where the plan names none. */
  target: number | null;
  baseline: number;
}

/** Everybody of the programme who is or was on the way to a qualification, with the verdict of today. */
export interface StaffVerdicts {
  trainer: StaffVerdict[];
  actor: StaffVerdict[];
}

export interface StaffVerdict {
  organisationId: number | null;
  facts: TrainerFacts;
  verdict: TrainerVerdict;
}

const peopleSql = `
  SELECT p.id, p.organisation_id AS organisationId FROM person p
  WHERE p.disabled_at IS NULL AND p.id IN (
    SELECT c.person_id FROM candidacy c JOIN track k ON k.id = c.track_id WHERE k.qualification IN (SELECT value FROM json_each(:of))
    UNION SELECT person_id FROM certification WHERE qualification IN (SELECT value FROM json_each(:of)))
  ORDER BY p.id`;

/** The verdicts that the programme's pictures count: whoever may see those sees numbers, nobody's name. A fixed number of statements. */
export const readStaffVerdicts = (db: Reader, now: Instant): StaffVerdicts => ({
  trainer: readVerdictsOf(db, "trainer", now),
  actor: readVerdictsOf(db, "actor", now),
});

/** As `readStaffVerdicts`, of the trainers or of the actors alone. */
export function readVerdictsOf(db: Reader, as: BookingFunction, now: Instant): StaffVerdict[] {
  const of = JSON.stringify(grown.filter((one) => one.as === as).map(({ qualification }) => qualification));
  const people = statement<{ id: number; organisationId: number | null }>(db, peopleSql).all({ of });
  const all = readTrainerFacts(
    db,
    people.map(({ id }) => id),
    { as, now },
  );
  return people.flatMap(({ id, organisationId }) => {
    const facts = all.get(id);
    return facts ? [{ organisationId, facts, verdict: trainerVerdict(facts) }] : [];
  });
}

interface Period {
  id: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
}

/** Each qualification from the programme's start to its target, with what is expected. One statement. */
export function growthOfProgramme(
  db: Reader,
  { id, startsOn, endsOn }: Period,
  staff: StaffVerdicts,
  now: Instant,
): QualificationGrowth[] {
  const today = localDateOf(now);
  const targets = listTargets(db, id);
  return grown.map(({ qualification, as, kind }) => {
    const { amount = null, baseline = 0 } = targets.find((one) => one.kind === kind && one.year === null) ?? {};
    const people = staff[as].map(({ facts }) => ({ periods: facts.certifications, aways: facts.pauses }));
    const onTheWay = staff[as].flatMap((one) => wayTo(qualification, one) ?? []);
    const facts = { qualification, startsOn, endsOn, today, people, onTheWay, target: amount };
    return { qualification, target: amount, baseline, ...growthOf(facts) };
  });
}

const keys = {
  certified: "certified",
  externally_deployable: "externallyDeployable",
  training_actor: "trainingActor",
} as const satisfies Record<Qualification, keyof TrainerVerdict["attributes"]>;

/**
 * How far somebody is who follows the track to a qualification and does not hold it yet. What that track asks first counts
 * with it, as long as it is not held. Who is away does not go on.
 */
export function wayTo(qualification: Qualification, { facts, verdict }: StaffVerdict): OnTheWay | null {
  if (verdict.attributes[keys[qualification]] || isAway(facts.pauses, facts.today)) return null;
  const main = openTrack(verdict, qualification);
  if (!main?.candidacy) return null;
  const { requires } = main.edition;
  const before = requires && !verdict.attributes[keys[requires]] ? openTrack(verdict, requires) : undefined;
  const tracks = before ? [before, main] : [main];
  const steps = tracks.flatMap((track) => track.steps);
  return {
    startedOn: tracks.map(({ candidacy }) => candidacy?.startedOn ?? facts.today).toSorted()[0] ?? facts.today,
    needed: steps.reduce((sum, { needed }) => sum + needed, 0),
    counted: steps.reduce((sum, { counted }) => sum + counted, 0),
  };
}

const openTrack = ({ tracks }: TrainerVerdict, qualification: Qualification): TrackVerdict | undefined =>
  tracks.find(({ track, candidacy }) => track.qualification === qualification && candidacy?.endedOn === null);
