import type { Diary } from "./diary";
import type { Municipality } from "./organisations";
import type { Home, Member, Stage } from "./shapes";

interface Known {
  stage: Stage;
  diary: Diary;
  towns: readonly Municipality[];
  homes: ReadonlyMap<number, Home>;
}

const radii = [40, 60, 80, 120] as const;

/** Says of most staff where they live, on which days they can and when not; of some nothing is known. */
export function addAvailability(known: Known, staff: readonly Member[]): void {
  staff.forEach((member, index) => {
    if (index % 7 === 6) return;
    addProfile(known, member, index);
    if (index % 7 === 3) return;
    addWeek(known.stage, member);
    if (index % 3 === 0) addAbsence(known, member, index);
    if (index % 8 === 0) addExtraDay(known, member);
  });
}

function addProfile({ stage, towns, homes }: Known, member: Member, index: number): void {
  const region = homes.get(member.organisationId ?? 0)?.regionCode;
  const around = towns.filter(({ regionCode }) => regionCode === region);
  const said = stage.calendar.instant(stage.today - stage.random.int(5, 120), "20:00");
  stage.batch.add("staffProfile", {
    personId: member.id,
    homeMunicipalityId: around.length > 0 ? stage.random.pick(around).id : null,
    travelRadiusKm: index % 5 === 4 ? null : stage.random.pick(radii),
    availabilityAt: index % 7 === 3 ? null : said,
    version: 1,
  });
}

/** The programme's usual days, and one or two others. */
function addWeek({ batch, random }: Stage, { id: personId }: Member): void {
  const days = [2, 4, ...[1, 3, 5].filter(() => random.chance(0.5))].toSorted();
  for (const weekday of days) {
    batch.add("weeklyAvailability", { personId, weekday, startsAt: "08:30", endsAt: random.pick(["17:00", "18:00"]) });
  }
}

const reasons = ["holiday", "school", "exam", "work", "other"] as const;

/** The first five days, some weeks ahead, on which nothing was agreed with them. */
function addAbsence({ stage, diary }: Known, member: Member, index: number): void {
  const { batch, calendar, today } = stage;
  const from = Array.from({ length: 60 }, (_, day) => today + 20 + day).find((day) =>
    [0, 1, 2, 3, 4].every((more) => diary.isFree(member, day + more)),
  );
  if (from === undefined) return;
  batch.add("availabilityException", {
    ...{ personId: member.id, startsOn: calendar.dateOf(from), endsOn: calendar.dateOf(from + 4), isAvailable: false },
    reason: reasons[(index / 3) % reasons.length] ?? null,
    recordedAt: calendar.instant(today - 4, "20:00"),
  });
}

function addExtraDay({ stage: { batch, calendar, today } }: Known, { id: personId }: Member): void {
  const date = calendar.dateOf(today + 11);
  const recordedAt = calendar.instant(today - 3, "20:00");
  batch.add("availabilityException", {
    ...{ personId, startsOn: date, endsOn: date, isAvailable: true, reason: null, recordedAt },
  });
}
