-- How somebody proves who they are: a first password that lasts some days, a second factor, sessions that can be ended.

-- Null: a password of their own; else until when the one that was given opens the door
alter table app_user add column password_until timestamp with time zone;
-- Encrypted; the key does not lie in the database. Null: no second factor
alter table app_user add column second_factor varchar(300);
alter table app_user add column second_factor_since timestamp with time zone;
-- The latest half minute whose code was used: none is taken twice
alter table app_user add column second_factor_step bigint default 0 not null;
alter table app_user add column signed_in_at timestamp with time zone;

-- Codes for whoever has lost the second factor, each good for one time
create table app_recovery_code (
    hash       varchar(64) not null,
    user_name  varchar(64) not null,
    constraint pk_app_recovery_code primary key (hash),
    constraint fk_app_recovery_code_user foreign key (user_name) references app_user (name) on delete cascade
);

create index ix_app_recovery_code_user on app_recovery_code (user_name);

-- A browser that is signed in; without its row it is not. The id is known to the server alone
create table app_session (
    id         uuid                     not null,
    user_name  varchar(64)              not null,
    began_at   timestamp with time zone not null,
    constraint pk_app_session primary key (id),
    constraint fk_app_session_user foreign key (user_name) references app_user (name) on delete cascade
);

create index ix_app_session_user on app_session (user_name, began_at);
