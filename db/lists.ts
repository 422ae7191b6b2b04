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
  "jim_support_meetings",
  "expertise_days",
  "campaign_actions",
  "coordination_moments",
  "monitoring_moments",
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

/** A trainer's share in a session: `trainee` co-trains while being trained, `shadow` only watches. An actor's is `full`. */
export const bookingCapacities = ["full", "trainee", "shadow"] as const;
export type BookingCapacity = (typeof bookingCapacities)[number];

export const bookingAnswers = ["accepted", "declined"] as const;
export type BookingAnswer = (typeof bookingAnswers)[number];

/** `filled`: of several who were asked another was first. */
export const bookingEnds = ["declined", "withdrawn", "replaced", "filled", "no_show"] as const;
export type BookingEnd = (typeof bookingEnds)[number];

/** What of a training can be fixed: neither the planner nor a move touches it. */
export const lockedFields = ["dates", "trainers", "actors", "location"] as const;
export type LockedField = (typeof lockedFields)[number];

/** The planner's soft rules: what each costs can be set. */
export const planningRules = [
  "unplaced",
  "travelTrainer",
  "travelActor",
  "outOfRegion",
  "preferredDate",
  "schoolHoliday",
  "secondActorMissing",
  "actorChange",
  "twoNewTrainers",
  "traineeSlotMissing",
  "loadOver",
  "loadUnder",
  "actorLoad",
  "changeDate",
  "changeTrainer",
  "changeActor",
] as const;
export type PlanningRule = (typeof planningRules)[number];

/** A plan for what has no date yet, or made anew because someone is away. */
export const proposalKinds = ["plan", "replan"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalEnds = ["done", "stopped", "failed"] as const;
export type ProposalEnd = (typeof proposalEnds)[number];

/** What training types are for: only `professionals` counts in the programme's plan. */
export const trainingPurposes = [
  "professionals",
  "train_the_trainer",
  "deepening",
  "refresher",
  "masterclass",
] as const;
export type TrainingPurpose = (typeof trainingPurposes)[number];

/** What a track leads to. */
export const qualifications = ["certified", "externally_deployable", "training_actor"] as const;
export type Qualification = (typeof qualifications)[number];

export const stepKinds = [
  "training_followed",
  "shadowing",
  "co_training",
  "observed_delivery",
  "independent_delivery",
  "interview",
  "document",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Who may judge a step: the coordination alone, or any certified trainer too. */
export const assessorKinds = ["coordination", "certified_trainer"] as const;
export type AssessorKind = (typeof assessorKinds)[number];

export const assessmentVerdicts = ["passed", "not_yet"] as const;
export type AssessmentVerdict = (typeof assessmentVerdicts)[number];

export const candidacyEnds = ["completed", "stopped"] as const;
export type CandidacyEnd = (typeof candidacyEnds)[number];

export const pauseKinds = ["inactive", "alumnus"] as const;
export type PauseKind = (typeof pauseKinds)[number];

export const absenceReasons = ["school", "exam", "work", "holiday", "other"] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

export const contactChannels = ["mail", "phone", "text_message", "via_supporter"] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What an actor agrees to: without `file` and `supporter_contact` nobody can be booked. */
export const consentPurposes = ["file", "supporter_contact", "name_on_lists", "photo"] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const consentGivers = ["self", "guardian"] as const;
export type ConsentGiver = (typeof consentGivers)[number];

export const careTalkKinds = ["pre_talk", "aftercare"] as const;
export type CareTalkKind = (typeof careTalkKinds)[number];

/** Who paid an allowance: what other organisations paid counts in the same limits. */
export const allowanceSources = ["programme", "other_organisation"] as const;
export type AllowanceSource = (typeof allowanceSources)[number];

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
  "booking_asked",
  "booking_filled",
  "booking_ended",
  "certification_expiring",
  "coaching_booked",
  "coaching_cancelled",
  "make_up_booked",
  "make_up_lost",
  "intervision_group",
] as const;
export type MessageKind = (typeof messageKinds)[number];
