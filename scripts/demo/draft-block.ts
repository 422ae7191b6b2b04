import { actorPlaces } from "./actor-files";
import type { Scene } from "./block";
import { createDiary, type Diary } from "./diary";
import { type Profile, profilesOf } from "./profiles";
import type { TrainingDraft } from "./shapes";
import { draftSpecials } from "./specials";
import { attachLearners, settleTales } from "./tales";
import { draftTrainings } from "./trainings";

interface Drafted {
  /** Those of professionals, and then those of trainers and actors. */
  drafts: TrainingDraft[];
  profiles: Profile[];
  diary: Diary;
}

/** Settles when everything is, who is there and what happens, before anything is written. */
export function draftBlock({ stage, homes, staff, firstYear }: Scene): Drafted {
  const profiles = profilesOf(stage, staff.trainers, firstYear);
  const withdrawn = staff.actors.slice(actorPlaces.withdrawn, actorPlaces.withdrawn + 1);
  const resting = { from: stage.today, actors: withdrawn };
  const diary = createDiary(stage.calendar, { profiles, actors: staff.actors, resting });
  const drafts = draftTrainings(stage, homes, firstYear, diary);
  const specials = draftSpecials(stage, homes, staff, diary);
  const telling = { stage, diary, profiles, learners: staff.learners };
  attachLearners(telling, drafts);
  settleTales(telling, drafts);
  return { drafts: [...drafts, ...specials], profiles, diary };
}
