-- name: person_add
INSERT INTO person (learner_id, login, name, unit, language, text_percent, theme, reduced_motion,
                    shortcuts, created_ms, email, origin, manager, course_owner)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (learner_id) DO NOTHING;

-- name: person_change
UPDATE person
SET name = $2, unit = $3, language = $4, text_percent = $5, theme = $6, reduced_motion = $7,
    shortcuts = $8, email = $9, manager = $10, course_owner = $11
WHERE learner_id = $1;

-- name: person_of_login
-- Only those who learn here: the others' results were brought in as files.
SELECT learner_id, login, name, unit, pin_hash IS NOT NULL, language, text_percent, theme,
       reduced_motion, shortcuts, created_ms, email, origin, manager, course_owner
FROM person WHERE login = $1 AND origin = '' ORDER BY created_ms, learner_id;

-- name: person_with_pin
SELECT learner_id, login, name, unit, pin_hash IS NOT NULL, language, text_percent, theme,
       reduced_motion, shortcuts, created_ms, email, origin, manager, course_owner
FROM person WHERE pin_hash IS NOT NULL ORDER BY created_ms, learner_id;

-- name: person_all
SELECT learner_id, login, name, unit, pin_hash IS NOT NULL, language, text_percent, theme,
       reduced_motion, shortcuts, created_ms, email, origin, manager, course_owner
FROM person ORDER BY name, learner_id;

-- name: person_find
SELECT learner_id, login, name, unit, pin_hash IS NOT NULL, language, text_percent, theme,
       reduced_motion, shortcuts, created_ms, email, origin, manager, course_owner
FROM person WHERE learner_id = $1;

-- name: person_pin
SELECT pin_hash FROM person WHERE learner_id = $1 AND pin_hash IS NOT NULL;

-- name: person_set_pin
UPDATE person SET pin_hash = $2 WHERE learner_id = $1;

-- name: person_set_origin
UPDATE person SET origin = $2 WHERE learner_id = $1;

-- name: person_erase
DELETE FROM person WHERE learner_id = $1;

-- name: person_count
SELECT COUNT(*) FROM person;
