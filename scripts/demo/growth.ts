import { addDays, type LocalDate } from "~/domain/dates";
import { addCandidacy, type Judged, judge } from "./candidacies";
import type { AwaySpan, Profile, Span } from "./profiles";
import { addCertification, certificateOf, type Qualified } from "./qualified";
import type { Home, Member, Stage } from "./shapes";

export interface Growing {
  stage: Stage;
  homes: ReadonlyMap<number, Home>;
  profiles: readonly Profile[];
  learners: readonly Member[];
  candidates: readonly Member[];
  actors: readonly Member[];
  /** The last day of the training of this purpose that was closed. */
  followedOn: (purpose: "train_the_trainer" | "deepening" | "masterclass") => LocalDate;
}

const earlier = "Was al trainer voordat trajecten hier werden bijgehouden";
const elsewhere = "Gaf al drie trainingsdagen bij andere organisaties voordat dat hier werd bijgehouden";

/** Adds what the trainers hold and when they were away; gives the certificates that belong to it. */
export function addTrainersPast(growing: Growing): Qualified[] {
  return growing.profiles.flatMap((profile) => {
    for (const away of profile.aways) addPause(growing.stage, profile.member, away);
    const certified = addRow(growing, profile.member, "certified", profile.certified);
    if (!profile.hasGrown) {
      return [...certified, ...addRow(growing, profile.member, "externally_deployable", profile.deployable)];
    }
    return [...certified, ...profile.deployable.flatMap((span) => addGrown(growing, profile.member, span))];
  });
}

function addPause({ batch, coordinator }: Stage, member: Member, away: AwaySpan): void {
  batch.add("pause", {
    personId: member.id,
    ...away,
    at: new Date(`${addDays(away.startsOn, -7)}T09:00:00Z`).getTime(),
    byId: coordinator.id,
  });
}

const organisationOf = ({ homes }: Growing, { organisationId }: Member): string =>
  homes.get(organisationId ?? 0)?.name ?? "";

/** One period after another, each a renewal of the one before. */
function addRow(
  growing: Growing,
  member: Member,
  qualification: "certified" | "externally_deployable",
  spans: readonly Span[],
): Qualified[] {
  let renewsId: number | null = null;
  return spans.flatMap((span) => {
    const reason = renewsId === null ? earlier : "Verlengd: genoeg trainingen gegeven";
    const organisation = organisationOf(growing, member);
    const { startsOn, endsOn } = span;
    const granted = { member, organisation, qualification, startsOn, endsOn, along: null, reason, renewsId };
    const id = addCertification(growing.stage, granted);
    renewsId = id;
    return certificateOf(growing.stage, granted, id);
  });
}

/** Externally deployable along the track: the deepening was followed, the days elsewhere count as done. */
function addGrown(growing: Growing, member: Member, { startsOn, endsOn }: Span): Qualified[] {
  const { stage } = growing;
  const candidacyId = addCandidacy(stage, member, "externally_deployable", {
    startedOn: addDays(startsOn, -160),
    endedOn: startsOn,
    end: "completed",
  });
  const judgement: Judged = { place: 1, on: addDays(startsOn, -3), equivalent: elsewhere };
  judge(stage, { candidacyId, qualification: "externally_deployable" }, [judgement]);
  const [deepening, deliveries] = stage.tracks.get("externally_deployable")?.steps ?? [];
  const steps = [
    { name: deepening?.name ?? "", dates: [growing.followedOn("deepening")], isEquivalent: false },
    { name: deliveries?.name ?? "", dates: [judgement.on], isEquivalent: true },
  ];
  const granted = {
    ...{ member, organisation: organisationOf(growing, member), qualification: "externally_deployable" as const },
    ...{ startsOn, endsOn, along: { candidacyId, track: "Extern inzetbaar", steps }, reason: null, renewsId: null },
  };
  return certificateOf(stage, granted, addCertification(stage, granted));
}
