-- A kept answer also names the version of what was made, so that a repetition can go on from it.

alter table idempotency_key add column etag varchar(100);
