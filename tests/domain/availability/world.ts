import { municipality } from "#db/schema.server";
import type { SaidDay } from "~/domain/availability/week-rules";
import { freshDatabase } from "../../database";
import { makeOrganisation, makeRegion, makeUser, now } from "../../factories";

/** A trainer and an actor of an organisation, its coordinator, and one of elsewhere; a town to live in. */
export function makeStaffWorld() {
  const db = freshDatabase();
  const own = makeOrganisation(db).id;
  const people = {
    trainer: makeUser(db, "trainer", own),
    actor: makeUser(db, "actor", own),
    coordinator: makeUser(db, "coordinator", own),
    elsewhere: makeUser(db, "coordinator", makeOrganisation(db).id),
    administrator: makeUser(db, "administrator"),
  };
  const { code } = makeRegion(db, { code: "JZ30" });
  const town = db
    .insert(municipality)
    .values({ name: "Tiel", regionCode: code, province: "Gelderland", schoolZone: "zuid", listYear: 2025 })
    .returning()
    .get();
  const as = (user: keyof typeof people) => ({ db, user: people[user], now });
  return { db, people, as, town };
}

/** A week with nothing but what is given, by weekday. */
export const weekWith = (days: Record<number, Partial<SaidDay>>): SaidDay[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ parts: [], own: [], ...days[weekday] }));
