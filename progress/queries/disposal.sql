-- name: disposal_add
INSERT INTO disposal (disposal_id, at_ms, decision, disposed_by, summary)
VALUES ($1, $2, $3, $4, $5);

-- name: disposal_add_attempt
INSERT INTO disposed_attempt (attempt_id, disposal_id) VALUES ($1, $2);

-- name: disposal_remove_events
DELETE FROM event WHERE attempt_id = $1;

-- name: disposal_all
SELECT disposal_id, at_ms, decision, disposed_by, summary FROM disposal ORDER BY at_ms, disposal_id;

-- name: disposal_attempts
SELECT attempt_head.attempt_id, attempt_head.sequence, attempt_head.hash, attempt.learner_id
FROM disposed_attempt
JOIN attempt ON attempt.attempt_id = disposed_attempt.attempt_id
JOIN attempt_head ON attempt_head.attempt_id = disposed_attempt.attempt_id
WHERE disposed_attempt.disposal_id = $1
ORDER BY disposed_attempt.attempt_id;

-- name: disposal_all_attempts
SELECT attempt_id FROM disposed_attempt;

-- name: disposal_of_attempt
SELECT COUNT(*) FROM disposed_attempt WHERE attempt_id = $1;

-- name: disposal_ended_before
-- Attempts with events, none of them at $1 or later.
SELECT attempt.attempt_id, attempt.learner_id, attempt.content_hash, attempt_head.sequence,
       attempt_head.hash, MIN(event.at_ms), MAX(event.at_ms)
FROM attempt
JOIN attempt_head ON attempt_head.attempt_id = attempt.attempt_id
JOIN event ON event.attempt_id = attempt.attempt_id
GROUP BY attempt.attempt_id, attempt.learner_id, attempt.content_hash, attempt_head.sequence,
         attempt_head.hash
HAVING MAX(event.at_ms) < $1
ORDER BY attempt.attempt_id;
