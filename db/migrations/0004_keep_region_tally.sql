-- Hand-written: fills the sums per region from what stands, and keeps them by triggers.
INSERT INTO region_tally (region_code, trainings, enrolments)
SELECT t.region_code, count(DISTINCT t.id), count(e.id)
FROM training t LEFT JOIN enrolment e ON e.training_id = t.id GROUP BY t.region_code;
--> statement-breakpoint
CREATE TRIGGER region_tally_training_insert AFTER INSERT ON training BEGIN
  INSERT INTO region_tally (region_code, trainings) VALUES (NEW.region_code, 1)
  ON CONFLICT (region_code) DO UPDATE SET trainings = trainings + 1;
END;
--> statement-breakpoint
CREATE TRIGGER region_tally_training_move AFTER UPDATE OF region_code ON training WHEN NEW.region_code <> OLD.region_code BEGIN
  UPDATE region_tally SET trainings = trainings - 1,
    enrolments = enrolments - (SELECT count(*) FROM enrolment WHERE training_id = NEW.id)
  WHERE region_code = OLD.region_code;
  INSERT INTO region_tally (region_code, trainings, enrolments)
  VALUES (NEW.region_code, 1, (SELECT count(*) FROM enrolment WHERE training_id = NEW.id))
  ON CONFLICT (region_code) DO UPDATE SET trainings = trainings + 1, enrolments = enrolments + excluded.enrolments;
END;
--> statement-breakpoint
CREATE TRIGGER region_tally_enrolment AFTER INSERT ON enrolment BEGIN
  UPDATE region_tally SET enrolments = enrolments + 1
  WHERE region_code = (SELECT region_code FROM training WHERE id = NEW.training_id);
END;
