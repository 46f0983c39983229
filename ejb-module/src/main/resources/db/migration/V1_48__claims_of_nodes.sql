-- Which server works on a request under a key, so that it knows again what it left behind when it died. Null: of before, by nobody known.
alter table idempotency_key add column node varchar(64);
