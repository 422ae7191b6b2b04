import type { Qualification } from "#db/lists";
import type { TrainerVerdict } from "~/domain/trainer/rules";
import type { Attribute } from "~/domain/trainer/state-rules";
import { m } from "~/text/messages";

const names: Record<Qualification, () => string> = {
  certified: m.trainer_state_certified,
  externally_deployable: m.trainer_state_externally_deployable,
  training_actor: m.trainer_training_actor,
};

/** A qualification as a word of its own. */
export const qualificationName = (qualification: Qualification): string => names[qualification]();

/** What a verdict says of a qualification: held since when and until when, or not. */
export function attributeOf(
  { certified, externallyDeployable, trainingActor }: TrainerVerdict["attributes"],
  qualification: Qualification,
): Attribute | null {
  return { certified, externally_deployable: externallyDeployable, training_actor: trainingActor }[qualification];
}
