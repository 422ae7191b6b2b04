import { expect, test } from "vitest";
import { certificate, certification, message, pause } from "#db/schema.server";
import { addMonths, requireInstant } from "~/domain/dates";
import { grantCertification } from "~/domain/trainer/grant-certification";
import { pauseTrainer } from "~/domain/trainer/pause";
import { requireTrainerFile } from "~/domain/trainer/queries";
import { renewCertification } from "~/domain/trainer/renew-certification";
import { returnTrainer } from "~/domain/trainer/return";
import { withdrawCertification } from "~/domain/trainer/withdraw-certification";
import { keepCertifications } from "~/jobs/certifications";
import { refusalOf } from "../refusal-of";
import { deliver, makeTrackWorld } from "./world";

const before = { qualification: "certified" as const, reason: "Was al trainer" };
const at = (day: string) => requireInstant(day, "10:00");

/** Certified from 2024-07-01 up to and including 2026-06-30, as was so before. */
function certifiedWorld() {
  const world = makeTrackWorld();
  const { ctx, candidate } = world;
  const { id } = grantCertification(ctx, { ...before, personId: candidate.id, startsOn: "2024-07-01" });
  const on = (day: string) => ({ ...ctx, now: at(day) });
  const renew = (day: string) => renewCertification(on(day), { certificationId: id });
  return { ...world, id, on, renew };
}

test("who was certified before has the terms of the track now in force, and a certificate", () => {
  const { db, id } = certifiedWorld();
  expect(db.select().from(certification).get()).toMatchObject({
    ...{
      id,
      candidacyId: null,
      reason: "Was al trainer",
      startsOn: "2024-07-01",
      endsOn: "2026-06-30",
      graceMonths: 3,
    },
  });
  expect(db.select().from(certificate).all()).toHaveLength(1);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ["without a reason", { reason: " " }, ["required"]],
  ["that ends before it begins", { startsOn: "2026-03-02", endsOn: "2026-03-01" }, ["end_before_start"]],
  ["that ended before today, begun today by default", { endsOn: "2026-03-01" }, ["end_before_start"]],
])("no grant %s", (_what, more, codes) => {
  const { ctx, candidate } = makeTrackWorld();
  expect(refusalOf(() => grantCertification(ctx, { ...before, personId: candidate.id, ...more })).codes).toEqual(codes);
});

test("a period that is over has no certificate any more", () => {
  const { db, ctx, candidate } = makeTrackWorld();
  grantCertification(ctx, { ...before, personId: candidate.id, startsOn: "2023-01-01", endsOn: "2024-12-31" });
  expect(db.select().from(certificate).all()).toEqual([]);
});

test.each([
  ["2025-12-29", ["renewal_too_early"]],
  ["2025-12-30", ["renewal_lacks_deliveries", "renewal_lacks_intervisions"]],
  ["2026-09-30", ["renewal_lacks_deliveries", "renewal_lacks_intervisions"]],
  ["2026-10-01", ["renewal_too_late"]],
])("on %s a renewal is refused with %j", (day, codes) => {
  const { renew } = certifiedWorld();
  expect(refusalOf(() => renew(day)).codes).toEqual(codes);
});

test("a renewal that was earned begins the day after the end, once, with its own certificate", () => {
  const { db, candidate, id, renew } = certifiedWorld();
  for (const day of ["2025-03-03", "2025-04-07"]) deliver(db, candidate.id, day);
  const next = renew("2026-02-01");
  expect(db.select().from(certification).all()[1]).toMatchObject({
    ...{
      id: next.id,
      renewsId: id,
      startsOn: "2026-07-01",
      endsOn: "2028-06-30",
      renewDeliveries: 2,
      validityMonths: 24,
    },
  });
  expect(db.select().from(certificate).all()).toHaveLength(2);
  expect(refusalOf(() => renew("2026-02-01")).codes).toEqual(["certification_renewed"]);
});

test("withdrawing ends a period and what renewed it, and revokes the certificates", () => {
  const { db, ctx, candidate, coordinator, id, renew } = certifiedWorld();
  for (const day of ["2025-03-03", "2025-04-07"]) deliver(db, candidate.id, day);
  renew("2026-02-01");
  const input = { certificationId: id, reason: "Na een klacht" };
  expect(refusalOf(() => withdrawCertification(ctx, { ...input, withdrawnOn: "2026-03-03" })).codes).toEqual([
    "day_in_future",
  ]);
  expect(refusalOf(() => withdrawCertification(ctx, { ...input, withdrawnOn: "2024-06-30" })).codes).toEqual([
    "day_before_start",
  ]);
  withdrawCertification(ctx, input);
  expect(
    db
      .select()
      .from(certification)
      .all()
      .map(({ withdrawnOn }) => withdrawnOn),
  ).toEqual(["2026-03-02", "2026-03-02"]);
  expect(
    db
      .select()
      .from(certificate)
      .all()
      .every(({ endedAt }) => endedAt !== null),
  ).toBe(true);
  expect(requireTrainerFile(db, coordinator, candidate.id, ctx.now).verdict).toMatchObject({
    ...{ state: "expired", reasons: [{ code: "certification_withdrawn", params: { why: "Na een klacht" } }] },
  });
  expect(refusalOf(() => withdrawCertification(ctx, input)).codes).toEqual(["certification_is_withdrawn"]);
});

test("an absence ends the day before they return, and none overlaps another", () => {
  const { db, ctx, candidate } = makeTrackWorld();
  const personId = candidate.id;
  const away = { personId, kind: "inactive" as const, reason: "Verlof" };
  expect(refusalOf(() => returnTrainer(ctx, { personId })).codes).toEqual(["not_away"]);
  pauseTrainer(ctx, { ...away, startsOn: "2025-01-15" });
  expect(refusalOf(() => pauseTrainer(ctx, { ...away, startsOn: "2024-12-01", endsOn: "2025-01-15" })).codes).toEqual([
    "already_away",
  ]);
  expect(refusalOf(() => pauseTrainer(ctx, { ...away, startsOn: "2024-12-01", endsOn: "2024-11-30" })).codes).toEqual([
    "end_before_start",
  ]);
  pauseTrainer(ctx, { ...away, startsOn: "2024-12-01", endsOn: "2025-01-14" });
  returnTrainer(ctx, { personId });
  expect(db.select().from(pause).get()).toMatchObject({ startsOn: "2025-01-15", endsOn: "2026-03-01" });
  pauseTrainer(ctx, { ...away, startsOn: "2026-03-02" });
  returnTrainer(ctx, { personId });
  expect(db.select().from(pause).all()[2]).toMatchObject({ startsOn: "2026-03-02", endsOn: "2026-03-02" });
});

const mails = (db: ReturnType<typeof makeTrackWorld>["db"]) =>
  db
    .select()
    .from(message)
    .all()
    .filter(({ kind }) => kind === "certification_expiring")
    .map(({ params }) => params);

test("the round tells of an end at six and at three months, each once", () => {
  const { db } = certifiedWorld();
  const rounds: [string, number][] = [
    ["2025-12-29", 0],
    ["2025-12-30", 1],
    ["2026-01-30", 1],
    ["2026-03-30", 2],
    ["2026-06-30", 2],
    ["2026-07-01", 2],
  ];
  for (const [day, sent] of rounds) {
    keepCertifications(db, at(day));
    expect([day, mails(db).length]).toEqual([day, sent]);
  }
  expect(mails(db)[0]).toEqual({ qualification: "certified", until: "2026-06-30" });
});

test("the round renews what was earned in the last three months, not before, and tells nobody", () => {
  const { db, candidate } = certifiedWorld();
  for (const day of ["2025-03-03", "2025-04-07"]) deliver(db, candidate.id, day);
  const periods = () =>
    db
      .select()
      .from(certification)
      .all()
      .map(({ startsOn, grantedById }) => [startsOn, grantedById]);
  keepCertifications(db, at("2026-03-29"));
  expect(periods()).toHaveLength(1);
  keepCertifications(db, at("2026-03-30"));
  keepCertifications(db, at("2026-03-31"));
  expect(periods()[1]).toEqual(["2026-07-01", null]);
  expect([periods().length, mails(db).length]).toEqual([2, 1]);
});

test("the round leaves alone who left for good", () => {
  const { db, on, candidate } = certifiedWorld();
  pauseTrainer(on("2026-01-01"), {
    personId: candidate.id,
    kind: "alumnus",
    reason: "Andere baan",
    startsOn: "2025-11-01",
  });
  keepCertifications(db, at(addMonths("2026-06-30", -1)));
  expect(mails(db)).toEqual([]);
});
