import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { candidacy, certificate, certification, roleAssignment } from "#db/schema.server";
import { addTrack } from "~/domain/track/add";
import { editTrack } from "~/domain/track/edit";
import { grantCertification } from "~/domain/trainer/grant-certification";
import { requireTrainerFile } from "~/domain/trainer/queries";
import { recordAssessment } from "~/domain/trainer/record-assessment";
import { startCandidacy } from "~/domain/trainer/start-candidacy";
import { stopCandidacy } from "~/domain/trainer/stop-candidacy";
import { listWantingCoTraining } from "~/domain/trainer/wanting";
import { makeCertification, makeOrganisation, makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";
import { begun, deliver, makeTrackWorld, trainerTrack } from "./world";

test("from candidate to certified: what was delivered counts by itself, the rest is judged", () => {
  const { db, ctx, candidate, coordinator, candidacyId, observe, see } = begun();
  const state = () => requireTrainerFile(db, coordinator, candidate.id, now).verdict.state;
  expect(state()).toBe("candidate");
  expect([...listWantingCoTraining(db, now)]).toEqual([[candidate.id, 1]]);
  deliver(db, candidate.id, "2026-02-20", "trainee");
  expect([state(), listWantingCoTraining(db, now).size]).toEqual(["in_training", 0]);
  expect(refusalOf(() => grantCertification(ctx, { candidacyId })).codes).toEqual([
    "step_lacks_observation",
    "step_lacks_document",
  ]);
  const assessor = makeUser(db, "trainer");
  makeCertification(db, assessor.id, { endsOn: "2026-03-01" });
  recordAssessment(ctx, { ...observe, assessorId: assessor.id });
  recordAssessment(ctx, { ...see, documentOn: "2026-02-01", screeningProfile: "85" });
  const { id } = grantCertification(ctx, { candidacyId });
  expect(db.select().from(certification).where(eq(certification.id, id)).get()).toMatchObject({
    ...{
      personId: candidate.id,
      qualification: "certified",
      candidacyId,
      startsOn: "2026-03-02",
      endsOn: "2028-03-01",
    },
    ...{ graceMonths: 3, renewDeliveries: 2, validityMonths: 24 },
  });
  expect(db.select().from(candidacy).get()).toMatchObject({ endedOn: "2026-03-02", end: "completed" });
  expect(db.select().from(certificate).all()).toMatchObject([{ certificationId: id, personId: candidate.id }]);
  expect(state()).toBe("certified");
  expect(refusalOf(() => grantCertification(ctx, { candidacyId })).codes).toEqual(["certification_held"]);
});

test("beginning gives the role once, and is refused twice on one track", () => {
  const { db, ctx, candidate, trackId, candidacyId } = begun();
  const roles = () => db.select().from(roleAssignment).where(eq(roleAssignment.personId, candidate.id)).all();
  expect(roles()).toMatchObject([{ role: "trainer", startsOn: "2026-03-02", organisationId: null }]);
  expect(refusalOf(() => startCandidacy(ctx, { personId: candidate.id, trackId })).codes).toEqual(["candidacy_open"]);
  stopCandidacy(ctx, { candidacyId, reason: "te druk" });
  expect(refusalOf(() => stopCandidacy(ctx, { candidacyId, reason: "te druk" })).codes).toEqual(["candidacy_closed"]);
  startCandidacy(ctx, { personId: candidate.id, trackId });
  expect(roles()).toHaveLength(1);
});

test("what a track asks first is a reason, and who holds the qualification needs no track", () => {
  const { db, admin, ctx, candidate, trackId } = makeTrackWorld();
  const external = addTrack(
    { db, user: admin, now },
    {
      ...{
        name: "Extern",
        qualification: "externally_deployable",
        requires: "certified",
        steps: [{ name: "Zelf", kind: "independent_delivery" }],
      },
    },
  );
  const begin = (id: number) => startCandidacy(ctx, { personId: candidate.id, trackId: id });
  expect(refusalOf(() => begin(external)).codes).toEqual(["track_needs_certified"]);
  makeCertification(db, candidate.id);
  expect(refusalOf(() => begin(trackId)).codes).toEqual(["certification_held"]);
  expect(begin(external)).toBeGreaterThan(0);
});

test("a day to come, a retired track and another organisation's coordinator are refused", () => {
  const { db, admin, ctx, candidate, trackId } = makeTrackWorld();
  const input = { personId: candidate.id, trackId };
  const elsewhere = { ...ctx, user: makeUser(db, "coordinator", makeOrganisation(db).id) };
  expect(refusalOf(() => startCandidacy(elsewhere, input)).kind).toBe("not_found");
  expect(refusalOf(() => startCandidacy(ctx, { ...input, startedOn: "2026-03-03" })).codes).toEqual(["day_in_future"]);
  editTrack({ db, user: admin, now }, { ...trainerTrack, trackId, version: 1, retiredOn: "2026-03-02" });
  expect(refusalOf(() => startCandidacy(ctx, input)).codes).toEqual(["track_retired"]);
});

test("whoever began keeps the edition of that day", () => {
  const { db, admin, candidate, trackId } = begun();
  const [first] = trainerTrack.steps;
  if (!first) throw new Error("the track has steps");
  expect(editTrack({ db, user: admin, now }, { ...trainerTrack, steps: [first], trackId, version: 1 })).toBe(2);
  const [own] = requireTrainerFile(db, admin, candidate.id, now).verdict.tracks;
  expect([own?.edition.number, own?.steps.length]).toEqual([1, 3]);
});
