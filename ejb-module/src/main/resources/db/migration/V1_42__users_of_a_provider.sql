-- Users who sign in at an identity provider, and what sessions are told by.

-- They have no password here
alter table app_user alter column password drop not null;
-- Who they are: the provider, and its own name for them, which it gives to nobody else. Null: signs in with a password
alter table app_user add column issuer varchar(500);
alter table app_user add column provider_subject varchar(255);
alter table app_user add constraint uq_app_user_subject unique (issuer, provider_subject);

-- What the provider calls the session, so that it can end it. Null: begun with a password
alter table app_session add column provider_session varchar(255);
-- To within five minutes
alter table app_session add column seen_at timestamp with time zone;
update app_session set seen_at = began_at;
alter table app_session alter column seen_at set not null;
-- Kind of browser and of system, by which people tell their sessions apart. Null: not known
alter table app_session add column browser varchar(60);

create index ix_app_session_provider on app_session (provider_session);

-- Messages by which the provider has ended sessions, by a hash of their id until they run out: none counts twice
create table provider_logout (
    hash     varchar(64)              not null,
    ends_at  timestamp with time zone not null,
    constraint pk_provider_logout primary key (hash)
);

create index ix_provider_logout_ends on provider_logout (ends_at);
