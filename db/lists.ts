/** The closed lists that both the database (CHECK constraints) and the rules know. */
export const roles = [
  "administrator",
  "coordinator",
  "programme_manager",
  "trainer",
  "actor",
  "professional",
  "organisation_contact",
] as const;
export type Role = (typeof roles)[number];

export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];

export const schoolZones = ["noord", "midden", "zuid"] as const;
export type SchoolZone = (typeof schoolZones)[number];

export const holidayFirmness = ["fixed", "advice"] as const;
export type HolidayFirmness = (typeof holidayFirmness)[number];

export const targetKinds = [
  "professionals_trained",
  "trainings",
  "externally_deployable_trainers",
  "active_trainers",
  "training_actors",
  "work_sessions",
  "chain_work_sessions",
  "coached_professionals",
] as const;
export type TargetKind = (typeof targetKinds)[number];

export const registers = ["SKJ", "Registerplein", "NIP", "NVO", "BIG", "other"] as const;
export type Register = (typeof registers)[number];

export const sessionKinds = ["training_day", "intervision"] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const gapUnits = ["day", "week"] as const;
export type GapUnit = (typeof gapUnits)[number];

export const trainingStatuses = ["planned", "confirmed", "delivered", "closed", "cancelled"] as const;
export type TrainingStatus = (typeof trainingStatuses)[number];

export const bookingFunctions = ["trainer", "actor"] as const;
export type BookingFunction = (typeof bookingFunctions)[number];

export const enrolmentEnds = ["withdrawn", "substituted", "transferred"] as const;
export type EnrolmentEnd = (typeof enrolmentEnds)[number];

export const marks = ["present", "late", "left_early", "excused", "absent"] as const;
export type Mark = (typeof marks)[number];

export const messageKinds = [
  "sign_in",
  "session_moved",
  "training_cancelled",
  "enrolment_placed",
  "certificate_ready",
] as const;
export type MessageKind = (typeof messageKinds)[number];
