import type { TrainingPurpose } from "#db/lists";
import type { NewPart } from "./jim-training";

const day = (name: string, gapWeeks: number): NewPart => ({
  ...{ kind: "training_day", name, netMinutes: 360, startsAt: "09:30", endsAt: "16:30" },
  ...{ gapAmount: gapWeeks, gapUnit: "week", trainersNeeded: 2, actorsNeeded: 0 },
});

const shared = { minParticipants: 6, maxParticipants: 12, hardMaximum: 14, attendanceShare: 100, makeUpDays: 365 };

export interface ShippedType extends Record<keyof typeof shared, number> {
  name: string;
  purpose: TrainingPurpose;
  certificateTitle: string;
  certificateStatement: string;
  parts: readonly NewPart[];
}

/** The trainings of trainers and training actors that ship with the product; editable data from then on. */
export const trainerTrainings: readonly ShippedType[] = [
  {
    ...shared,
    name: "Train-de-trainer",
    purpose: "train_the_trainer",
    certificateTitle: "Train-de-trainer JIM",
    certificateStatement:
      "Twee dagen over het geven van de JIM-training: opbouw, oefenen met acteurs en feedback geven.",
    parts: [day("Dag 1", 0), day("Dag 2", 2)],
  },
  {
    ...shared,
    name: "Verdieping complexe netwerken",
    purpose: "deepening",
    certificateTitle: "Verdieping complexe netwerken",
    certificateStatement: "Een dag over werken met een JIM als het netwerk klein, verdeeld of belast is.",
    parts: [day("Verdiepingsdag", 0)],
  },
  {
    ...shared,
    maxParticipants: 20,
    hardMaximum: 25,
    name: "Opfrisdag trainers",
    purpose: "refresher",
    certificateTitle: "Opfrisdag trainers",
    certificateStatement: "Een dag voor trainers: wat er nieuw is, en oefenen met elkaar.",
    parts: [day("Opfrisdag", 0)],
  },
  {
    ...shared,
    name: "Masterclass trainingsacteurs",
    purpose: "masterclass",
    certificateTitle: "Masterclass trainingsacteurs",
    certificateStatement: "Drie dagen over spelen in trainingen: een rol opbouwen, grenzen bewaken en feedback geven.",
    parts: [day("Dag 1", 0), day("Dag 2", 1), day("Dag 3", 1)],
  },
];
