CREATE TABLE `certificate` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`year` integer NOT NULL,
	`sequence` integer NOT NULL,
	`code` text NOT NULL,
	`enrolment_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`training_id` integer NOT NULL,
	`facts` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by_id` integer,
	`replaces_id` integer,
	`ended_at` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`issued_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "certificate_sequence_positive" CHECK("certificate"."sequence" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_number_unique` ON `certificate` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_code_unique` ON `certificate` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_sequence` ON `certificate` (`year`,`sequence`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_standing` ON `certificate` (`enrolment_id`) WHERE "certificate"."ended_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_replaces` ON `certificate` (`replaces_id`) WHERE "certificate"."replaces_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `certificate_by_person` ON `certificate` (`person_id`);--> statement-breakpoint
CREATE INDEX `certificate_by_training` ON `certificate` (`training_id`);--> statement-breakpoint
CREATE TABLE `certificate_pdf` (
	`certificate_id` integer PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL,
	`sha256` text NOT NULL,
	`rendered_at` integer NOT NULL,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `certificate_revocation` (
	`certificate_id` integer PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `certificate_series` (
	`year` integer PRIMARY KEY NOT NULL,
	`last` integer NOT NULL,
	CONSTRAINT "certificate_series_positive" CHECK("certificate_series"."last" > 0)
);
--> statement-breakpoint
CREATE TABLE `attendance_mark` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`enrolment_id` integer NOT NULL,
	`mark` text NOT NULL,
	`minutes_missed` integer DEFAULT 0 NOT NULL,
	`reason` text,
	`recorded_at` integer NOT NULL,
	`recorded_by_id` integer,
	`superseded_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attendance_mark_mark" CHECK("attendance_mark"."mark" IN ('present', 'late', 'left_early', 'excused', 'absent')),
	CONSTRAINT "attendance_mark_minutes" CHECK(CASE WHEN "attendance_mark"."mark" IN ('late', 'left_early') THEN "attendance_mark"."minutes_missed" BETWEEN 1 AND 1440 ELSE "attendance_mark"."minutes_missed" = 0 END)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_mark_current` ON `attendance_mark` (`session_id`,`enrolment_id`) WHERE "attendance_mark"."superseded_at" IS NULL;--> statement-breakpoint
CREATE INDEX `attendance_mark_by_enrolment` ON `attendance_mark` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `attendance_submission` (
	`session_id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`organisation_id` integer,
	`registered_at` integer NOT NULL,
	`placed_at` integer,
	`is_walk_in` integer DEFAULT false NOT NULL,
	`ended_at` integer,
	`ended_by_id` integer,
	`end` text,
	`end_reason` text,
	`successor_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "enrolment_end" CHECK("enrolment"."end" IS NULL OR "enrolment"."end" IN ('withdrawn', 'substituted', 'transferred')),
	CONSTRAINT "enrolment_end_whole" CHECK(("enrolment"."ended_at" IS NULL) = ("enrolment"."end" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolment_once` ON `enrolment` (`training_id`,`person_id`) WHERE "enrolment"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX `enrolment_by_training` ON `enrolment` (`training_id`,`registered_at`);--> statement-breakpoint
CREATE INDEX `enrolment_by_person` ON `enrolment` (`person_id`,`training_id`);--> statement-breakpoint
CREATE INDEX `enrolment_by_organisation` ON `enrolment` (`organisation_id`,`training_id`);--> statement-breakpoint
CREATE TABLE `import_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`training_id` integer NOT NULL,
	`created_by_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`rows` text NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `import_draft_by_age` ON `import_draft` (`created_at`);--> statement-breakpoint
CREATE TABLE `location` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`street` text,
	`postcode` text,
	`city` text NOT NULL,
	`region_code` text NOT NULL,
	`municipality_id` integer,
	`organisation_id` integer,
	`capacity` integer NOT NULL,
	`wheelchair_accessible` integer DEFAULT false NOT NULL,
	`accessibility_note` text,
	`latitude` real,
	`longitude` real,
	`closed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`municipality_id`) REFERENCES `municipality`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "location_capacity" CHECK("location"."capacity" BETWEEN 1 AND 2000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `location_once` ON `location` (`name`,`city`);--> statement-breakpoint
CREATE INDEX `location_by_region` ON `location` (`region_code`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`region_code` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_nameKey_unique` ON `organisation` (`name_key`);--> statement-breakpoint
CREATE INDEX `organisation_by_name` ON `organisation` (`name`);--> statement-breakpoint
CREATE TABLE `organisation_alias` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_alias_nameKey_unique` ON `organisation_alias` (`name_key`);--> statement-breakpoint
CREATE INDEX `organisation_alias_by_organisation` ON `organisation_alias` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `participation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "participation_starts_on" CHECK("participation"."starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "participation_order" CHECK("participation"."ends_on" IS NULL OR "participation"."starts_on" <= "participation"."ends_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participation_once` ON `participation` (`programme_id`,`organisation_id`,`starts_on`);--> statement-breakpoint
CREATE INDEX `participation_by_organisation` ON `participation` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`given_name` text NOT NULL,
	`infix` text,
	`family_name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`given_key` text NOT NULL,
	`family_key` text NOT NULL,
	`organisation_id` integer,
	`job_title` text,
	`locale` text,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "person_locale" CHECK("person"."locale" IS NULL OR "person"."locale" IN ('nl', 'en')),
	CONSTRAINT "person_lengths" CHECK(length("person"."given_name") <= 100 AND length("person"."family_name") <= 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_emailKey_unique` ON `person` (`email_key`);--> statement-breakpoint
CREATE INDEX `person_by_name` ON `person` (`family_key`,`given_key`,`id`);--> statement-breakpoint
CREATE INDEX `person_by_given_key` ON `person` (`given_key`);--> statement-breakpoint
CREATE INDEX `person_by_organisation` ON `person` (`organisation_id`,`family_key`,`given_key`);--> statement-breakpoint
CREATE TABLE `registration` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`register` text NOT NULL,
	`chamber` text,
	`number` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "registration_register" CHECK("registration"."register" IN ('SKJ', 'Registerplein', 'NIP', 'NVO', 'BIG', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_once` ON `registration` (`person_id`,`register`);--> statement-breakpoint
CREATE TABLE `role_assignment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`role` text NOT NULL,
	`organisation_id` integer,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "role_assignment_role" CHECK("role_assignment"."role" IN ('administrator', 'coordinator', 'programme_manager', 'trainer', 'actor', 'professional', 'organisation_contact')),
	CONSTRAINT "role_assignment_order" CHECK("role_assignment"."ends_on" IS NULL OR "role_assignment"."starts_on" <= "role_assignment"."ends_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `role_assignment_once_here` ON `role_assignment` (`person_id`,`role`,`organisation_id`,`starts_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `role_assignment_once` ON `role_assignment` (`person_id`,`role`,`starts_on`) WHERE "role_assignment"."organisation_id" IS NULL;--> statement-breakpoint
CREATE INDEX `role_assignment_by_role` ON `role_assignment` (`role`,`person_id`);--> statement-breakpoint
CREATE TABLE `municipality` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`region_code` text NOT NULL,
	`name` text NOT NULL,
	`province` text NOT NULL,
	`school_zone` text NOT NULL,
	`list_year` integer NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "municipality_zone" CHECK("municipality"."school_zone" IN ('noord', 'midden', 'zuid'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `municipality_once` ON `municipality` (`name`,`list_year`);--> statement-breakpoint
CREATE INDEX `municipality_by_region` ON `municipality` (`region_code`);--> statement-breakpoint
CREATE TABLE `programme` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`issuer` text NOT NULL,
	`signatory_name` text NOT NULL,
	`signatory_title` text NOT NULL,
	`contact_email` text,
	`baseline_professionals` integer DEFAULT 0 NOT NULL,
	`baseline_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programme_starts_on" CHECK("programme"."starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "programme_ends_on" CHECK("programme"."ends_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "programme_period" CHECK("programme"."starts_on" <= "programme"."ends_on")
);
--> statement-breakpoint
CREATE TABLE `region` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`list_year` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `school_holiday` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`firmness` text NOT NULL,
	CONSTRAINT "school_holiday_zone" CHECK("school_holiday"."zone" IN ('noord', 'midden', 'zuid')),
	CONSTRAINT "school_holiday_firmness" CHECK("school_holiday"."firmness" IN ('fixed', 'advice')),
	CONSTRAINT "school_holiday_dates" CHECK("school_holiday"."starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "school_holiday"."ends_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "school_holiday_order" CHECK("school_holiday"."starts_on" <= "school_holiday"."ends_on")
);
--> statement-breakpoint
CREATE INDEX `school_holiday_by_zone` ON `school_holiday` (`zone`,`starts_on`);--> statement-breakpoint
CREATE TABLE `target` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`kind` text NOT NULL,
	`year` integer,
	`amount` integer NOT NULL,
	`baseline` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "target_kind" CHECK("target"."kind" IN ('professionals_trained', 'trainings', 'externally_deployable_trainers', 'active_trainers', 'training_actors', 'work_sessions', 'chain_work_sessions', 'coached_professionals')),
	CONSTRAINT "target_amount" CHECK("target"."amount" >= 0 AND "target"."baseline" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `target_once_a_year` ON `target` (`programme_id`,`kind`,`year`);--> statement-breakpoint
CREATE UNIQUE INDEX `target_once` ON `target` (`programme_id`,`kind`) WHERE "target"."year" IS NULL;--> statement-breakpoint
CREATE TABLE `auth_session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`device` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `auth_session_by_person` ON `auth_session` (`person_id`);--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`key` text PRIMARY KEY NOT NULL,
	`verb` text NOT NULL,
	`user_id` integer,
	`at` integer NOT NULL,
	`result` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer,
	`verb` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`training_id` integer,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `journal_by_subject` ON `journal` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `journal_by_training` ON `journal` (`training_id`,`id`);--> statement-breakpoint
CREATE TABLE `message` (
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
	CONSTRAINT "message_kind" CHECK("message"."kind" IN ('sign_in', 'session_moved', 'training_cancelled', 'enrolment_placed', 'certificate_ready'))
);
--> statement-breakpoint
CREATE INDEX `message_waiting` ON `message` (`not_before`) WHERE "message"."sent_at" IS NULL AND "message"."cancelled_at" IS NULL;--> statement-breakpoint
CREATE INDEX `message_by_person` ON `message` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_code` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`link_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_code_linkHash_unique` ON `sign_in_code` (`link_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_code_by_person` ON `sign_in_code` (`person_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `tally` (
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`kind`, `year`)
);
--> statement-breakpoint
CREATE TABLE `booking` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`function` text NOT NULL,
	`booked_at` integer NOT NULL,
	`booked_by_id` integer,
	`ended_at` integer,
	`ended_by_id` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`booked_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "booking_function" CHECK("booking"."function" IN ('trainer', 'actor'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `booking_once` ON `booking` (`session_id`,`person_id`) WHERE "booking"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX `booking_by_person` ON `booking` (`person_id`,`session_id`) WHERE "booking"."ended_at" IS NULL;--> statement-breakpoint
CREATE TABLE `part` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_type_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`net_minutes` integer NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`gap_amount` integer DEFAULT 0 NOT NULL,
	`gap_unit` text DEFAULT 'day' NOT NULL,
	`is_compulsory` integer DEFAULT true NOT NULL,
	`trainers_needed` integer DEFAULT 2 NOT NULL,
	`actors_needed` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`training_type_id`) REFERENCES `training_type`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "part_kind" CHECK("part"."kind" IN ('training_day', 'intervision')),
	CONSTRAINT "part_gap_unit" CHECK("part"."gap_unit" IN ('day', 'week')),
	CONSTRAINT "part_times" CHECK("part"."starts_at" GLOB '[0-2][0-9]:[0-5][0-9]' AND "part"."ends_at" GLOB '[0-2][0-9]:[0-5][0-9]'),
	CONSTRAINT "part_order" CHECK("part"."starts_at" < "part"."ends_at"),
	CONSTRAINT "part_numbers" CHECK("part"."net_minutes" > 0 AND "part"."gap_amount" >= 0),
	CONSTRAINT "part_staffing" CHECK("part"."trainers_needed" >= 0 AND "part"."actors_needed" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `part_position` ON `part` (`training_type_id`,`position`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`date` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`start_instant` integer NOT NULL,
	`end_instant` integer NOT NULL,
	`location_id` integer,
	`net_minutes` integer NOT NULL,
	`is_compulsory` integer NOT NULL,
	`trainers_needed` integer NOT NULL,
	`actors_needed` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`location_id`) REFERENCES `location`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "session_kind" CHECK("session"."kind" IN ('training_day', 'intervision')),
	CONSTRAINT "session_date" CHECK("session"."date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "session_times" CHECK("session"."starts_at" GLOB '[0-2][0-9]:[0-5][0-9]' AND "session"."ends_at" GLOB '[0-2][0-9]:[0-5][0-9]'),
	CONSTRAINT "session_order" CHECK("session"."start_instant" < "session"."end_instant"),
	CONSTRAINT "session_net_minutes" CHECK("session"."net_minutes" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_position` ON `session` (`training_id`,`position`);--> statement-breakpoint
CREATE INDEX `session_by_start` ON `session` (`start_instant`);--> statement-breakpoint
CREATE INDEX `session_by_location` ON `session` (`location_id`,`start_instant`);--> statement-breakpoint
CREATE TABLE `session_move` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`from_date` text NOT NULL,
	`from_starts_at` text NOT NULL,
	`from_ends_at` text NOT NULL,
	`from_location_id` integer,
	`at` integer NOT NULL,
	`by_id` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_location_id`) REFERENCES `location`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `session_move_by_session` ON `session_move` (`session_id`,`at`);--> statement-breakpoint
CREATE TABLE `session_waiver` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_id` integer NOT NULL,
	`warning` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `session_waiver_by_session` ON `session_waiver` (`session_id`);--> statement-breakpoint
CREATE TABLE `training` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`programme_id` integer NOT NULL,
	`training_type_id` integer NOT NULL,
	`client_organisation_id` integer NOT NULL,
	`region_code` text NOT NULL,
	`status` text DEFAULT 'planned' NOT NULL,
	`year` integer NOT NULL,
	`min_participants` integer NOT NULL,
	`max_participants` integer NOT NULL,
	`hard_maximum` integer NOT NULL,
	`attendance_share` integer NOT NULL,
	`make_up_days` integer NOT NULL,
	`first_date` text,
	`last_date` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`training_type_id`) REFERENCES `training_type`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`client_organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "training_status" CHECK("training"."status" IN ('planned', 'confirmed', 'delivered', 'closed', 'cancelled')),
	CONSTRAINT "training_share" CHECK("training"."attendance_share" BETWEEN 1 AND 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_code_unique` ON `training` (`code`);--> statement-breakpoint
CREATE INDEX `training_by_date` ON `training` (`first_date`,`id`);--> statement-breakpoint
CREATE INDEX `training_by_status` ON `training` (`status`,`first_date`);--> statement-breakpoint
CREATE INDEX `training_by_year` ON `training` (`year`,`first_date`);--> statement-breakpoint
CREATE INDEX `training_by_region` ON `training` (`region_code`,`first_date`);--> statement-breakpoint
CREATE INDEX `training_by_client` ON `training` (`client_organisation_id`,`first_date`);--> statement-breakpoint
CREATE TABLE `training_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer,
	`reason` text,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "training_step_status" CHECK("training_step"."status" IN ('planned', 'confirmed', 'delivered', 'closed', 'cancelled')),
	CONSTRAINT "training_step_reason" CHECK("training_step"."status" <> 'cancelled' OR "training_step"."reason" IS NOT NULL)
);
--> statement-breakpoint
CREATE INDEX `training_step_by_training` ON `training_step` (`training_id`,`at`);--> statement-breakpoint
CREATE TABLE `training_type` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`min_participants` integer NOT NULL,
	`max_participants` integer NOT NULL,
	`hard_maximum` integer NOT NULL,
	`attendance_share` integer DEFAULT 100 NOT NULL,
	`make_up_days` integer DEFAULT 180 NOT NULL,
	`certificate_title` text NOT NULL,
	`certificate_statement` text NOT NULL,
	`retired_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "training_type_participants" CHECK(1 <= "training_type"."min_participants" AND "training_type"."min_participants" <= "training_type"."max_participants" AND "training_type"."max_participants" <= "training_type"."hard_maximum"),
	CONSTRAINT "training_type_share" CHECK("training_type"."attendance_share" BETWEEN 1 AND 100),
	CONSTRAINT "training_type_make_up" CHECK("training_type"."make_up_days" BETWEEN 0 AND 1825)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_type_name_unique` ON `training_type` (`name`);