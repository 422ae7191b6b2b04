import { coachingAction, coachingBooking, coachingSession, message } from "#db/schema.server";
import { appointCoach } from "~/domain/coaching/appoint-coach";
import { offerTimes } from "~/domain/coaching/offer-times";
import { type Instant, requireInstant } from "~/domain/dates";
import { freshDatabase } from "../../database";
import { makeOrganisation, makeRegion, makeUser, now } from "../../factories";

/** A coach, two professionals and everybody who oversees, all of one organisation but for those elsewhere. */
export function makeCoachingWorld() {
  const db = freshDatabase();
  const region = makeRegion(db).code;
  const own = makeOrganisation(db, { regionCode: region, name: "Enver" }).id;
  const elsewhere = makeOrganisation(db, { name: "Elders" }).id;
  const people = {
    coach: makeUser(db, "trainer", own),
    otherCoach: makeUser(db, "trainer", own),
    sanne: makeUser(db, "professional", own),
    bram: makeUser(db, "professional", own),
    coordinator: makeUser(db, "coordinator", own),
    coordinatorElsewhere: makeUser(db, "coordinator", elsewhere),
    administrator: makeUser(db, "administrator"),
    programmeManager: makeUser(db, "programme_manager"),
  };
  const as = (who: keyof typeof people, at: Instant = now) => ({ db, user: people[who], now: at });
  for (const personId of [people.coach.id, people.otherCoach.id]) appointCoach(as("coordinator"), { personId });
  return { db, people, as, own, elsewhere, region };
}

export type CoachingWorld = ReturnType<typeof makeCoachingWorld>;

export const talk = {
  times: [{ date: "2026-03-10", startsAt: "10:00", endsAt: "11:00" }],
  form: "one_to_one" as const,
  place: "Kantoor",
};

/** Offers one time of the coach; gives its id. */
export function offerOne(world: CoachingWorld, change: Partial<Parameters<typeof offerTimes>[1]> = {}): number {
  const [id] = offerTimes(world.as("coach"), { coachId: world.people.coach.id, ...talk, ...change });
  if (id === undefined) throw new Error("nothing was offered");
  return id;
}

export const afterTalk = requireInstant("2026-03-10", "11:05");

export const listMails = ({ db }: CoachingWorld) =>
  db
    .select()
    .from(message)
    .all()
    .map(({ kind, personId, params }) => ({ kind, personId, params }));

export const listBookings = ({ db }: CoachingWorld) => db.select().from(coachingBooking).all();
export const listSessions = ({ db }: CoachingWorld) => db.select().from(coachingSession).all();
export const listActions = ({ db }: CoachingWorld) => db.select().from(coachingAction).all();
