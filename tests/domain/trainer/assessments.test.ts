import { expect, test } from "vitest";
import { assessment } from "#db/schema.server";
import { requireTrainerFile } from "~/domain/trainer/queries";
import { recordAssessment } from "~/domain/trainer/record-assessment";
import { stopCandidacy } from "~/domain/trainer/stop-candidacy";
import { withdrawAssessment } from "~/domain/trainer/withdraw-assessment";
import { makeCertification, makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { begun, deliver, scores } from "./world";

test.each<[string, (world: ReturnType<typeof begun>) => unknown, string[]]>([
  ["of a step that is blocked", ({ ctx, observe }) => recordAssessment(ctx, observe), ["step_blocked"]],
  [
    "of a step that follows from the records",
    ({ ctx, see, coTraining }) => recordAssessment(ctx, { ...see, stepId: coTraining }),
    ["step_not_judged"],
  ],
  [
    "of a step of no such track",
    ({ ctx, see }) => recordAssessment(ctx, { ...see, stepId: 999 }),
    ["step_of_other_track"],
  ],
  ["of tomorrow", ({ ctx, see }) => recordAssessment(ctx, { ...see, assessedOn: "2026-03-03" }), ["day_in_future"]],
  [
    "of a document of tomorrow",
    ({ ctx, see }) => recordAssessment(ctx, { ...see, documentOn: "2026-03-03" }),
    ["day_in_future"],
  ],
  [
    "by the candidate",
    ({ ctx, see, candidate }) => recordAssessment(ctx, { ...see, assessorId: candidate.id }),
    ["assessor_is_candidate"],
  ],
  [
    "of a document by a trainer",
    ({ db, ctx, see }) => recordAssessment(ctx, { ...see, assessorId: certifiedTrainer(db).id }),
    ["assessor_not_coordination"],
  ],
  [
    "equivalent without a reason",
    ({ ctx, see }) => recordAssessment(ctx, { ...see, isEquivalent: true }),
    ["required"],
  ],
  [
    "once the candidacy is closed",
    ({ ctx, see, candidacyId }) => {
      stopCandidacy(ctx, { candidacyId, reason: "te druk" });
      return recordAssessment(ctx, see);
    },
    ["candidacy_closed"],
  ],
])("no judgement %s", (_what, work, codes) => {
  const world = begun();
  expect(refusalOf(() => work(world)).codes).toEqual(codes);
  expect(world.db.select().from(assessment).all()).toEqual([]);
});

const certifiedTrainer = (db: ReturnType<typeof begun>["db"], endsOn: string | null = null) => {
  const user = makeUser(db, "trainer");
  makeCertification(db, user.id, { endsOn });
  return user;
};

test.each<[string, Record<string, unknown>, string[]]>([
  ["a point without a score", { scores: scores.slice(1) }, ["criteria_not_scored"]],
  ["a score of 5", { scores: [{ criterion: "Legt uit", score: 5 }, scores[1]] }, ["too_large"]],
  ["a point twice", { scores: [scores[0], scores[0]] }, ["criteria_not_scored"]],
  ["a session that was not theirs", { sessionId: 12345 }, ["session_not_theirs"]],
])("an observation with %s is refused", (_what, more, codes) => {
  const { db, ctx, candidate, observe } = begun();
  deliver(db, candidate.id, "2026-02-20", "trainee");
  expect(refusalOf(() => recordAssessment(ctx, { ...observe, ...more })).codes).toEqual(codes);
});

test("an observation is recorded by a trainer certified on that very day, and by no other", () => {
  const { db, candidate, observe } = begun();
  const sessionId = deliver(db, candidate.id, "2026-02-20", "trainee");
  const by = (endsOn: string) => ({ db, user: certifiedTrainer(db, endsOn), now });
  expect(refusalOf(() => recordAssessment(by("2026-02-28"), observe)).kind).toBe("not_found");
  const ctx = by("2026-03-01");
  const other = { ...observe, assessorId: certifiedTrainer(db).id };
  expect(refusalOf(() => recordAssessment(ctx, other)).codes).toEqual(["not_in_list"]);
  expect(refusalOf(() => recordAssessment(ctx, { ...observe, isEquivalent: true, remark: "elders" })).kind).toBe(
    "not_found",
  );
  recordAssessment(ctx, { ...observe, sessionId });
  expect(db.select().from(assessment).get()).toMatchObject({
    assessorId: ctx.user.id,
    scores,
    sessionId,
    verdict: "passed",
  });
});

test("a coordinator names no assessor who was not certified that day", () => {
  const { db, ctx, candidate, observe } = begun();
  deliver(db, candidate.id, "2026-02-20", "trainee");
  const assessorId = certifiedTrainer(db, "2026-02-28").id;
  expect(refusalOf(() => recordAssessment(ctx, { ...observe, assessorId })).codes).toEqual(["assessor_not_certified"]);
});

test("an equivalent stands for a step, also one that waits, and is undone by withdrawing it once", () => {
  const { db, ctx, candidate, coordinator, observe } = begun();
  const given = { ...observe, isEquivalent: true, remark: "Gaf jaren les", scores: [] };
  const assessmentId = recordAssessment(ctx, given);
  const counted = () => requireTrainerFile(db, coordinator, candidate.id, now).verdict.tracks[0]?.steps[1]?.counted;
  expect(counted()).toBe(1);
  withdrawAssessment(ctx, { assessmentId, reason: "niet aangetoond" });
  expect(counted()).toBe(0);
  expect(refusalOf(() => withdrawAssessment(ctx, { assessmentId, reason: "niet aangetoond" })).codes).toEqual([
    "assessment_withdrawn",
  ]);
});
