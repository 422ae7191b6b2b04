import { addDays } from "~/domain/dates";
import { addCandidacy, type Judged, judge } from "./candidacies";
import type { Growing } from "./growth";
import { addCertification, certificateOf, type Qualified } from "./qualified";
import type { Member, Stage } from "./shapes";

const followedBefore = "Volgde de JIM-training voordat aanmeldingen hier werden bijgehouden";
const watchedBefore = "Keek vorig jaar al twee bijeenkomsten mee bij een andere organisatie";

interface Path {
  startedIn: number;
  /** Judgements by place of the step, in days from today. */
  judged: readonly (Omit<Judged, "on" | "assessor"> & { in: number; byTrainer?: boolean })[];
}

const base = { place: 0, equivalent: followedBefore };
const place = { shadowing: 2, observed: 4, interview: 5, vog: 6, agreement: 7 };

/** Where each of those in training stands: from nearly there to just begun. */
const paths: readonly Path[] = [
  {
    startedIn: -280,
    judged: [
      { ...base, in: -275 },
      { place: place.vog, in: -240 },
      { place: place.agreement, in: -230 },
      { place: place.observed, in: -18, byTrainer: true },
      { place: place.interview, in: -6 },
    ],
  },
  {
    startedIn: -270,
    judged: [
      { ...base, in: -265 },
      { place: place.vog, in: -230 },
      { place: place.agreement, in: -225 },
      { place: place.observed, in: -16, byTrainer: true, notYet: "Nog meer ruimte maken voor vragen uit de groep" },
    ],
  },
  {
    startedIn: -260,
    judged: [
      { ...base, in: -255 },
      { place: place.vog, in: -200 },
    ],
  },
  {
    startedIn: -255,
    judged: [
      { ...base, in: -250 },
      { place: place.vog, in: -190 },
    ],
  },
  {
    startedIn: -255,
    judged: [
      { ...base, in: -250 },
      { place: place.shadowing, in: -120, equivalent: watchedBefore },
    ],
  },
  { startedIn: -252, judged: [{ ...base, in: -248 }] },
  { startedIn: -40, judged: [{ ...base, in: -38 }] },
];

/** Adds the tracks of those in training and of the candidates, and two trainers on their way to more. */
export function addLearning({ stage, profiles, learners, candidates }: Growing): void {
  const today = stage.calendar.dateOf(stage.today);
  const assessor = profiles[3]?.member;
  learners.forEach((member, index) => {
    const path = paths[index % paths.length];
    if (!path) return;
    const candidacyId = addCandidacy(stage, member, "certified", { startedOn: addDays(today, path.startedIn) });
    const judged = path.judged.map(({ in: days, byTrainer, ...one }) => ({
      ...{ ...one, on: addDays(today, days) },
      ...(byTrainer && assessor && { assessor }),
    }));
    judge(stage, { candidacyId, qualification: "certified" }, judged);
  });
  candidates.forEach((member, index) => {
    addCandidacy(stage, member, "certified", { startedOn: addDays(today, index === 0 ? -10 : -3) });
  });
  for (const place of [15, 19]) beginExternally(stage, profiles[place]?.member, { startedOn: addDays(today, -340) });
  beginExternally(stage, profiles[22]?.member, {
    ...{ startedOn: addDays(today, -200), endedOn: addDays(today, -80), end: "stopped" },
    endReason: "Wil liever binnen de eigen organisatie trainen",
  });
}

function beginExternally(stage: Stage, member: Member | undefined, course: Parameters<typeof addCandidacy>[3]): void {
  if (member) addCandidacy(stage, member, "externally_deployable", course);
}

const onTheWay = 2;

/** Adds the qualifications of the actors: some along the masterclass, most from before, the last ones on their way. */
export function addActorsPast(growing: Growing): Qualified[] {
  const { stage, actors, homes } = growing;
  const today = stage.calendar.dateOf(stage.today);
  const masterclass = growing.followedOn("masterclass");
  return actors.flatMap((member, index) => {
    const organisation = homes.get(member.organisationId ?? 0)?.name ?? "";
    const common = { member, organisation, qualification: "training_actor" as const, endsOn: null, renewsId: null };
    if (index >= actors.length - onTheWay) {
      const candidacyId = addCandidacy(stage, member, "training_actor", { startedOn: addDays(today, -60) });
      judge(stage, { candidacyId, qualification: "training_actor" }, [{ place: 2, on: addDays(today, -30) }]);
      return [];
    }
    if (index >= masterclassSize) {
      const reason = "Speelde al mee voordat trajecten hier werden bijgehouden";
      const startsOn = addDays(today, -700);
      addCertification(stage, { ...common, startsOn, along: null, reason });
      return [];
    }
    const startsOn = addDays(masterclass, 25);
    const granted = { ...common, startsOn, along: addMasterclass(growing, member, startsOn), reason: null };
    return certificateOf(stage, granted, addCertification(stage, granted));
  });
}

const masterclassSize = 8;

function addMasterclass({ stage, followedOn }: Growing, member: Member, startsOn: string) {
  const masterclass = followedOn("masterclass");
  const course = { startedOn: addDays(masterclass, -60), endedOn: startsOn, end: "completed" as const };
  const candidacyId = addCandidacy(stage, member, "training_actor", course);
  const judged = [1, 2, 3].map((at) => ({ place: at, on: addDays(masterclass, 10 + at * 3) }));
  judge(stage, { candidacyId, qualification: "training_actor" }, judged);
  const dates = [masterclass, ...judged.map(({ on }) => on)];
  const steps = (stage.tracks.get("training_actor")?.steps ?? []).map(({ name }, index) => ({
    ...{ name, dates: dates.slice(index, index + 1), isEquivalent: false },
  }));
  return { candidacyId, track: "Trainingsacteur", steps };
}
