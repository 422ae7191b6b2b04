import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { person, programme, target } from "#db/schema.server";
import { appointCoach } from "~/domain/coaching/appoint-coach";
import { bookCoaching } from "~/domain/coaching/book";
import { listCoachCandidates, listCoaches } from "~/domain/coaching/coaches";
import { listNeverReached } from "~/domain/coaching/never-reached";
import { offerTimes } from "~/domain/coaching/offer-times";
import { readCoachingPicture } from "~/domain/coaching/picture";
import { recordSession } from "~/domain/coaching/record-session";
import { requireInstant } from "~/domain/dates";
import { afterwards, makeCertified } from "../../certificates";
import { makeOrganisation, makeUser } from "../../factories";
import { refusalOf } from "../refusal-of";

/** Someone with a certificate, of an organisation, and a coach of the same one. */
function makeTrained() {
  const world = makeCertified();
  const { db } = world;
  const own = world.training.clientOrganisationId;
  const coach = makeUser(db, "trainer", own);
  const coordinator = makeUser(db, "coordinator", own);
  const manager = makeUser(db, "programme_manager");
  appointCoach({ db, user: coordinator, now: afterwards }, { personId: coach.id });
  return { ...world, own, coach, coordinator, manager };
}

function coachHolder({ db, coach, holder }: ReturnType<typeof makeTrained>, date: string): void {
  const times = [{ date, startsAt: "19:00", endsAt: "20:00" }];
  const [sessionId = 0] = offerTimes(
    { db, user: coach, now: afterwards },
    { coachId: coach.id, times, form: "online" },
  );
  const bookingId = bookCoaching({ db, user: holder, now: afterwards }, { sessionId });
  const record = { sessionId, version: 1, minutes: 60, theme: "own_role" as const, came: [bookingId] };
  recordSession({ db, user: coach, now: requireInstant(date, "20:00") }, record);
}

test("the trained are counted as never reached, until they came to a session", () => {
  const world = makeTrained();
  const { db, manager } = world;
  const before = readCoachingPicture(db, manager);
  expect(before.whole.coached).toBe(0);
  coachHolder(world, "2026-05-20");
  const after = readCoachingPicture(db, manager);
  expect(after.whole).toMatchObject({ trained: before.whole.trained, coached: 1 });
  expect(after.coached).toBe(1);
  expect(after.weeks.reduce((sum, { count }) => sum + count, 0)).toBe(1);
});

test("names are for the coordination in its scope, and for nobody else", () => {
  const world = makeTrained();
  const { db, coordinator, manager, holder } = world;
  const administrator = makeUser(db, "administrator");
  const elsewhere = makeUser(db, "coordinator", makeOrganisation(db).id);
  const everywhere = makeUser(db, "coordinator");
  const idsFor = (user: typeof manager) =>
    listNeverReached(db, user, null, 1)?.rows.map(({ personId }) => personId) ?? null;
  expect(idsFor(manager)).toBeNull();
  expect(idsFor(administrator)).toBeNull();
  expect(idsFor(elsewhere)).toEqual([]);
  expect(idsFor(everywhere)).toContain(holder.id);
  expect(JSON.stringify(readCoachingPicture(db, manager))).not.toContain(holder.name);
  expect(readCoachingPicture(db, elsewhere).whole.trained).toBe(0);
  coachHolder(world, "2026-05-20");
  expect(idsFor(everywhere)).not.toContain(holder.id);
  expect(idsFor(coordinator)).not.toContain(holder.id);
});

test("who was never reached is told of with the organisation of their training, wherever they went since", () => {
  const { db, holder } = makeTrained();
  const everywhere = makeUser(db, "coordinator");
  const rows = () => listNeverReached(db, everywhere, null, 1)?.rows.filter(({ personId }) => personId === holder.id);
  const before = rows();
  db.update(person)
    .set({ organisationId: makeOrganisation(db).id })
    .where(eq(person.id, holder.id))
    .run();
  expect([before?.length, rows()]).toEqual([1, before]);
});

test("who changes organisation halfway stays with the old one", () => {
  const world = makeTrained();
  const { db, manager, holder } = world;
  const before = readCoachingPicture(db, manager).organisations.map(({ organisationId, trained }) => [
    organisationId,
    trained,
  ]);
  db.update(person)
    .set({ organisationId: makeOrganisation(db).id })
    .where(eq(person.id, holder.id))
    .run();
  const after = readCoachingPicture(db, manager).organisations.map(({ organisationId, trained }) => [
    organisationId,
    trained,
  ]);
  expect(after).toEqual(before);
});

test("the target of the plan stands beside it for who oversees the whole, not within a scope", () => {
  const { db, manager, coordinator } = makeTrained();
  const programmeId = db.select().from(programme).get()?.id ?? 0;
  expect(readCoachingPicture(db, manager).target).toBeNull();
  const row = { programmeId, kind: "coached_professionals" as const, baseline: 0 };
  db.insert(target)
    .values([2026, 2027].map((year) => ({ ...row, year, amount: 100 })))
    .run();
  expect(readCoachingPicture(db, manager).target).toBe(200);
  db.insert(target)
    .values({ ...row, year: null, amount: 300 })
    .run();
  expect(readCoachingPicture(db, manager).target).toBe(300);
  expect(readCoachingPicture(db, coordinator).target).toBeNull();
});

test("a coach is appointed once, by the coordination of their organisation", () => {
  const { db, own, coach, coordinator, manager } = makeTrained();
  const ctx = (user: typeof coach) => ({ db, user, now: afterwards });
  expect(refusalOf(() => appointCoach(ctx(coordinator), { personId: coach.id })).codes).toEqual(["coach_already"]);
  const other = makeUser(db, "trainer", own);
  expect(listCoachCandidates(db, coordinator, afterwards)?.map(({ id }) => id)).toContain(other.id);
  expect(listCoachCandidates(db, manager, afterwards)).toBeNull();
  expect(refusalOf(() => appointCoach(ctx(manager), { personId: other.id })).kind).toBe("not_found");
  expect(
    refusalOf(() => appointCoach(ctx(makeUser(db, "coordinator", makeOrganisation(db).id)), { personId: other.id }))
      .kind,
  ).toBe("not_found");
  appointCoach(ctx(coordinator), { personId: other.id });
  expect(
    listCoaches(db, coordinator, afterwards)
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual([coach.id, other.id].sort());
});
