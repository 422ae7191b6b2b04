import type { Qualification } from "#db/lists";
import { addDays, addMonths, type LocalDate } from "../dates";
import { coTrainsFirst, type Held, heldOn, isAway, owesCoTraining, stretchesOf } from "../qualification/rules";
import type { Reason, ReasonCode } from "../reasons";
import type { PauseFacts, TrainerFacts } from "./facts";
import { type SignalMonths, signalFor } from "./renewal-rules";
import type { TrackVerdict } from "./rules";

/**
 * The states, from the least to the most one may do. Away comes before all else. Who holds nothing is on the way (candidate,
 * in training), or once held it (expired). Who holds it may have to co-train again first (returning), is in grace, nears an
 * end (expiring: six months or less), or simply stands: certified, or externally deployable as well. Where both are held
 * the one that is worst off decides between grace, expiring and standing.
 */
export const trainerStates = [
  "alumnus",
  "inactive",
  "none",
  "candidate",
  "in_training",
  "expired",
  "returning",
  "in_grace",
  "expiring",
  "certified",
  "externally_deployable",
] as const;
export type TrainerState = (typeof trainerStates)[number];

/** Higher may do more. */
export const stateRank = (state: TrainerState): number => trainerStates.indexOf(state);

export interface Attribute {
  from: LocalDate;
  /** The last day on which it holds; null without end. */
  until: LocalDate | null;
  inGrace: boolean;
}

export interface Standing {
  state: TrainerState;
  reasons: Reason[];
  /** How near the nearest end is: within 6 or within 3 months. */
  signal: SignalMonths | null;
}

/** What is held on the day, with the first day of the unbroken row of periods that holds it. */
export function attributeOf(facts: TrainerFacts, qualification: Qualification): Attribute | null {
  const held = heldOn(facts.certifications, qualification, facts.today);
  if (!held.holds) return null;
  return { from: beganOn(facts, qualification), until: held.until, inGrace: held.inGrace };
}

/** Renewals follow on each other by the day: the first of the row is since when. */
function beganOn({ certifications, today }: TrainerFacts, qualification: Qualification): LocalDate {
  const own = certifications.filter((one) => one.qualification === qualification && one.startsOn <= today);
  let first = own.toSorted((one, other) => other.startsOn.localeCompare(one.startsOn))[0];
  for (let before = first; before; before = own.find(({ id }) => id === before?.renewsId)) first = before;
  return first?.startsOn ?? today;
}

/** The qualifications a trainer's verdict looks at, and an actor's. */
const qualificationsOf: Record<TrainerFacts["as"], readonly Qualification[]> = {
  trainer: ["certified", "externally_deployable"],
  actor: ["training_actor"],
};

export const belongsTo = (as: TrainerFacts["as"], qualification: Qualification): boolean =>
  qualificationsOf[as].includes(qualification);

interface Line {
  qualification: Qualification;
  held: Extract<Held, { holds: true }>;
}

/** The state of someone on the day, with why. */
export function standingOf(facts: TrainerFacts, tracks: readonly TrackVerdict[]): Standing {
  const away = isAway(awayFirst(facts.pauses), facts.today);
  if (away) return { state: away.kind, reasons: [awayReason(away as PauseFacts)], signal: null };
  const [main, more]: [Qualification, Qualification | null] =
    facts.as === "trainer" ? ["certified", "externally_deployable"] : ["training_actor", null];
  const first = heldOn(facts.certifications, main, facts.today);
  if (!first.holds) return notHeld(facts, tracks, main, first.endedOn);
  const second = more === null ? null : heldOn(facts.certifications, more, facts.today);
  const lines: Line[] = [{ qualification: main, held: first }];
  if (second?.holds && more) lines.push({ qualification: more, held: second });
  return held(facts, lines);
}

/** Who left for good is an alumnus, even where a shorter absence overlaps. */
const awayFirst = (pauses: readonly PauseFacts[]): PauseFacts[] =>
  pauses.toSorted((one, other) => one.kind.localeCompare(other.kind));

const awayReason = ({ kind, startsOn, endsOn, reason }: PauseFacts): Reason =>
  endsOn === null
    ? { code: kind === "alumnus" ? "trainer_left" : "trainer_away", params: { date: { date: startsOn }, why: reason } }
    : { code: "trainer_away_until", params: { until: { date: endsOn }, why: reason } };

function notHeld(
  facts: TrainerFacts,
  tracks: readonly TrackVerdict[],
  main: Qualification,
  endedOn: LocalDate | null,
): Standing {
  const open = tracks.filter(({ candidacy }) => candidacy !== null && candidacy.endedOn === null);
  const ahead = facts.certifications.find(
    (one) => one.qualification === main && one.withdrawnOn === null && one.startsOn > facts.today,
  );
  const soon: Reason[] = ahead ? [{ code: "trainer_certified_from", params: { date: { date: ahead.startsOn } } }] : [];
  const reasons = [...soon, ...open.flatMap((one) => one.reasons)];
  if (endedOn !== null)
    return { state: "expired", reasons: [endReason(facts, main, endedOn), ...reasons], signal: null };
  if (open.length === 0) return { state: "none", reasons: [...reasons, { code: "trainer_on_no_track" }], signal: null };
  return { state: open.some(hasBegun) ? "in_training" : "candidate", reasons, signal: null };
}

function endReason({ certifications }: TrainerFacts, main: Qualification, endedOn: LocalDate): Reason {
  const withdrawnOn = addDays(endedOn, 1);
  const withdrawn = certifications.find((one) => one.qualification === main && one.withdrawnOn === withdrawnOn);
  return withdrawn
    ? { code: "certification_withdrawn", params: { date: { date: withdrawnOn }, why: withdrawn.withdrawnReason ?? "" } }
    : { code: "certification_ended", params: { date: { date: endedOn } } };
}

/** Something counts: since they began, or whatever is more than a training they once followed. */
const hasBegun = ({ candidacy, steps }: TrackVerdict): boolean =>
  steps.some(
    ({ step, items, equivalent }) =>
      equivalent !== null ||
      items.some(({ date }) => step.kind !== "training_followed" || date >= (candidacy?.startedOn ?? date)),
  );

function held(facts: TrainerFacts, lines: readonly Line[]): Standing {
  const signals = lines.flatMap(({ held: { until, inGrace } }) =>
    inGrace ? [] : (signalFor(until, facts.today) ?? []),
  );
  const signal = signals.toSorted((one, other) => one - other)[0] ?? null;
  const reasons = lines.map((line) => lineReason(line, facts));
  const back = returningSince(facts);
  if (back) return { state: "returning", reasons: [coTrainsFirst(back), ...reasons], signal };
  if (lines.some((line) => line.held.inGrace)) return { state: "in_grace", reasons, signal };
  if (signal !== null) return { state: "expiring", reasons, signal };
  return { state: lines.length > 1 ? "externally_deployable" : "certified", reasons, signal };
}

const lineCodes = {
  certified: { until: "certified_until", withoutEnd: "certified_without_end", inGrace: "certified_in_grace" },
  externally_deployable: {
    ...{ until: "deployable_until", withoutEnd: "deployable_without_end", inGrace: "deployable_in_grace" },
  },
  training_actor: { until: "actor_until", withoutEnd: "actor_without_end", inGrace: "actor_in_grace" },
} as const satisfies Record<Qualification, Record<"until" | "withoutEnd" | "inGrace", ReasonCode>>;

function lineReason({ qualification, held: { until, inGrace } }: Line, facts: TrainerFacts): Reason {
  const codes = lineCodes[qualification];
  if (until === null) return { code: codes.withoutEnd };
  const one = facts.certifications.find((row) => row.qualification === qualification && row.endsOn === until);
  const last = addMonths(until, one?.graceMonths ?? 0);
  return inGrace
    ? { code: codes.inGrace, params: { date: { date: until }, until: { date: last } } }
    : { code: codes.until, params: { until: { date: until } } };
}

/** An absence that was too long to train straight away, while nothing was co-trained since. */
function returningSince({ as, pauses, deliveries, today, returnMonths }: TrainerFacts): PauseFacts | undefined {
  if (as === "actor") return undefined;
  const coTrained = deliveries.filter(({ capacity, kind }) => capacity === "trainee" && kind === "training_day");
  const last =
    coTrained
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? null;
  const stretches = stretchesOf(pauses);
  return pauses.find((one) => {
    const whole = stretches.get(one) ?? one;
    return whole.endsOn !== null && whole.endsOn < today && owesCoTraining(whole, returnMonths, last);
  });
}
