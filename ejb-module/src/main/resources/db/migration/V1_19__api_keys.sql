-- What a key may, how often, how long, and the key before it while both are valid.

alter table api_key add column scopes varchar(1000) default '' not null;
alter table api_key add column requests_per_minute integer;
alter table api_key add column expires_at timestamp with time zone;
alter table api_key add column last_used_at timestamp with time zone;
alter table api_key add column previous_hash varchar(64);
alter table api_key add column previous_until timestamp with time zone;
alter table api_key add constraint uq_api_key_previous unique (previous_hash);
