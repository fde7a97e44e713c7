-- name: report_people
-- Everybody with a name, and whether they have begun the course.
SELECT person.learner_id, person.name, person.unit, person.email,
       EXISTS (SELECT 1 FROM attempt
               JOIN course_version ON course_version.content_hash = attempt.content_hash
               WHERE attempt.learner_id = person.learner_id AND course_version.course_id = $1)
FROM person ORDER BY person.learner_id;

-- name: report_certificates
-- Those of one course, by learner; revoked ones carry a 1.
SELECT c.learner_id, c.number, c.issued_ms, c.valid_until_ms,
       CASE WHEN r.number IS NULL THEN 0 ELSE 1 END
FROM certificate AS c
LEFT JOIN revocation AS r ON r.issuer_key = c.issuer_key AND r.number = c.number
WHERE c.course_id = $1
ORDER BY c.learner_id, c.issued_ms;
