-- What people ask about their own data, and since when it may only be kept.

create table privacy_request (
    id                uuid                     not null,
    customer_id       bigint                   not null,
    kind              varchar(20)              not null,
    state             varchar(20)              not null,
    received_on       date                     not null,
    channel           varchar(20)              not null,
    -- Of an objection: the channel objected to; null: every one
    objected_channel  varchar(20),
    note              varchar(2000),
    recorded_at       timestamp with time zone not null,
    recorded_by       varchar(64)              not null,
    due_on            date                     not null,
    -- The day on which the person was told that it takes longer, and why
    extended_on       date,
    extension_reason  varchar(1000),
    closed_on         date,
    closed_at         timestamp with time zone,
    closed_by         varchar(64),
    -- What was answered, or why it was refused
    outcome           varchar(2000),
    constraint pk_privacy_request primary key (id),
    constraint fk_privacy_request_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_privacy_request_customer on privacy_request (customer_id, received_on);
create index ix_privacy_request_due on privacy_request (due_on, id);

create table privacy_restriction (
    id           uuid                     not null,
    customer_id  bigint                   not null,
    reason       varchar(1000)            not null,
    since        date                     not null,
    set_at       timestamp with time zone not null,
    set_by       varchar(64)              not null,
    -- The day on which the person was told that it will be lifted
    told_on      date,
    lifted_at    timestamp with time zone,
    lifted_by    varchar(64),
    constraint pk_privacy_restriction primary key (id),
    constraint fk_privacy_restriction_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_privacy_restriction_customer on privacy_restriction (customer_id, since);

-- What these two say of a customer, apart from what other systems send: they neither know it nor may undo it
alter table customer add column privacy_request_on date;
alter table customer add column privacy_restricted_on date;
