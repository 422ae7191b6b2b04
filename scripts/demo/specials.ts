import type { TrainingPurpose } from "#db/lists";
import type { Diary } from "./diary";
import type { Home, Member, Part, Plot, SessionDraft, Stage, TrainingDraft } from "./shapes";

interface Cast {
  trainers: readonly Member[];
  learners: readonly Member[];
  candidates: readonly Member[];
  actors: readonly Member[];
}

interface Plan {
  purpose: TrainingPurpose;
  /** The earliest day, counted from today. */
  from: number;
  plot: Plot;
  guests: (cast: Cast) => readonly (Member | undefined)[];
}

const trainersAt =
  (...places: number[]) =>
  ({ trainers }: Cast) =>
    places.map((place) => trainers[place]);

/** The trainings of trainers and actors: four that were, two to come. */
const plans: readonly Plan[] = [
  { purpose: "deepening", from: -350, plot: "closed", guests: trainersAt(1, 7, 14, 18, 15, 19) },
  { purpose: "train_the_trainer", from: -250, plot: "closed", guests: ({ learners }) => learners.slice(0, 6) },
  { purpose: "masterclass", from: -240, plot: "closed", guests: ({ actors }) => actors.slice(0, 8) },
  { purpose: "refresher", from: -115, plot: "closed", guests: trainersAt(0, 1, 3, 7, 8, 10, 16, 20) },
  {
    ...{ purpose: "train_the_trainer", from: 30, plot: "below_minimum" },
    guests: ({ learners, candidates }) => [...learners.slice(6), ...candidates],
  },
  { purpose: "refresher", from: 45, plot: "confirmed", guests: trainersAt(2, 4, 6, 12, 15, 19, 21, 22) },
];

/** The trainings of a block's own trainers and actors, in order of their first day. */
export function draftSpecials(stage: Stage, homes: readonly Home[], cast: Cast, diary: Diary): TrainingDraft[] {
  return plans.flatMap((plan, index) => {
    const special = stage.specials.get(plan.purpose);
    const client = homes[index % homes.length];
    if (!special || !client) return [];
    const guests = plan.guests(cast).filter((one) => one !== undefined);
    const target = stage.today + plan.from;
    const sessions = planSessions({ parts: special.parts, client, guests, target }, diary);
    const year = Number((sessions[0]?.date ?? stage.calendar.dateOf(target)).slice(0, 4));
    return [{ year, client, target, sessions, plot: plan.plot, special: { type: special.type, guests } }];
  });
}

interface Planning {
  parts: readonly Part[];
  client: Home;
  guests: readonly Member[];
  target: number;
}

function planSessions({ parts, client, guests, target }: Planning, diary: Diary): SessionDraft[] {
  let earliest = target;
  return parts.map((part, index) => {
    if (index > 0) earliest += part.gapAmount * (part.gapUnit === "week" ? 7 : 1);
    earliest = diary.findDayFor(guests, earliest, client, part);
    return diary.book(earliest, client, part, { guests });
  });
}
