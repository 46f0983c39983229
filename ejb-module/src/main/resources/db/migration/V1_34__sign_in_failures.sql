-- Failed attempts to sign in, for all servers and over restarts. Whoever tried stands here as a hash: people type passwords
-- where the name belongs.
create table sign_in_failure (
    who       varchar(64)              not null,
    failures  integer                  not null,
    last_at   timestamp with time zone not null,
    constraint pk_sign_in_failure primary key (who)
);

create index ix_sign_in_failure_last on sign_in_failure (last_at);
