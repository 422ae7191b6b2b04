-- Hand-written: rebuilding `certificate` dropped its triggers; here they are again, with what earned it.
CREATE TRIGGER certificate_frozen BEFORE UPDATE ON certificate
WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.year IS NOT OLD.year OR NEW.sequence IS NOT OLD.sequence
  OR NEW.code IS NOT OLD.code OR NEW.enrolment_id IS NOT OLD.enrolment_id OR NEW.person_id IS NOT OLD.person_id
  OR NEW.certification_id IS NOT OLD.certification_id OR NEW.training_id IS NOT OLD.training_id
  OR NEW.facts IS NOT OLD.facts OR NEW.issued_at IS NOT OLD.issued_at OR NEW.issued_by_id IS NOT OLD.issued_by_id
  OR NEW.replaces_id IS NOT OLD.replaces_id OR OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a certificate never changes'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate BEGIN SELECT RAISE(ABORT, 'a certificate is never deleted'); END;
--> statement-breakpoint

-- The sums are those of the plan: trainings for professionals. A training for trainers or actors counts elsewhere.
DROP TRIGGER tally_training_insert;
--> statement-breakpoint
DROP TRIGGER tally_training_update;
--> statement-breakpoint
DROP TRIGGER region_tally_training_insert;
--> statement-breakpoint
DROP TRIGGER region_tally_training_move;
--> statement-breakpoint
DROP TRIGGER region_tally_enrolment;
--> statement-breakpoint
CREATE TRIGGER tally_training_insert AFTER INSERT ON training
WHEN (SELECT purpose FROM training_type WHERE id = NEW.training_type_id) = 'professionals' BEGIN
  INSERT INTO tally (kind, year, amount) VALUES ('trainings_' || NEW.status, NEW.year, 1)
  ON CONFLICT (kind, year) DO UPDATE SET amount = amount + 1;
END;
--> statement-breakpoint
CREATE TRIGGER tally_training_update AFTER UPDATE OF status, year ON training
WHEN (SELECT purpose FROM training_type WHERE id = NEW.training_type_id) = 'professionals' BEGIN
  UPDATE tally SET amount = amount - 1 WHERE kind = 'trainings_' || OLD.status AND year = OLD.year;
  INSERT INTO tally (kind, year, amount) VALUES ('trainings_' || NEW.status, NEW.year, 1)
  ON CONFLICT (kind, year) DO UPDATE SET amount = amount + 1;
END;
--> statement-breakpoint
CREATE TRIGGER tally_certificate_insert AFTER INSERT ON certificate WHEN NEW.ended_at IS NULL BEGIN
  INSERT INTO tally (kind, year, amount)
  SELECT 'certificates', t.year, 1 FROM training t JOIN training_type y ON y.id = t.training_type_id
  WHERE t.id = NEW.training_id AND y.purpose = 'professionals'
  ON CONFLICT (kind, year) DO UPDATE SET amount = amount + 1;
END;
--> statement-breakpoint
CREATE TRIGGER tally_certificate_end AFTER UPDATE OF ended_at ON certificate
WHEN OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL BEGIN
  UPDATE tally SET amount = amount - 1
  WHERE kind = 'certificates' AND year = (SELECT t.year FROM training t JOIN training_type y ON y.id = t.training_type_id
    WHERE t.id = NEW.training_id AND y.purpose = 'professionals');
END;
--> statement-breakpoint
CREATE TRIGGER region_tally_training_insert AFTER INSERT ON training
WHEN (SELECT purpose FROM training_type WHERE id = NEW.training_type_id) = 'professionals' BEGIN
  INSERT INTO region_tally (region_code, trainings) VALUES (NEW.region_code, 1)
  ON CONFLICT (region_code) DO UPDATE SET trainings = trainings + 1;
END;
--> statement-breakpoint
CREATE TRIGGER region_tally_training_move AFTER UPDATE OF region_code ON training
WHEN NEW.region_code <> OLD.region_code
  AND (SELECT purpose FROM training_type WHERE id = NEW.training_type_id) = 'professionals' BEGIN
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
  WHERE region_code = (SELECT t.region_code FROM training t JOIN training_type y ON y.id = t.training_type_id
    WHERE t.id = NEW.training_id AND y.purpose = 'professionals');
END;
