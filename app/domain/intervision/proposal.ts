import { type Reader, statement } from "#db/client.server";
import type { TrainingStatus } from "#db/lists";
import { addDays, type Instant, type LocalDate } from "../dates";
import { may } from "../permissions";
import { refuse } from "../refusal";
import type { User } from "../user";
import { type Divisible, isBegun, whyNotDivide, whyNotTogether } from "./division-rules";
import type { Drawable, ProposalPage } from "./facts";
import { proposeGroups } from "./propose";
import { requireGrouped } from "./queries";
import { isDividedIn, type MeetingRow, type MemberRow, readIntervisions, readParticipants } from "./rows";
import { groupCounts, judgeGroups } from "./rules";

export interface Asked {
  /** Codes of other trainings to divide together with this one; what cannot be is left out. */
  together: readonly string[];
  /** How many groups; the fewest of 4 to 8 without it. */
  groups?: number;
}

interface TypeMate {
  id: number;
  code: string;
  status: TrainingStatus;
  trainingTypeId: number;
  clientOrganisationId: number;
  client: string;
  region: string;
  isDivided: 0 | 1;
}

/** Of the same type and not over, with something ahead, its own or those within reach of it in time. */
const matesSql = `
  SELECT t.id, t.code, t.status, t.training_type_id AS trainingTypeId, t.client_organisation_id AS clientOrganisationId,
    o.name AS client, r.name AS region, ${isDividedIn("t.id")} AS isDivided
  FROM training t JOIN organisation o ON o.id = t.client_organisation_id JOIN region r ON r.code = t.region_code
  WHERE t.training_type_id = :typeId AND t.status IN ('planned', 'confirmed') AND t.last_date >= :from
    AND t.last_date <= :until OR t.id = :id
  ORDER BY t.id <> :id, abs(julianday(t.last_date) - julianday(:last)), t.code LIMIT 40`;

/** How far the last days of trainings that are divided together lie apart at most: about the time between two intervisions. */
const reachDays = 56;

/**
 * A division of the participants of a training, perhaps together with those of others, to begin with; and what could be
 * chosen otherwise. For who may divide the training; refuses `not_found` otherwise. A fixed number of statements.
 */
export function proposeFor(db: Reader, user: User, code: string, asked: Asked, now: Instant): ProposalPage {
  const { training, subject, grouped } = requireGrouped(db, user, code);
  if (!may(user, "intervision.divide", subject)) refuse("not_found", "not_found");
  const mates = readMates(db, training);
  const ids = mates.map(({ id }) => id);
  const parts = readIntervisions(db, ids);
  const participants = readParticipants(db, ids);
  const divisible = (mate: TypeMate): Divisible => ({
    ...mate,
    isDivided: mate.isDivided === 1,
    parts: parts.filter(({ trainingId }) => trainingId === mate.id),
  });
  const home = {
    ...training,
    isDivided: false,
    parts: [],
    ...mates.filter(({ id }) => id === training.id).map(divisible)[0],
  };
  const others = mates.filter(
    (mate) =>
      mate.id !== training.id &&
      may(user, "intervision.divide", { organisationId: mate.clientOrganisationId }) &&
      whyNotTogether(home, divisible(mate), now) === null,
  );
  const together = others.filter((mate) => asked.together.includes(mate.code));
  const chosen = new Set([training.id, ...together.map(({ id }) => id)]);
  const people = participants.filter(({ trainingId }) => chosen.has(trainingId));
  return {
    training: grouped,
    canDivide: whyNotDivide(home, now),
    ...divide(people, asked),
    together: together.map((mate) => mate.code),
    drawable: others.map((mate) => drawable(mate, { parts, participants, now })),
  };
}

function readMates(
  db: Reader,
  training: { id: number; trainingTypeId: number; lastDate: LocalDate | null },
): TypeMate[] {
  const last = training.lastDate ?? "";
  const span =
    last === "" ? { from: "9999", until: "" } : { from: addDays(last, -reachDays), until: addDays(last, reachDays) };
  return statement<TypeMate>(db, matesSql).all({ id: training.id, typeId: training.trainingTypeId, last, ...span });
}

function divide(people: readonly MemberRow[], { groups: asked }: Asked) {
  const { groups, reasons } = proposeGroups(people, asked === undefined ? {} : { groups: asked });
  const byId = new Map(people.map((one) => [one.enrolmentId, one]));
  const candidates = groups.map((group) => group.flatMap((id) => byId.get(id) ?? []));
  return {
    people: [...people],
    groups,
    findings: judgeGroups(candidates),
    reasons,
    counts: groupCounts(people.length),
  };
}

interface Around {
  parts: readonly MeetingRow[];
  participants: readonly MemberRow[];
  now: Instant;
}

function drawable({ id, code, client, region }: TypeMate, { parts, participants, now }: Around): Drawable {
  const ahead = parts.filter((part) => part.trainingId === id && !isBegun(part, now));
  return {
    ...{ code, client, region },
    nextDate: ahead.map(({ date }) => date).toSorted()[0] ?? "",
    participants: participants.filter(({ trainingId }) => trainingId === id).length,
  };
}
