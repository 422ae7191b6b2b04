import { and, eq, isNull } from "drizzle-orm";
import { booking, enrolment, person, session } from "#db/schema.server";
import { grantProfessional } from "../enrolment/add-participants";
import { whyNotPlace } from "../enrolment/rules";
import { fieldReasons } from "../field-reasons";
import { countGuestsIn, expectedAs, seatAtTheDoor } from "../make-up/at-the-door";
import { insertPerson } from "../person/add";
import { displayName, nearEqualNames } from "../person/name";
import { parseName } from "../person/parse-name";
import { type NewPerson, nameParts } from "../person/schemas";
import type { Reason } from "../reasons";
import { Refusal, refuse, refuseField } from "../refusal";
import { type WriteContext, write } from "../write";
import { assertMayRecord } from "./record";
import { type Register, requireRegister } from "./register-facts";
import { AddWalkIn } from "./schemas";

export interface AddedWalkIn {
  enrolmentId: number;
  personId: number;
  /** False when this person had a place already. */
  isChanged: boolean;
}

type Person = Pick<typeof person.$inferSelect, "id" | "organisationId" | "givenName" | "infix" | "familyName">;

/**
 * Gives someone who turned up uninvited a place: the person of that e-mail address, or a new one of that name. Who is
 * expected already keeps their place, as a guest of another group too; who waited gets one; who missed this part elsewhere
 * makes it up here, as a guest. At the meeting of an intervision group nobody else gets a place. Refuses `invalid` for a name
 * that lacks a part, `email_known` when the address belongs to someone of another name, and `conflict` above the training's
 * hard maximum, for its own staff, for a guest of another day alone, for who is in no group or another one, for who is
 * disabled, once it is closed, and while nothing can be recorded.
 */
export const addWalkIn = write("attendance.addWalkIn", {
  input: AddWalkIn,
  subject: (ctx, { sessionId }) => requireRegister(ctx.db, sessionId),
  work: (ctx, { name, email }, register): AddedWalkIn => {
    assertMayRecord(ctx, register);
    if (register.status === "closed") refuse("conflict", "training_closed");
    const who = findKnown(ctx, name, email) ?? addPerson(ctx, name, email);
    const expected = expectedAs(ctx.db, register, who.id);
    if (expected) return { enrolmentId: expected, personId: who.id, isChanged: false };
    assertNoStaff(ctx, register, who);
    grantProfessional(ctx, [who.id]);
    return givePlace(ctx, register, who);
  },
  journal: (result, { sessionId }, { trainingId }) =>
    result.isChanged
      ? {
          subject: "enrolment",
          id: result.enrolmentId,
          trainingId,
          detail: { personId: result.personId, sessionId, isWalkIn: true },
        }
      : null,
});

function findKnown({ db }: WriteContext, name: string, email: string): Person | undefined {
  const known = db.select().from(person).where(eq(person.emailKey, email)).get();
  if (!known) return undefined;
  if (!nearEqualNames(displayName(known.givenName, known.infix, known.familyName), name)) {
    refuseField("email", "email_known");
  }
  return known.disabledAt === null ? known : refuse("conflict", "person_disabled");
}

function addPerson(ctx: WriteContext, name: string, email: string): Person {
  const parts = parseName(name) ?? refuseField("name", "name_incomplete");
  const parsed = nameParts.safeParse(parts, { reportInput: true });
  if (!parsed.success) throw new Refusal("invalid", [], { name: firstReasons(fieldReasons(parsed.error)) });
  const none = { organisationId: null, organisation: null, jobTitle: null };
  const input: Omit<NewPerson, "manager"> = { ...parsed.data, ...none, email, role: "professional" };
  const id = insertPerson(ctx, input, { organisationId: null, managerId: null });
  return { id, organisationId: null, ...parsed.data };
}

const firstReasons = (fields: Record<string, Reason[]>): Reason[] => Object.values(fields)[0] ?? [];

function assertNoStaff(ctx: WriteContext, { trainingId }: Register, who: Person): void {
  const staffed = ctx.db
    .select({ id: booking.id })
    .from(booking)
    .innerJoin(session, eq(session.id, booking.sessionId))
    .where(and(eq(booking.personId, who.id), isNull(booking.endedAt), eq(session.trainingId, trainingId)))
    .get();
  if (!staffed) return;
  refuse("conflict", "is_staff_here", { person: displayName(who.givenName, who.infix, who.familyName) });
}

function givePlace(ctx: WriteContext, register: Register, who: Person): AddedWalkIn {
  const { trainingId, hardMaximum } = register;
  const standing = ctx.db
    .select()
    .from(enrolment)
    .where(and(eq(enrolment.trainingId, trainingId), isNull(enrolment.endedAt)))
    .all();
  const own = standing.find(({ personId }) => personId === who.id);
  if (own?.placedAt || register.groupId !== null) {
    return { enrolmentId: makeUp(ctx, register, who) ?? refuseOutsider(who), personId: who.id, isChanged: true };
  }
  const guests = countGuestsIn(ctx.db, register);
  const full = whyNotPlace(standing, { maxParticipants: hardMaximum, hardMaximum, guests });
  if (full) throw new Refusal("conflict", [full]);
  const enrolmentId = own ? placeWaiting(ctx, own) : (makeUp(ctx, register, who) ?? enrol(ctx, trainingId, who));
  return { enrolmentId, personId: who.id, isChanged: true };
}

/** Whoever is in no group, or in another one, is put in this one by the coordination alone. */
const refuseOutsider = ({ givenName, infix, familyName }: Person): never =>
  refuse("conflict", "intervision_not_in_group", { person: displayName(givenName, infix, familyName) });

const makeUp = (ctx: WriteContext, register: Register, { id, givenName, infix, familyName }: Person) =>
  seatAtTheDoor(ctx, register, { id, name: displayName(givenName, infix, familyName) });

function placeWaiting(ctx: WriteContext, { id, version }: typeof enrolment.$inferSelect): number {
  const placed = { placedAt: ctx.now, isWalkIn: true, version: version + 1 };
  ctx.db.update(enrolment).set(placed).where(eq(enrolment.id, id)).run();
  return id;
}

function enrol(ctx: WriteContext, trainingId: number, { id, organisationId }: Person): number {
  const moment = { registeredAt: ctx.now, placedAt: ctx.now, isWalkIn: true };
  return ctx.db
    .insert(enrolment)
    .values({ trainingId, personId: id, organisationId, ...moment })
    .returning({ id: enrolment.id })
    .get().id;
}
