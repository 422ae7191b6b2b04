import type { Diary } from "./diary";
import { mayTrain, type Profile } from "./profiles";
import type { Member, SessionDraft, Stage, Tale, TrainingDraft } from "./shapes";

interface Telling {
  stage: Stage;
  diary: Diary;
  profiles: readonly Profile[];
  learners: readonly Member[];
}

type Scene = { session: SessionDraft; draft: TrainingDraft };
type Teller = (telling: Telling, scene: Scene) => Tale | null;

const plain =
  (kind: "declined" | "unanswered" | "moved"): Teller =>
  () => ({ kind });

const withSpare =
  (kind: "replaced" | "withdrawn"): Teller =>
  ({ diary }, { session, draft }) => {
    const [by] = diary.spareTrainers(session.day, draft.client);
    if (!by) return null;
    diary.take(by, session.day);
    return { kind, by };
  };

const called: Teller = ({ diary }, { session, draft }) => {
  const others = diary.spareTrainers(session.day, draft.client).slice(0, 2);
  return others.length === 2 ? { kind: "called", others } : null;
};

/** Someone certified, but not for this client. */
const unfit: Teller = ({ stage, diary, profiles }, { session, draft }) => {
  const date = stage.calendar.dateOf(session.day);
  const found = profiles.find(
    (one) =>
      diary.isFree(one.member, session.day) &&
      !mayTrain(one, draft.client.id, date) &&
      mayTrain(one, one.member.organisationId ?? 0, date),
  );
  if (!found) return null;
  diary.take(found.member, session.day);
  return { kind: "unfit", by: found.member };
};

/** The third and fourth of those in training co-train next. */
const learning =
  (index: number): Teller =>
  ({ diary, learners }, { session }) => {
    const by = learners[index];
    if (!by || session.part.kind !== "training_day" || !diary.isFree(by, session.day)) return null;
    diary.take(by, session.day);
    return { kind: "learning", by };
  };

const coming: readonly Teller[] = [
  plain("declined"),
  plain("unanswered"),
  plain("moved"),
  withSpare("replaced"),
  called,
  withSpare("withdrawn"),
  learning(2),
  learning(3),
];

const isSettled = ({ plot }: TrainingDraft): boolean =>
  plot === "confirmed" || plot === "waiting_list" || plot === "running";

/** Gives some sessions of what comes, and one of what was, a tale of their bookings: each kind there is, once or twice. */
export function settleTales(telling: Telling, drafts: readonly TrainingDraft[]): void {
  const { stage } = telling;
  const scenes = drafts
    .flatMap((draft) => draft.sessions.map((session) => ({ session, draft })))
    .filter(({ session }) => session.trainers.length === 2)
    .toSorted((one, other) => one.session.day - other.session.day);
  const ahead = scenes.filter(({ session, draft }) => session.day > stage.today + 2 && isSettled(draft));
  for (const tell of coming) tellFirst(telling, ahead, tell);
  const planned = scenes.filter(({ session, draft }) => session.day > stage.today && draft.plot === "filling");
  tellFirst(telling, planned, unfit);
  const past = scenes.filter(({ session, draft }) => session.day < stage.today - 15 && draft.plot === "closed");
  const missed = past.at(-1);
  if (missed) missed.session.tale = { kind: "no_show" };
}

function tellFirst(telling: Telling, scenes: readonly Scene[], tell: Teller): void {
  for (const scene of scenes) {
    if (scene.session.tale) continue;
    scene.session.tale = tell(telling, scene);
    if (scene.session.tale) return;
  }
}

/** What each of those in training already watched and co-trained. */
const lessons: readonly { shadow: number; trainee: number }[] = [
  { shadow: 1, trainee: 2 },
  { shadow: 1, trainee: 2 },
  { shadow: 1, trainee: 1 },
  { shadow: 1, trainee: 0 },
];

const firstLesson = 190;
const lastLesson = 25;

/** Lets those in training watch and co-train in what was delivered, first the one and then the other. */
export function attachLearners({ stage, diary, learners }: Telling, drafts: readonly TrainingDraft[]): void {
  const days = drafts
    .filter(({ plot }) => plot === "closed")
    .flatMap(({ sessions }) => sessions)
    .filter(({ part, day }) => part.kind === "training_day" && isLessonDay(stage, day))
    .toSorted((one, other) => one.day - other.day);
  lessons.forEach(({ shadow, trainee }, index) => {
    const member = learners[index];
    if (!member) return;
    const free = days.filter((session) => session.learners.length === 0 && diary.isFree(member, session.day));
    const spread = free.filter((_, place) => place % Math.max(1, Math.floor(free.length / 4)) === 0);
    spread.slice(0, shadow + trainee).forEach((session, place) => {
      session.learners.push({ member, capacity: place < shadow ? "shadow" : "trainee" });
      diary.take(member, session.day);
    });
  });
}

const isLessonDay = ({ today }: Stage, day: number): boolean => day > today - firstLesson && day < today - lastLesson;
