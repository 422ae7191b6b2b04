/** The closed lists of what follows on the two training days: coaching, making up, and the plan's other activities. */
/** What the programme does beside trainings; `chain_work_session` follows a client journey and ends in a development plan. */
export const activityKinds = [
  "work_session",
  "chain_work_session",
  "jim_support",
  "expertise_day",
  "campaign",
  "coordination",
  "monitoring",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Of whom is counted how many came; nobody is named. */
export const turnoutRoles = ["managers", "policy_staff", "municipality", "professionals", "jims", "others"] as const;
export type TurnoutRole = (typeof turnoutRoles)[number];

export const coachingForms = ["one_to_one", "group", "on_the_job", "online"] as const;
export type CoachingForm = (typeof coachingForms)[number];

/** What a coaching session was about: never what was said. */
export const coachingThemes = [
  "finding_a_jim",
  "working_with_the_jim",
  "family_network",
  "safety",
  "own_role",
  "team_and_organisation",
  "ending_and_after",
  "other",
] as const;
export type CoachingTheme = (typeof coachingThemes)[number];

/** Intervision and coaching are about the same practice. */
export const intervisionThemes = coachingThemes;
export type IntervisionTheme = CoachingTheme;

/** The registers of supervisors: only who stands in one may sign a reflection statement (reflectieverklaring) of SKJ. */
export const guideRegisters = ["LVSC", "VGCT", "NIP", "NVO", "NVRG"] as const;
export type GuideRegister = (typeof guideRegisters)[number];

export const coachingBookingEnds = ["cancelled_by_participant", "cancelled_by_coach"] as const;
export type CoachingBookingEnd = (typeof coachingBookingEnds)[number];

/** Why a place to make up in was given back: by the participant, or because the session was cancelled or moved. */
export const makeUpEnds = ["withdrawn", "session_cancelled", "session_moved"] as const;
export type MakeUpEnd = (typeof makeUpEnds)[number];
