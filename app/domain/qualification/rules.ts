import type { Qualification, SessionKind } from "#db/lists";
import type { GuideRegister } from "#db/lists-after";
import { addDays, addMonths, type LocalDate } from "../dates";
import type { Reason } from "../reasons";

/** One period in which someone holds a qualification: from its first day up to and including its last. */
export interface Period {
  qualification: Qualification;
  startsOn: LocalDate;
  /** Null holds without end. */
  endsOn: LocalDate | null;
  /** How many months after its end it still counts, while it can be renewed. */
  graceMonths: number;
  /** From this day on it holds no more, whatever its end. */
  withdrawnOn: LocalDate | null;
}

/** A registration as a supervisor; the last day is included, null is without end. */
export interface GuidePeriod {
  register: GuideRegister;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

/** Away for a while or for good; the last day is included. */
export interface Away {
  kind: "inactive" | "alumnus";
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** It lasted so long that they co-train once before they train again, and that has not happened since. */
  owesCoTraining?: boolean;
}

/**
 * Whether someone who comes back from being away co-trains first: when it lasted for this many months or longer. `coTrainedOn`
 * is the last day on which they co-trained.
 */
export const owesCoTraining = (
  { startsOn, endsOn }: Pick<Away, "startsOn" | "endsOn">,
  returnMonths: number,
  coTrainedOn: LocalDate | null,
): boolean =>
  endsOn !== null && addMonths(startsOn, returnMonths) <= endsOn && (coTrainedOn === null || coTrainedOn <= endsOn);

/**
 * Each absence with the whole stretch it belongs to: absences that overlap, or follow each other without a day between,
 * count as one, from the first day of the first up to and including the last day of the last.
 */
export function stretchesOf<One extends Pick<Away, "startsOn" | "endsOn">>(
  aways: readonly One[],
): ReadonlyMap<One, Pick<Away, "startsOn" | "endsOn">> {
  const stretches = new Map<One, Pick<Away, "startsOn" | "endsOn">>();
  let last: Pick<Away, "startsOn" | "endsOn"> | undefined;
  for (const one of aways.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))) {
    if (last && (last.endsOn === null || one.startsOn <= addDays(last.endsOn, 1))) last.endsOn = laterEnd(last, one);
    else last = { startsOn: one.startsOn, endsOn: one.endsOn };
    stretches.set(one, last);
  }
  return stretches;
}

const laterEnd = (one: Pick<Away, "endsOn">, other: Pick<Away, "endsOn">): LocalDate | null => {
  if (one.endsOn === null || other.endsOn === null) return null;
  return one.endsOn > other.endsOn ? one.endsOn : other.endsOn;
};

export type Held =
  | { holds: true; until: LocalDate | null; inGrace: boolean }
  | { holds: false; endedOn: LocalDate | null };

/** The last day of grace: the same day so many months later. */
export const graceUntil = ({ endsOn, graceMonths }: Pick<Period, "endsOn" | "graceMonths">): LocalDate | null =>
  endsOn === null ? null : addMonths(endsOn, graceMonths);

/**
 * Whether a qualification is held on a day. The rule: it holds on its first day, on every day between and on its last day;
 * it does not hold on the day from which it was withdrawn. In the months of grace it still counts, as `inGrace`.
 * Of several periods the one that holds longest answers; of none, `endedOn` is the last day it ever held.
 */
export function heldOn(periods: readonly Period[], qualification: Qualification, date: LocalDate): Held {
  const own = periods.filter(
    (one) => one.qualification === qualification && one.startsOn <= date && !isGone(one, date),
  );
  const holding = longest(own.filter(({ endsOn }) => endsOn === null || date <= endsOn));
  if (holding) return { holds: true, until: holding.endsOn, inGrace: false };
  const inGrace = longest(own.filter((one) => date <= (graceUntil(one) ?? date)));
  if (inGrace) return { holds: true, until: inGrace.endsOn, inGrace: true };
  return { holds: false, endedOn: lastDayHeld(periods, qualification, date) };
}

const isGone = ({ withdrawnOn }: Period, date: LocalDate): boolean => withdrawnOn !== null && withdrawnOn <= date;

const endOf = ({ endsOn }: Period): LocalDate => endsOn ?? "9999-12-31";

const longest = (periods: readonly Period[]): Period | undefined =>
  periods.toSorted((one, other) => endOf(other).localeCompare(endOf(one)))[0];

function lastDayHeld(periods: readonly Period[], qualification: Qualification, date: LocalDate): LocalDate | null {
  const ends = periods
    .filter((one) => one.qualification === qualification && one.startsOn < date)
    .map((one) => ({ ...one, gone: one.withdrawnOn === null ? null : addDays(one.withdrawnOn, -1) }))
    .filter(({ startsOn, gone }) => gone === null || startsOn <= gone)
    .map(({ endsOn, gone }) => [endsOn, gone].filter((day) => day !== null).toSorted()[0] ?? null)
    .filter((day) => day !== null);
  return ends.toSorted().at(-1) ?? null;
}

export const isAway = (aways: readonly Away[], date: LocalDate): Away | undefined =>
  aways.find(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || date <= endsOn));

/** What someone may do in front of a client's group on a day. */
export interface Fitness {
  /** Certified, and externally deployable where the client is another organisation than one's own. */
  level: "qualified" | "in_grace" | "not_qualified";
  /** Until when, where that is known. */
  until: LocalDate | null;
  /** Why not, or what to mind. */
  reasons: Reason[];
}

export interface FitnessFacts {
  periods: readonly Period[];
  aways: readonly Away[];
  ownOrganisationId: number | null;
  clientOrganisationId: number;
  date: LocalDate;
  /** Their registrations as a guide, which make them fit for an intervision. */
  guides?: readonly GuidePeriod[];
  /** Of the session; a training day where it is not known. */
  kind?: SessionKind | undefined;
}

/**
 * Whether a trainer may stand in front of a group of this client on this day. Inside one's own organisation `certified`
 * suffices; for another client one is `externally_deployable` too. Who is away is not qualified that day, and who was away
 * for long only after they co-trained. An intervision may also be guided by who is registered as a guide on the day.
 */
export function fitnessOn(facts: FitnessFacts): Fitness {
  const { periods, aways, ownOrganisationId, clientOrganisationId, date } = facts;
  const away = isAway(aways, date);
  if (away) return { level: "not_qualified", until: null, reasons: [awayReason(away)] };
  const guide = facts.kind === "intervision" ? facts.guides?.find((one) => isRegistered(one, date)) : undefined;
  if (guide) return guiding(guide);
  const back = aways.find(({ owesCoTraining: owes, endsOn }) => owes && endsOn !== null && endsOn < date);
  if (back) return { level: "not_qualified", until: null, reasons: [coTrainsFirst(back)] };
  const certified = heldOn(periods, "certified", date);
  if (!certified.holds) return missing("not_certified_on", certified.endedOn, date);
  if (ownOrganisationId === clientOrganisationId) return standing(certified, date);
  const external = heldOn(periods, "externally_deployable", date);
  if (!external.holds) return missing("not_deployable_on", external.endedOn, date);
  return standing(sooner(certified, external), date);
}

/** Whether a registration as a guide holds on a day. */
export const isRegistered = (
  { startsOn, endsOn }: Pick<GuidePeriod, "startsOn" | "endsOn">,
  date: LocalDate,
): boolean => startsOn <= date && (endsOn === null || date <= endsOn);

const guiding = ({ register, endsOn }: GuidePeriod): Fitness => ({
  ...{ level: "qualified", until: endsOn },
  reasons: [{ code: "intervision_registered_guide", params: { register } }],
});

type Holding = Extract<Held, { holds: true }>;

const sooner = (one: Holding, other: Holding): Holding => {
  const inGrace = one.inGrace || other.inGrace;
  const until = [one.until, other.until].filter((day) => day !== null).toSorted()[0] ?? null;
  return { holds: true, until, inGrace };
};

const standing = ({ until, inGrace }: Holding, date: LocalDate): Fitness =>
  inGrace && until !== null
    ? {
        level: "in_grace",
        until,
        reasons: [{ code: "in_grace_on", params: { date: { date }, until: { date: until } } }],
      }
    : { level: "qualified", until, reasons: [] };

const missingSince = {
  not_certified_on: "not_certified_on_since",
  not_deployable_on: "not_deployable_on_since",
} as const;

function missing(code: keyof typeof missingSince, endedOn: LocalDate | null, date: LocalDate): Fitness {
  const reason: Reason =
    endedOn === null
      ? { code, params: { date: { date } } }
      : { code: missingSince[code], params: { until: { date: endedOn } } };
  return { level: "not_qualified", until: null, reasons: [reason] };
}

export const coTrainsFirst = ({ startsOn, endsOn }: Pick<Away, "startsOn" | "endsOn">): Reason => ({
  code: "trainer_co_trains_first",
  params: { date: { date: startsOn }, until: { date: endsOn ?? startsOn } },
});

const awayReason = ({ kind, endsOn }: Away): Reason =>
  kind === "alumnus"
    ? { code: "is_alumnus" }
    : endsOn === null
      ? { code: "is_away" }
      : { code: "is_away_until", params: { until: { date: endsOn } } };
