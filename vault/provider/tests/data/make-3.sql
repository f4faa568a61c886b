PRAGMA key = 'a password of no value';
CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 60)
INSERT INTO row SELECT id, 'row ' || id FROM n;
