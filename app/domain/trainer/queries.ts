import { type Reader, statement } from "#db/client.server";
import { addMonths, type Instant, type LocalDate, localDateOf } from "../dates";
import { may } from "../permissions";
import { seesActorsOf } from "../person/actor-sight";
import { quarterOf } from "../quarters";
import type { Reason } from "../reasons";
import { found, refuse } from "../refusal";
import type { User } from "../user";
import { type QuarterLoad, readLoad } from "./deliveries";
import type { CertificationFacts, Delivery, Followed, PauseFacts, TrainerFacts } from "./facts";
import { findTrainerPerson, listTrainerPeople, type TrainerPerson } from "./people";
import { readTrainerFacts } from "./read-facts";
import { type TrainerVerdict, trainerVerdict } from "./rules";
import { trainerScope } from "./scope";

export interface TrainerCertificate {
  number: string;
  certificationId: number;
  issuedOn: LocalDate;
  isStanding: boolean;
}

export interface TrainerFile extends TrainerPerson {
  verdict: TrainerVerdict;
  /** The latest first. */
  deliveries: Delivery[];
  followed: Followed[];
  certifications: CertificationFacts[];
  pauses: PauseFacts[];
  /** Per quarter, from a year ago to half a year ahead; a quarter without sessions is not there. */
  load: QuarterLoad[];
  certificates: TrainerCertificate[];
}

const certificateSql = `
  SELECT number, certification_id AS certificationId, issued_at AS issuedAt, ended_at IS NULL AS isStanding
  FROM certificate WHERE person_id = ? AND certification_id IS NOT NULL ORDER BY issued_at DESC`;

/**
 * A trainer's file: where they stand, on every track begun or ahead, with the records it follows from. Refuses `not_found`
 * for who may not see it, and for who never was a trainer. A fixed number of statements.
 */
export function requireTrainerFile(db: Reader, user: User, personId: number, now: Instant): TrainerFile {
  const today = localDateOf(now);
  const person = found(findTrainerPerson(db, personId, today));
  if (!may(user, "trainer.read", { organisationId: person.organisationId, personId })) refuse("not_found", "not_found");
  const facts = found(readTrainerFacts(db, [personId], { as: "trainer", now, withTracksAhead: true }).get(personId));
  const knowsActing = personId === user.id || seesActorsOf(user, person.organisationId);
  return {
    ...person,
    verdict: trainerVerdict(facts),
    ...recordsOf(facts, knowsActing),
    ...loadOf(db, personId, today),
    certificates: certificatesOf(db, personId),
  };
}

/** That a trainer is a training actor too is told to who may know of it alone. */
const recordsOf = ({ deliveries, followed, certifications, pauses }: TrainerFacts, knowsActing: boolean) => ({
  deliveries: deliveries.toReversed(),
  followed,
  certifications: certifications.filter(({ qualification }) => knowsActing || qualification !== "training_actor"),
  pauses,
});

const loadOf = (db: Reader, personId: number, today: LocalDate) => ({
  load: readLoad(db, [personId], { from: addMonths(today, -12), until: addMonths(today, 6) }).get(personId) ?? [],
});

function certificatesOf(db: Reader, personId: number): TrainerCertificate[] {
  type Row = { number: string; certificationId: number; issuedAt: Instant; isStanding: 0 | 1 };
  return statement<Row>(db, certificateSql)
    .all(personId)
    .map(({ issuedAt, isStanding, ...row }) => ({
      ...row,
      issuedOn: localDateOf(issuedAt),
      isStanding: isStanding === 1,
    }));
}

export interface ListedTrack {
  id: number;
  name: string;
  done: number;
  steps: number;
  complete: boolean;
  /** The names of the steps that wait for somebody's judgement now. */
  toAssess: string[];
}

export interface ListedTrainer extends TrainerPerson {
  state: TrainerVerdict["state"];
  reasons: Reason[];
  signal: TrainerVerdict["signal"];
  attributes: TrainerVerdict["attributes"];
  /** The tracks they are on now. */
  tracks: ListedTrack[];
  /** Sessions delivered in all. */
  deliveries: number;
  lastDelivery: LocalDate | null;
  /** Sessions of this calendar quarter they said yes to, delivered and to come. */
  loadThisQuarter: number;
}

/** Every trainer the user may see, by name, each with where they stand. A fixed number of statements. */
export function listTrainers(db: Reader, user: User, now: Instant): ListedTrainer[] {
  const today = localDateOf(now);
  const people = may(user, "trainer.list") ? listTrainerPeople(db, trainerScope(user), today) : [];
  const ids = people.map(({ id }) => id);
  const facts = readTrainerFacts(db, ids, { as: "trainer", now });
  const { startsOn: from, endsOn: until } = quarterOf(today);
  const load = readLoad(db, ids, { from, until });
  return people.flatMap((person) => {
    const own = facts.get(person.id);
    return own ? [{ ...person, ...listed(own), loadThisQuarter: load.get(person.id)?.[0]?.sessions ?? 0 }] : [];
  });
}

function listed(facts: TrainerFacts) {
  const { state, reasons, signal, attributes, tracks } = trainerVerdict(facts);
  const open = tracks.filter(({ candidacy }) => candidacy?.endedOn === null);
  return {
    ...{ state, reasons, signal, attributes },
    tracks: open.map(({ track: { id, name }, steps, complete }) => ({
      ...{ id, name, steps: steps.length, complete },
      done: steps.filter(({ state }) => state === "done").length,
      toAssess: steps
        .filter(({ state, step }) => state === "open" && step.assessor !== null)
        .map(({ step }) => step.name),
    })),
    deliveries: facts.deliveries.length,
    lastDelivery: facts.deliveries.at(-1)?.date ?? null,
  };
}
