CREATE TABLE `region_tally` (
	`region_code` text PRIMARY KEY NOT NULL,
	`trainings` integer DEFAULT 0 NOT NULL,
	`enrolments` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `region`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `certificate_by_issue` ON `certificate` (`issued_at`);