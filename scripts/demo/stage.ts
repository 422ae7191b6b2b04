import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server";
import { part, programme, trainingType } from "#db/schema.server";
import type { LocalDate } from "~/domain/dates";
import { loadPlan } from "~/domain/programme/load-plan";
import { loadReference } from "~/domain/programme/load-reference";
import type { Plan } from "~/domain/programme/plan-schema";
import { found } from "~/domain/refusal";
import type { Calendar } from "./calendar";
import { demoPlan } from "./plan";
import type { Stage } from "./shapes";

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
    parts: db.select().from(part).where(eq(part.trainingTypeId, type.id)).orderBy(asc(part.position)).all(),
  };
}
