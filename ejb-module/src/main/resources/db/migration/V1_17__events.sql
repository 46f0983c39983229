-- Events: corrections of touchpoints, events that could not be taken, and answers that are kept for repetitions.

-- Which touchpoint this one corrects, and which one corrects it. Paired: its sender named no complaint that it closes, so we
-- chose one - and choose anew when another one comes late.
alter table touchpoint add column corrects uuid;
alter table touchpoint add column corrected_by uuid;
alter table touchpoint add column paired boolean default false not null;
alter table touchpoint add constraint uq_touchpoint_corrects unique (corrects);

-- One row per event, however often it comes. Its text holds personal data: it goes when the event is taken or discarded.
create table dead_letter (
    id             uuid                     not null,
    fingerprint    varchar(71)              not null,
    channel        varchar(20)              not null,
    state          varchar(20)              not null,
    event_source   varchar(200),
    event_id       varchar(200),
    code           varchar(60)              not null,
    problem        varchar                  not null,
    raw            varchar,
    cut            boolean                  not null,
    first_at       timestamp with time zone not null,
    last_at        timestamp with time zone not null,
    attempts       integer                  not null,
    settled_at     timestamp with time zone,
    settled_by     varchar(64),
    touchpoint_id  uuid,
    constraint pk_dead_letter primary key (id),
    constraint uq_dead_letter_event unique (fingerprint)
);

create index ix_dead_letter_state on dead_letter (state, id desc);
create index ix_dead_letter_last on dead_letter (last_at);

-- What a caller was answered under a key, for a day. Without an answer somebody is at work on it, or was when a node died.
create table idempotency_key (
    id           uuid                     not null,
    caller       varchar(64)              not null,
    key_text     varchar(255)             not null,
    fingerprint  varchar(71)              not null,
    started_at   timestamp with time zone not null,
    status       integer,
    location     varchar(2000),
    language     varchar(20),
    body         varchar,
    constraint pk_idempotency_key primary key (id),
    constraint uq_idempotency_key unique (caller, key_text)
);

create index ix_idempotency_key_started on idempotency_key (started_at);
