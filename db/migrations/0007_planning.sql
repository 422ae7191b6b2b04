CREATE TABLE `calendar_feed` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_tokenHash_unique` ON `calendar_feed` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_once` ON `calendar_feed` (`person_id`) WHERE "calendar_feed"."revoked_at" IS NULL;--> statement-breakpoint
CREATE TABLE `plan_proposal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`region_code` text,
	`absent_person_id` integer,
	`absent_from` text,
	`absent_until` text,
	`seed` integer NOT NULL,
	`budget_seconds` integer NOT NULL,
	`started_at` integer NOT NULL,
	`started_by_id` integer,
	`problem` text NOT NULL,
	`progress` text,
	`solution` text,
	`finished_at` integer,
	`end` text,
	`failure` text,
	`discarded_at` integer,
	`discarded_by_id` integer,
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`absent_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`started_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`discarded_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_proposal_kind" CHECK("plan_proposal"."kind" IN ('plan', 'replan')),
	CONSTRAINT "plan_proposal_days" CHECK("plan_proposal"."starts_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND "plan_proposal"."ends_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	CONSTRAINT "plan_proposal_order" CHECK("plan_proposal"."starts_on" <= "plan_proposal"."ends_on"),
	CONSTRAINT "plan_proposal_end" CHECK("plan_proposal"."end" IS NULL OR "plan_proposal"."end" IN ('done', 'stopped', 'failed')),
	CONSTRAINT "plan_proposal_end_whole" CHECK(("plan_proposal"."finished_at" IS NULL) = ("plan_proposal"."end" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `plan_proposal_by_start` ON `plan_proposal` (`started_at`);--> statement-breakpoint
CREATE TABLE `plan_proposal_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`proposal_id` integer NOT NULL,
	`training_id` integer NOT NULL,
	`stamp` text NOT NULL,
	`before` text,
	`after` text,
	`is_changed` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by_id` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `plan_proposal`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`accepted_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_proposal_item_once` ON `plan_proposal_item` (`proposal_id`,`training_id`);--> statement-breakpoint
CREATE INDEX `plan_proposal_item_by_training` ON `plan_proposal_item` (`training_id`);--> statement-breakpoint
CREATE TABLE `planning_lock` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`training_id` integer NOT NULL,
	`field` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer,
	`released_at` integer,
	`released_by_id` integer,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`released_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "planning_lock_field" CHECK("planning_lock"."field" IN ('dates', 'trainers', 'actors', 'location'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `planning_lock_once` ON `planning_lock` (`training_id`,`field`) WHERE "planning_lock"."released_at" IS NULL;--> statement-breakpoint
CREATE TABLE `planning_weight` (
	`rule` text PRIMARY KEY NOT NULL,
	`cost` real NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "planning_weight_rule" CHECK("planning_weight"."rule" IN ('unplaced', 'travelTrainer', 'travelActor', 'outOfRegion', 'preferredDate', 'schoolHoliday', 'secondActorMissing', 'actorChange', 'twoNewTrainers', 'traineeSlotMissing', 'loadOver', 'loadUnder', 'actorLoad', 'changeDate', 'changeTrainer', 'changeActor')),
	CONSTRAINT "planning_weight_cost" CHECK("planning_weight"."cost" BETWEEN 0 AND 100000)
);
--> statement-breakpoint
CREATE TABLE `planning_wish` (
	`training_id` integer PRIMARY KEY NOT NULL,
	`earliest_on` text,
	`latest_on` text,
	`preferred_on` text,
	`weekdays` text,
	`participants` integer,
	`location_id` integer,
	`least_gap_days` integer,
	`most_gap_days` integer,
	`actors_needed` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `training`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`location_id`) REFERENCES `location`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "planning_wish_dates" CHECK(("planning_wish"."earliest_on" IS NULL OR "planning_wish"."earliest_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') AND ("planning_wish"."latest_on" IS NULL OR "planning_wish"."latest_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]') AND ("planning_wish"."preferred_on" IS NULL OR "planning_wish"."preferred_on" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "planning_wish_order" CHECK("planning_wish"."earliest_on" IS NULL OR "planning_wish"."latest_on" IS NULL OR "planning_wish"."earliest_on" <= "planning_wish"."latest_on"),
	CONSTRAINT "planning_wish_weekdays" CHECK("planning_wish"."weekdays" IS NULL OR ("planning_wish"."weekdays" GLOB '[01][01][01][01][01][01][01]' AND "planning_wish"."weekdays" <> '0000000')),
	CONSTRAINT "planning_wish_gap" CHECK(("planning_wish"."least_gap_days" IS NULL) = ("planning_wish"."most_gap_days" IS NULL) AND ("planning_wish"."least_gap_days" IS NULL OR (1 <= "planning_wish"."least_gap_days" AND "planning_wish"."least_gap_days" <= "planning_wish"."most_gap_days"))),
	CONSTRAINT "planning_wish_numbers" CHECK(("planning_wish"."participants" IS NULL OR "planning_wish"."participants" BETWEEN 1 AND 500) AND ("planning_wish"."actors_needed" IS NULL OR "planning_wish"."actors_needed" BETWEEN 0 AND 6))
);
--> statement-breakpoint
CREATE TABLE `staff_limit` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`per_week` integer,
	`per_month` integer,
	`per_quarter` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "staff_limit_numbers" CHECK(("staff_limit"."per_week" IS NULL OR "staff_limit"."per_week" BETWEEN 0 AND 14) AND ("staff_limit"."per_month" IS NULL OR "staff_limit"."per_month" BETWEEN 0 AND 62) AND ("staff_limit"."per_quarter" IS NULL OR "staff_limit"."per_quarter" BETWEEN 0 AND 186))
);
