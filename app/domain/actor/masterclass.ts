import type { Reader } from "#db/client.server";
import type { Instant } from "../dates";
import { readTrainerFacts } from "../trainer/read-facts";
import { trainerVerdict } from "../trainer/rules";

/** Where someone stands on the track of training actors, the masterclass included. A fixed number of statements. */
export function readMasterclass(db: Reader, personId: number, now: Instant) {
  const facts = readTrainerFacts(db, [personId], { as: "actor", now, withTracksAhead: true }).get(personId);
  if (!facts) return { held: null, tracks: [] };
  const { attributes, tracks } = trainerVerdict(facts);
  return {
    /** The qualification, when it is held today. */
    held: attributes.trainingActor && { until: attributes.trainingActor.until },
    tracks: tracks.map(({ track, candidacy, complete, steps }) => ({
      ...{ id: track.id, name: track.name },
      candidacyId: candidacy?.endedOn === null ? candidacy.id : null,
      isComplete: complete && candidacy?.endedOn === null,
      steps: steps.map(({ step, state }) => ({
        id: step.id,
        name: step.name,
        state,
        isJudged: step.assessor !== null,
      })),
    })),
  };
}
