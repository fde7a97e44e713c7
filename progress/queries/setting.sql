-- name: setting_last
SELECT sequence, value, changed_by, at_ms FROM setting_change
WHERE name = $1 ORDER BY sequence DESC LIMIT 1;

-- name: setting_add
INSERT INTO setting_change (name, sequence, value, changed_by, at_ms) VALUES ($1, $2, $3, $4, $5);

-- name: setting_all
SELECT name, value, changed_by, at_ms FROM setting_change ORDER BY at_ms, name, sequence;
