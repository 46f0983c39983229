-- Records of one person that were brought together, and the numbers and external ids under which that person is still known.

-- A name that stands for a customer besides their own: the number of a record that is no more (no system), or an id in another
-- system that their own record has no room for. The key keeps one name from meaning two people.
create table customer_alias (
    system       varchar(40)  not null,
    alias        varchar(100) not null,
    customer_id  bigint       not null,
    -- Key of the row that is no more: whoever still holds it finds the customer. Only with a number.
    former_id    bigint,
    constraint pk_customer_alias primary key (system, alias),
    constraint uq_customer_alias_former unique (former_id),
    constraint fk_customer_alias_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_customer_alias_customer on customer_alias (customer_id);
-- Imports ask for ids whatever their system
create index ix_customer_alias on customer_alias (alias);

-- Who brought together what and why. Written once; only whose it is changes, when that customer is merged in turn.
create table customer_merge (
    id                uuid                     not null,
    customer_id       bigint                   not null,
    survivor          varchar(100)             not null,
    duplicate         varchar(100)             not null,
    reason            varchar(500)             not null,
    merged_at         timestamp with time zone not null,
    merged_by         varchar(64)              not null,
    -- What was moved and how contradictions were settled, as it was answered
    outcome           varchar                  not null,
    -- The record that is no more, as it stood
    duplicate_record  varchar                  not null,
    constraint pk_customer_merge primary key (id),
    constraint uq_customer_merge_duplicate unique (duplicate),
    constraint fk_customer_merge_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_customer_merge_customer on customer_merge (customer_id, merged_at);

-- By which merge an entry came to its customer: proof that it was given under another number. Null: it was given under this one.
alter table consent add column merge_id uuid;
alter table objection add column merge_id uuid;
