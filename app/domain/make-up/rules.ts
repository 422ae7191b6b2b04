import type { Instant, LocalDate, LocalTime } from "../dates";
import type { Reason } from "../reasons";
import type { Host, HostForPerson, Repair } from "./facts";

export type { Host, HostForPerson, Repair } from "./facts";

/** How many more fit: by the training's maximum and by the room, whichever is less. */
export const roomLeft = ({ maxParticipants, capacity, expected }: HostForPerson): number =>
  Math.max(0, Math.min(maxParticipants, capacity ?? maxParticipants) - expected);

/**
 * Why what was missed cannot be made up there; nothing when it can: the same part of the same type with another group whose
 * training goes on, not begun, before the last day, room left, and nowhere else at that hour.
 */
export function whyNotThere(host: HostForPerson, repair: Repair, now: Instant): Reason | undefined {
  if (!isElsewhere(host, repair)) return { code: "make_up_other_part" };
  if (host.isInIt) return { code: "make_up_in_it_already" };
  if (host.status !== "confirmed") return { code: "make_up_not_on" };
  return whyNotThen(host, repair, now) ?? (roomLeft(host) === 0 ? { code: "make_up_full" } : host.conflicts[0]);
}

/** Why the day does not serve: it has begun, or is after the last on which this can be made up. */
export function whyNotThen(
  { startInstant, date }: Pick<HostForPerson, "startInstant" | "date">,
  { until }: { until: LocalDate },
  now: Instant,
): Reason | undefined {
  if (startInstant <= now) return { code: "make_up_begun" };
  return date > until ? { code: "make_up_after", params: { until: { date: until } } } : undefined;
}

/** The same part of the same type, with another training or with another group of the own one. */
export function isElsewhere(host: Host, repair: Repair): boolean {
  const isPart = (["trainingTypeId", "position", "kind"] as const).every((name) => host[name] === repair[name]);
  const isOther = host.trainingId !== repair.trainingId || host.groupId !== null;
  return isPart && isOther && host.sessionId !== repair.missedSessionId;
}

/** A place as whoever may book it sees it: nobody in it is named. */
export interface OfferedPlace {
  sessionId: number;
  organisation: string;
  date: LocalDate;
  times: [LocalTime, LocalTime];
  place: string | null;
  km: number | null;
  /** Out of reach of most: farther than `reachKm`. */
  isFar: boolean;
  room: number;
}

/** Farther by road than people usually go for a day of training. */
export const reachKm = 100;

export function offered(host: HostForPerson): OfferedPlace {
  const { sessionId, organisation, date, startsAt, endsAt, place, km } = host;
  return {
    sessionId,
    organisation,
    date,
    times: [startsAt, endsAt],
    place,
    km,
    isFar: km !== null && km > reachKm,
    room: roomLeft(host),
  };
}

/** The nearest first; of those as far, the earliest. Where the distance is not known comes last. */
export const nearestFirst = (one: HostForPerson, other: HostForPerson): number =>
  (one.km ?? farAway) - (other.km ?? farAway) ||
  one.startInstant - other.startInstant ||
  one.sessionId - other.sessionId;

const farAway = Number.MAX_SAFE_INTEGER;

export interface Places {
  /** Where it can be made up, the nearest first. */
  open: HostForPerson[];
  /** Why there is none; empty when there is. */
  why: Reason[];
}

/** Of these sessions those that would repair what was missed, and why there is none. */
export function placesFor(repair: Repair, hosts: readonly HostForPerson[], now: Instant): Places {
  const others = hosts.filter((host) => isElsewhere(host, repair));
  const judged = others.map((host) => ({ host, why: whyNotThere(host, repair, now) }));
  const open = judged.flatMap(({ host, why }) => (why ? [] : [host])).toSorted(nearestFirst);
  if (open.length > 0) return { open, why: [] };
  const met = judged.filter(({ host }) => !whyNotThen(host, repair, now));
  return { open, why: whyNone(met, repair) };
}

function whyNone(met: { host: HostForPerson; why: Reason | undefined }[], { until }: Repair): Reason[] {
  const full = met.filter(({ why }) => why?.code === "make_up_full").length;
  const busy = met.filter(({ host, why }) => why && host.conflicts.includes(why)).length;
  if (full + busy === 0) return [{ code: "make_up_none_planned", params: { until: { date: until } } }];
  const reasons: Reason[] = [];
  if (full > 0) reasons.push({ code: "make_up_all_full", params: { count: full } });
  if (busy > 0) reasons.push({ code: "make_up_all_busy", params: { count: busy } });
  return reasons;
}
