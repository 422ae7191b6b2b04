import type { Reader } from "#db/client.server";
import type { Care } from "../actor/care";
import { readCare } from "../actor/care-facts";
import { careHolds } from "../actor/care-rules";
import { readAvailability } from "../availability/queries";
import type { Availability as Said } from "../availability/rules";
import type { Instant } from "../dates";
import { monthOf } from "../planner/calendar";
import type { Actor } from "../planner/types";
import { capFor } from "./caps";
import { availabilityOf } from "./free-days";
import { organisationKey, personKey } from "./ids";
import { around, type Spell } from "./spells";
import {
  awayOf,
  bookedDays,
  counted,
  type Ground,
  homeOf,
  listStaff,
  monthSpell,
  monthsIn,
  type StaffMember,
} from "./staff";

/** Kilometres of road that someone travels who has not said how far. */
const usualKm = 60;

export interface KnownActor extends StaffMember {
  care: Care;
  said: Said;
}

/** Who acts on some day of the span, with what their care asks. A fixed number of statements. */
export function readActors(db: Reader, span: Spell, now: Instant): KnownActor[] {
  const members = listStaff(db, "actor", span);
  const ids = members.map(({ personId }) => personId);
  const care = readCare(db, ids, { from: around(span.from, 60).from, until: around(span.to, 60).to }, now);
  const said = readAvailability(db, ids);
  return members.flatMap((member) => {
    const week = said.get(member.personId);
    return week ? [{ ...member, care: care(member.personId), said: week }] : [];
  });
}

/**
 * An actor as the planner takes them; nothing for whom care holds whatever the day: no file, no consent, no supporter, a talk
 * that is late. Of the care itself only days and numbers come along.
 */
export function actorFor(known: KnownActor, ground: Ground): Actor[] {
  const { personId, organisationId, regionCode, said, care } = known;
  const { agreement } = care;
  if (!agreement || isHeld(care, ground)) return [];
  const booked = bookedDays(ground.published, personId);
  const acting = ground.taken.people.filter((one) => one.personId === personId && one.as === "actor");
  const elsewhere = counted([...new Set(acting.map(({ date }) => date))].map(monthOf));
  const most = counted(booked.map(monthOf)).most;
  const cap = capFor(mostInMonth(known), monthsIn(ground.horizon), elsewhere.of, most);
  const rest = acting.map(({ date }) => around(date, agreement.restDays));
  const away = [...awayOf(known, ground), ...rest, ...cap.full.map((month) => monthSpell(month))];
  return [
    {
      id: personKey(personId),
      orgId: organisationId === null ? "" : organisationKey(organisationId),
      regionId: regionCode ?? "",
      home: homeOf(known),
      availability: availabilityOf(said, { ...ground, away, booked }),
      maxKm: said.travelRadiusKm ?? usualKm,
      maxPerMonth: cap.most,
      restDays: agreement.restDays,
    },
  ];
}

/** Weeks that a month can touch. */
const weeksInMonth = 6;

/** What was agreed with them, or what they say themselves when that is less. */
function mostInMonth({ care: { agreement }, perWeek, perMonth, perQuarter }: KnownActor): number {
  const said = [perMonth, perQuarter, perWeek === null ? null : perWeek * weeksInMonth];
  return Math.min(agreement?.maxDaysPerMonth ?? 0, ...said.flatMap((most) => most ?? []));
}

/** Held today or on the last day: a consent of a parent's may hold on one and not on the other. */
const isHeld = (care: Care, { today, horizon }: Ground): boolean =>
  [today, horizon.to].some((date) => {
    const openTalkDays = care.openTalks.map((talk) => talk.date);
    return careHolds({ ...care, date, today, otherDays: [], openTalkDays }).length > 0;
  });
