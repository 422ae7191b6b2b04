import type { ConsentGiver, ConsentPurpose } from "#db/lists";
import { addDays, daysBetween, type LocalDate, yearsBetween } from "../dates";
import type { Reason } from "../reasons";

/** Without these two nobody is booked; the other purposes are a choice. */
export const requiredPurposes = ["file", "supporter_contact"] as const satisfies readonly ConsentPurpose[];

/** From this birthday on someone consents themselves; before it a parent or guardian does (article 5 UAVG). */
export const ownConsentAge = 16;

export interface GivenConsent {
  purpose: ConsentPurpose;
  giver: ConsentGiver;
  /** It holds from this day on. */
  givenOn: LocalDate;
  /** It holds no more from this day on. */
  withdrawnOn: LocalDate | null;
}

/** What was agreed with an actor, as far as planning needs it. */
export interface CareAgreement {
  birthDate: LocalDate;
  /** With a name and a way to reach them. */
  hasSupporter: boolean;
  /** Days on which they act, in one calendar month. */
  maxDaysPerMonth: number;
  /** Days without a session between two days with one. */
  restDays: number;
  /** Within so many days after an acting day the aftercare talk is held. */
  aftercareDays: number;
}

/** One actor and one day on which a session asks for them. */
export interface CareFacts {
  /** The day of the session. */
  date: LocalDate;
  today: LocalDate;
  /** Null when there is no file. */
  agreement: CareAgreement | null;
  consents: readonly GivenConsent[];
  /** The days of their other standing bookings as an actor, proposed and asked ones too; in any order, also twice. */
  otherDays: readonly LocalDate[];
  /** The days on which they acted and of which nobody held the aftercare talk yet. */
  openTalkDays: readonly LocalDate[];
}

/**
 * Why an actor can't be booked on this day; empty when nothing holds it. Each reason says how to mend it and tells nothing
 * of the person: neither their age nor their story.
 */
export function careHolds(facts: CareFacts): Reason[] {
  const { agreement } = facts;
  if (!agreement) return [{ code: "actor_file_missing" }];
  return [
    ...requiredPurposes.flatMap((purpose) => consentHold(purpose, facts, agreement)),
    ...(agreement.hasSupporter ? [] : [{ code: "actor_no_supporter" } as const]),
    ...aftercareHold(facts, agreement),
    ...monthHold(facts, agreement),
    ...restHold(facts, agreement),
  ];
}

export type ConsentStanding = "given" | "missing" | "withdrawn" | "other_giver";

/**
 * How a consent stands on a day. It holds from the day it was given up to the day before it was withdrawn, if the right
 * one gave it: under 16 on the day of giving a parent or guardian, from the 16th birthday on the actor. A guardian's consent
 * given before that birthday stays valid after it, until the actor gives their own or withdraws it.
 */
export function consentOn(
  consents: readonly GivenConsent[],
  purpose: ConsentPurpose,
  birthDate: LocalDate,
  date: LocalDate,
): ConsentStanding {
  const given = consents.filter((one) => one.purpose === purpose && one.givenOn <= date);
  const standing = given.filter(({ withdrawnOn }) => withdrawnOn === null || date < withdrawnOn);
  if (standing.some(({ giver, givenOn }) => giver === giverOn(birthDate, givenOn))) return "given";
  if (standing.length > 0) return "other_giver";
  return given.length > 0 ? "withdrawn" : "missing";
}

/** Who must give a consent on this day. Someone of 29 February turns 16 on 1 March. */
export const giverOn = (birthDate: LocalDate, date: LocalDate): ConsentGiver =>
  yearsBetween(birthDate, date) < ownConsentAge ? "guardian" : "self";

const consentCodes = {
  missing: "actor_consent_missing",
  withdrawn: "actor_consent_withdrawn",
  other_giver: "actor_consent_other_giver",
} as const;

function consentHold(purpose: ConsentPurpose, { consents, date }: CareFacts, { birthDate }: CareAgreement): Reason[] {
  const standing = consentOn(consents, purpose, birthDate, date);
  return standing === "given" ? [] : [{ code: consentCodes[standing], params: { purpose } }];
}

/** A talk is late from the day after the last of its days. */
export const isTalkLate = (day: LocalDate, aftercareDays: number, today: LocalDate): boolean =>
  addDays(day, aftercareDays) < today;

function aftercareHold({ openTalkDays, today }: CareFacts, { aftercareDays }: CareAgreement): Reason[] {
  const late = openTalkDays.filter((day) => isTalkLate(day, aftercareDays, today)).toSorted();
  const [first] = late;
  return first === undefined ? [] : [{ code: "actor_aftercare_open", params: { day: { date: first } } }];
}

export const monthOf = (date: LocalDate): string => date.slice(0, 7);

function monthHold({ date, otherDays }: CareFacts, { maxDaysPerMonth }: CareAgreement): Reason[] {
  const month = monthOf(date);
  const others = new Set(otherDays.filter((day) => monthOf(day) === month && day !== date));
  if (others.size < maxDaysPerMonth) return [];
  return [{ code: "actor_month_full", params: { count: others.size, limit: maxDaysPerMonth } }];
}

function restHold({ date, otherDays }: CareFacts, { restDays }: CareAgreement): Reason[] {
  const distance = (day: LocalDate) => Math.abs(daysBetween(day, date));
  const nearest = otherDays
    .filter((day) => day !== date && distance(day) <= restDays)
    .toSorted((one, other) => distance(one) - distance(other) || one.localeCompare(other))[0];
  if (nearest === undefined) return [];
  return [{ code: "actor_rest_too_short", params: { day: { date: nearest }, count: restDays } }];
}
