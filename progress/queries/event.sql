-- name: attempt_add
INSERT INTO attempt (attempt_id, learner_id, content_hash)
VALUES ($1, $2, $3)
ON CONFLICT (attempt_id) DO NOTHING;

-- name: attempt_learner
SELECT learner_id FROM attempt WHERE attempt_id = $1;

-- name: attempt_examined
-- Learners with an exam or an equivalent to one, by id.
SELECT DISTINCT attempt.learner_id FROM attempt
JOIN event ON event.attempt_id = attempt.attempt_id AND event.sequence = 1
WHERE event.kind IN ('exam_started', 'examined_otherwise')
ORDER BY attempt.learner_id;

-- name: event_last
-- The end of an attempt's chain.
SELECT sequence, hash FROM event WHERE attempt_id = $1 ORDER BY sequence DESC LIMIT 1;

-- name: attempt_head_set
INSERT INTO attempt_head (attempt_id, sequence, hash)
VALUES ($1, $2, $3)
ON CONFLICT (attempt_id) DO UPDATE SET sequence = EXCLUDED.sequence, hash = EXCLUDED.hash;

-- name: attempt_head_differs
-- Attempts whose chain does not end where it ended when its last event was written. Those that are
-- disposed of have no chain left.
SELECT attempt.attempt_id, attempt.learner_id, COALESCE(attempt_head.sequence, 0)
FROM attempt
LEFT JOIN attempt_head ON attempt_head.attempt_id = attempt.attempt_id
LEFT JOIN event ON event.attempt_id = attempt_head.attempt_id
               AND event.sequence = attempt_head.sequence AND event.hash = attempt_head.hash
LEFT JOIN disposed_attempt ON disposed_attempt.attempt_id = attempt.attempt_id
WHERE disposed_attempt.attempt_id IS NULL
  AND (event.event_id IS NULL
       OR EXISTS (SELECT 1 FROM event AS later WHERE later.attempt_id = attempt.attempt_id
                                                 AND later.sequence > attempt_head.sequence));

-- name: event_append
INSERT INTO event (attempt_id, sequence, event_id, at_ms, kind, body, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (event_id) DO NOTHING;

-- name: event_same
-- 1 when the event that has this id says the same.
SELECT COUNT(*) FROM event
WHERE event_id = $1 AND attempt_id = $2 AND at_ms = $3 AND kind = $4 AND body = $5;

-- name: event_of_learner
SELECT event.event_id, event.attempt_id, event.at_ms, event.kind, event.body
FROM attempt JOIN event ON event.attempt_id = attempt.attempt_id
WHERE attempt.learner_id = $1
ORDER BY event.attempt_id, event.sequence;

-- name: event_chain
SELECT event.attempt_id, event.sequence, event.event_id, attempt.learner_id, event.at_ms,
       event.kind, event.body, event.hash
FROM event JOIN attempt ON attempt.attempt_id = event.attempt_id
ORDER BY event.attempt_id, event.sequence;

-- name: attempt_versions
-- Which course version each attempt stands under, and what its first event says.
SELECT attempt.attempt_id, attempt.learner_id, attempt.content_hash, event.event_id, event.kind,
       event.body
FROM attempt JOIN event ON event.attempt_id = attempt.attempt_id AND event.sequence = 1
ORDER BY attempt.attempt_id;

-- name: attempt_of_learner
SELECT attempt_id, content_hash FROM attempt WHERE learner_id = $1 ORDER BY attempt_id;

-- name: event_attempt
SELECT attempt_id FROM event WHERE event_id = $1;

-- name: attempt_learners
-- Everybody whose attempts are here, also those without a name.
SELECT DISTINCT learner_id FROM attempt ORDER BY learner_id;

-- name: event_latest
SELECT COALESCE(MAX(at_ms), 0) FROM event;

-- name: event_chain_of_learner
SELECT event.attempt_id, event.sequence, event.event_id, attempt.learner_id, event.at_ms,
       event.kind, event.body, event.hash
FROM event JOIN attempt ON attempt.attempt_id = event.attempt_id
WHERE attempt.learner_id = $1
ORDER BY event.attempt_id, event.sequence;

-- name: event_chain_of_attempt
SELECT event.attempt_id, event.sequence, event.event_id, attempt.learner_id, event.at_ms,
       event.kind, event.body, event.hash
FROM event JOIN attempt ON attempt.attempt_id = event.attempt_id
WHERE event.attempt_id = $1
ORDER BY event.sequence;

-- name: event_count
SELECT COUNT(*) FROM event;

-- name: attempt_without_events
SELECT attempt.attempt_id FROM attempt
LEFT JOIN event ON event.attempt_id = attempt.attempt_id AND event.sequence = 1
WHERE event.event_id IS NULL;
