import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { certificate, certificatePdf, person } from "#db/schema.server";
import { requireInstant } from "~/domain/dates";
import { renderMissingCertificates } from "~/jobs/render-certificates";
import { action, loader } from "~/routes/training-certificates/route";
import { afterwards, makeAttendedTraining } from "../certificates";
import { makeEnrolment, makeMark, makeOrganisation, makeUser } from "../factories";
import { getting, posting, statusOf } from "../http";

type World = ReturnType<typeof makeAttendedTraining>;

const visit = ({ db, coordinator, training }: World, at = afterwards) => ({
  db,
  at,
  user: coordinator,
  params: { code: training.code },
});
const see = (world: World, at = afterwards) => loader(getting("/", visit(world, at)));
const numbers = ({ db }: World) =>
  db
    .select({ number: certificate.number })
    .from(certificate)
    .all()
    .map(({ number }) => number)
    .sort();

describe("a training's certificates", () => {
  test("who qualifies, who does not and why", async () => {
    const world = makeAttendedTraining();
    const [first, second] = world.sessions;
    const late = makeEnrolment(world.db, world.training.id);
    makeMark(world.db, first?.id ?? 0, late.id);
    makeMark(world.db, second?.id ?? 0, late.id, "absent");
    const before = await see(world);
    expect([before.ready.length, before.issued.length, before.waiting.length, before.cannot.length]).toEqual([
      3, 0, 1, 0,
    ]);
    expect(before.waiting[0]?.reasons).toEqual([
      "Trainingsdag 2 op 9 maart 2026: niet bijgewoond; kan worden ingehaald tot en met 5 september 2026.",
    ]);
    const late2027 = await see(world, requireInstant("2027-01-05", "10:00"));
    expect(late2027.cannot.map(({ enrolmentId }) => enrolmentId)).toEqual([late.id]);
  });

  test("issues to all who qualify, and twice changes nothing", async () => {
    const world = makeAttendedTraining();
    const issue = async () => (await action(posting("/", { intent: "all" }, visit(world)))) as Response;
    const here = `/trainingen/${world.training.code}/certificaten`;
    expect((await issue()).headers.get("Location")).toBe(`${here}?aantal=3&gelukt=uitgegeven`);
    expect((await issue()).headers.get("Location")).toBe(`${here}?aantal=0&gelukt=uitgegeven`);
    expect(numbers(world)).toEqual(["JIM-2026-00001", "JIM-2026-00002", "JIM-2026-00003"]);
    expect((await see(world)).issued.map((one) => one.certificate?.number).sort()).toEqual(numbers(world));
  });

  test("issues one, and says why another is refused", async () => {
    const world = makeAttendedTraining();
    world.db.update(person).set({ givenName: "Fatma 🌷" }).where(eq(person.id, world.enrolment.personId)).run();
    const [waiting] = (await see(world)).waiting;
    expect(waiting?.reasons[0]).toContain("🌷");
    const refused = await action(
      posting("/", { intent: "one", enrolmentId: String(world.enrolment.id) }, visit(world)),
    );
    const answer = refused as unknown as Response;
    expect(answer.status).toBe(409);
    expect((await answer.json()).refusal.messages).toEqual(waiting?.reasons);
    const other = String(world.enrolments[1]?.id);
    expect(await statusOf(action(posting("/", { intent: "one", enrolmentId: other }, visit(world))))).toBe(302);
    expect(numbers(world)).toEqual(["JIM-2026-00001"]);
  });

  test("before the last session is over nobody gets one", async () => {
    const world = makeAttendedTraining();
    const during = requireInstant("2026-03-09", "16:00");
    expect((await see(world, during)).ready).toEqual([]);
    const form = { intent: "one", enrolmentId: String(world.enrolment.id) };
    const answer = (await action(posting("/", form, visit(world, during)))) as unknown as Response;
    expect((await answer.json()).refusal.messages).toEqual(["Trainingsdag 2 op 9 maart 2026 moet nog komen."]);
    expect(numbers(world)).toEqual([]);
  });

  test("another training's enrolment is refused for a coordinator who may not see that training", async () => {
    const world = makeAttendedTraining();
    const ownOrganisation = makeOrganisation(world.db);
    const elsewhere = makeUser(world.db, "coordinator", ownOrganisation.id);
    const own = { ...visit(world), user: elsewhere };
    const form = { intent: "one", enrolmentId: String(world.enrolment.id) };
    expect(await statusOf(loader(getting("/", own)))).toBe(404);
    expect(await statusOf(action(posting("/", form, own)))).toBe(404);
    expect(await statusOf(action(posting("/", { intent: "all" }, own)))).toBe(404);
    expect(numbers(world)).toEqual([]);
  });

  test.each(["trainer", "programme_manager", "organisation_contact", "professional"] as const)(
    "is not there for a %s",
    async (role) => {
      const world = makeAttendedTraining();
      const user = role === "trainer" ? world.trainer : makeUser(world.db, role, world.training.clientOrganisationId);
      expect(await statusOf(loader(getting("/", { ...visit(world), user })))).toBe(404);
    },
  );

  test("an issue is rendered afterwards; one of long ago only when asked for", async () => {
    const world = makeAttendedTraining();
    const work: (() => Promise<void>)[] = [];
    const form = { intent: "one", enrolmentId: String(world.enrolment.id) };
    const args = posting("/", form, visit(world));
    args.context.afterwards = (one) => work.push(one);
    await action(args);
    const rendered = () => world.db.select({ id: certificatePdf.certificateId }).from(certificatePdf).all().length;
    expect([work.length, rendered()]).toEqual([1, 0]);
    const tomorrow = { db: world.db, now: afterwards, appUrl: "https://jim.voorbeeld.nl" };
    await renderMissingCertificates(tomorrow, afterwards + 1);
    expect(rendered()).toBe(0);
    for (const one of work) await one();
    expect(rendered()).toBe(1);
  }, 20_000);
});
