-- name: course_version_keep
INSERT INTO course_version (content_hash, course_id, version, canonical, at_ms)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (content_hash) DO NOTHING;

-- name: course_version_find
SELECT content_hash, course_id, version, canonical FROM course_version WHERE content_hash = $1;

-- name: course_version_all
SELECT content_hash, canonical, course_id, version FROM course_version ORDER BY content_hash;
