-- Hand-written: drizzle-kit knows no triggers and no FTS5.

-- The journal only grows.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
--> statement-breakpoint

-- A certificate never changes; it may only stop standing, once.
CREATE TRIGGER certificate_frozen BEFORE UPDATE ON certificate
WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.year IS NOT OLD.year OR NEW.sequence IS NOT OLD.sequence
  OR NEW.code IS NOT OLD.code OR NEW.enrolment_id IS NOT OLD.enrolment_id OR NEW.person_id IS NOT OLD.person_id
  OR NEW.training_id IS NOT OLD.training_id OR NEW.facts IS NOT OLD.facts OR NEW.issued_at IS NOT OLD.issued_at
  OR NEW.issued_by_id IS NOT OLD.issued_by_id OR NEW.replaces_id IS NOT OLD.replaces_id OR OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a certificate never changes'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate BEGIN SELECT RAISE(ABORT, 'a certificate is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_pdf_frozen BEFORE UPDATE ON certificate_pdf BEGIN SELECT RAISE(ABORT, 'a certificate never changes'); END;
--> statement-breakpoint
CREATE TRIGGER certificate_pdf_no_delete BEFORE DELETE ON certificate_pdf BEGIN SELECT RAISE(ABORT, 'a certificate is never deleted'); END;
--> statement-breakpoint

-- Finding people and trainings by any part of a word, accents folded.
CREATE VIRTUAL TABLE person_search USING fts5(words, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');
--> statement-breakpoint
CREATE TRIGGER person_search_insert AFTER INSERT ON person BEGIN
  INSERT INTO person_search (rowid, words)
  VALUES (NEW.id, NEW.given_name || ' ' || coalesce(NEW.infix || ' ', '') || NEW.family_name || ' ' || NEW.email);
END;
--> statement-breakpoint
CREATE TRIGGER person_search_update AFTER UPDATE OF given_name, infix, family_name, email ON person BEGIN
  DELETE FROM person_search WHERE rowid = OLD.id;
  INSERT INTO person_search (rowid, words)
  VALUES (NEW.id, NEW.given_name || ' ' || coalesce(NEW.infix || ' ', '') || NEW.family_name || ' ' || NEW.email);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE training_search USING fts5(words, content = '', contentless_delete = 1, tokenize = 'trigram remove_diacritics 1');
--> statement-breakpoint
CREATE TRIGGER training_search_insert AFTER INSERT ON training BEGIN
  INSERT INTO training_search (rowid, words)
  SELECT NEW.id, NEW.code || ' ' || organisation.name || ' ' || region.name
  FROM organisation, region WHERE organisation.id = NEW.client_organisation_id AND region.code = NEW.region_code;
END;
--> statement-breakpoint
CREATE TRIGGER training_search_update AFTER UPDATE OF code, client_organisation_id, region_code ON training BEGIN
  DELETE FROM training_search WHERE rowid = OLD.id;
  INSERT INTO training_search (rowid, words)
  SELECT NEW.id, NEW.code || ' ' || organisation.name || ' ' || region.name
  FROM organisation, region WHERE organisation.id = NEW.client_organisation_id AND region.code = NEW.region_code;
END;
--> statement-breakpoint
CREATE TRIGGER training_search_organisation AFTER UPDATE OF name ON organisation BEGIN
  DELETE FROM training_search WHERE rowid IN (SELECT id FROM training WHERE client_organisation_id = NEW.id);
  INSERT INTO training_search (rowid, words)
  SELECT training.id, training.code || ' ' || NEW.name || ' ' || region.name
  FROM training JOIN region ON region.code = training.region_code WHERE training.client_organisation_id = NEW.id;
END;
--> statement-breakpoint

-- Sums for dashboards: trainings by status, and certificates that stand, per year.
CREATE TRIGGER tally_training_insert AFTER INSERT ON training BEGIN
  INSERT INTO tally (kind, year, amount) VALUES ('trainings_' || NEW.status, NEW.year, 1)
  ON CONFLICT (kind, year) DO UPDATE SET amount = amount + 1;
END;
--> statement-breakpoint
CREATE TRIGGER tally_training_update AFTER UPDATE OF status, year ON training BEGIN
  UPDATE tally SET amount = amount - 1 WHERE kind = 'trainings_' || OLD.status AND year = OLD.year;
  INSERT INTO tally (kind, year, amount) VALUES ('trainings_' || NEW.status, NEW.year, 1)
  ON CONFLICT (kind, year) DO UPDATE SET amount = amount + 1;
END;
--> statement-breakpoint
CREATE TRIGGER tally_certificate_insert AFTER INSERT ON certificate WHEN NEW.ended_at IS NULL BEGIN
  INSERT INTO tally (kind, year, amount)
  SELECT 'certificates', year, 1 FROM training WHERE id = NEW.training_id
  ON CONFLICT (kind, year) DO UPDATE SET amount = amount + 1;
END;
--> statement-breakpoint
CREATE TRIGGER tally_certificate_end AFTER UPDATE OF ended_at ON certificate
WHEN OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL BEGIN
  UPDATE tally SET amount = amount - 1
  WHERE kind = 'certificates' AND year = (SELECT year FROM training WHERE id = NEW.training_id);
END;
