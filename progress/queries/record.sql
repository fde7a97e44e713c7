-- name: erasure_add
INSERT INTO erasure (learner_id, at_ms) VALUES ($1, $2)
ON CONFLICT (learner_id) DO NOTHING;

-- name: erasure_of_learner
SELECT COUNT(*) FROM erasure WHERE learner_id = $1;

-- name: origin_change_add
INSERT INTO origin_change (learner_id, sequence, former, origin, accepted_by, at_ms)
VALUES ($1, $2, $3, $4, $5, $6);

-- name: origin_change_of_learner
SELECT former, origin, accepted_by, at_ms FROM origin_change
WHERE learner_id = $1 ORDER BY sequence;

-- name: noted_here_add
INSERT INTO noted_here (event_id) VALUES ($1)
ON CONFLICT (event_id) DO NOTHING;

-- name: noted_here_count
SELECT COUNT(*) FROM noted_here WHERE event_id = $1;

-- name: issuing_add
INSERT INTO issuing (issuer_key, number, issued_by, identity_seen)
VALUES ($1, $2, $3, $4)
ON CONFLICT (issuer_key, number) DO NOTHING;

-- name: issuing_of
SELECT issued_by, identity_seen FROM issuing WHERE issuer_key = $1 AND number = $2;
