-- What rules did in production, control groups of single rules, and the proof that decisions can be repeated.

-- Stored decisions in the order of their storing: the roll-up goes along it, the sample of the proof is drawn from it.
create index if not exists ix_assessment_stored on assessment (stored_at, id);
create index ix_assessment_version on assessment (rule_set, rule_version, stored_at, id);

-- How far a roll-up has come. Its row is the lock: whoever holds it rolls up, and moves it in the same transaction.
create table watch_checkpoint (
    name         varchar(20)              not null,
    reached_at   timestamp with time zone not null,
    reached_key  varchar(50)              not null,
    constraint pk_watch_checkpoint primary key (name)
);

insert into watch_checkpoint (name, reached_at, reached_key)
values ('DECISIONS', timestamp with time zone '1970-01-01 00:00:00+00', '00000000-0000-0000-0000-000000000000'),
       ('AFTERMATH', timestamp with time zone '1970-01-01 00:00:00+00', '');

-- What a rule did in the decisions of one day
create table rule_day (
    rule_set        varchar(64)      not null,
    rule_version    integer          not null,
    rule            varchar(20)      not null,
    decided_on      date             not null,
    fired           bigint           not null,
    refused         bigint           not null,
    decisive        bigint           not null,
    proposed        bigint           not null,
    proposed_value  double precision not null,
    blocked_value   double precision not null,
    constraint pk_rule_day primary key (rule_set, rule_version, rule, decided_on)
);

create index ix_rule_day on rule_day (rule_set, decided_on);

-- When a rule concerned a customer last: whom it concerned within any days up to now is counted from this, exactly, with one
-- row for a rule and a customer however many decisions there are.
create table rule_customer (
    rule_set     varchar(64) not null,
    rule         varchar(20) not null,
    customer_id  bigint      not null,
    fired_on     date        not null,
    refused_on   date,
    constraint pk_rule_customer primary key (customer_id, rule_set, rule),
    constraint fk_rule_customer_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_rule_customer on rule_customer (rule_set, rule, fired_on, refused_on);

-- Who complained or objected within some days after a rule had fired
create table rule_aftermath (
    rule_set     varchar(64) not null,
    rule         varchar(20) not null,
    kind         varchar(20) not null,
    customer_id  bigint      not null,
    happened_on  date        not null,
    constraint pk_rule_aftermath primary key (customer_id, rule_set, rule, kind, happened_on),
    constraint fk_rule_aftermath_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_rule_aftermath on rule_aftermath (rule_set, happened_on);

create index ix_touchpoint_recorded on touchpoint (type, recorded_at);
create index ix_objection_recorded on objection (recorded_at);
create index ix_consent_recorded on consent (recorded_at);

-- On which side of a rule's control group a customer stands, from the first decision in which it mattered
create table holdout_assignment (
    rule         varchar(20) not null,
    customer_id  bigint      not null,
    arm          varchar(20) not null,
    since        date        not null,
    crossed_on   date,
    constraint pk_holdout_assignment primary key (customer_id, rule),
    constraint fk_holdout_assignment_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_holdout_assignment on holdout_assignment (rule, arm);

-- Proofs that stored decisions can be repeated
create table self_proof (
    id               uuid                     not null,
    rule_set         varchar(64)              not null,
    night            date,
    seed             bigint                   not null,
    requested_by     varchar(64)              not null,
    requested_at     timestamp with time zone not null,
    ended_at         timestamp with time zone,
    sample           integer                  not null,
    identical        integer                  not null,
    different        integer                  not null,
    not_runnable     integer                  not null,
    gone             integer                  not null,
    acknowledged_by  varchar(64),
    acknowledged_at  timestamp with time zone,
    remark           varchar(2000),
    constraint pk_self_proof primary key (id),
    constraint uq_self_proof_night unique (rule_set, night)
);

-- The sample of a proof. What came out identical is taken away at the end; what did not stays as evidence.
create table self_proof_item (
    proof_id       uuid    not null,
    position       integer not null,
    assessment_id  uuid    not null,
    outcome        varchar(20),
    paths          varchar,
    constraint pk_self_proof_item primary key (proof_id, position),
    constraint fk_self_proof_item_proof foreign key (proof_id) references self_proof (id) on delete cascade
);
