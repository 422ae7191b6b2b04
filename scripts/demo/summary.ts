import type { Database } from "#db/client.server";
import type { LocalDate } from "~/domain/dates";
import type { Block } from "./block";
import { fullName } from "./people";
import type { Member } from "./shapes";
import type { Office, Staff } from "./staff";

interface DemoPerson {
  id: number;
  name: string;
  email: string;
}

type CamelRole =
  | "coordinator"
  | "trainer"
  | "professional"
  | "actor"
  | "programmeManager"
  | "administrator"
  | "organisationContact";

export interface DemoSummary {
  today: LocalDate;
  /** Today is a weekend day or a holiday: two trainings have a session on it nevertheless. */
  todayIsSpecial: boolean;
  seed: number;
  scale: number;
  /** Whom the demo's sign-in page offers; the first of each role has most to show. */
  people: Record<CamelRole, DemoPerson[]>;
  counts: Record<string, number>;
}

const counted = {
  organisations: "organisation",
  locations: "location",
  people: "person",
  trainings: "training JOIN training_type ON training_type.id = training_type_id WHERE purpose = 'professionals'",
  otherTrainings: "training JOIN training_type ON training_type.id = training_type_id WHERE purpose <> 'professionals'",
  sessions: "session",
  bookings: "booking",
  enrolments: "enrolment",
  marks: "attendance_mark",
  certificates: "certificate",
  certifications: "certification",
  coachingSessions: "coaching_session",
  candidacies: "candidacy",
  actorFiles: "actor_file",
  activities: "activity",
};

export function countRows(db: Database): Record<string, number> {
  const count = (from: string) => db.$client.prepare(`SELECT count(*) FROM ${from}`).pluck().get() as number;
  return Object.fromEntries(Object.entries(counted).map(([label, from]) => [label, count(from)]));
}

/** Two or three people of each role from the first block of organisations. */
export function offerPeople(block: Block, staff: Staff, office: Office): DemoSummary["people"] {
  return {
    coordinator: office.coordinators.map(toPerson),
    trainer: [...staff.trainers.slice(0, 1), ...staff.learners.slice(0, 1), ...staff.trainers.slice(1, 2)].map(
      toPerson,
    ),
    professional: chooseProfessionals(block).map(toPerson),
    actor: staff.actors.slice(0, 2).map(toPerson),
    programmeManager: [toPerson(office.programmeManager)],
    administrator: [toPerson(office.administrator)],
    organisationContact: staff.contacts.slice(0, 2).map(toPerson),
  };
}

/** One with a certificate who follows a second training, and one whose first is still under way. */
function chooseProfessionals({ trainings, returner }: Block): Member[] {
  const running = trainings.find(({ draft }) => draft.plot === "running");
  const beginner = running?.enrolments.find(({ ended, placed }) => placed && !ended)?.person;
  return [returner, beginner].filter((member) => member !== undefined);
}

const toPerson = (member: Member): DemoPerson => ({ id: member.id, name: fullName(member), email: member.email });
