import type { Reader } from "#db/client.server";
import type { Qualification } from "#db/lists";
import { readAvailability } from "../availability/queries";
import type { Availability as Said } from "../availability/rules";
import type { Instant, LocalDate } from "../dates";
import { quarterOf } from "../planner/calendar";
import type { Trainer } from "../planner/types";
import { owesCoTraining, type Period } from "../qualification/rules";
import type { TrainerFacts } from "../trainer/facts";
import { readTrainerFacts } from "../trainer/read-facts";
import { trainerVerdict } from "../trainer/rules";
import { capFor } from "./caps";
import { availabilityOf } from "./free-days";
import { organisationKey, personKey } from "./ids";
import { after, before, clip, joinSpells, never, type Spell, withoutSpells } from "./spells";
import {
  awayOf,
  bookedDays,
  counted,
  type Ground,
  homeOf,
  listStaff,
  quarterSpell,
  quartersIn,
  type StaffMember,
} from "./staff";

/** What someone takes on who has not said so: sessions in a quarter, and kilometres of road. */
const usualPerQuarter = 24;
const usualKm = 100;
/** Full training days after which someone is no longer new to it. */
const experiencedAfterDays = 4;

export interface KnownTrainer extends StaffMember {
  facts: TrainerFacts;
  said: Said;
}

/** Who trains on some day of the span, with what is known of them. A fixed number of statements. */
export function readTrainers(db: Reader, span: Spell, now: Instant): KnownTrainer[] {
  const members = listStaff(db, "trainer", span);
  const ids = members.map(({ personId }) => personId);
  const facts = readTrainerFacts(db, ids, { as: "trainer", now });
  const said = readAvailability(db, ids);
  return members.flatMap((member) => {
    const [own, week] = [facts.get(member.personId), said.get(member.personId)];
    return own && week ? [{ ...member, facts: own, said: week }] : [];
  });
}

/** Someone as the planner takes them; nothing for who may neither lead nor be second on any day of it. */
export function trainerFor(known: KnownTrainer, ground: Ground): Trainer[] {
  const { personId, organisationId, regionCode, said } = known;
  const way = wayOf(known.facts, ground);
  if (way.leadFrom === null && way.traineeFrom === null) return [];
  const booked = bookedDays(ground.published, personId);
  const cap = quarterCap(known, ground, booked);
  const away = [...awayOf(known, ground), ...way.away, ...cap.full.map(quarterSpell)];
  return [
    {
      id: personKey(personId),
      orgId: organisationId === null ? "" : organisationKey(organisationId),
      regionId: regionCode ?? "",
      home: homeOf(known),
      availability: availabilityOf(said, { ...ground, away, booked }),
      maxKm: said.travelRadiusKm ?? usualKm,
      maxPerQuarter: cap.most,
      weight: 1,
      leadFrom: way.leadFrom,
      traineeFrom: way.traineeFrom,
      coSlotsNeeded: way.slots + coTrained(known, ground),
      externalFrom: way.externalFrom,
      experiencedFrom: experiencedFrom(known.facts),
    },
  ];
}

interface Way {
  leadFrom: LocalDate | null;
  externalFrom: LocalDate | null;
  traineeFrom: LocalDate | null;
  /** Second places that they still want. */
  slots: number;
  away: Spell[];
}

/** What someone may do from when on. What ends within the horizon ends by being away: the planner knows beginnings alone. */
function wayOf(facts: TrainerFacts, { horizon, today, welcomesTrainees }: Ground): Way {
  const pauses = pausesOf(facts);
  const back = pauses.find((one) => one.owes && one.to < today);
  const certified = back ? [] : spellsOf(facts.certifications, "certified", horizon);
  const [first] = certified;
  if (!first) return { ...traineeWay(facts, back?.to ?? null, welcomesTrainees), away: pauses };
  const external = externalOf(certified, spellsOf(facts.certifications, "externally_deployable", horizon));
  const later = { from: first.from, to: never };
  return {
    leadFrom: first.from,
    externalFrom: external?.from ?? null,
    traineeFrom: null,
    slots: 0,
    away: [
      ...pauses.map((one) => (one.owes ? { ...one, to: never } : one)),
      ...withoutSpells(later, certified),
      ...(external && external.to < never ? [{ from: after(external.to), to: never }] : []),
    ],
  };
}

/** Away for long, someone co-trains once before they train again. */
function pausesOf({ pauses, deliveries, returnMonths }: TrainerFacts): (Spell & { owes: boolean })[] {
  const coTrained = deliveries.filter(({ capacity, kind }) => capacity === "trainee" && kind === "training_day");
  const last =
    coTrained
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? null;
  return pauses.map((pause) => ({
    from: pause.startsOn,
    to: pause.endsOn ?? never,
    owes: owesCoTraining(pause, returnMonths, last),
  }));
}

/** When a qualification holds within the horizon; months of grace are for renewing, not for planning. */
const spellsOf = (periods: readonly Period[], qualification: Qualification, horizon: Spell): Spell[] =>
  joinSpells(
    periods
      .filter((one) => one.qualification === qualification)
      .map(({ startsOn, endsOn, withdrawnOn }) => ({
        from: startsOn,
        to: [endsOn ?? never, withdrawnOn === null ? never : before(withdrawnOn)].toSorted()[0] ?? never,
      })),
  ).filter((spell) => clip(spell, horizon).length > 0);

/**
 * When someone is deployable for other clients. Where that ends before the certification does, the planner can have them for
 * other clients up to that day or for their own organisation alone: they get what lasts longer.
 */
function externalOf(certified: readonly Spell[], external: readonly Spell[]): Spell | undefined {
  const [last, first] = [certified.at(-1), external[0]];
  if (!last || !first || first.to >= last.to) return first && { ...first, to: never };
  const start = certified[0]?.from ?? first.from;
  return Date.parse(first.to) - Date.parse(start) >= Date.parse(last.to) - Date.parse(first.to) ? first : undefined;
}

/** On a running track towards the certificate, or back from long away: beside another trainer. */
function traineeWay(facts: TrainerFacts, backSince: LocalDate | null, isWelcome: boolean): Omit<Way, "away"> {
  const none = { leadFrom: null, externalFrom: null, traineeFrom: null, slots: 0 };
  if (!isWelcome) return none;
  if (backSince !== null) return { ...none, traineeFrom: after(backSince), slots: 1 };
  const open = trainerVerdict(facts).tracks.find(
    ({ track, candidacy }) => track.qualification === "certified" && candidacy !== null && candidacy.endedOn === null,
  );
  const steps = open?.steps.filter(({ step, state }) => step.kind === "co_training" && state !== "blocked") ?? [];
  if (!open?.candidacy || steps.length === 0) return none;
  const days = Math.max(...steps.map(({ counted: count, needed }) => needed - count));
  return { ...none, traineeFrom: open.candidacy.startedOn, slots: Math.ceil(days / 2) };
}

/** Second places that stand in the plans and were delivered: what they want is on top of these. */
const coTrained = ({ personId }: KnownTrainer, { published, today }: Ground): number =>
  published.filter(({ coId, sessions }) => coId === personKey(personId) && (sessions[1]?.date ?? today) < today).length;

const experiencedFrom = ({ deliveries }: TrainerFacts): LocalDate | null =>
  deliveries
    .filter(({ capacity, kind }) => capacity === "full" && kind === "training_day")
    .map(({ date }) => date)
    .toSorted()[experiencedAfterDays - 1] ?? null;

function quarterCap(
  { personId, perWeek, perMonth, perQuarter }: KnownTrainer,
  { taken, horizon }: Ground,
  booked: readonly LocalDate[],
) {
  const own = taken.people.filter((one) => one.personId === personId && one.as === "trainer");
  const limit = Math.min(perQuarter ?? usualPerQuarter, (perMonth ?? 62) * 3, (perWeek ?? 14) * 13);
  const elsewhere = counted(own.map(({ date }) => quarterOf(date)));
  return capFor(limit, quartersIn(horizon), elsewhere.of, counted(booked.map(quarterOf)).most);
}
