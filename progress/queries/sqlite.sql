-- name: application_id
PRAGMA application_id;

-- name: table_count
SELECT COUNT(*) FROM sqlite_schema;

-- name: table_exists
SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = $1;

-- name: schema_version_last
SELECT COALESCE(MAX(number), 0) FROM schema_version;

-- name: schema_version_add
INSERT INTO schema_version (number, name, at_ms) VALUES ($1, $2, $3);

-- name: schema_objects
SELECT name, COALESCE(sql, '') FROM sqlite_schema ORDER BY name;

-- name: quick_check
PRAGMA quick_check;

-- name: integrity_check
PRAGMA integrity_check;

-- name: foreign_key_check
PRAGMA foreign_key_check;

-- name: use_wal
PRAGMA journal_mode = WAL;

-- name: leave_wal
PRAGMA journal_mode = DELETE;

-- name: empty_wal
PRAGMA wal_checkpoint(TRUNCATE);
