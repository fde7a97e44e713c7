-- What the program needs to issue certificates, to know who has one, and to dispose of old events.

ALTER TABLE person ADD COLUMN email TEXT NOT NULL DEFAULT '';
-- '' for this installation, else the fingerprint of the one that the person's results came from.
ALTER TABLE person ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN manager INTEGER NOT NULL DEFAULT 0 CHECK (manager IN (0, 1));
ALTER TABLE person ADD COLUMN course_owner INTEGER NOT NULL DEFAULT 0 CHECK (course_owner IN (0, 1));

-- The end of each attempt's chain, so that events removed from its end show.
CREATE TABLE attempt_head (
  attempt_id TEXT PRIMARY KEY REFERENCES attempt (attempt_id),
  sequence   INTEGER NOT NULL CHECK (sequence > 0),
  hash       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO attempt_head (attempt_id, sequence, hash)
SELECT event.attempt_id, event.sequence, event.hash FROM event
WHERE event.sequence =
      (SELECT MAX(other.sequence) FROM event AS other WHERE other.attempt_id = event.attempt_id);

CREATE TRIGGER attempt_head_forward BEFORE UPDATE ON attempt_head
WHEN NEW.attempt_id <> OLD.attempt_id OR NEW.sequence <= OLD.sequence
BEGIN SELECT RAISE(ABORT, 'attempt_head only goes forward'); END;

CREATE TRIGGER attempt_head_no_delete BEFORE DELETE ON attempt_head
BEGIN SELECT RAISE(ABORT, 'attempt_head is append-only'); END;

-- A certificate rests on one attempt, and an attempt gives one certificate. `attempt_id` is null
-- for one that was issued elsewhere (`filed`) and rests on nothing in this log. Erasing the person
-- empties `holder`, `email`, `credential` and `statement`; nothing else ever changes.
CREATE TABLE certificate (
  issuer_key       TEXT NOT NULL,
  number           TEXT NOT NULL,
  certificate_id   TEXT NOT NULL UNIQUE,
  learner_id       TEXT NOT NULL,
  attempt_id       TEXT UNIQUE REFERENCES attempt (attempt_id),
  filed            INTEGER NOT NULL CHECK (filed IN (0, 1)),
  identity_checked INTEGER NOT NULL CHECK (identity_checked IN (0, 1)),
  issued_ms        INTEGER NOT NULL,
  valid_until_ms   INTEGER NOT NULL,
  holder           TEXT NOT NULL,
  email            TEXT NOT NULL,
  course_id        TEXT NOT NULL,
  course_title     TEXT NOT NULL,
  course_version   TEXT NOT NULL,
  covers           TEXT NOT NULL,
  language         TEXT NOT NULL,
  issuer           TEXT NOT NULL,
  credential       TEXT NOT NULL,
  statement        TEXT NOT NULL,
  PRIMARY KEY (issuer_key, number),
  CHECK (filed = 1 OR attempt_id IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX certificate_by_learner ON certificate (learner_id);

CREATE TRIGGER certificate_no_update BEFORE UPDATE ON certificate
WHEN NEW.holder <> '' OR NEW.email <> '' OR NEW.credential <> '' OR NEW.statement <> ''
  OR NEW.issuer_key <> OLD.issuer_key OR NEW.number <> OLD.number
  OR NEW.certificate_id <> OLD.certificate_id OR NEW.learner_id <> OLD.learner_id
  OR COALESCE(NEW.attempt_id, '') <> COALESCE(OLD.attempt_id, '') OR NEW.filed <> OLD.filed
  OR NEW.identity_checked <> OLD.identity_checked OR NEW.issued_ms <> OLD.issued_ms
  OR NEW.valid_until_ms <> OLD.valid_until_ms OR NEW.course_id <> OLD.course_id
  OR NEW.course_title <> OLD.course_title OR NEW.course_version <> OLD.course_version
  OR NEW.covers <> OLD.covers OR NEW.language <> OLD.language OR NEW.issuer <> OLD.issuer
BEGIN SELECT RAISE(ABORT, 'certificate is append-only'); END;

CREATE TRIGGER certificate_no_delete BEFORE DELETE ON certificate
BEGIN SELECT RAISE(ABORT, 'certificate is append-only'); END;

CREATE TABLE revocation (
  issuer_key TEXT NOT NULL,
  number     TEXT NOT NULL,
  at_ms      INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  revoked_by TEXT NOT NULL,
  PRIMARY KEY (issuer_key, number),
  FOREIGN KEY (issuer_key, number) REFERENCES certificate (issuer_key, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revocation_no_update BEFORE UPDATE ON revocation
BEGIN SELECT RAISE(ABORT, 'revocation is append-only'); END;

CREATE TRIGGER revocation_no_delete BEFORE DELETE ON revocation
BEGIN SELECT RAISE(ABORT, 'revocation is append-only'); END;

-- Disposal (gallring) by a decision: the events of attempts go, the signed summary stays.
CREATE TABLE disposal (
  disposal_id TEXT PRIMARY KEY,
  at_ms       INTEGER NOT NULL,
  decision    TEXT NOT NULL,
  disposed_by TEXT NOT NULL,
  summary     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE disposed_attempt (
  attempt_id  TEXT PRIMARY KEY REFERENCES attempt (attempt_id),
  disposal_id TEXT NOT NULL REFERENCES disposal (disposal_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER disposal_no_update BEFORE UPDATE ON disposal
BEGIN SELECT RAISE(ABORT, 'disposal is append-only'); END;

CREATE TRIGGER disposal_no_delete BEFORE DELETE ON disposal
BEGIN SELECT RAISE(ABORT, 'disposal is append-only'); END;

CREATE TRIGGER disposed_attempt_no_update BEFORE UPDATE ON disposed_attempt
BEGIN SELECT RAISE(ABORT, 'disposed_attempt is append-only'); END;

CREATE TRIGGER disposed_attempt_no_delete BEFORE DELETE ON disposed_attempt
BEGIN SELECT RAISE(ABORT, 'disposed_attempt is append-only'); END;

DROP TRIGGER event_no_delete;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM disposed_attempt WHERE attempt_id = OLD.attempt_id)
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;

CREATE TRIGGER event_no_insert_after_disposal BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM disposed_attempt WHERE attempt_id = NEW.attempt_id)
BEGIN SELECT RAISE(ABORT, 'the attempt is disposed of'); END;

-- Settings of the organisation that learners are told of, each change with who made it.
CREATE TABLE setting_change (
  name       TEXT NOT NULL,
  sequence   INTEGER NOT NULL CHECK (sequence > 0),
  value      TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  at_ms      INTEGER NOT NULL,
  PRIMARY KEY (name, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER setting_change_no_update BEFORE UPDATE ON setting_change
BEGIN SELECT RAISE(ABORT, 'setting_change is append-only'); END;

CREATE TRIGGER setting_change_no_delete BEFORE DELETE ON setting_change
BEGIN SELECT RAISE(ABORT, 'setting_change is append-only'); END;
