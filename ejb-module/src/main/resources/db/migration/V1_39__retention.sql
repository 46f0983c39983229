-- How long each kind of data is kept; months null: until somebody decides.

create table retention_rule (
    kind        varchar(30)              not null,
    months      integer,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(64)              not null,
    constraint pk_retention_rule primary key (kind)
);

create table retention_run (
    id            uuid                     not null,
    night         date,
    requested_by  varchar(64)              not null,
    requested_at  timestamp with time zone not null,
    ended_at      timestamp with time zone,
    outcome       varchar                  not null,
    constraint pk_retention_run primary key (id),
    constraint uq_retention_run_night unique (night)
);
