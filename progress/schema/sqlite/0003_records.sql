-- Who decided what about people and certificates, where nothing else shows it.

-- A person's name was taken away: her certificates were emptied for that reason, and no other.
CREATE TABLE erasure (
  learner_id TEXT PRIMARY KEY,
  at_ms      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;

CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;

-- A person's results come from another installation than before, and somebody has accepted that.
CREATE TABLE origin_change (
  learner_id  TEXT NOT NULL,
  sequence    INTEGER NOT NULL CHECK (sequence > 0),
  former      TEXT NOT NULL,
  origin      TEXT NOT NULL,
  accepted_by TEXT NOT NULL,
  at_ms       INTEGER NOT NULL,
  PRIMARY KEY (learner_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER origin_change_no_update BEFORE UPDATE ON origin_change
BEGIN SELECT RAISE(ABORT, 'origin_change is append-only'); END;

CREATE TRIGGER origin_change_no_delete BEFORE DELETE ON origin_change
BEGIN SELECT RAISE(ABORT, 'origin_change is append-only'); END;

-- Events that an examiner or the course owner has written here. Of somebody whose results come as
-- files, only such count: in a file they would be the learner's own word.
CREATE TABLE noted_here (
  event_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER noted_here_no_update BEFORE UPDATE ON noted_here
BEGIN SELECT RAISE(ABORT, 'noted_here is append-only'); END;

CREATE TRIGGER noted_here_no_delete BEFORE DELETE ON noted_here
BEGIN SELECT RAISE(ABORT, 'noted_here is append-only'); END;

-- Who issued a certificate here, and whether that person has said that she has seen the identity.
-- Those issued before this table have no row.
CREATE TABLE issuing (
  issuer_key    TEXT NOT NULL,
  number        TEXT NOT NULL,
  issued_by     TEXT NOT NULL,
  identity_seen INTEGER NOT NULL CHECK (identity_seen IN (0, 1)),
  PRIMARY KEY (issuer_key, number),
  FOREIGN KEY (issuer_key, number) REFERENCES certificate (issuer_key, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER issuing_no_update BEFORE UPDATE ON issuing
BEGIN SELECT RAISE(ABORT, 'issuing is append-only'); END;

CREATE TRIGGER issuing_no_delete BEFORE DELETE ON issuing
BEGIN SELECT RAISE(ABORT, 'issuing is append-only'); END;
