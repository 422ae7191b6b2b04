import type { session } from "#db/schema.server";
import { addDays } from "~/domain/dates";
import type { User } from "~/domain/user";
import * as divide from "~/routes/intervision/divide/route";
import * as groups from "~/routes/intervision/groups/route";
import * as record from "~/routes/intervision/record/route";
import { freshDatabase } from "../database";
import { makeEnrolment, makeOrganisation, makePerson, makeSession, makeTraining, makeUser, today } from "../factories";
import { getting, posting } from "../http";

type Form = Record<string, string>;
type NewSession = Partial<typeof session.$inferInsert>;

/** A training of nine from two organisations with an intervision in two weeks, and its screens for whoever looks. */
export function intervisionWorld() {
  const db = freshDatabase();
  const user = makeUser(db, "coordinator");
  const training = makeTraining(db);
  const homes = [makeOrganisation(db, { name: "Noord" }), makeOrganisation(db, { name: "Zuid" })];
  const meeting = (row: NewSession = {}) => {
    const hours = { startsAt: "13:00", endsAt: "15:00", netMinutes: 120 };
    const shape = {
      kind: "intervision",
      name: "Intervisie 1",
      position: 3,
      trainersNeeded: 1,
      actorsNeeded: 0,
    } as const;
    return makeSession(db, training.id, { date: addDays(today, 14), ...hours, ...shape, ...row });
  };
  meeting();
  const enrolments = Array.from({ length: 9 }, (_, index) => {
    const organisationId = homes[index % 2]?.id ?? null;
    return makeEnrolment(db, training.id, { organisationId, personId: makePerson(db, { organisationId }).id }).id;
  });
  const path = `/trainingen/${training.code}/intervisie`;
  const visit = (as: User, params: Form) => ({ db, user: as, params });
  const screens = (query = "", as = user) => {
    const own = visit(as, { code: training.code });
    return {
      proposal: () => divide.loader(getting(`${path}/indelen${query}`, own)),
      divide: (form: Form) => divide.action(posting(`${path}/indelen${query}`, form, own)),
      groups: () => groups.loader(getting(path, own)),
      act: (form: Form) => groups.action(posting(path, form, own)),
    };
  };
  const recording = (id: number) => {
    const [address, own] = [`/bijeenkomsten/${id}/vastleggen`, visit(user, { id: String(id) })];
    return {
      see: () => record.loader(getting(address, own)),
      save: (form: Form) => record.action(posting(address, form, own)),
    };
  };
  /** The form with everybody in the group of this number. */
  const chosen = (numbers: readonly number[]): Form =>
    Object.fromEntries(
      enrolments.flatMap((enrolmentId, index) => [
        [`places[${index}].enrolmentId`, String(enrolmentId)],
        [`places[${index}].group`, String(numbers[index])],
      ]),
    );
  return { db, user, training, meeting, enrolments, screens, recording, chosen };
}

/** What an action answered, with its status. */
export async function answerOf(outcome: Promise<unknown>): Promise<Record<string, unknown>> {
  const response = (await outcome) as Response;
  return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
}
