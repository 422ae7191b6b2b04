import type { GapUnit, SessionKind } from "#db/lists";

/** The training type that a new programme starts with; editable data from then on. */
export const jimTraining = {
  name: "JIM-training",
  minParticipants: 12,
  maxParticipants: 15,
  hardMaximum: 16,
  attendanceShare: 100,
  makeUpDays: 180,
  certificateTitle: "Werken met een JIM",
  certificateStatement:
    "Trainingsdagen en begeleide intervisie over werken met een JIM: een mentor die de jongere zelf kiest uit het eigen netwerk.",
};

export interface NewPart {
  kind: SessionKind;
  name: string;
  netMinutes: number;
  startsAt: string;
  endsAt: string;
  gapAmount: number;
  gapUnit: GapUnit;
  trainersNeeded: number;
  actorsNeeded: number;
}

const trainingDay = (name: string, gapWeeks: number): NewPart => ({
  kind: "training_day",
  name,
  netMinutes: 360,
  startsAt: "09:30",
  endsAt: "16:30",
  gapAmount: gapWeeks,
  gapUnit: "week",
  trainersNeeded: 2,
  actorsNeeded: 1,
});

const intervision = (name: string): NewPart => ({
  kind: "intervision",
  name,
  netMinutes: 120,
  startsAt: "13:30",
  endsAt: "15:45",
  gapAmount: 4,
  gapUnit: "week",
  trainersNeeded: 1,
  actorsNeeded: 0,
});

export const jimTrainingParts: readonly NewPart[] = [
  trainingDay("Trainingsdag 1", 0),
  trainingDay("Trainingsdag 2", 2),
  intervision("Intervisie 1"),
  intervision("Intervisie 2"),
  intervision("Intervisie 3"),
];
