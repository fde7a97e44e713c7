-- name: certificate_add
INSERT INTO certificate (issuer_key, number, certificate_id, learner_id, attempt_id, filed,
                         identity_checked, issued_ms, valid_until_ms, holder, email, course_id,
                         course_title, course_version, covers, language, issuer, credential,
                         statement)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19);

-- name: certificate_last_number
-- The highest number given here in a year; $1 is "2026-", $2 what sorts after all of that year's.
SELECT COALESCE(MAX(number), '') FROM certificate WHERE filed = 0 AND number > $1 AND number < $2;

-- name: certificate_of_attempt
SELECT c.issuer_key, c.number, c.certificate_id, c.learner_id, c.attempt_id, c.filed,
       c.identity_checked, c.issued_ms, c.valid_until_ms, c.holder, c.email, c.course_id,
       c.course_title, c.course_version, c.covers, c.language, c.issuer, c.credential, c.statement,
       r.at_ms, r.reason, r.revoked_by
FROM certificate AS c
LEFT JOIN revocation AS r ON r.issuer_key = c.issuer_key AND r.number = c.number
WHERE c.attempt_id = $1;

-- name: certificate_of_number
SELECT c.issuer_key, c.number, c.certificate_id, c.learner_id, c.attempt_id, c.filed,
       c.identity_checked, c.issued_ms, c.valid_until_ms, c.holder, c.email, c.course_id,
       c.course_title, c.course_version, c.covers, c.language, c.issuer, c.credential, c.statement,
       r.at_ms, r.reason, r.revoked_by
FROM certificate AS c
LEFT JOIN revocation AS r ON r.issuer_key = c.issuer_key AND r.number = c.number
WHERE c.number = $1
ORDER BY c.filed, c.issuer_key;

-- name: certificate_of_learner
SELECT c.issuer_key, c.number, c.certificate_id, c.learner_id, c.attempt_id, c.filed,
       c.identity_checked, c.issued_ms, c.valid_until_ms, c.holder, c.email, c.course_id,
       c.course_title, c.course_version, c.covers, c.language, c.issuer, c.credential, c.statement,
       r.at_ms, r.reason, r.revoked_by
FROM certificate AS c
LEFT JOIN revocation AS r ON r.issuer_key = c.issuer_key AND r.number = c.number
WHERE c.learner_id = $1
ORDER BY c.issued_ms, c.number;

-- name: certificate_all
SELECT c.issuer_key, c.number, c.certificate_id, c.learner_id, c.attempt_id, c.filed,
       c.identity_checked, c.issued_ms, c.valid_until_ms, c.holder, c.email, c.course_id,
       c.course_title, c.course_version, c.covers, c.language, c.issuer, c.credential, c.statement,
       r.at_ms, r.reason, r.revoked_by
FROM certificate AS c
LEFT JOIN revocation AS r ON r.issuer_key = c.issuer_key AND r.number = c.number
ORDER BY c.issued_ms, c.number;

-- name: certificate_erase_holder
UPDATE certificate SET holder = '', email = '', credential = '', statement = ''
WHERE learner_id = $1;

-- name: revocation_add
INSERT INTO revocation (issuer_key, number, at_ms, reason, revoked_by)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (issuer_key, number) DO NOTHING;
