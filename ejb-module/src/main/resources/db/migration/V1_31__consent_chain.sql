-- The consent ledger is linked by checksums; each use of a consent is an entry of it.

create table chain_head (
    chain     varchar(20) not null,
    position  bigint      not null,
    hash      varchar(71) not null,
    constraint pk_chain_head primary key (chain)
);

-- Before the first link stands the name of the chain
insert into chain_head (chain, position, hash) values ('CONSENT', 0, 'CONSENT');

create table chain_link (
    chain      varchar(20)              not null,
    position   bigint                   not null,
    kind       varchar(20)              not null,
    digest     varchar(71)              not null,
    hash       varchar(71)              not null,
    linked_at  timestamp with time zone not null,
    constraint pk_chain_link primary key (chain, position)
);

create table chain_shred (
    id           uuid                     not null,
    chain        varchar(20)              not null,
    reason       varchar(20)              not null,
    shredded_at  timestamp with time zone not null,
    shredded_by  varchar(64)              not null,
    position     bigint,
    constraint pk_chain_shred primary key (id)
);

create index ix_chain_shred_position on chain_shred (chain, position);

create table chain_shred_place (
    shred_id  uuid   not null,
    shredded  bigint not null,
    constraint pk_chain_shred_place primary key (shred_id, shredded),
    constraint fk_chain_shred_place_shred foreign key (shred_id) references chain_shred (id)
);

create index ix_chain_shred_place on chain_shred_place (shredded);

create table chain_check (
    id             uuid                     not null,
    chain          varchar(20)              not null,
    night          date,
    requested_by   varchar(64)              not null,
    requested_at   timestamp with time zone not null,
    ended_at       timestamp with time zone,
    head_position  bigint                   not null,
    head_hash      varchar(71)              not null,
    position       bigint                   not null,
    hash           varchar(71)              not null,
    shredded       bigint                   not null,
    problems       bigint                   not null,
    found          varchar,
    constraint pk_chain_check primary key (id),
    constraint uq_chain_check_night unique (chain, night)
);

-- What tells of a person can be taken out, and the checksum of the rest still holds: it is made of person_digest.
-- subject: the customer's number when the entry was made; salt: without it nobody finds out a person by trying.
alter table consent add column subject varchar(100);
alter table consent add column salt varchar(32);
alter table consent add column person_digest varchar(71);
alter table consent add column position bigint;
update consent set subject = (select c.number from customer c where c.id = consent.customer_id);
create index ix_consent_position on consent (position);

alter table objection add column subject varchar(100);
alter table objection add column salt varchar(32);
alter table objection add column person_digest varchar(71);
alter table objection add column position bigint;
update objection set subject = (select c.number from customer c where c.id = objection.customer_id);
create index ix_objection_position on objection (position);

-- A contact that was made on the strength of a consent; takes_back: it was not made after all
create table consent_use (
    id             uuid                     not null,
    consent_id     bigint                   not null,
    touchpoint_id  uuid                     not null,
    used_at        timestamp with time zone not null,
    takes_back     uuid,
    recorded_at    timestamp with time zone not null,
    position       bigint,
    constraint pk_consent_use primary key (id),
    constraint uq_consent_use_takes_back unique (takes_back),
    constraint fk_consent_use_consent foreign key (consent_id) references consent (id) on delete cascade
);

create index ix_consent_use_consent on consent_use (consent_id, used_at);
create index ix_consent_use_touchpoint on consent_use (touchpoint_id);
create index ix_consent_use_position on consent_use (position);

-- The uses up to now
insert into consent_use (id, consent_id, touchpoint_id, used_at, recorded_at)
select ${uuid}, c.id, t.id, t.happened_at, t.recorded_at
from touchpoint t
join consent c on c.customer_id = t.customer_id and c.channel = t.channel and c.purpose = 'ADVERTISING'
    and c.state = 'GRANTED' and c.given_at <= t.happened_at
where t.direction = 'OUTBOUND' and t.purpose = 'ADVERTISING' and t.status in ('DONE', 'OPEN', 'CLOSED')
    and not exists (select 1 from consent l where l.customer_id = c.customer_id and l.channel = c.channel
        and l.purpose = c.purpose and l.given_at <= t.happened_at
        and (l.given_at > c.given_at or l.given_at = c.given_at and l.id > c.id));
