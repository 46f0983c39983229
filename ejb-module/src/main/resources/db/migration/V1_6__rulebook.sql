-- Rule sets with a life of their own: versions with parents, evidence and marks of governance, what was done to them by
-- whom, and which node serves which.

-- One row per rule set. Whoever numbers a version or changes which one is live holds it.
create table rule_book (
    name  varchar(64) not null,
    constraint pk_rule_book primary key (name)
);

insert into rule_book (name) values ('standard');

alter table rule_set add column parent integer;
alter table rule_set add column title varchar(200) default '' not null;
alter table rule_set add column why varchar(4000);
alter table rule_set add column risk varchar(4000);
alter table rule_set add column changed_at timestamp with time zone;
alter table rule_set add column changed_by varchar(64);
alter table rule_set add column activate_at timestamp with time zone;
alter table rule_set add column replaced integer;
update rule_set set changed_at = created_at, changed_by = created_by;
alter table rule_set alter column changed_at set not null;
alter table rule_set alter column changed_by set not null;

create index ix_rule_set_state on rule_set (name, state);

-- Files stored before have no checksum of their own; it is computed when they are read.
alter table rule_file add column checksum varchar(71);
alter table rule_file add column changed_at timestamp with time zone;
alter table rule_file add column changed_by varchar(64);

-- Who changed a version and so may not approve it
create table rule_contributor (
    rule_set_id  bigint      not null,
    user_name    varchar(64) not null,
    constraint pk_rule_contributor primary key (rule_set_id, user_name),
    constraint fk_rule_contributor_rule_set foreign key (rule_set_id) references rule_set (id) on delete cascade
);

-- The latest of each step of governance, with the words that were given
create table rule_mark (
    rule_set_id  bigint                   not null,
    step         varchar(30)              not null,
    noted_by     varchar(64)              not null,
    noted_at     timestamp with time zone not null,
    words        varchar(4000),
    constraint pk_rule_mark primary key (rule_set_id, step),
    constraint fk_rule_mark_rule_set foreign key (rule_set_id) references rule_set (id) on delete cascade
);

-- What was proved of exactly these files
create table rule_evidence (
    rule_set_id  bigint                   not null,
    kind         varchar(20)              not null,
    checksum     varchar(71)              not null,
    passed       boolean                  not null,
    noted_by     varchar(64)              not null,
    noted_at     timestamp with time zone not null,
    report       varchar                  not null,
    constraint pk_rule_evidence primary key (rule_set_id, kind),
    constraint fk_rule_evidence_rule_set foreign key (rule_set_id) references rule_set (id) on delete cascade
);

-- Only ever appended to
create sequence rule_audit_seq increment by 50;

create table rule_audit (
    id               bigint                   not null,
    name             varchar(64)              not null,
    version          integer                  not null,
    act              varchar(30)              not null,
    state_before     varchar(20),
    state_after      varchar(20)              not null,
    reason           varchar(4000),
    path             varchar(200),
    checksum_before  varchar(71),
    checksum_after   varchar(71),
    noted_by         varchar(64)              not null,
    noted_at         timestamp with time zone not null,
    constraint pk_rule_audit primary key (id)
);

create index ix_rule_audit_version on rule_audit (name, version, id);

create table rule_node (
    node      varchar(64)              not null,
    wanted    integer,
    served    integer,
    policy    varchar(71),
    prepared  varchar(400)             not null,
    failure   varchar(400),
    seen_at   timestamp with time zone not null,
    constraint pk_rule_node primary key (node)
);
