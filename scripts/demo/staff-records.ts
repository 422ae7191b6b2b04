import type { TrainingPurpose } from "#db/lists";
import { type ActingDay, addTalks } from "./acting";
import { addActorFiles } from "./actor-files";
import { addAllowances } from "./allowances";
import { addAvailability } from "./availability";
import type { Built, Scene } from "./block";
import type { Diary } from "./diary";
import { addTrainersPast } from "./growth";
import { addActorsPast, addLearning } from "./learning";
import type { Profile } from "./profiles";
import type { Qualified } from "./qualified";
import type { Home } from "./shapes";

interface Known {
  trainings: readonly Built[];
  profiles: readonly Profile[];
  diary: Diary;
  homes: ReadonlyMap<number, Home>;
}

/** Adds all that is kept of trainers and actors; gives the qualifications of which a certificate is to be issued. */
export function addStaffRecords({ stage, staff, towns }: Scene, known: Known): Qualified[] {
  const { trainings, profiles, diary, homes } = known;
  const { trainers, learners, candidates, actors } = staff;
  addAvailability({ stage, diary, towns, homes }, [...trainers, ...learners, ...candidates, ...actors]);
  addActorFiles(stage, actors);
  const days = actingDays(trainings);
  addTalks(stage, days);
  addAllowances(stage, actors, days);
  const followedOn = (purpose: TrainingPurpose) => lastDateOf(trainings, purpose);
  const growing = { stage, homes, profiles, learners, candidates, actors, followedOn };
  const qualified = [...addTrainersPast(growing), ...addActorsPast(growing)];
  addLearning(growing);
  return qualified;
}

const actingDays = (trainings: readonly Built[]): ActingDay[] =>
  trainings.flatMap(({ draft: { plot }, sessions }) =>
    sessions.flatMap((session) =>
      session.acted.map(({ member, bookingId }) => ({ bookingId, personId: member.id, session, plot })),
    ),
  );

function lastDateOf(trainings: readonly Built[], purpose: TrainingPurpose): string {
  const past = trainings.find(({ draft }) => draft.special?.type.purpose === purpose && draft.plot === "closed");
  return past?.draft.sessions.at(-1)?.date ?? "";
}
