import { describe, expect, test } from "vitest";
import { requireCertificate } from "~/domain/certificate/find";
import { issueTrainerCertificate } from "~/domain/certificate/issue-trainer";
import { listQualificationCertificates } from "~/domain/certificate/of-person";
import { revokeCertificate } from "~/domain/certificate/revoke";
import { validityOn } from "~/domain/certificate/validity";
import { makeTrainerCertified } from "../../certificates";
import { qualifiedFacts } from "../../documents/facts";
import { makeCertification, makeOrganisation, makeUser, today } from "../../factories";

describe("who may read it", () => {
  test("its holder as trainer or actor, the coordination of their organisation, nobody else", () => {
    const { db, number, organisation, trainer } = makeTrainerCertified();
    const own = [
      trainer,
      { ...trainer, grants: [{ role: "actor" as const, organisationId: null }] },
      makeUser(db, "coordinator"),
      makeUser(db, "administrator"),
      makeUser(db, "coordinator", organisation.id),
    ];
    for (const user of own) expect(requireCertificate(db, user, number).certificate.number).toBe(number);
    const strangers = [
      makeUser(db, "trainer", organisation.id),
      makeUser(db, "actor"),
      makeUser(db, "programme_manager"),
      makeUser(db, "coordinator", makeOrganisation(db).id),
      makeUser(db, "organisation_contact", organisation.id),
    ];
    for (const user of strangers) expect(() => requireCertificate(db, user, number)).toThrow("not_found");
  });

  test("a holder sees those that stand, with whether they hold that day", () => {
    const { db, ctx, trainer, number } = makeTrainerCertified();
    const next = makeCertification(db, trainer.id, { startsOn: "2029-03-02", endsOn: "2032-03-01" });
    const later = issueTrainerCertificate(ctx, { certificationId: next.id }).number;
    const on = (date: string) =>
      listQualificationCertificates(db, trainer.id, date).map((one) => [one.number, one.validity.state]);
    expect(on(today)).toEqual([
      [later, "not_yet"],
      [number, "holds"],
    ]);
    expect(on("2029-03-02")).toEqual([
      [later, "holds"],
      [number, "over"],
    ]);
    revokeCertificate(ctx, { number, reason: "zo gaat dat" });
    expect(on(today)).toEqual([[later, "not_yet"]]);
  });
});

describe("validity", () => {
  const period = { ...qualifiedFacts, startsOn: "2026-03-02", endsOn: "2029-03-01" };
  test.each([
    ["the day before", "2026-03-01", { state: "not_yet", from: "2026-03-02", until: "2029-03-01" }],
    ["the first day", "2026-03-02", { state: "holds", until: "2029-03-01" }],
    ["the last day", "2029-03-01", { state: "holds", until: "2029-03-01" }],
    ["the day after", "2029-03-02", { state: "over", since: "2029-03-02" }],
  ])("%s", (_name, date, validity) => expect(validityOn(period, null, date)).toEqual(validity));

  test("ends on the day of withdrawal, before its end and after it", () => {
    expect(validityOn(period, "2027-01-10", "2027-01-09")).toEqual({ state: "holds", until: "2029-03-01" });
    expect(validityOn(period, "2027-01-10", "2027-01-10")).toEqual({ state: "withdrawn", since: "2027-01-10" });
    expect(validityOn(period, "2027-01-10", "2031-01-10")).toEqual({ state: "withdrawn", since: "2027-01-10" });
  });

  test("without end holds always", () => {
    expect(validityOn({ ...period, endsOn: null }, null, "2199-12-31")).toEqual({ state: "holds", until: null });
  });
});
