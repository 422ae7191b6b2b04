import { asc, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { part, programme, track, trackEdition, trackStep, trainingType } from "#db/schema.server";
import type { LocalDate } from "~/domain/dates";
import { loadPlan } from "~/domain/programme/load-plan";
import { loadReference } from "~/domain/programme/load-reference";
import type { Plan } from "~/domain/programme/plan-schema";
import { found } from "~/domain/refusal";
import type { Calendar } from "./calendar";
import { demoPlan } from "./plan";
import type { Stage, TrainingType } from "./shapes";

/** The most organisations that one plan may name. */
const organisationsPerPlan = 500;

/** Loads reference data and the moved plan, at the moment `now`. */
export function loadGround(db: Database, ground: { firstYear: number; scale: number; now: number }): void {
  const ctx = { db, user: null, now: ground.now };
  loadReference(ctx);
  const plan = demoPlan(ground.firstYear, ground.scale);
  loadPlan(ctx, { ...plan, organisations: plan.organisations.slice(0, organisationsPerPlan) });
  for (const organisations of pagesAfterFirst(plan))
    loadPlan(ctx, { programme: plan.programme, targets: {}, organisations });
}

function pagesAfterFirst({ organisations }: Plan): Plan["organisations"][] {
  const pages: Plan["organisations"][] = [];
  for (let from = organisationsPerPlan; from < organisations.length; from += organisationsPerPlan) {
    pages.push(organisations.slice(from, from + organisationsPerPlan));
  }
  return pages;
}

type Given = Pick<Stage, "batch" | "random" | "coordinator"> & { calendar: Calendar; today: LocalDate };

/** What all that builds the world works with; the world stands at eight in the morning of `today`. */
export function openStage(db: Database, { today, ...given }: Given): Stage {
  const type = found(db.select().from(trainingType).orderBy(asc(trainingType.id)).get());
  const day = given.calendar.dayOf(today);
  return {
    ...given,
    today: day,
    now: given.calendar.instant(day, "08:00"),
    programme: found(db.select().from(programme).orderBy(asc(programme.id)).get()),
    type,
    parts: partsOf(db, type),
    specials: readSpecials(db),
    tracks: readTracks(db),
  };
}

const partsOf = (db: Database, { id }: TrainingType) =>
  db.select().from(part).where(eq(part.trainingTypeId, id)).orderBy(asc(part.position)).all();

function readSpecials(db: Database): Stage["specials"] {
  const types = db.select().from(trainingType).where(ne(trainingType.purpose, "professionals")).all();
  return new Map(types.map((type) => [type.purpose, { type, parts: partsOf(db, type) }]));
}

function readTracks(db: Database): Stage["tracks"] {
  const editions = db.select().from(track).innerJoin(trackEdition, eq(trackEdition.trackId, track.id)).all();
  const steps = db.select().from(trackStep).orderBy(asc(trackStep.position)).all();
  return new Map(
    editions.map(({ track: { qualification }, track_edition: edition }) => [
      qualification,
      { edition, steps: steps.filter(({ editionId }) => editionId === edition.id) },
    ]),
  );
}
