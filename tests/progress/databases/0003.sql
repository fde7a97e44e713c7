-- Schema 3: a store as version 3 of the schema left it, with what store_support.cpp puts into it.
PRAGMA application_id = 1113942127;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_version (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  at_ms  INTEGER NOT NULL
) STRICT;
INSERT INTO schema_version VALUES(1,'initial',1795348800000);
INSERT INTO schema_version VALUES(2,'certificates',1795348800000);
INSERT INTO schema_version VALUES(3,'records',1795348800000);
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
, email TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL DEFAULT '', manager INTEGER NOT NULL DEFAULT 0 CHECK (manager IN (0, 1)), course_owner INTEGER NOT NULL DEFAULT 0 CHECK (course_owner IN (0, 1))) STRICT, WITHOUT ROWID;
INSERT INTO person VALUES('anna-id','kansli','Anna Öberg','Kansliet',NULL,'sv',125,'dark',0,1,1795348800000,'','',0,0);
CREATE TABLE course_version (
  content_hash TEXT NOT NULL UNIQUE,
  course_id    TEXT NOT NULL,
  version      TEXT NOT NULL,
  canonical    TEXT NOT NULL,
  at_ms        INTEGER NOT NULL
) STRICT;
INSERT INTO course_version VALUES('1088fd145cffdbd4b76de77b539e2ac2e2969529085c1cb6e6e65153e60448bb','liten','1','{"id":"liten"}',1795348800000);
CREATE TABLE attempt (
  attempt_id   TEXT PRIMARY KEY,
  learner_id   TEXT NOT NULL,
  content_hash TEXT NOT NULL REFERENCES course_version (content_hash)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt VALUES('a','anna-id','1088fd145cffdbd4b76de77b539e2ac2e2969529085c1cb6e6e65153e60448bb');
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
INSERT INTO event VALUES('a',1,'a-1',1800000001000,'started','{"course":"liten","language":"sv","module":"ett","seed":"18364758544493064720","version_hash":"1088fd145cffdbd4b76de77b539e2ac2e2969529085c1cb6e6e65153e60448bb"}','f8e6d79a9e5aab518a5aee0d3a44eacea2dbe9728d95e4182c2e1e4648a43033');
INSERT INTO event VALUES('a',2,'a-2',1800000002000,'page_shown','{"page":"lasa"}','0d35148c8655821ab4b87e901bb09baa389d44790d3b59678d42e0d23f6b9edd');
INSERT INTO event VALUES('a',3,'a-3',1800000003000,'answered','{"answer":{"kind":"single","picked":"ja"},"exercise":"val","score":1}','7ed8441aa6d4380cd0a4fdf10969c6ed31c8c55b85c135e6fc8134421ca6dc84');
CREATE TABLE attempt_head (
  attempt_id TEXT PRIMARY KEY REFERENCES attempt (attempt_id),
  sequence   INTEGER NOT NULL CHECK (sequence > 0),
  hash       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO attempt_head VALUES('a',3,'7ed8441aa6d4380cd0a4fdf10969c6ed31c8c55b85c135e6fc8134421ca6dc84');
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
CREATE TABLE revocation (
  issuer_key TEXT NOT NULL,
  number     TEXT NOT NULL,
  at_ms      INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  revoked_by TEXT NOT NULL,
  PRIMARY KEY (issuer_key, number),
  FOREIGN KEY (issuer_key, number) REFERENCES certificate (issuer_key, number)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE setting_change (
  name       TEXT NOT NULL,
  sequence   INTEGER NOT NULL CHECK (sequence > 0),
  value      TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  at_ms      INTEGER NOT NULL,
  PRIMARY KEY (name, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_login ON person (login);
CREATE INDEX attempt_by_learner ON attempt (learner_id);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER attempt_no_update BEFORE UPDATE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;
CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;
CREATE TRIGGER course_version_no_update BEFORE UPDATE ON course_version
BEGIN SELECT RAISE(ABORT, 'course_version is append-only'); END;
CREATE TRIGGER course_version_no_delete BEFORE DELETE ON course_version
BEGIN SELECT RAISE(ABORT, 'course_version is append-only'); END;
CREATE TRIGGER attempt_head_forward BEFORE UPDATE ON attempt_head
WHEN NEW.attempt_id <> OLD.attempt_id OR NEW.sequence <= OLD.sequence
BEGIN SELECT RAISE(ABORT, 'attempt_head only goes forward'); END;
CREATE TRIGGER attempt_head_no_delete BEFORE DELETE ON attempt_head
BEGIN SELECT RAISE(ABORT, 'attempt_head is append-only'); END;
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
CREATE TRIGGER revocation_no_update BEFORE UPDATE ON revocation
BEGIN SELECT RAISE(ABORT, 'revocation is append-only'); END;
CREATE TRIGGER revocation_no_delete BEFORE DELETE ON revocation
BEGIN SELECT RAISE(ABORT, 'revocation is append-only'); END;
CREATE TRIGGER disposal_no_update BEFORE UPDATE ON disposal
BEGIN SELECT RAISE(ABORT, 'disposal is append-only'); END;
CREATE TRIGGER disposal_no_delete BEFORE DELETE ON disposal
BEGIN SELECT RAISE(ABORT, 'disposal is append-only'); END;
CREATE TRIGGER disposed_attempt_no_update BEFORE UPDATE ON disposed_attempt
BEGIN SELECT RAISE(ABORT, 'disposed_attempt is append-only'); END;
CREATE TRIGGER disposed_attempt_no_delete BEFORE DELETE ON disposed_attempt
BEGIN SELECT RAISE(ABORT, 'disposed_attempt is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM disposed_attempt WHERE attempt_id = OLD.attempt_id)
BEGIN SELECT RAISE(ABORT, 'event is append-only'); END;
CREATE TRIGGER event_no_insert_after_disposal BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM disposed_attempt WHERE attempt_id = NEW.attempt_id)
BEGIN SELECT RAISE(ABORT, 'the attempt is disposed of'); END;
CREATE TRIGGER setting_change_no_update BEFORE UPDATE ON setting_change
BEGIN SELECT RAISE(ABORT, 'setting_change is append-only'); END;
CREATE TRIGGER setting_change_no_delete BEFORE DELETE ON setting_change
BEGIN SELECT RAISE(ABORT, 'setting_change is append-only'); END;
CREATE TABLE erasure (
  learner_id TEXT PRIMARY KEY,
  at_ms      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;
CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;
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
CREATE TABLE noted_here (
  event_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TRIGGER noted_here_no_update BEFORE UPDATE ON noted_here
BEGIN SELECT RAISE(ABORT, 'noted_here is append-only'); END;
CREATE TRIGGER noted_here_no_delete BEFORE DELETE ON noted_here
BEGIN SELECT RAISE(ABORT, 'noted_here is append-only'); END;
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
COMMIT;
