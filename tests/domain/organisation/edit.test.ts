import { expect, test } from "vitest";
import { organisationAlias, participation } from "#db/schema.server";
import { addOrganisation } from "~/domain/organisation/add";
import { editOrganisation } from "~/domain/organisation/edit";
import { requireOrganisation } from "~/domain/organisation/queries";
import { setParticipation } from "~/domain/organisation/set-participation";
import { freshDatabase } from "../../database";
import { makeProgramme, makeUser, now } from "../../factories";
import { refusalOf } from "../refusal-of";

function world() {
  const db = freshDatabase();
  makeProgramme(db);
  return { db, ctx: { db, user: makeUser(db, "coordinator"), now } };
}

test("is known by its other names, and no other may take one", () => {
  const { db, ctx } = world();
  const id = addOrganisation(ctx, { name: "Youké", aliases: "Youke\n Het Oude Huis \n\nHet Oude Huis" });
  expect(db.select().from(organisationAlias).all()).toMatchObject([{ organisationId: id, name: "Het Oude Huis" }]);
  const taken = (name: string, aliases: string) => refusalOf(() => addOrganisation(ctx, { name, aliases })).codes;
  expect(taken("het oude-huis", "")).toEqual(["organisation_name_taken"]);
  expect(taken("Enver", "YOUKE")).toEqual(["organisation_name_taken"]);
  expect(taken("!!!", "")).toEqual(["malformed"]);
});

test("keeps both versions when two change it", () => {
  const { db, ctx } = world();
  const organisationId = addOrganisation(ctx, { name: "Enver", aliases: "Flexus" });
  editOrganisation(ctx, { organisationId, version: 1, name: "Enver Jeugdhulp", aliases: "Enver" });
  const late = () => editOrganisation(ctx, { organisationId, version: 1, name: "Anders", aliases: "" });
  expect(refusalOf(late)).toMatchObject({ kind: "stale", current: { name: "Enver Jeugdhulp", aliases: "Enver" } });
  expect(requireOrganisation(db, organisationId)).toMatchObject({
    name: "Enver Jeugdhulp",
    aliases: ["Enver"],
    version: 2,
  });
});

test("takes part in periods that never overlap", () => {
  const { db, ctx } = world();
  const organisationId = addOrganisation(ctx, { name: "Levvel", aliases: "" });
  setParticipation(ctx, { organisationId, startsOn: "2025-01-01", endsOn: "2025-12-31" });
  const again = (startsOn: string, endsOn?: string) =>
    refusalOf(() => setParticipation(ctx, { organisationId, startsOn, endsOn })).codes;
  expect(again("2025-12-31")).toEqual(["participation_overlaps"]);
  expect(again("2024-01-01")).toEqual(["participation_overlaps"]);
  expect(again("2026-02-01", "2026-01-01")).toEqual(["end_before_start"]);
  expect(again("30-02-2026")).toEqual(["not_a_date"]);
  setParticipation(ctx, { organisationId, startsOn: "2026-01-01" });
  expect(db.select().from(participation).all()).toHaveLength(2);
});

test("is not a scoped coordinator's to change", () => {
  const { db, ctx } = world();
  const organisationId = addOrganisation(ctx, { name: "Levvel", aliases: "" });
  const scoped = { ...ctx, user: makeUser(db, "coordinator", organisationId) };
  const edit = () => editOrganisation(scoped, { organisationId, version: 1, name: "X", aliases: "" });
  expect(refusalOf(edit).kind).toBe("not_found");
});
