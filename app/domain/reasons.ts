import type { LocalDate } from "./dates";

/**
 * Why something is so, or may not be: a code from a closed list, with what the words need.
 * `text/reasons.server.ts` says each in Dutch and English; a code without words does not compile.
 */
export interface Reason {
  code: ReasonCode;
  params?: Record<string, ReasonParam>;
}

export type ReasonParam = string | number | { date: LocalDate };

export const reasonCodes = [
  // what a person typed
  "required",
  "too_long",
  "too_short",
  "too_small",
  "too_large",
  "not_a_number",
  "not_a_date",
  "not_a_time",
  "not_an_email",
  "not_in_list",
  "malformed",
  "control_characters",
  // what the system refuses
  "not_found",
  "forbidden",
  "stale",
  "throttled",
  "too_big",
  "duplicate_parameter",
  "unexpected",
  // signing in
  "sign_in_code_wrong",
  "sign_in_code_void",
  "sign_in_link_dead",
  // people and organisations
  "name_incomplete",
  "email_known",
  "organisation_unknown",
  "organisation_name_taken",
  "end_before_start",
  // files
  "file_missing",
  "file_exists",
  "file_empty",
  "file_too_large",
  "file_is_excel",
  "file_is_archive",
  "file_is_pdf",
  "file_is_program",
  "file_has_nul",
  "file_has_no_rows",
  "too_many_rows",
  "too_many_columns",
  "column_twice",
  "column_without_name",
  "row_malformed",
  "file_unreadable",
  "file_not_json",
  // the database
  "database_not_empty",
  "not_a_database",
  "database_damaged",
  "database_in_use",
  "database_missing",
  "demo_not_empty",
  // a name
  "unprintable",
  // the schedule
  "end_not_after_start",
  "time_does_not_exist",
  "time_occurs_twice",
  "trainer_double_booked",
  "actor_double_booked",
  "participant_double_booked",
  "two_functions_at_once",
  "location_double_booked",
  "public_holiday",
  "attention_day",
  "school_holiday_fixed",
  "school_holiday_advice",
  "outside_programme",
  "weekend",
  "room_too_small",
  "location_other_region",
  "no_free_day",
  // the training's status
  "no_sessions",
  "too_few_participants",
  "too_few_trainers",
  "too_few_actors",
  "session_in_conflict",
  "session_not_over",
  "attendance_not_submitted",
  "training_not_confirmed",
  "training_delivered",
  "training_closed",
  "training_cancelled",
  // places
  "training_full",
  // attendance
  "session_not_today",
  "not_marked",
  "already_submitted",
  "minutes_needed",
  "minutes_not_needed",
  "reason_needed",
  // the verdict
  "share_reached",
  "share_not_reached",
  "session_to_come",
  "session_not_recorded",
  "session_missed",
  "session_excused",
  "session_partly",
  "session_missed_make_up",
  "session_excused_make_up",
  "session_partly_make_up",
  "make_up_over",
  "on_waiting_list",
  "never_placed",
  "enrolment_withdrawn",
  "enrolment_substituted",
  "enrolment_transferred",
] as const;

export type ReasonCode = (typeof reasonCodes)[number];
