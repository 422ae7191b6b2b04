import { expect, test } from "vitest";
import { participation, pause } from "#db/schema.server";
import { countActorsPerOrganisation } from "~/domain/actor/per-organisation";
import { readStaffVerdicts } from "~/domain/trainer/growth";
import { readSpread } from "~/domain/trainer/spread";
import { freshDatabase } from "../../database";
import { makeCertification, makeOrganisation, makeProgramme, makeUser, now, today } from "../../factories";

test("each organisation that takes part, with how many qualified actors it has, as the programme counts them", () => {
  const db = freshDatabase();
  const own = makeOrganisation(db, { name: "Levvel" });
  const coordinator = makeUser(db, "coordinator", own.id);
  const programmeId = makeProgramme(db).id;
  const takesPart = (organisationId: number, endsOn: string | null = null) =>
    db.insert(participation).values({ programmeId, organisationId, startsOn: "2025-01-01", endsOn }).run();
  const other = makeOrganisation(db, { name: "Jarabee" });
  takesPart(own.id);
  takesPart(other.id);
  takesPart(makeOrganisation(db).id, "2026-03-01");
  const actor = () => makeUser(db, "actor", own.id);
  const [robin, kim, away] = [actor(), actor(), actor()];
  actor();
  for (const { id } of [robin, kim, away]) makeCertification(db, id, { qualification: "training_actor" });
  db.insert(pause)
    .values({ personId: away.id, kind: "inactive", startsOn: "2026-01-01", reason: "Rust", at: now })
    .run();
  const levvel = { id: own.id, name: "Levvel", actors: 2, lacksActors: false };
  const all = [{ id: other.id, name: "Jarabee", actors: 0, lacksActors: true }, levvel];
  expect(countActorsPerOrganisation(db, makeUser(db, "coordinator"), now)).toEqual(all);
  expect(countActorsPerOrganisation(db, coordinator, now)).toEqual([levvel]);
  const programme = readSpread(db, readStaffVerdicts(db, now), today).organisations;
  expect(programme).toMatchObject(all);
});
