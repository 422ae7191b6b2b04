import type { Care } from "../actor/care";
import { type Availability, availableDuring } from "../availability/rules";
import { fitnessFault } from "../booking/staffing-rules";
import type { Instant, LocalDate } from "../dates";
import { type FitnessFacts, fitnessOn } from "../qualification/rules";
import type { Reason } from "../reasons";
import { type ActingDays, careFindings } from "./care";
import type { Finding, FindingLevel, JudgedSession, PersonInSession } from "./facts";
import { type Limits, Loads, limitReasons } from "./limits";

/** What is known of a trainer or actor who is wanted for a session, or stands on it. */
export interface KnownStaff {
  /** As everybody may call them. */
  name: string;
  /** Whoever is or was an actor: why they cannot is not for everybody. */
  isActor: boolean;
  organisationId: number | null;
  qualifications: Pick<FitnessFacts, "periods" | "aways" | "guides">;
  availability: Availability;
  limits: Limits | null;
  /** Of who has limits: the standing sessions that count, in every week, month and quarter that is judged. */
  booked: readonly { sessionId: number; date: LocalDate }[];
  /** Of who acts. */
  care: Care | null;
}

export type StaffFacts = ReadonlyMap<number, KnownStaff>;

/**
 * What is to be said of the trainers and actors of sessions that are not over: whether they are certified and here on the
 * day, said that they can, take on no more than they will, and are not held by care. Whoever is not known is not judged.
 */
export function staffFindings(judged: readonly JudgedSession[], staff: StaffFacts, now: Instant): Finding[] {
  const loads = loadsWith(judged, staff);
  const acting = actingWith(judged, staff);
  return judged
    .filter(({ endInstant }) => endInstant > now)
    .flatMap((session) =>
      session.people.flatMap((person) => {
        const known = person.as === "participant" ? undefined : staff.get(person.personId);
        return known ? about({ session, person, known, loads, acting, now }) : [];
      }),
    );
}

interface Asked {
  session: JudgedSession;
  person: PersonInSession;
  known: KnownStaff;
  loads: Loads;
  acting: ActingDays;
  now: Instant;
}

function about(asked: Asked): Finding[] {
  const { session, person, known, now } = asked;
  const { personId } = person;
  const found = (level: FindingLevel, reason: Reason): Finding => ({ key: session.key, level, reason, personId });
  const warnings = [...unfit(asked), ...unavailable(asked), ...passedLimits(asked)];
  const care = person.as === "actor" ? careFindings({ ...asked, care: known.care, name: known.name, now }) : [];
  return [...warnings.map((reason) => found("warning", reason)), ...care];
}

const nameOf = ({ name, label, key }: JudgedSession): string => name ?? label ?? key;

function unfit({ session, person, known }: Asked): Reason[] {
  const { date, clientOrganisationId, part } = session;
  if (person.as !== "trainer" || clientOrganisationId === undefined) return [];
  const own = { ownOrganisationId: known.organisationId, clientOrganisationId };
  const fitness = fitnessOn({ ...known.qualifications, ...own, date, kind: part?.kind });
  const fault = fitnessFault(fitness, person.capacity ?? "full");
  return fault ? [{ code: fault.code, params: { person: known.name, session: nameOf(session), date: { date } } }] : [];
}

/** Only who said that they are away; a time outside their week can be asked. */
function unavailable({ session, person, known: { availability, name, isActor } }: Asked): Reason[] {
  const { state, reason } = availableDuring(availability, session);
  if (state !== "away") return [];
  const { date } = session;
  if (isActor || person.as === "actor")
    return [{ code: "actor_unavailable", params: { person: name, date: { date } } }];
  return [{ code: "staff_unavailable", params: { person: name, until: reason?.params?.until ?? { date } } }];
}

function passedLimits({ session, person: { personId, as, capacity }, known, loads }: Asked): Reason[] {
  const { limits, name, isActor } = known;
  if (!limits || capacity === "shadow") return [];
  return limitReasons({ personId, person: name, isActor: isActor || as === "actor", limits }, session.date, loads);
}

const idsOf = (judged: readonly JudgedSession[]): ReadonlySet<number | null> =>
  new Set(judged.map(({ sessionId }) => sessionId));

/** A shadow takes on nothing; whoever has two functions in one session takes on one session. */
function loadsWith(judged: readonly JudgedSession[], staff: StaffFacts): Loads {
  const loads = new Loads();
  const replaced = idsOf(judged);
  for (const [personId, { limits, booked }] of staff) {
    if (!limits) continue;
    for (const { sessionId, date } of booked) if (!replaced.has(sessionId)) loads.add(personId, date);
  }
  for (const { people, date } of judged) {
    const counted = people.filter(({ as, capacity }) => as !== "participant" && capacity !== "shadow");
    for (const personId of new Set(counted.map((one) => one.personId))) {
      if (staff.get(personId)?.limits) loads.add(personId, date);
    }
  }
  return loads;
}

function actingWith(judged: readonly JudgedSession[], staff: StaffFacts): ActingDays {
  const acting = new Map<number, { key: string; date: LocalDate }[]>();
  const replaced = idsOf(judged);
  for (const [personId, { care }] of staff) {
    const standing = (care?.actingDays ?? []).filter(({ sessionId }) => !replaced.has(sessionId));
    if (care)
      acting.set(
        personId,
        standing.map(({ sessionId, date }) => ({ key: `standing ${sessionId}`, date })),
      );
  }
  for (const { key, people, date } of judged) {
    for (const { personId, as } of people) if (as === "actor") acting.get(personId)?.push({ key, date });
  }
  return acting;
}
