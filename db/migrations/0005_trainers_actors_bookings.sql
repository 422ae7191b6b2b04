CREATE TABLE `actor_file` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`display_name` text NOT NULL,
	`birth_date` text NOT NULL,
	`supporter_name` text,
	`supporter_email` text,
	`supporter_phone` text,
	`channel` text DEFAULT 'mail' NOT NULL,
	`max_days_per_month` integer DEFAULT 2 NOT NULL,
	`rest_days` integer DEFAULT 2 NOT NULL,
	`aftercare_days` integer DEFAULT 7 NOT NULL,
	`no_fixed_allowance` integer DEFAULT false NOT NULL,
	`vog_issued_on` text,
	`vog_profile` text,
	`vog_seen_at` integer,
	`vog_seen_by_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`vog_seen_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "actor_file_birth_date" CHECK("actor_file"."birth_date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "actor_file_channel" CHECK("actor_file"."channel" IN ('mail', 'phone', 'text_message', 'via_supporter')),
	CONSTRAINT "actor_file_care" CHECK("actor_file"."max_days_per_month" BETWEEN 0 AND 31 AND "actor_file"."rest_days" BETWEEN 0 AND 60 AND "actor_file"."aftercare_days" BETWEEN 1 AND 60),
	CONSTRAINT "actor_file_vog" CHECK(("actor_file"."vog_issued_on" IS NULL) = ("actor_file"."vog_seen_at" IS NULL))
);
--> statement-breakpoint
CREATE TABLE `actor_theme` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`theme` text NOT NULL,
	`is_willing` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `actor_file`(`person_id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actor_theme_once` ON `actor_theme` (`person_id`,`theme`);--> statement-breakpoint
CREATE TABLE `allowance` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`source` text NOT NULL,
	`booking_id` integer,
	`payer` text,
	`date` text NOT NULL,
	`minutes` integer NOT NULL,
	`allowance_cents` integer NOT NULL,
	`expenses_cents` integer NOT NULL,
	`passed_reason` text,
	`recorded_at` integer NOT NULL,
	`recorded_by_id` integer,
	`export_id` integer,
	`voided_at` integer,
	`voided_by_id` integer,
	`void_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `actor_file`(`person_id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`booking_id`) REFERENCES `booking`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`export_id`) REFERENCES `allowance_export`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`voided_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "allowance_source" CHECK("allowance"."source" IN ('programme', 'other_organisation')),
	CONSTRAINT "allowance_payer" CHECK(("allowance"."source" = 'programme') = ("allowance"."payer" IS NULL) AND ("allowance"."source" = 'programme' OR "allowance"."booking_id" IS NULL)),
	CONSTRAINT "allowance_date" CHECK("allowance"."date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "allowance_amounts" CHECK("allowance"."minutes" BETWEEN 0 AND 1440 AND "allowance"."allowance_cents" >= 0 AND "allowance"."expenses_cents" >= 0),
	CONSTRAINT "allowance_voided" CHECK(("allowance"."voided_at" IS NULL) = ("allowance"."void_reason" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `allowance_of_booking` ON `allowance` (`booking_id`) WHERE "allowance"."voided_at" IS NULL;--> statement-breakpoint
CREATE INDEX `allowance_by_person` ON `allowance` (`person_id`,`date`);--> statement-breakpoint
CREATE INDEX `allowance_to_export` ON `allowance` (`date`) WHERE "allowance"."export_id" IS NULL AND "allowance"."voided_at" IS NULL;--> statement-breakpoint
CREATE TABLE `allowance_export` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `allowance_rate` (
	`year` integer PRIMARY KEY NOT NULL,
	`hour_cents` integer NOT NULL,
	`hour_under21_cents` integer NOT NULL,
	`month_cents` integer NOT NULL,
	`year_cents` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "allowance_rate_year" CHECK("allowance_rate"."year" BETWEEN 2000 AND 2199),
	CONSTRAINT "allowance_rate_amounts" CHECK(0 < "allowance_rate"."hour_under21_cents" AND "allowance_rate"."hour_under21_cents" <= "allowance_rate"."hour_cents" AND "allowance_rate"."hour_cents" <= "allowance_rate"."month_cents" AND "allowance_rate"."month_cents" <= "allowance_rate"."year_cents")
);
--> statement-breakpoint
CREATE TABLE `care_talk` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`booking_id` integer NOT NULL,
	`kind` text NOT NULL,
	`held_on` text NOT NULL,
	`held_by_id` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `booking`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`held_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "care_talk_kind" CHECK("care_talk"."kind" IN ('pre_talk', 'aftercare')),
	CONSTRAINT "care_talk_day" CHECK("care_talk"."held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `care_talk_once` ON `care_talk` (`booking_id`,`kind`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`giver` text NOT NULL,
	`giver_name` text,
	`given_on` text NOT NULL,
	`withdrawn_on` text,
	`recorded_at` integer NOT NULL,
	`recorded_by_id` integer,
	`withdrawn_by_id` integer,
	FOREIGN KEY (`person_id`) REFERENCES `actor_file`(`person_id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "consent_purpose" CHECK("consent"."purpose" IN ('file', 'supporter_contact', 'name_on_lists', 'photo')),
	CONSTRAINT "consent_giver" CHECK("consent"."giver" IN ('self', 'guardian')),
	CONSTRAINT "consent_guardian" CHECK(("consent"."giver" = 'guardian') = ("consent"."giver_name" IS NOT NULL)),
	CONSTRAINT "consent_order" CHECK("consent"."withdrawn_on" IS NULL OR "consent"."given_on" <= "consent"."withdrawn_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_standing` ON `consent` (`person_id`,`purpose`) WHERE "consent"."withdrawn_on" IS NULL;--> statement-breakpoint
CREATE TABLE `availability_exception` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`is_available` integer DEFAULT false NOT NULL,
	`reason` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "availability_exception_dates" CHECK("availability_exception"."starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "availability_exception"."ends_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "availability_exception_order" CHECK("availability_exception"."starts_on" <= "availability_exception"."ends_on"),
	CONSTRAINT "availability_exception_reason" CHECK("availability_exception"."reason" IS NULL OR ("availability_exception"."is_available" = 0 AND "availability_exception"."reason" IN ('school', 'exam', 'work', 'holiday', 'other')))
);
--> statement-breakpoint
CREATE INDEX `availability_exception_by_person` ON `availability_exception` (`person_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `staff_profile` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`home_municipality_id` integer,
	`travel_radius_km` integer,
	`availability_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`home_municipality_id`) REFERENCES `municipality`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "staff_profile_radius" CHECK("staff_profile"."travel_radius_km" IS NULL OR "staff_profile"."travel_radius_km" BETWEEN 1 AND 400)
);
--> statement-breakpoint
CREATE TABLE `weekly_availability` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`weekday` integer NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "weekly_availability_weekday" CHECK("weekly_availability"."weekday" BETWEEN 1 AND 7),
	CONSTRAINT "weekly_availability_times" CHECK("weekly_availability"."starts_at" GLOB '[0-2][0-9]:[0-5][0-9]' AND "weekly_availability"."ends_at" GLOB '[0-2][0-9]:[0-5][0-9]'),
	CONSTRAINT "weekly_availability_order" CHECK("weekly_availability"."starts_at" < "weekly_availability"."ends_at")
);
--> statement-breakpoint
CREATE INDEX `weekly_availability_by_person` ON `weekly_availability` (`person_id`,`weekday`);--> statement-breakpoint
CREATE TABLE `booking_call` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`places` integer NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "booking_call_places" CHECK("booking_call"."places" BETWEEN 1 AND 20)
);
--> statement-breakpoint
CREATE INDEX `booking_call_by_session` ON `booking_call` (`session_id`);--> statement-breakpoint
CREATE TABLE `booking_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`booking_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `booking`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `booking_link_by_booking` ON `booking_link` (`booking_id`);--> statement-breakpoint
CREATE TABLE `track` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`qualification` text NOT NULL,
	`retired_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "track_qualification" CHECK("track"."qualification" IN ('certified', 'externally_deployable', 'training_actor'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `track_name_unique` ON `track` (`name`);--> statement-breakpoint
CREATE TABLE `track_edition` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`track_id` integer NOT NULL,
	`number` integer NOT NULL,
	`requires` text,
	`validity_months` integer,
	`grace_months` integer DEFAULT 0 NOT NULL,
	`return_months` integer DEFAULT 12 NOT NULL,
	`renew_deliveries` integer,
	`renew_intervisions` integer,
	`renew_refresher_days` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	FOREIGN KEY (`track_id`) REFERENCES `track`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "track_edition_requires" CHECK("track_edition"."requires" IS NULL OR "track_edition"."requires" IN ('certified', 'externally_deployable', 'training_actor')),
	CONSTRAINT "track_edition_validity" CHECK("track_edition"."validity_months" IS NULL OR "track_edition"."validity_months" BETWEEN 1 AND 120),
	CONSTRAINT "track_edition_months" CHECK("track_edition"."grace_months" BETWEEN 0 AND 24 AND "track_edition"."return_months" BETWEEN 1 AND 120)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `track_edition_once` ON `track_edition` (`track_id`,`number`);--> statement-breakpoint
CREATE TABLE `track_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edition_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`evidence` text,
	`count` integer DEFAULT 1 NOT NULL,
	`assessor` text,
	`criteria` text NOT NULL,
	`training_type_id` integer,
	`is_outside` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`edition_id`) REFERENCES `track_edition`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`training_type_id`) REFERENCES `training_type`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "track_step_kind" CHECK("track_step"."kind" IN ('training_followed', 'shadowing', 'co_training', 'observed_delivery', 'independent_delivery', 'interview', 'document')),
	CONSTRAINT "track_step_assessor" CHECK("track_step"."assessor" IS NULL OR "track_step"."assessor" IN ('coordination', 'certified_trainer')),
	CONSTRAINT "track_step_count" CHECK("track_step"."count" BETWEEN 1 AND 100),
	CONSTRAINT "track_step_training" CHECK(("track_step"."kind" = 'training_followed') = ("track_step"."training_type_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `track_step_position` ON `track_step` (`edition_id`,`position`);--> statement-breakpoint
CREATE TABLE `track_step_need` (
	`step_id` integer NOT NULL,
	`needs_step_id` integer NOT NULL,
	PRIMARY KEY(`step_id`, `needs_step_id`),
	FOREIGN KEY (`step_id`) REFERENCES `track_step`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`needs_step_id`) REFERENCES `track_step`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "track_step_need_other" CHECK("track_step_need"."step_id" <> "track_step_need"."needs_step_id")
);
--> statement-breakpoint
CREATE INDEX `track_step_need_by_needed` ON `track_step_need` (`needs_step_id`);--> statement-breakpoint
CREATE TABLE `assessment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`candidacy_id` integer NOT NULL,
	`step_id` integer NOT NULL,
	`verdict` text NOT NULL,
	`is_equivalent` integer DEFAULT false NOT NULL,
	`assessed_on` text NOT NULL,
	`assessor_id` integer NOT NULL,
	`scores` text NOT NULL,
	`remark` text,
	`session_id` integer,
	`document_on` text,
	`screening_profile` text,
	`recorded_at` integer NOT NULL,
	`recorded_by_id` integer,
	`withdrawn_at` integer,
	`withdrawn_by_id` integer,
	`withdrawn_reason` text,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`step_id`) REFERENCES `track_step`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`assessor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "assessment_verdict" CHECK("assessment"."verdict" IN ('passed', 'not_yet')),
	CONSTRAINT "assessment_day" CHECK("assessment"."assessed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "assessment_equivalent" CHECK("assessment"."is_equivalent" = 0 OR "assessment"."remark" IS NOT NULL),
	CONSTRAINT "assessment_withdrawn" CHECK(("assessment"."withdrawn_at" IS NULL) = ("assessment"."withdrawn_reason" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `assessment_by_candidacy` ON `assessment` (`candidacy_id`);--> statement-breakpoint
CREATE TABLE `candidacy` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`track_id` integer NOT NULL,
	`edition_id` integer NOT NULL,
	`started_on` text NOT NULL,
	`started_by_id` integer,
	`ended_on` text,
	`end` text,
	`end_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`track_id`) REFERENCES `track`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`edition_id`) REFERENCES `track_edition`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`started_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "candidacy_started_on" CHECK("candidacy"."started_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "candidacy_end" CHECK("candidacy"."end" IS NULL OR "candidacy"."end" IN ('completed', 'stopped')),
	CONSTRAINT "candidacy_end_whole" CHECK(("candidacy"."ended_on" IS NULL) = ("candidacy"."end" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidacy_once` ON `candidacy` (`person_id`,`track_id`) WHERE "candidacy"."ended_on" IS NULL;--> statement-breakpoint
CREATE INDEX `candidacy_by_track` ON `candidacy` (`track_id`);--> statement-breakpoint
CREATE TABLE `certification` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`qualification` text NOT NULL,
	`candidacy_id` integer,
	`reason` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`grace_months` integer DEFAULT 0 NOT NULL,
	`renew_deliveries` integer,
	`renew_intervisions` integer,
	`renew_refresher_days` integer,
	`validity_months` integer,
	`renews_id` integer,
	`granted_at` integer NOT NULL,
	`granted_by_id` integer,
	`withdrawn_on` text,
	`withdrawn_reason` text,
	`withdrawn_by_id` integer,
	`signalled_months` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`granted_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "certification_qualification" CHECK("certification"."qualification" IN ('certified', 'externally_deployable', 'training_actor')),
	CONSTRAINT "certification_starts_on" CHECK("certification"."starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "certification_order" CHECK("certification"."ends_on" IS NULL OR "certification"."starts_on" <= "certification"."ends_on"),
	CONSTRAINT "certification_ground" CHECK("certification"."candidacy_id" IS NOT NULL OR "certification"."reason" IS NOT NULL),
	CONSTRAINT "certification_withdrawn" CHECK(("certification"."withdrawn_on" IS NULL) = ("certification"."withdrawn_reason" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `certification_by_person` ON `certification` (`person_id`,`qualification`);--> statement-breakpoint
CREATE INDEX `certification_by_end` ON `certification` (`ends_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `certification_renews` ON `certification` (`renews_id`) WHERE "certification"."renews_id" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `pause` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "pause_kind" CHECK("pause"."kind" IN ('inactive', 'alumnus')),
	CONSTRAINT "pause_order" CHECK("pause"."ends_on" IS NULL OR "pause"."starts_on" <= "pause"."ends_on")
);
--> statement-breakpoint
CREATE INDEX `pause_by_person` ON `pause` (`person_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_message` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`person_id` integer NOT NULL,
	`training_id` integer,
	`params` text NOT NULL,
	`created_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`sent_at` integer,
	`cancelled_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "message_kind" CHECK("__new_message"."kind" IN ('sign_in', 'session_moved', 'training_cancelled', 'enrolment_placed', 'certificate_ready', 'booking_asked', 'booking_filled', 'booking_ended', 'certification_expiring'))
);
--> statement-breakpoint
INSERT INTO `__new_message`("id", "kind", "person_id", "training_id", "params", "created_at", "not_before", "sent_at", "cancelled_at", "attempts", "last_error") SELECT "id", "kind", "person_id", "training_id", "params", "created_at", "not_before", "sent_at", "cancelled_at", "attempts", "last_error" FROM `message`;--> statement-breakpoint
DROP TABLE `message`;--> statement-breakpoint
ALTER TABLE `__new_message` RENAME TO `message`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `message_waiting` ON `message` (`not_before`) WHERE "message"."sent_at" IS NULL AND "message"."cancelled_at" IS NULL;--> statement-breakpoint
CREATE INDEX `message_by_person` ON `message` (`person_id`);--> statement-breakpoint
CREATE TABLE `__new_booking` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`function` text NOT NULL,
	`capacity` text DEFAULT 'full' NOT NULL,
	`call_id` integer,
	`booked_at` integer NOT NULL,
	`booked_by_id` integer,
	`asked_at` integer,
	`answer` text,
	`answered_at` integer,
	`answered_by_id` integer,
	`answered_for` integer,
	`end` text,
	`ended_at` integer,
	`ended_by_id` integer,
	`end_reason` text,
	`successor_id` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`call_id`) REFERENCES `booking_call`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`booked_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`answered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "booking_function" CHECK("__new_booking"."function" IN ('trainer', 'actor')),
	CONSTRAINT "booking_capacity" CHECK("__new_booking"."capacity" IN ('full', 'trainee', 'shadow')),
	CONSTRAINT "booking_actor_capacity" CHECK("__new_booking"."function" = 'trainer' OR "__new_booking"."capacity" = 'full'),
	CONSTRAINT "booking_answer" CHECK("__new_booking"."answer" IS NULL OR "__new_booking"."answer" IN ('accepted', 'declined')),
	CONSTRAINT "booking_answer_whole" CHECK(("__new_booking"."answer" IS NULL) = ("__new_booking"."answered_at" IS NULL) AND ("__new_booking"."answer" IS NULL) = ("__new_booking"."answered_for" IS NULL)),
	CONSTRAINT "booking_end" CHECK("__new_booking"."end" IS NULL OR "__new_booking"."end" IN ('declined', 'withdrawn', 'replaced', 'filled', 'no_show')),
	CONSTRAINT "booking_end_whole" CHECK(("__new_booking"."ended_at" IS NULL) = ("__new_booking"."end" IS NULL))
);
--> statement-breakpoint
INSERT INTO `__new_booking`("id", "session_id", "person_id", "function", "booked_at", "booked_by_id", "answer", "answered_at", "answered_by_id", "answered_for", "end", "ended_at", "ended_by_id") SELECT b."id", b."session_id", b."person_id", b."function", b."booked_at", b."booked_by_id",
  CASE WHEN b."ended_at" IS NULL THEN 'accepted' END, CASE WHEN b."ended_at" IS NULL THEN b."booked_at" END,
  CASE WHEN b."ended_at" IS NULL THEN b."booked_by_id" END, CASE WHEN b."ended_at" IS NULL THEN s."start_instant" END,
  CASE WHEN b."ended_at" IS NOT NULL THEN 'withdrawn' END, b."ended_at", b."ended_by_id"
  FROM `booking` b JOIN `session` s ON s."id" = b."session_id";--> statement-breakpoint
DROP TABLE `booking`;--> statement-breakpoint
ALTER TABLE `__new_booking` RENAME TO `booking`;--> statement-breakpoint
CREATE UNIQUE INDEX `booking_once` ON `booking` (`session_id`,`person_id`) WHERE "booking"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX `booking_by_session` ON `booking` (`session_id`);--> statement-breakpoint
CREATE INDEX `booking_by_person` ON `booking` (`person_id`,`session_id`);--> statement-breakpoint
CREATE INDEX `booking_unanswered` ON `booking` (`asked_at`) WHERE "booking"."ended_at" IS NULL AND "booking"."answer" IS NULL;--> statement-breakpoint
CREATE TABLE `__new_certificate` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`code` text NOT NULL,
	`enrolment_id` integer,
	`certification_id` integer,
	`person_id` integer NOT NULL,
	`training_id` integer,
	`facts` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by_id` integer,
	`replaces_id` integer,
	`ended_at` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`issued_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "certificate_earned" CHECK(("__new_certificate"."enrolment_id" IS NULL) = ("__new_certificate"."training_id" IS NULL) AND ("__new_certificate"."enrolment_id" IS NULL) <> ("__new_certificate"."certification_id" IS NULL)),
	CONSTRAINT "certificate_sequence_positive" CHECK("__new_certificate"."sequence" > 0)
);
--> statement-breakpoint
INSERT INTO `__new_certificate`("id", "number", "year", "sequence", "code", "enrolment_id", "person_id", "training_id", "facts", "issued_at", "issued_by_id", "replaces_id", "ended_at") SELECT "id", "number", "year", "sequence", "code", "enrolment_id", "person_id", "training_id", "facts", "issued_at", "issued_by_id", "replaces_id", "ended_at" FROM `certificate`;--> statement-breakpoint
DROP TABLE `certificate`;--> statement-breakpoint
ALTER TABLE `__new_certificate` RENAME TO `certificate`;--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_number_unique` ON `certificate` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_code_unique` ON `certificate` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_sequence` ON `certificate` (`year`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_standing` ON `certificate` (`enrolment_id`) WHERE "certificate"."ended_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_of_certification` ON `certificate` (`certification_id`) WHERE "certificate"."ended_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_replaces` ON `certificate` (`replaces_id`) WHERE "certificate"."replaces_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `certificate_by_enrolment` ON `certificate` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `certificate_by_person` ON `certificate` (`person_id`);--> statement-breakpoint
CREATE INDEX `certificate_by_training` ON `certificate` (`training_id`);--> statement-breakpoint
CREATE INDEX `certificate_by_issue` ON `certificate` (`issued_at`);--> statement-breakpoint
ALTER TABLE `session` ADD `certified_needed` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `trainee_allowed` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `part` ADD `certified_needed` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `part` ADD `trainee_allowed` integer DEFAULT true NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_training_type` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`min_participants` integer NOT NULL,
	`max_participants` integer NOT NULL,
	`hard_maximum` integer NOT NULL,
	`attendance_share` integer DEFAULT 100 NOT NULL,
	`make_up_days` integer DEFAULT 180 NOT NULL,
	`certificate_title` text NOT NULL,
	`certificate_statement` text NOT NULL,
	`purpose` text DEFAULT 'professionals' NOT NULL,
	`retired_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "training_type_participants" CHECK(1 <= "__new_training_type"."min_participants" AND "__new_training_type"."min_participants" <= "__new_training_type"."max_participants" AND "__new_training_type"."max_participants" <= "__new_training_type"."hard_maximum"),
	CONSTRAINT "training_type_share" CHECK("__new_training_type"."attendance_share" BETWEEN 1 AND 100),
	CONSTRAINT "training_type_purpose" CHECK("__new_training_type"."purpose" IN ('professionals', 'train_the_trainer', 'deepening', 'refresher', 'masterclass')),
	CONSTRAINT "training_type_make_up" CHECK("__new_training_type"."make_up_days" BETWEEN 0 AND 1825)
);
--> statement-breakpoint
INSERT INTO `__new_training_type`("id", "name", "min_participants", "max_participants", "hard_maximum", "attendance_share", "make_up_days", "certificate_title", "certificate_statement", "retired_on", "version") SELECT "id", "name", "min_participants", "max_participants", "hard_maximum", "attendance_share", "make_up_days", "certificate_title", "certificate_statement", "retired_on", "version" FROM `training_type`;--> statement-breakpoint
DROP TABLE `training_type`;--> statement-breakpoint
ALTER TABLE `__new_training_type` RENAME TO `training_type`;--> statement-breakpoint
CREATE UNIQUE INDEX `training_type_name_unique` ON `training_type` (`name`);