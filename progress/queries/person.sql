-- name: person_add
INSERT INTO person (learner_id, login, name, unit, language, text_percent, theme, reduced_motion,
                    shortcuts, created_ms)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (learner_id) DO NOTHING;

-- name: person_change
UPDATE person
SET name = $2, unit = $3, language = $4, text_percent = $5, theme = $6, reduced_motion = $7,
    shortcuts = $8
WHERE learner_id = $1;

-- name: person_of_login
SELECT learner_id, login, name, unit, pin_hash IS NOT NULL, language, text_percent, theme,
       reduced_motion, shortcuts, created_ms
FROM person WHERE login = $1 ORDER BY created_ms, learner_id;

-- name: person_with_pin
SELECT learner_id, login, name, unit, pin_hash IS NOT NULL, language, text_percent, theme,
       reduced_motion, shortcuts, created_ms
FROM person WHERE pin_hash IS NOT NULL ORDER BY created_ms, learner_id;

-- name: person_pin
SELECT pin_hash FROM person WHERE learner_id = $1 AND pin_hash IS NOT NULL;

-- name: person_set_pin
UPDATE person SET pin_hash = $2 WHERE learner_id = $1;

-- name: person_erase
DELETE FROM person WHERE learner_id = $1;

-- name: person_count
SELECT COUNT(*) FROM person;
