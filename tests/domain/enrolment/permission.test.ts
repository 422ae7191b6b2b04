import { describe, expect, test } from "vitest";
import { enrolKnown, enrolNew } from "~/domain/enrolment/enrol";
import { placeParticipant } from "~/domain/enrolment/place";
import { substituteKnown } from "~/domain/enrolment/substitute";
import { transferParticipant } from "~/domain/enrolment/transfer";
import { withdrawParticipant } from "~/domain/enrolment/withdraw";
import type { User } from "~/domain/user";
import { makeOrganisation, makePerson, makeTraining, makeUser, now } from "../../factories";
import { refusedBy } from "./refused";
import { newcomer, reason, enrolmentWorld as world } from "./world";

describe("who may not", () => {
  test.each(["trainer", "organisation_contact", "programme_manager", "professional", "actor"] as const)(
    "%s",
    (role) => {
      const { db, training, enrol } = world();
      const { enrolmentId, personId } = enrol(makePerson(db).id);
      const ctx = {
        db,
        user: makeUser(db, role, role === "organisation_contact" ? training.clientOrganisationId : null),
        now,
      };
      const target = makeTraining(db).code;
      const attempts = [
        () => enrolKnown(ctx, { trainingCode: training.code, personId }),
        () => enrolNew(ctx, { ...newcomer, trainingCode: training.code }),
        () => withdrawParticipant(ctx, { enrolmentId, reason }),
        () => placeParticipant(ctx, { enrolmentId, reason }),
        () => substituteKnown(ctx, { enrolmentId, personId, reason }),
        () => transferParticipant(ctx, { enrolmentId, toTrainingCode: target, reason }),
      ];
      for (const attempt of attempts) expect(refusedBy(attempt)).toEqual({ "": ["not_found"] });
    },
  );

  test("a coordinator of another organisation; and nobody out of their sight", () => {
    const { db, training, enrol } = world();
    const { enrolmentId } = enrol(makePerson(db).id);
    const elsewhere: User = makeUser(db, "coordinator", makeOrganisation(db).id);
    const here = { db, user: makeUser(db, "coordinator", training.clientOrganisationId), now };
    const stranger = makePerson(db, { organisationId: makeOrganisation(db).id });
    const other = { db, user: elsewhere, now };
    expect(refusedBy(() => withdrawParticipant(other, { enrolmentId, reason }))).toEqual({ "": ["not_found"] });
    const unseen = () => enrolKnown(here, { trainingCode: training.code, personId: stranger.id });
    expect(refusedBy(unseen)).toEqual({ "": ["not_found"] });
    const target = makeTraining(db);
    const transfer = () => transferParticipant(here, { enrolmentId, toTrainingCode: target.code, reason });
    expect(refusedBy(transfer)).toEqual({ toTrainingCode: ["training_unknown"] });
    const invented = () => enrolNew(here, { ...newcomer, organisation: "Bestaat niet", trainingCode: training.code });
    expect(refusedBy(invented)).toEqual({ organisation: ["organisation_unknown"] });
  });
});
