-- Schema 1: a store as version 1 of the schema left it, with what store_support.cpp puts into it.
PRAGMA application_id = 1113942127;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_version (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  at_ms  INTEGER NOT NULL
) STRICT;
INSERT INTO schema_version VALUES(1,'initial',1795348800000);
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
INSERT INTO person VALUES('anna-id','kansli','Anna Öberg','Kansliet',NULL,'sv',125,'dark',0,1,1795348800000);
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
CREATE INDEX person_by_login ON person (login);
CREATE INDEX attempt_by_learner ON attempt (learner_id);
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
COMMIT;
