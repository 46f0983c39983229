-- Links that open a page for one customer without a sign-in, and what customers did behind them.

-- The token of a link is nowhere, only its hash. A link goes with its customer, and with its touchpoint if it asks about one.
create table customer_link (
    id             uuid                     not null,
    customer_id    bigint                   not null,
    purpose        varchar(20)              not null,
    touchpoint_id  uuid,
    hash           varchar(64)              not null,
    issued_at      timestamp with time zone not null,
    issued_by      varchar(64)              not null,
    last_day       date                     not null,
    expires_at     timestamp with time zone not null,
    opened_at      timestamp with time zone,
    revoked_at     timestamp with time zone,
    revoked_by     varchar(64),
    constraint pk_customer_link primary key (id),
    constraint uq_customer_link_hash unique (hash),
    constraint fk_customer_link_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_customer_link_touchpoint foreign key (touchpoint_id) references touchpoint (id) on delete cascade
);

create index ix_customer_link_customer on customer_link (customer_id, purpose, issued_at desc);
create index ix_customer_link_touchpoint on customer_link (touchpoint_id);

-- Who did what: every change that a customer made, and by which link. Written once, never changed.
create sequence customer_act_seq increment by 50;

create table customer_act (
    id           bigint                   not null,
    customer_id  bigint                   not null,
    link_id      uuid                     not null,
    acted_at     timestamp with time zone not null,
    act          varchar(30)              not null,
    purpose      varchar(20),
    channel      varchar(20),
    first_day    date,
    last_day     date,
    most         integer,
    constraint pk_customer_act primary key (id),
    constraint fk_customer_act_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_customer_act_customer on customer_act (customer_id, id desc);
