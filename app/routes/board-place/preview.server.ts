import { readStaffAmong } from "~/domain/booking/eligible";
import { weighPlacement } from "~/domain/planning/place-training";
import type { Placeable } from "~/domain/planning/placeable";
import { Placement } from "~/domain/planning/schemas";
import { Refusal } from "~/domain/refusal";
import { readNames } from "~/domain/schedule/queries";
import { warningsIn } from "~/domain/schedule/weigh";
import { placeName } from "~/domain/session/queries";
import type { Part } from "~/domain/training/plan-weigh";
import { findingsView } from "~/http/finding-view";
import type { Form } from "~/http/form";
import type { RequestContext } from "~/http/request-context";
import { fieldsOf } from "./suggestions.server";

/**
 * What a chosen suggestion would do: each session with its people and what the engine finds of it. Nothing is saved. Nothing
 * where someone in it is neither trainer nor actor.
 */
export function previewOf(context: RequestContext, row: Placeable, parts: readonly Part[], form: Form) {
  const placement = placementIn(form);
  if (!placement || placement.sessions.length !== parts.length) return null;
  const { db, locale } = context;
  if (!isStaffed(db, placement)) return null;
  const findings = weighPlacement(db, row.training, placement, context.now);
  const { leadId, secondId, sessions } = placement;
  const names = readNames(db, [leadId, ...(secondId ? [secondId] : []), ...sessions.flatMap((one) => one.actorIds)]);
  const named = (ids: readonly (number | null)[]) => ids.flatMap((id) => (id === null ? [] : (names.get(id) ?? [])));
  return {
    rows: sessions.map(({ date, locationId, actorIds }, index) => {
      const { name = "", startsAt = "", endsAt = "", trainersNeeded = 1 } = parts[index] ?? {};
      return {
        ...{ name, date, startsAt, endsAt },
        place: locationId === null ? null : placeName(db, locationId),
        trainers: named([leadId, secondId].slice(0, trainersNeeded)),
        actors: named(actorIds),
        ...findingsView(findings, String(index), locale),
      };
    }),
    isPossible: findings.every(({ level }) => level === "warning"),
    asksReason: warningsIn(findings).length > 0,
    fields: fieldsOf(placement),
    waiverReason: form.text("waiverReason"),
  };
}

function isStaffed(db: RequestContext["db"], { leadId, secondId, sessions }: Placement): boolean {
  const trainers = [leadId, secondId].flatMap((id) => (id === null ? [] : { personId: id, as: "trainer" }));
  const actors = sessions.flatMap(({ actorIds }) => actorIds.map((id) => ({ personId: id, as: "actor" })));
  const people = [...trainers, ...actors];
  const isDouble = leadId === secondId;
  return (
    !isDouble &&
    people.every(
      readStaffAmong(
        db,
        people.map(({ personId }) => personId),
      ),
    )
  );
}

export type Preview = NonNullable<ReturnType<typeof previewOf>>;

/** What stands in an address, or in a refused form; nothing where it is no placement. */
function placementIn(form: Form): Placement | null {
  if (form.text("leadId") === "") return null;
  try {
    return Placement.parse(form.input(Placement));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
