import { addDays, addMonths, type LocalDate } from "~/domain/dates";
import type { Member, Stage, Track } from "./shapes";

/** A period in which someone holds a qualification; the last day is included. */
export interface Span {
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** Within the grace that follows they are still booked. */
  bookedUntil: LocalDate;
}

export interface AwaySpan {
  kind: "inactive" | "alumnus";
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  reason: string;
}

/** What a trainer may do from when until when. */
export interface Profile {
  member: Member;
  /** One after another, each a renewal of the one before. */
  certified: Span[];
  deployable: Span[];
  /** They became externally deployable along the track, while the programme ran. */
  hasGrown: boolean;
  aways: AwaySpan[];
  /** They train too little for a renewal that follows from the records alone: from this day on, only now and then. */
  seldomFrom: LocalDate | null;
}

/** In days from today; `deployable` since when, or since before the programme. */
interface Story {
  endsIn: number;
  deployable?: number | "before";
  isSeldom?: boolean;
  away?: { kind: AwaySpan["kind"]; from: number; until: number | null; reason: string };
}

const leave = { kind: "inactive" as const, from: -45, until: 90, reason: "Ouderschapsverlof" };
const gone = { kind: "alumnus" as const, from: -150, until: null, reason: "Werkt nu buiten de jeugdzorg" };
const back = {
  kind: "inactive" as const,
  from: -480,
  until: -60,
  reason: "Lange tijd ander werk binnen de organisatie",
};

/** Eight may train anywhere from the start, four more grew into it; every end of a certification is among them. */
const stories: readonly Story[] = [
  { endsIn: 420, deployable: "before" },
  { endsIn: 300, deployable: -330 },
  { endsIn: 60, isSeldom: true },
  { endsIn: 500, deployable: "before" },
  { endsIn: 150 },
  { endsIn: 80, deployable: "before", isSeldom: true },
  { endsIn: -30, isSeldom: true },
  { endsIn: 380, deployable: -200 },
  { endsIn: 610, deployable: "before" },
  { endsIn: -200 },
  { endsIn: 450, deployable: "before" },
  { endsIn: 400, away: leave },
  { endsIn: 350, deployable: "before" },
  { endsIn: 200, away: gone },
  { endsIn: 330, deployable: -90 },
  { endsIn: 500 },
  { endsIn: 240, deployable: "before" },
  { endsIn: 560, away: back },
  { endsIn: 290, deployable: -20 },
  { endsIn: 410 },
  { endsIn: 660, deployable: "before" },
  { endsIn: 170 },
  { endsIn: 520 },
];

/** The trainers that the stories begin with as externally deployable. */
export const deployableFromTheStart = stories.flatMap(({ deployable }, index) =>
  deployable === "before" ? [index] : [],
);

/** A profile for each trainer of a block, in their order. */
export function profilesOf(stage: Stage, trainers: readonly Member[], firstYear: number): Profile[] {
  const today = stage.calendar.dateOf(stage.today);
  const beginning = `${firstYear}-01-01`;
  const spansTo = (track: Track | undefined, endsOn: LocalDate, from: LocalDate) =>
    spansUntil(endsOn, from, track?.edition.validityMonths ?? 24);
  const [certified, external] = [stage.tracks.get("certified"), stage.tracks.get("externally_deployable")];
  return trainers.map((member, index) => {
    const { endsIn, deployable, away, isSeldom } = stories[index % stories.length] ?? { endsIn: 365 };
    const endsOn = addDays(today, endsIn);
    const grownOn = typeof deployable === "number" ? addDays(today, deployable) : null;
    const own = spansTo(certified, endsOn, beginning);
    return {
      member,
      certified: own,
      seldomFrom: isSeldom ? (own.at(-1)?.startsOn ?? null) : null,
      deployable: grownOn
        ? [spanOf(grownOn, addDays(addMonths(grownOn, external?.edition.validityMonths ?? 24), -1))]
        : deployable === "before"
          ? spansTo(external, endsOn, beginning)
          : [],
      hasGrown: grownOn !== null,
      aways: away ? [awayFrom(today, away)] : [],
    };
  });
}

function awayFrom(today: LocalDate, { kind, from, until, reason }: NonNullable<Story["away"]>): AwaySpan {
  return { kind, startsOn: addDays(today, from), endsOn: until === null ? null : addDays(today, until), reason };
}

/** Whole periods of validity, the last ending on a day, the first beginning before another. */
function spansUntil(endsOn: LocalDate, before: LocalDate, months: number): Span[] {
  const spans: Span[] = [];
  for (let end = endsOn; ; ) {
    const startsOn = addDays(addMonths(end, -months), 1);
    spans.unshift(spanOf(startsOn, end));
    if (startsOn < before) return spans;
    end = addDays(startsOn, -1);
  }
}

const graceDays = 80;
const spanOf = (startsOn: LocalDate, endsOn: LocalDate): Span => ({
  startsOn,
  endsOn,
  bookedUntil: addDays(endsOn, graceDays),
});

const holds = (spans: readonly Span[], date: LocalDate): boolean =>
  spans.some(({ startsOn, bookedUntil }) => startsOn <= date && date <= bookedUntil);

/** Whether a trainer may train a client's group on a day, as the staffing rule asks; in grace too. */
export function mayTrain(
  { member, certified, deployable, aways }: Profile,
  clientId: number,
  date: LocalDate,
): boolean {
  if (aways.some(({ startsOn, endsOn }) => startsOn <= date && (endsOn === null || date <= endsOn))) return false;
  if (!holds(certified, date)) return false;
  return member.organisationId === clientId || holds(deployable, date);
}
