CREATE TABLE `activity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`date` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`is_online` integer DEFAULT false NOT NULL,
	`place` text,
	`region_code` text,
	`output` text,
	`narrative` text,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`cancelled_at` integer,
	`cancelled_by_id` integer,
	`cancel_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`cancelled_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "activity_kind" CHECK("activity"."kind" IN ('work_session', 'chain_work_session', 'jim_support', 'expertise_day', 'campaign', 'coordination', 'monitoring')),
	CONSTRAINT "activity_date" CHECK("activity"."date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "activity_times" CHECK(("activity"."starts_at" IS NULL) = ("activity"."ends_at" IS NULL) AND ("activity"."starts_at" IS NULL OR ("activity"."starts_at" GLOB '[0-2][0-9]:[0-5][0-9]' AND "activity"."ends_at" GLOB '[0-2][0-9]:[0-5][0-9]' AND "activity"."starts_at" < "activity"."ends_at"))),
	CONSTRAINT "activity_cancelled" CHECK(("activity"."cancelled_at" IS NULL) = ("activity"."cancel_reason" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `activity_by_kind` ON `activity` (`kind`,`date`);--> statement-breakpoint
CREATE INDEX `activity_by_date` ON `activity` (`date`);--> statement-breakpoint
CREATE TABLE `activity_organisation` (
	`activity_id` integer NOT NULL,
	`organisation_id` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `organisation_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `activity_organisation_by_organisation` ON `activity_organisation` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `activity_turnout` (
	`activity_id` integer NOT NULL,
	`role` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `role`),
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "activity_turnout_role" CHECK("activity_turnout"."role" IN ('managers', 'policy_staff', 'municipality', 'professionals', 'jims', 'others')),
	CONSTRAINT "activity_turnout_count" CHECK("activity_turnout"."count" BETWEEN 1 AND 10000)
);
--> statement-breakpoint
CREATE TABLE `development_plan` (
	`activity_id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`drawn_up_on` text NOT NULL,
	`owner` text NOT NULL,
	`next_review_on` text NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "development_plan_days" CHECK("development_plan"."drawn_up_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "development_plan"."next_review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "development_plan_order" CHECK("development_plan"."drawn_up_on" <= "development_plan"."next_review_on")
);
--> statement-breakpoint
CREATE INDEX `development_plan_by_review` ON `development_plan` (`next_review_on`);--> statement-breakpoint
CREATE TABLE `coach_role` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`at` integer NOT NULL,
	`by_id` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "coach_role_days" CHECK("coach_role"."starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "coach_role_order" CHECK("coach_role"."ends_on" IS NULL OR "coach_role"."starts_on" <= "coach_role"."ends_on")
);
--> statement-breakpoint
CREATE INDEX `coach_role_by_person` ON `coach_role` (`person_id`);--> statement-breakpoint
CREATE TABLE `coaching_action` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`booking_id` integer NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer NOT NULL,
	`done_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`booking_id`) REFERENCES `coaching_booking`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `coaching_action_by_booking` ON `coaching_action` (`booking_id`);--> statement-breakpoint
CREATE TABLE `coaching_booking` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`coaching_session_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`organisation_id` integer,
	`booked_at` integer NOT NULL,
	`booked_by_id` integer,
	`ended_at` integer,
	`ended_by_id` integer,
	`end` text,
	`is_present` integer,
	FOREIGN KEY (`coaching_session_id`) REFERENCES `coaching_session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`booked_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "coaching_booking_end" CHECK("coaching_booking"."end" IS NULL OR "coaching_booking"."end" IN ('cancelled_by_participant', 'cancelled_by_coach')),
	CONSTRAINT "coaching_booking_end_whole" CHECK(("coaching_booking"."ended_at" IS NULL) = ("coaching_booking"."end" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coaching_booking_once` ON `coaching_booking` (`coaching_session_id`,`person_id`) WHERE "coaching_booking"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX `coaching_booking_by_person` ON `coaching_booking` (`person_id`);--> statement-breakpoint
CREATE TABLE `coaching_request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`theme` text NOT NULL,
	`at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "coaching_request_theme" CHECK("coaching_request"."theme" IN ('finding_a_jim', 'working_with_the_jim', 'family_network', 'safety', 'own_role', 'team_and_organisation', 'ending_and_after', 'other'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `coaching_request_once` ON `coaching_request` (`person_id`) WHERE "coaching_request"."closed_at" IS NULL;--> statement-breakpoint
CREATE TABLE `coaching_session` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`coach_id` integer NOT NULL,
	`form` text NOT NULL,
	`date` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`start_instant` integer NOT NULL,
	`end_instant` integer NOT NULL,
	`location_id` integer,
	`place` text,
	`places` integer DEFAULT 1 NOT NULL,
	`offered_at` integer NOT NULL,
	`offered_by_id` integer,
	`withdrawn_at` integer,
	`withdrawn_by_id` integer,
	`minutes` integer,
	`theme` text,
	`recorded_at` integer,
	`recorded_by_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`coach_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`location_id`) REFERENCES `location`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`offered_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "coaching_session_form" CHECK("coaching_session"."form" IN ('one_to_one', 'group', 'on_the_job', 'online')),
	CONSTRAINT "coaching_session_date" CHECK("coaching_session"."date" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "coaching_session_times" CHECK("coaching_session"."starts_at" GLOB '[0-2][0-9]:[0-5][0-9]' AND "coaching_session"."ends_at" GLOB '[0-2][0-9]:[0-5][0-9]'),
	CONSTRAINT "coaching_session_order" CHECK("coaching_session"."start_instant" < "coaching_session"."end_instant"),
	CONSTRAINT "coaching_session_places" CHECK("coaching_session"."places" BETWEEN 1 AND 30),
	CONSTRAINT "coaching_session_theme" CHECK("coaching_session"."theme" IS NULL OR "coaching_session"."theme" IN ('finding_a_jim', 'working_with_the_jim', 'family_network', 'safety', 'own_role', 'team_and_organisation', 'ending_and_after', 'other')),
	CONSTRAINT "coaching_session_recorded" CHECK(("coaching_session"."recorded_at" IS NULL) = ("coaching_session"."minutes" IS NULL) AND ("coaching_session"."recorded_at" IS NULL) = ("coaching_session"."theme" IS NULL) AND ("coaching_session"."minutes" IS NULL OR "coaching_session"."minutes" BETWEEN 1 AND 600))
);
--> statement-breakpoint
CREATE INDEX `coaching_session_by_coach` ON `coaching_session` (`coach_id`,`start_instant`);--> statement-breakpoint
CREATE INDEX `coaching_session_by_start` ON `coaching_session` (`start_instant`);--> statement-breakpoint
CREATE TABLE `guide_registration` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`register` text NOT NULL,
	`number` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`recorded_at` integer NOT NULL,
	`recorded_by_id` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "guide_registration_register" CHECK("guide_registration"."register" IN ('LVSC', 'VGCT', 'NIP', 'NVO', 'NVRG')),
	CONSTRAINT "guide_registration_number" CHECK(length("guide_registration"."number") <= 40),
	CONSTRAINT "guide_registration_starts_on" CHECK("guide_registration"."starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "guide_registration_order" CHECK("guide_registration"."ends_on" IS NULL OR "guide_registration"."starts_on" <= "guide_registration"."ends_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guide_registration_once` ON `guide_registration` (`person_id`,`register`,`starts_on`);--> statement-breakpoint
CREATE TABLE `intervision_member` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_id` integer NOT NULL,
	`enrolment_id` integer NOT NULL,
	`from_position` integer NOT NULL,
	`until_position` integer,
	`joined_at` integer NOT NULL,
	`joined_by_id` integer,
	`left_at` integer,
	`left_by_id` integer,
	FOREIGN KEY (`group_id`) REFERENCES `intervision_group`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`joined_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`left_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "intervision_member_left" CHECK(("intervision_member"."left_at" IS NULL) = ("intervision_member"."until_position" IS NULL)),
	CONSTRAINT "intervision_member_parts" CHECK("intervision_member"."until_position" IS NULL OR "intervision_member"."from_position" <= "intervision_member"."until_position")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `intervision_member_once` ON `intervision_member` (`enrolment_id`) WHERE "intervision_member"."left_at" IS NULL;--> statement-breakpoint
CREATE INDEX `intervision_member_by_enrolment` ON `intervision_member` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `intervision_member_by_group` ON `intervision_member` (`group_id`);--> statement-breakpoint
CREATE TABLE `intervision_record` (
	`session_id` integer PRIMARY KEY NOT NULL,
	`minutes` integer NOT NULL,
	`theme` text NOT NULL,
	`organisational_remark` text,
	`recorded_at` integer NOT NULL,
	`recorded_by_id` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "intervision_record_minutes" CHECK("intervision_record"."minutes" BETWEEN 1 AND 600),
	CONSTRAINT "intervision_record_theme" CHECK("intervision_record"."theme" IN ('finding_a_jim', 'working_with_the_jim', 'family_network', 'safety', 'own_role', 'team_and_organisation', 'ending_and_after', 'other')),
	CONSTRAINT "intervision_record_remark" CHECK("intervision_record"."organisational_remark" IS NULL OR length("intervision_record"."organisational_remark") <= 200)
);
--> statement-breakpoint
CREATE TABLE `intervision_group` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`name` text NOT NULL,
	`guide_id` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`ended_at` integer,
	`ended_by_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`guide_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "intervision_group_name_length" CHECK(length("intervision_group"."name") <= 60)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `intervision_group_name` ON `intervision_group` (`training_id`,`name`) WHERE "intervision_group"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX `intervision_group_by_guide` ON `intervision_group` (`guide_id`);--> statement-breakpoint
CREATE TABLE `make_up_seat` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`enrolment_id` integer NOT NULL,
	`missed_session_id` integer NOT NULL,
	`session_id` integer NOT NULL,
	`booked_at` integer NOT NULL,
	`booked_by_id` integer,
	`ended_at` integer,
	`ended_by_id` integer,
	`end` text,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolment`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`missed_session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`booked_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "make_up_seat_other" CHECK("make_up_seat"."session_id" <> "make_up_seat"."missed_session_id"),
	CONSTRAINT "make_up_seat_end" CHECK("make_up_seat"."end" IS NULL OR "make_up_seat"."end" IN ('withdrawn', 'session_cancelled', 'session_moved')),
	CONSTRAINT "make_up_seat_end_whole" CHECK(("make_up_seat"."ended_at" IS NULL) = ("make_up_seat"."end" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `make_up_seat_once` ON `make_up_seat` (`enrolment_id`,`missed_session_id`) WHERE "make_up_seat"."ended_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `make_up_seat_one_attendance` ON `make_up_seat` (`enrolment_id`,`session_id`) WHERE "make_up_seat"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX `make_up_seat_by_session` ON `make_up_seat` (`session_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_target` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`programme_id` integer NOT NULL,
	`kind` text NOT NULL,
	`year` integer,
	`amount` integer NOT NULL,
	`baseline` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "target_kind" CHECK("__new_target"."kind" IN ('professionals_trained', 'trainings', 'externally_deployable_trainers', 'active_trainers', 'training_actors', 'work_sessions', 'chain_work_sessions', 'coached_professionals', 'jim_support_meetings', 'expertise_days', 'campaign_actions', 'coordination_moments', 'monitoring_moments')),
	CONSTRAINT "target_amount" CHECK("__new_target"."amount" >= 0 AND "__new_target"."baseline" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_target`("id", "programme_id", "kind", "year", "amount", "baseline") SELECT "id", "programme_id", "kind", "year", "amount", "baseline" FROM `target`;--> statement-breakpoint
DROP TABLE `target`;--> statement-breakpoint
ALTER TABLE `__new_target` RENAME TO `target`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `target_once_a_year` ON `target` (`programme_id`,`kind`,`year`);--> statement-breakpoint
CREATE UNIQUE INDEX `target_once` ON `target` (`programme_id`,`kind`) WHERE "target"."year" IS NULL;--> statement-breakpoint
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
	CONSTRAINT "message_kind" CHECK("__new_message"."kind" IN ('sign_in', 'session_moved', 'training_cancelled', 'enrolment_placed', 'certificate_ready', 'booking_asked', 'booking_filled', 'booking_ended', 'certification_expiring', 'coaching_booked', 'coaching_cancelled', 'make_up_booked', 'make_up_lost', 'intervision_group'))
);
--> statement-breakpoint
INSERT INTO `__new_message`("id", "kind", "person_id", "training_id", "params", "created_at", "not_before", "sent_at", "cancelled_at", "attempts", "last_error") SELECT "id", "kind", "person_id", "training_id", "params", "created_at", "not_before", "sent_at", "cancelled_at", "attempts", "last_error" FROM `message`;--> statement-breakpoint
DROP TABLE `message`;--> statement-breakpoint
ALTER TABLE `__new_message` RENAME TO `message`;--> statement-breakpoint
CREATE INDEX `message_waiting` ON `message` (`not_before`) WHERE "message"."sent_at" IS NULL AND "message"."cancelled_at" IS NULL;--> statement-breakpoint
CREATE INDEX `message_by_person` ON `message` (`person_id`);--> statement-breakpoint
DROP INDEX `session_position`;--> statement-breakpoint
ALTER TABLE `session` ADD `group_id` integer REFERENCES intervision_group(id);--> statement-breakpoint
CREATE UNIQUE INDEX `session_group_position` ON `session` (`group_id`,`position`) WHERE "session"."group_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `session_by_training` ON `session` (`training_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `session_position` ON `session` (`training_id`,`position`) WHERE "session"."group_id" IS NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `manager_id` integer REFERENCES person(id);--> statement-breakpoint
-- Hand-written: whoever belongs in a session: the participants of its training, those of its intervision group for the parts
-- that they meet there and no others, and whoever makes something up in it.
CREATE VIEW session_participant AS
SELECT s.id AS session_id, e.id AS enrolment_id, 'own' AS way
FROM session s JOIN enrolment e ON e.training_id = s.training_id
WHERE s.group_id IS NULL AND NOT EXISTS (
  SELECT 1 FROM intervision_member m WHERE s.kind = 'intervision' AND m.enrolment_id = e.id
    AND m.from_position <= s.position AND (m.until_position IS NULL OR s.position < m.until_position))
UNION ALL
SELECT s.id, m.enrolment_id, 'own'
FROM intervision_member m JOIN session s ON s.group_id = m.group_id AND m.from_position <= s.position
WHERE m.until_position IS NULL OR s.position < m.until_position
UNION ALL
SELECT u.session_id, u.enrolment_id, 'guest' FROM make_up_seat u WHERE u.ended_at IS NULL;
