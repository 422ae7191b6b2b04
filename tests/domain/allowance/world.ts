import { allowanceRate, attendanceSubmission } from "#db/schema.server";
import { freshDatabase } from "../../database";
import {
  makeActorFile,
  makeBooking,
  makeOrganisation,
  makeSession,
  makeTraining,
  makeUser,
  now,
} from "../../factories";

/** The maxima of 2025, in 2026 where tests happen. */
export const rate2026 = {
  year: 2026,
  hourCents: 560,
  hourUnder21Cents: 330,
  monthCents: 21_000,
  yearCents: 210_000,
};

/** An actor of 25 with a file, the coordinator of their organisation and of the programme, and a day they acted. */
export function makeAllowanceWorld(file: Parameters<typeof makeActorFile>[2] = {}) {
  const db = freshDatabase();
  const own = makeOrganisation(db).id;
  const people = {
    actor: makeUser(db, "actor", own),
    coordinator: makeUser(db, "coordinator", own),
    elsewhere: makeUser(db, "coordinator", makeOrganisation(db).id),
    programme: makeUser(db, "coordinator"),
    administrator: makeUser(db, "administrator"),
    trainer: makeUser(db, "trainer", own),
  };
  makeActorFile(db, people.actor.id, { birthDate: "2000-06-10", ...file });
  db.insert(allowanceRate).values(rate2026).run();
  const training = makeTraining(db);
  let position = 0;
  /** A day from 9:30 to 16:30 on which they acted, its attendance handed in. */
  const actedOn = (date: string, { submitted = true } = {}) => {
    position += 1;
    const session = makeSession(db, training.id, { date, position });
    if (submitted) db.insert(attendanceSubmission).values({ sessionId: session.id, at: now }).run();
    return makeBooking(db, session.id, people.actor.id, "actor").id;
  };
  const as = (user: keyof typeof people) => ({ db, user: people[user], now });
  return { db, people, training, actedOn, as };
}
