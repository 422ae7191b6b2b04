import type { StepKind, TrainingPurpose } from "#db/lists";
import type { DescribedTrack } from "./schemas";

type Step = DescribedTrack["steps"][number];

/** A step as it ships: a training that is followed is known by its purpose until it has a row. */
export type ShippedStep = Omit<Step, "trainingTypeId"> & { training: TrainingPurpose | null };
export type ShippedTrack = Omit<DescribedTrack, "steps"> & { steps: ShippedStep[] };

const step = (kind: StepKind, name: string, more: Partial<ShippedStep> = {}): ShippedStep => ({
  ...{
    kind,
    name,
    evidence: null,
    count: 1,
    assessor: null,
    criteria: [],
    isOutside: false,
    needs: [],
    training: null,
  },
  ...more,
});

const followed = (name: string, training: TrainingPurpose, needs: number[] = []) =>
  step("training_followed", name, { training, needs, evidence: "Certificaat" });

const document = (name: string, evidence: string, needs: number[] = []) =>
  step("document", name, { assessor: "coordination", evidence, needs });

const vog = () =>
  document("VOG", "Datum en screeningsprofiel, gezien door de coördinatie; het document bewaren we niet");

const renewal = { renewDeliveries: 4, renewIntervisions: 4, renewRefresherDays: 1 };
const noRenewal = { renewDeliveries: null, renewIntervisions: null, renewRefresherDays: null };

const observed = [
  "Legt uit wat een JIM is en waarom het werkt",
  "Maakt ruimte voor vragen en weerstand",
  "Werkt samen met de trainingsacteur",
  "Geeft feedback waar iemand mee verder kan",
  "Bewaakt de tijd en de veiligheid in de groep",
];

/** The tracks that ship with the product; editable data from then on. The needs are positions in the list, from 0. */
export const shippedTracks: readonly ShippedTrack[] = [
  {
    ...{ name: "JIM-trainer", qualification: "certified", retiredOn: null, requires: null },
    ...{ validityMonths: 24, graceMonths: 3, returnMonths: 12, ...renewal },
    steps: [
      followed("JIM-training gevolgd", "professionals"),
      followed("Train-de-trainer gevolgd", "train_the_trainer", [0]),
      step("shadowing", "Meelopen", { evidence: "Een bijeenkomst meegekeken", needs: [0] }),
      step("co_training", "Co-training", { count: 2, evidence: "Trainingsdagen samen gegeven", needs: [1, 2] }),
      step("observed_delivery", "Observatie", {
        ...{ assessor: "certified_trainer", criteria: observed, evidence: "Observatieformulier", needs: [3] },
      }),
      step("interview", "Gesprek", { assessor: "coordination", evidence: "Verslag van het gesprek", needs: [4] }),
      vog(),
      document("Samenwerkingsovereenkomst", "Getekende overeenkomst", [6]),
    ],
  },
  {
    ...{ name: "Extern inzetbaar", qualification: "externally_deployable", retiredOn: null, requires: "certified" },
    ...{ validityMonths: 24, graceMonths: 3, returnMonths: 12, ...renewal },
    steps: [
      followed("Verdieping gevolgd", "deepening"),
      step("co_training", "Training geven buiten de eigen organisatie", {
        ...{ count: 3, isOutside: true, evidence: "Trainingsdagen naast een trainer die extern inzetbaar is" },
      }),
    ],
  },
  {
    ...{ name: "Trainingsacteur", qualification: "training_actor", retiredOn: null, requires: null },
    ...{ validityMonths: null, graceMonths: 0, returnMonths: 12, ...noRenewal },
    steps: [
      followed("Masterclass gevolgd", "masterclass"),
      step("interview", "Gesprek", { assessor: "coordination", evidence: "Verslag van het gesprek", needs: [0] }),
      vog(),
      document("Samenwerkingsovereenkomst", "Getekende overeenkomst", [2]),
    ],
  },
];
