-- Replay of candidates over stored decisions, alike on H2 and PostgreSQL.

alter table job add column pause_requested boolean default false not null;

-- A replay walks through a customer's decisions in the order of their time
create index ix_assessment_time on assessment (customer_id, as_of, id);

-- Which version a replay tries
create table replay (
    job_id    uuid        not null,
    rule_set  varchar(64) not null,
    version   integer     not null,
    checksum  varchar(71) not null,
    constraint pk_replay primary key (job_id),
    constraint fk_replay_job foreign key (job_id) references job (id) on delete cascade
);

create index ix_replay_version on replay (rule_set, version, job_id);

-- What a replay found, for those who want to see single decisions; so many per job, while its report counts them all
create table replay_difference (
    id             uuid         not null,
    job_id         uuid         not null,
    customer_id    bigint       not null,
    assessment_id  uuid         not null,
    kind           varchar(20)  not null,
    code           varchar(60),
    channel        varchar(20),
    base           varchar(60),
    candidate      varchar(60),
    reason         varchar(60),
    rule           varchar(20),
    carried        boolean      not null,
    constraint pk_replay_difference primary key (id),
    constraint fk_replay_difference_job foreign key (job_id) references job (id) on delete cascade,
    constraint fk_replay_difference_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_replay_difference_assessment foreign key (assessment_id) references assessment (id) on delete cascade
);

create index ix_replay_difference_job on replay_difference (job_id, kind, code, id);
create index ix_replay_difference_customer on replay_difference (customer_id);
create index ix_replay_difference_assessment on replay_difference (assessment_id);

-- A version that judges beside the live one, on stored decisions and without being heard
create table shadow (
    id             uuid                     not null,
    rule_set       varchar(64)              not null,
    version        integer                  not null,
    checksum       varchar(71)              not null,
    policy         varchar(71)              not null,
    share_percent  integer                  not null,
    started_at     timestamp with time zone not null,
    started_by     varchar(64)              not null,
    ended_at       timestamp with time zone,
    position       uuid                     not null,
    seen           bigint                   not null,
    report         varchar                  not null,
    constraint pk_shadow primary key (id)
);

create index ix_shadow_rule_set on shadow (rule_set, id);

-- What names of people are replaced with for those who may not know them; one row
create table pseudonym_key (
    id      integer      not null,
    secret  varchar(100) not null,
    constraint pk_pseudonym_key primary key (id)
);
