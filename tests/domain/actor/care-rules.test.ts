import { describe, expect, test } from "vitest";
import {
  type CareAgreement,
  type CareFacts,
  careHolds,
  consentOn,
  type GivenConsent,
  giverOn,
} from "~/domain/actor/care-rules";
import { yearsBetween } from "~/domain/dates";

const agreement: CareAgreement = {
  birthDate: "2005-06-10",
  hasSupporter: true,
  maxDaysPerMonth: 2,
  restDays: 2,
  aftercareDays: 7,
};

const given = (row: Partial<GivenConsent> = {}): GivenConsent => ({
  purpose: "file",
  giver: "self",
  givenOn: "2025-01-01",
  withdrawnOn: null,
  ...row,
});
const both = (row: Partial<GivenConsent> = {}) => [given(row), given({ ...row, purpose: "supporter_contact" })];

const facts = (row: Partial<CareFacts> = {}): CareFacts => ({
  date: "2026-03-12",
  today: "2026-03-02",
  agreement,
  consents: both(),
  otherDays: [],
  openTalkDays: [],
  ...row,
});

const codes = (row: Partial<CareFacts>) => careHolds(facts(row)).map(({ code }) => code);
const agreed = (row: Partial<CareAgreement>) => ({ agreement: { ...agreement, ...row } });

describe("what holds an actor", () => {
  test.each<[string, Partial<CareFacts>, string[]]>([
    ["nothing", {}, []],
    ["no file, whatever else", { agreement: null, consents: [] }, ["actor_file_missing"]],
    ["no supporter", agreed({ hasSupporter: false }), ["actor_no_supporter"]],
    ["one day that month already", { otherDays: ["2026-03-03"] }, []],
    ["two days that month already", { otherDays: ["2026-03-03", "2026-03-26"] }, ["actor_month_full"]],
    ["two sessions on one other day", { otherDays: ["2026-03-03", "2026-03-03"] }, []],
    ["a second session on the day itself", { otherDays: ["2026-03-12", "2026-03-03"] }, []],
    ["two days in the months around it", { otherDays: ["2026-02-28", "2026-04-01"] }, []],
    ["the same month of another year", { otherDays: ["2025-03-03", "2025-03-26"] }, []],
    ["a maximum of no days", agreed({ maxDaysPerMonth: 0 }), ["actor_month_full"]],
    ["two days of rest before it", { otherDays: ["2026-03-09"] }, []],
    ["one day of rest before it", { otherDays: ["2026-03-10"] }, ["actor_rest_too_short"]],
    ["one day of rest after it", { otherDays: ["2026-03-14"] }, ["actor_rest_too_short"]],
    ["two days of rest after it", { otherDays: ["2026-03-15"] }, []],
    ["the day before, without rest agreed", { ...agreed({ restDays: 0 }), otherDays: ["2026-03-11"] }, []],
    [
      "too little rest over the end of a month",
      { date: "2026-04-01", otherDays: ["2026-03-31"] },
      ["actor_rest_too_short"],
    ],
    ["a talk open on its last day", { openTalkDays: ["2026-02-23"] }, []],
    ["a talk open the day after", { openTalkDays: ["2026-02-22"] }, ["actor_aftercare_open"]],
    ["a consent given on the day itself", { consents: both({ givenOn: "2026-03-12" }) }, []],
    [
      "a consent given the day after",
      { consents: both({ givenOn: "2026-03-13" }) },
      ["actor_consent_missing", "actor_consent_missing"],
    ],
    [
      "a consent withdrawn on the day itself",
      { consents: both({ withdrawnOn: "2026-03-12" }) },
      ["actor_consent_withdrawn", "actor_consent_withdrawn"],
    ],
    ["only the consent for the file", { consents: [given()] }, ["actor_consent_missing"]],
    [
      "a consent for lists withdrawn",
      { consents: [...both(), given({ purpose: "name_on_lists", withdrawnOn: "2026-01-01" })] },
      [],
    ],
    [
      "given anew after it was withdrawn",
      { consents: [...both({ withdrawnOn: "2026-01-01" }), ...both({ givenOn: "2026-01-01" })] },
      [],
    ],
  ])("%s", (_name, row, expected) => {
    expect(codes(row)).toEqual(expected);
  });

  test("the reasons name the day, the count and the agreement", () => {
    const holds = careHolds(
      facts({ otherDays: ["2026-03-30", "2026-03-13", "2026-03-11"], openTalkDays: ["2026-02-20", "2026-02-19"] }),
    );
    expect(holds).toEqual([
      { code: "actor_aftercare_open", params: { day: { date: "2026-02-19" } } },
      { code: "actor_month_full", params: { count: 3, limit: 2 } },
      { code: "actor_rest_too_short", params: { day: { date: "2026-03-11" }, count: 2 } },
    ]);
  });
});

describe("who gives a consent", () => {
  test.each([
    ["2010-03-12", "2026-03-11", "guardian"],
    ["2010-03-12", "2026-03-12", "self"],
    ["2010-02-28", "2026-02-28", "self"],
    ["2012-02-29", "2028-02-28", "guardian"],
    ["2012-02-29", "2028-02-29", "self"],
    ["2008-02-29", "2024-02-28", "guardian"],
    ["2010-12-31", "2026-12-30", "guardian"],
    ["2008-03-12", "2026-03-12", "self"],
    ["2005-03-12", "2026-03-12", "self"],
    ["1999-03-12", "2026-03-12", "self"],
  ])("born %s, on %s: %s", (birthDate, date, giver) => {
    expect(giverOn(birthDate, date)).toBe(giver);
  });

  test.each([
    ["2010-02-28", "2026-02-28", 16],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2005-03-12", "2026-03-11", 20],
    ["2005-03-12", "2026-03-12", 21],
    ["1999-03-12", "2026-03-11", 26],
    ["1999-03-12", "2026-03-12", 27],
    ["2000-02-29", "2027-02-28", 26],
    ["2000-02-29", "2027-03-01", 27],
  ])("born %s is on %s %i years old", (birthDate, date, age) => {
    expect(yearsBetween(birthDate, date)).toBe(age);
  });

  /** Born on 12 March 2010: 16 on the day of the session. */
  test.each<[string, GivenConsent[], string, string]>([
    ["the guardian's before the birthday", [given({ giver: "guardian" })], "2026-03-11", "given"],
    ["the guardian's after it, given before", [given({ giver: "guardian" })], "2026-03-12", "given"],
    [
      "the guardian's given on the birthday",
      [given({ giver: "guardian", givenOn: "2026-03-12" })],
      "2026-03-12",
      "other_giver",
    ],
    ["their own before it", [given()], "2026-03-11", "other_giver"],
    ["their own given before it, once they are 16", [given()], "2026-04-11", "other_giver"],
    ["their own given on the birthday", [given({ givenOn: "2026-03-12" })], "2026-03-12", "given"],
    [
      "the guardian's that made way for their own",
      [given({ giver: "guardian", withdrawnOn: "2026-03-20" }), given({ givenOn: "2026-03-20" })],
      "2026-03-20",
      "given",
    ],
    [
      "the guardian's that they withdrew",
      [given({ giver: "guardian", withdrawnOn: "2026-03-20" })],
      "2026-03-20",
      "withdrawn",
    ],
    ["another purpose", [given({ purpose: "photo" })], "2026-03-12", "missing"],
  ])("%s", (_name, consents, date, expected) => {
    expect(consentOn(consents, "file", "2010-03-12", date)).toBe(expected);
  });

  test("who turns 16 between two sessions needs their own consent, unless the guardian's was there before", () => {
    const young = agreed({ birthDate: "2010-03-16" });
    const guardians = both({ giver: "guardian" });
    expect(codes({ ...young, consents: guardians, date: "2026-03-12" })).toEqual([]);
    expect(codes({ ...young, consents: guardians, date: "2026-03-19" })).toEqual([]);
    expect(codes({ ...young, consents: both(), date: "2026-03-12" })).toEqual([
      "actor_consent_other_giver",
      "actor_consent_other_giver",
    ]);
  });
});
