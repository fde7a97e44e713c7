-- Text ids are made by the program, times are UTC milliseconds, and JSON is text that SQL never
-- looks into, so that other engines can hold the same.
PRAGMA application_id = 1113942127;  -- "Beho"

CREATE TABLE schema_version (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  at_ms  INTEGER NOT NULL
) STRICT;

-- The only place with names. Erasing a person removes the row; the log stays, without a name.
CREATE TABLE person (
  learner_id     TEXT PRIMARY KEY,
  login          TEXT NOT NULL,
  name           TEXT NOT NULL,
  unit           TEXT NOT NULL,
  pin_hash       TEXT,
  language       TEXT NOT NULL,
  text_percent   INTEGER NOT NULL CHECK (text_percent BETWEEN 50 AND 400),
  theme          TEXT NOT NULL,
  reduced_motion INTEGER NOT NULL CHECK (reduced_motion IN (0, 1)),
  shortcuts     INTEGER NOT NULL CHECK (shortcuts IN (0, 1)),
  created_ms     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX person_by_login ON person (login);

-- The text that an attempt was made on, with the authority's parameters filled in.
CREATE TABLE course_version (
  content_hash TEXT NOT NULL UNIQUE,
  course_id    TEXT NOT NULL,
  version      TEXT NOT NULL,
  canonical    TEXT NOT NULL,
  at_ms        INTEGER NOT NULL
) STRICT;

CREATE TABLE attempt (
  attempt_id   TEXT PRIMARY KEY,
  learner_id   TEXT NOT NULL,
  content_hash TEXT NOT NULL REFERENCES course_version (content_hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX attempt_by_learner ON attempt (learner_id);

-- `hash` is over the hash before it in the attempt and everything in the row.
CREATE TABLE event (
  attempt_id TEXT NOT NULL REFERENCES attempt (attempt_id),
  sequence   INTEGER NOT NULL CHECK (sequence > 0),
  event_id   TEXT NOT NULL UNIQUE,
  at_ms      INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  body       TEXT NOT NULL,
  hash       TEXT NOT NULL,
  PRIMARY KEY (attempt_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;

CREATE TRIGGER attempt_no_update BEFORE UPDATE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;

CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;

CREATE TRIGGER course_version_no_update BEFORE UPDATE ON course_version
BEGIN SELECT RAISE(ABORT, 'course_version is append-only'); END;

CREATE TRIGGER course_version_no_delete BEFORE DELETE ON course_version
BEGIN SELECT RAISE(ABORT, 'course_version is append-only'); END;
